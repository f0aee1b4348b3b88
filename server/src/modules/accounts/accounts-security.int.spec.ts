import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../../db/roles.js';
import { addPerson, type TestPerson } from '../../test/people.js';
import { createTestDatabase, type TestDatabase } from '../../test/template-database.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const REASON = 'Quyết định 12/QĐ-SKHCN';
const PASSWORD = 'suối đá mưa rừng';
let test: TestApp;
let admin: Visitor;
let keys = 0;
const key = () => `key-${String((keys += 1))}`;
const secret = () => randomBytes(32).toString('base64url');

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

const invitation = (username: string) => ({
  username,
  displayName: 'Người mới',
  role: 'viewer',
  orgUnit: null,
  phone: null,
  reason: REASON,
  secret: secret(),
});
const invite = (username: string) => admin.post('/api/accounts', invitation(username), key());
const tokenOf = (answer: { body: { link: { path: string } } }): string =>
  answer.body.link.path.split('/').at(-1) ?? '';
const accept = (token: string, password = PASSWORD) =>
  test.visitor.post('/api/account-links/accept', { token, displayName: 'Người mới', password });
const lookUp = (token: string) => test.visitor.post('/api/account-links/look-up', { token });

describe('accounts', () => {
  it('are out of reach of every other role, and of visitors', async () => {
    const { secret: fresh } = invitation('xx');
    const routes: ['GET' | 'POST' | 'PUT', string, unknown][] = [
      ['GET', '/api/accounts', undefined],
      ['GET', '/api/accounts/admin', undefined],
      ['POST', '/api/accounts', invitation('xx')],
      [
        'PUT',
        '/api/accounts/admin',
        { version: 1, displayName: 'xx', role: 'viewer', orgUnit: null, phone: null, reason: REASON },
      ],
      ['POST', '/api/accounts/admin/disable', { version: 1, reason: REASON }],
      ['POST', '/api/accounts/admin/enable', { version: 1, reason: REASON }],
      ['POST', '/api/accounts/admin/reset', { version: 1, reason: REASON, secret: fresh }],
      [
        'POST',
        '/api/accounts/admin/hand-over',
        { version: 1, username: 'yy', displayName: 'yy', phone: null, reason: REASON, secret: fresh },
      ],
      ['POST', '/api/account-files/preview', { text: 'x' }],
      ['POST', '/api/account-files', { text: 'x', reason: REASON, secret: fresh }],
    ];
    const others: Visitor[] = [
      await test.addAndSignIn('editor', 'commune_editor', '24301'),
      await test.addAndSignIn('leader', 'commune_leader', '24301'),
      await test.addAndSignIn('reviewer', 'reviewer'),
      await test.addAndSignIn('director', 'director'),
      await test.addAndSignIn('viewer', 'viewer'),
    ];
    for (const [method, path, body] of routes) {
      for (const other of others)
        expect([path, (await other.send(method, path, body, { 'idempotency-key': key() })).status]).toEqual([
          path,
          403,
        ]);
      expect((await test.visitor.send(method, path, body, { 'idempotency-key': key() })).status).toBe(401);
    }
    expect((await admin.get('/api/accounts/admin')).body.history).toHaveLength(1);
  });
});

describe('a one-time link', () => {
  it('works once, also when two try at the same time', async () => {
    const token = tokenOf(await invite('mot-lan'));
    const answers = await Promise.all([accept(token), accept(token, 'câu khác hẳn nhé')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await lookUp(token)).body.code).toBe('link_used');
    expect((await accept(token)).body.code).toBe('link_used');
  });
  it('is void after its time', async () => {
    const token = tokenOf(await invite('het-han'));
    await test.rows(
      `update account_links set created_at = created_at - interval '8 days', expires_at = expires_at - interval '8 days'
      where user_id = (select id from users where username = 'het-han')`,
    );
    expect((await lookUp(token)).body.code).toBe('link_over');
    expect((await accept(token)).body.code).toBe('link_over');
    expect(
      (await test.visitor.post('/api/session', { username: 'het-han', password: PASSWORD })).status,
    ).toBe(401);
  });
  it('refuses a weak password with every reason, and stays open for a better one', async () => {
    const token = tokenOf(await invite('mat-khau-yeu'));
    const weak = await accept(token, 'mat-khau-yeu');
    expect([weak.status, weak.body.errors[0]]).toEqual([
      422,
      { path: 'password', code: 'has_username', message: 'Không chứa tên đăng nhập.' },
    ]);
    expect((await accept(token)).status).toBe(200);
  });
  it('and a password are nowhere stored in readable form', async () => {
    const body = invitation('khong-luu');
    const made = await admin.post('/api/accounts', body, key());
    await accept(tokenOf(made));
    const columns = await test.rows<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column"
      from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'character varying')`,
    );
    for (const { table, column } of columns)
      for (const kept of [tokenOf(made), body.secret, PASSWORD]) {
        const hits = await test.rows(
          `select 1 from "${table}" where "${column}"::text like '%' || $1 || '%' limit 1`,
          [kept],
        );
        expect([table, column, hits.length]).toEqual([table, column, 0]);
      }
  });
  it('is not to be guessed: after ten misses the address waits, also with a right one', async () => {
    const token = tokenOf(await invite('doan-mo'));
    await test.rows('delete from sign_in_attempts');
    for (let guess = 1; guess <= 10; guess += 1)
      expect((await lookUp(secret())).body.code).toBe('link_unknown');
    const answer = await lookUp(token);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '900']);
    expect((await accept(token)).status).toBe(429);
    await test.rows(`update sign_in_attempts set at = at - interval '16 minutes'`);
    expect((await lookUp(token)).status).toBe(200);
  });
  it('of any shape that is none is unknown, not a fault', async () => {
    await test.rows('delete from sign_in_attempts');
    for (const token of ['', 'a', '../../etc/passwd', 'é'.repeat(50), '\u0000', "' or 1=1 --"])
      expect((await lookUp(token)).body.code).toBe('link_unknown');
  });
});

/* The guard of the application is not here: a connection of the runtime role that asks for whatever it likes. */
describe('the functions of the store', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;
  const people = new Map<string, TestPerson>();

  beforeAll(async () => {
    database = await createTestDatabase('reference');
    owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
    app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
    await owner.connect();
    await app.connect();
    for (const [name, role, unit] of [
      ['boss', 'administrator', null],
      ['first-day', 'administrator', null],
      ['reviewer', 'reviewer', null],
      ['editor', 'commune_editor', '24301'],
    ] as const)
      people.set(name, await addPerson(owner, name, role, unit));
    await owner.query(
      `update users set one_time_until = clock_timestamp() + interval '1 day' where username = 'first-day'`,
    );
  });
  afterAll(async () => {
    await app.end();
    await owner.end();
    await database.drop();
  });

  const commands = [
    `select app.create_account('evil', 'Evil', 'administrator', null, null, 'hash', null, null, 'invite', 'why')`,
    `select app.change_account(1, 1, 'Evil', 'viewer', null, null, 'change', 'why')`,
    `select app.set_account_disabled(1, 1, true, 'disable', 'why')`,
    `select app.reset_account(1, 1, 'why')`,
    `select app.issue_account_link(1, sha256('x'), 'reset', interval '1 day')`,
    `select * from app.accounts(null)`,
    `select * from app.account_history(1)`,
  ];

  async function as(name: string | null, statement: string): Promise<string> {
    await app.query('begin');
    try {
      const token = name === null ? null : people.get(name)!.tokenSha256;
      await app.query('select * from app.begin_write($1)', [token]);
      await app.query(statement);
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('rollback');
    }
  }

  it('refuse everybody but an administrator with a password of their own', async () => {
    for (const statement of commands) {
      for (const name of [null, 'editor', 'reviewer', 'first-day'])
        expect([statement, name, await as(name, statement)]).toEqual([statement, name, '42501']);
      expect([statement, await as('boss', statement)]).toEqual([statement, 'done']);
    }
  });
  it('do not believe a role that the connection gives itself', async () => {
    await app.query('begin');
    await app.query('select * from app.begin_write($1)', [people.get('editor')!.tokenSha256]);
    await app.query(`select set_config('app.role', 'administrator', true)`);
    await expect(app.query('select * from app.accounts(null)')).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
  });
  it('are the only way: tables of accounts, versions and links are closed to the runtime role', async () => {
    for (const table of ['users', 'user_scopes', 'user_versions', 'account_links', 'sessions'])
      expect(await as('boss', `select 1 from ${table}`)).toBe('42501');
  });
  it('that only serve the others are not to be called', async () => {
    for (const statement of [
      'select app.require_administrator()',
      `select app.record_account(1, 'change', 'why')`,
      'select app.open_account(1, 1)',
    ])
      expect(await as('boss', statement)).toBe('42501');
  });
  it('keep a version of every change, also of one made behind them', async () => {
    await owner.query(`update users set phone = '0262 3 800 000' where username = 'editor'`);
    const { rows } = await owner.query(
      `select v.version, v.act, v.phone
      from user_versions v
      join users u on u.id = v.user_id
      where u.username = 'editor'
      order by v.version desc
      limit 2`,
    );
    expect(rows).toEqual([
      { version: 3, act: 'change', phone: '0262 3 800 000' },
      { version: 2, act: 'change', phone: null },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountKeeper, OWN_PASSWORD, REASON } from '../../test/account-keeper.js';
import { PASSWORD, TestApp } from '../../test/test-app.js';

let test: TestApp;
let keeper: AccountKeeper;

beforeAll(async () => {
  test = await TestApp.start();
  keeper = new AccountKeeper(test, await test.addAndSignIn('admin', 'administrator'));
});
afterAll(() => test.close());

describe('disabling', () => {
  it('ends sessions and links at once; enabling lets the person in again', async () => {
    const person = await test.addAndSignIn('khoa', 'viewer');
    const made = await keeper.invite('khoa-lien-ket');
    await keeper.act('khoa-lien-ket', 'disable');
    expect((await keeper.accept(keeper.tokenOf(made))).body.code).toBe('link_unknown');
    expect((await keeper.act('khoa', 'disable')).body.state).toBe('disabled');
    expect((await person.get('/api/session')).status).toBe(401);
    expect((await keeper.signIn('khoa', PASSWORD)).body.code).toBe('wrong_credentials');
    expect((await keeper.act('khoa', 'disable')).body.code).toBe('account_already');
    await keeper.act('khoa', 'enable');
    expect((await keeper.signIn('khoa', PASSWORD)).status).toBe(200);
  });
  it('never takes the last administrator who can sign in', async () => {
    await keeper.invite('chua-vao', { role: 'administrator', orgUnit: null });
    expect((await keeper.act('admin', 'disable')).body.code).toBe('last_administrator');
    const body = {
      version: await keeper.version('admin'),
      displayName: 'admin',
      phone: null,
      reason: REASON,
    };
    const demoted = await keeper.admin.put(
      '/api/accounts/admin',
      { ...body, role: 'viewer', orgUnit: null },
      keeper.key(),
    );
    expect(demoted.body.code).toBe('last_administrator');
    await test.addAccount('admin-2', 'administrator');
    const second = await test.signIn('admin-2');
    const answers = await Promise.all([
      keeper.admin.post('/api/accounts/admin-2/disable', { version: 1, reason: REASON }, keeper.key()),
      second.post('/api/accounts/admin/disable', { version: body.version, reason: REASON }, keeper.key()),
    ]);
    // Two who disable each other at the same time: one of them stays.
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    await test.rows(`update users set disabled_at = null where username in ('admin', 'admin-2')`);
    keeper.admin = await test.signIn('admin');
  });
});

describe('a reset', () => {
  it('voids password and sessions at once, and gives a new link', async () => {
    const person = await test.addAndSignIn('quen', 'viewer');
    const made = await keeper.act('quen', 'reset', { secret: keeper.secret() });
    expect((await person.get('/api/session')).status).toBe(401);
    expect((await keeper.signIn('quen', PASSWORD)).body.code).toBe('wrong_credentials');
    const looked = await test.visitor.post('/api/account-links/look-up', { token: keeper.tokenOf(made) });
    expect(looked.body.purpose).toBe('reset');
    await keeper.accept(keeper.tokenOf(made));
    expect((await keeper.signIn('quen', OWN_PASSWORD)).status).toBe(200);
  });
  it('makes an older link void', async () => {
    const first = await keeper.invite('hai-lien-ket');
    const second = await keeper.act('hai-lien-ket', 'reset', { secret: keeper.secret() });
    expect((await keeper.accept(keeper.tokenOf(first))).body.code).toBe('link_unknown');
    expect((await keeper.accept(keeper.tokenOf(second))).status).toBe(200);
  });
  it('is not for the own account', async () => {
    expect((await keeper.act('admin', 'reset', { secret: keeper.secret() })).body.code).toBe('own_account');
  });
});

describe('a hand-over', () => {
  it('gives the new person an account of their own and disables the old one, whose history stays', async () => {
    const old = await test.addAndSignIn('nguoi-cu', 'commune_leader', '24364');
    const made = await keeper.act('nguoi-cu', 'hand-over', {
      username: 'nguoi-moi',
      displayName: 'Người mới',
      phone: null,
      secret: keeper.secret(),
    });
    expect(made.body.account).toMatchObject({
      username: 'nguoi-moi',
      role: 'commune_leader',
      orgUnit: { code: '24364' },
      handedOverFrom: 'nguoi-cu',
      state: 'invited',
    });
    expect((await old.get('/api/session')).status).toBe(401);
    const before = await keeper.account('nguoi-cu');
    expect(before.account.state).toBe('disabled');
    expect(before.history[0]).toMatchObject({ act: 'hand_over', by: 'admin', reason: REASON });
    await keeper.accept(keeper.tokenOf(made));
    expect((await keeper.signIn('nguoi-moi', OWN_PASSWORD)).body.orgUnit.code).toBe('24364');
  });
  it('with a name that is taken changes nothing', async () => {
    await test.addAccount('con-lai', 'viewer');
    const answer = await keeper.act('con-lai', 'hand-over', {
      username: 'admin',
      displayName: 'Người mới',
      phone: null,
      secret: keeper.secret(),
    });
    expect(answer.body.code).toBe('username_taken');
    expect((await keeper.account('con-lai')).account.state).toBe('active');
  });
});

describe('the phone of officer and leader', () => {
  it('is shown to the Department, and to nobody of a commune', async () => {
    await keeper.invite('dien-thoai', { orgUnit: '24373' });
    const reviewer = await test.addAndSignIn('chuyen-vien', 'reviewer');
    expect((await reviewer.get('/api/org-units/24373/contacts')).body.items).toContainEqual({
      role: 'commune_editor',
      displayName: 'Cán bộ mới',
      phone: '0262 3 812 345',
    });
    const editor = await test.addAndSignIn('xa-khac', 'commune_editor', '24301');
    expect((await editor.get('/api/org-units/24373/contacts')).status).toBe(403);
    expect((await reviewer.get('/api/org-units/99999/contacts')).status).toBe(404);
  });
});

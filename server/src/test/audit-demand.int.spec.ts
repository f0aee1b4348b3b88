import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../db/roles.js';
import { addPerson, type TestPerson } from './people.js';
import { keyValues, putRevision, putSubmission, type ReportKey, reportKey } from './reports.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

/*
 * No service of ours is here: connections of the runtime role that change something and then try to get by without telling.
 */
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let admin: TestPerson;
let editor: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await app.connect();
  admin = await addPerson(owner, 'admin', 'administrator', null);
  editor = await addPerson(owner, 'editor', 'commune_editor', '24301');
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

const UNTOLD = { code: '27000' };

async function begin(person: TestPerson | null): Promise<void> {
  await app.query('begin');
  await app.query('select * from app.begin_write($1)', [person?.tokenSha256 ?? null]);
}

/** Does it as that person and commits. */
async function commitAs(person: TestPerson | null, ...statements: (string | (() => Promise<void>))[]) {
  await begin(person);
  try {
    for (const one of statements) await (typeof one === 'string' ? app.query(one) : one());
    await app.query('commit');
  } catch (error) {
    await app.query('rollback');
    throw error;
  }
}

let time = 0;
beforeEach(() => {
  time += 1;
});

/** A change of a figure that an administrator may make. */
const change = () =>
  `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source)
  select ${String(editor.orgUnitId)}, e.id, date '2025-01-01' + ${String(time)}, 1, 5, 'spec'
  from data_elements e where e.code = 'households'`;
const line = (action = 'reference_figure.record', actor: TestPerson | null = admin) =>
  `insert into audit_lines (actor_id, action, object)
  values (${actor === null ? 'null' : String(actor.userId)}, '${action}', 'spec')`;

describe('a change without a line of the audit', () => {
  it('is not committed, and with one it is, whichever comes first', async () => {
    await expect(commitAs(admin, change())).rejects.toMatchObject(UNTOLD);
    await commitAs(admin, line(), change());
    time += 1000;
    await commitAs(admin, change(), line());
  });

  it.each([
    [
      'of another transaction',
      async () => {
        await commitAs(admin, line());
        await commitAs(admin, change());
      },
    ],
    [
      'that was rolled back to a savepoint',
      () => commitAs(admin, change(), 'savepoint s', line(), 'rollback to savepoint s'),
    ],
    [
      'that was looked at early and then rolled back',
      () =>
        commitAs(
          admin,
          change(),
          'savepoint s',
          line(),
          'set constraints all immediate',
          'rollback to savepoint s',
        ),
    ],
    ['that tells of a file that was taken away', () => commitAs(admin, change(), line('export.csv'))],
    ['that tells of a refusal', () => commitAs(admin, change(), line('request.refuse'))],
    ['that bears nobody’s name', () => commitAs(admin, change(), line('reference_figure.record', null))],
    [
      'of another session at the same time',
      async () => {
        const other = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
        await other.connect();
        await other.query('begin');
        await other.query('select * from app.begin_write($1)', [admin.tokenSha256]);
        await other.query(line());
        await other.query('commit');
        await begin(admin);
        try {
          await app.query(change());
          await other.query('begin');
          await other.query('select * from app.begin_write($1)', [admin.tokenSha256]);
          await other.query(line());
          await app.query('commit');
        } finally {
          await app.query('rollback');
          await other.query('rollback');
          await other.end();
        }
      },
    ],
  ])('is not saved by one %s', async (_which, attempt) => {
    await expect(attempt()).rejects.toMatchObject(UNTOLD);
  });

  it('is not to be had by switching the role or the triggers off', async () => {
    await expect(commitAs(admin, 'set local role none', change())).rejects.toMatchObject(UNTOLD);
    for (const statement of [
      `set local role ${OWNER_ROLE}`,
      `select set_config('role', '${OWNER_ROLE}', true)`,
      `set local session_replication_role = 'replica'`,
      'alter table reference_figures disable trigger all',
      `update audit_lines set object = 'x'`,
    ])
      await expect(commitAs(admin, statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('is committed by the owner: seeds and migrations are nobody’s act', async () => {
    await owner.query(change());
  });

  it('is not committed either where a function with the rights of the owner makes it', async () => {
    const create = `select app.create_account('new-${String(time)}', 'N', 'viewer', null, null, null, null, null, 'invite', 'spec')`;
    await expect(commitAs(admin, create)).rejects.toMatchObject(UNTOLD);
    await expect(commitAs(admin, create, line('reference_figure.record'))).rejects.toMatchObject(UNTOLD);
    await commitAs(admin, create, line('account.invite'));
  });

  it('is no sign-in', async () => {
    const open = `select app.open_session(${String(editor.userId)}, sha256('${String(time)}'), interval '1 hour')`;
    await expect(commitAs(null, open)).rejects.toMatchObject(UNTOLD);
    await commitAs(null, open, line('sign_in', editor));
  });
});

describe('a revision', () => {
  let key: ReportKey;
  let week = 28;
  const HASH = `decode(repeat('07', 32), 'hex')`;
  beforeEach(async () => {
    week += 1;
    key = await reportKey(owner, editor.orgUnitId!, `2025-W${String(week)}`);
  });

  const revise = async () => {
    await putSubmission(app, key, 1, 'draft', null);
    await putRevision(app, key, 1, 'save', 'draft', { adults_reached: 1 });
  };
  const told = (action = 'submission.save', hash = HASH, unit = editor.orgUnitId) =>
    `insert into audit_lines (actor_id, action, object, revision_sha256, org_unit_id)
    values (${String(editor.userId)}, '${action}', 'spec', ${hash}, ${String(unit)})`;

  it('is committed with the line that carries its hash, and with no other', async () => {
    await expect(commitAs(editor, revise)).rejects.toMatchObject(UNTOLD);
    await expect(commitAs(editor, revise, line('submission.save', editor))).rejects.toMatchObject(UNTOLD);
    await expect(commitAs(editor, revise, told('submission.submit'))).rejects.toMatchObject(UNTOLD);
    await expect(commitAs(editor, revise, told('submission.save', 'null'))).rejects.toMatchObject(UNTOLD);
    await commitAs(editor, revise, told());
  });

  it('is named by no line of another unit, of another hash, or of another transaction', async () => {
    await expect(commitAs(editor, told())).rejects.toMatchObject(UNTOLD);
    await expect(commitAs(editor, revise, told('submission.save', `sha256('x')`))).rejects.toMatchObject(
      UNTOLD,
    );
    await expect(commitAs(editor, revise, told('submission.save', HASH, null))).rejects.toMatchObject(UNTOLD);
    await commitAs(editor, revise, told());
    await expect(commitAs(editor, told())).rejects.toMatchObject(UNTOLD);
  });

  it('is what a report changes by: a receipt or a signing time alone is not', async () => {
    await commitAs(editor, revise, told());
    const where = `where period_id = ${String(keyValues(key)[1])} and org_unit_id = ${String(key.orgUnitId)}`;
    for (const assignment of [`receipt = 'ABCD'`, 'first_submitted_at = app.now()', 'draft_version = 1'])
      await expect(
        commitAs(editor, `update submissions set ${assignment} ${where}`, line('submission.save', editor)),
      ).rejects.toMatchObject({ code: '23514' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../db/roles.js';
import { TRANSITIONS } from '../domain/submission-state.js';
import { addPerson, type TestPerson } from './people.js';
import { keyValues, putRevision, putSubmission, type ReportKey, reportKey, tellRevision } from './reports.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

/* Connections of the runtime role, without the application: what it would have to refuse is refused here too. */
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let editor: TestPerson;
let leader: TestPerson;
let reviewer: TestPerson;
let viewer: TestPerson;
let key: ReportKey;
let ownSet: ReportKey;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await app.connect();
  editor = await addPerson(owner, 'editor', 'commune_editor', '24301');
  leader = await addPerson(owner, 'leader', 'commune_leader', '24301');
  reviewer = await addPerson(owner, 'reviewer', 'reviewer', null);
  viewer = await addPerson(owner, 'viewer', 'viewer', null);
  key = await reportKey(owner, editor.orgUnitId!, '2025-W41');
  const { rows } = await owner.query<{ id: number }>(`select id from data_sets where code = 'department'`);
  ownSet = { ...key, dataSetId: rows[0]!.id };
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

interface Step {
  readonly by: TestPerson;
  readonly act: string;
  readonly to: string;
  readonly values?: Readonly<Record<string, number>>;
  /** Version of the revision; that of the report unless given. */
  readonly version?: number;
  readonly at?: ReportKey;
}

/** Does the step as the person, then undoes it; null: it was accepted. The report stands at `from` before, made by the owner. */
async function refusalOf(from: string, step: Step): Promise<string | null> {
  const at = step.at ?? key;
  const version = from === 'not_started' ? 0 : 3;
  if (version > 0) await stand(at, from);
  await app.query('begin');
  try {
    await app.query('select * from app.begin_write($1)', [step.by.tokenSha256]);
    await move(at, version, step.to);
    await putRevision(app, at, step.version ?? version + 1, step.act, step.to, step.values ?? null);
    await tellRevision(app, at, step.act);
    await app.query('set constraints all immediate');
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await app.query('rollback');
    await clear();
  }
}

async function move(at: ReportKey, fromVersion: number, state: string): Promise<void> {
  if (fromVersion === 0) return putSubmission(app, at, 1, state, null);
  await app.query(
    `update submissions set state = $5, version = version + 1
    where province_id = $1 and period_id = $2 and org_unit_id = $3 and data_set_id = $4`,
    [...keyValues(at), state],
  );
}

async function stand(at: ReportKey, state: string): Promise<void> {
  await putSubmission(owner, at, 3, state, 2);
  await putRevision(owner, at, 2, 'save', 'draft', { adults_reached: 5 });
  await putRevision(owner, at, 3, 'hand_over', state, null);
}

/** History is never removed in earnest: the guard is set aside for the next case of this spec. */
async function clear(): Promise<void> {
  await owner.query(`
    alter table submission_revisions disable trigger submission_revisions_append_only;
    delete from submission_revisions;
    delete from submissions;
    alter table submission_revisions enable trigger submission_revisions_append_only;
  `);
}

describe('the table of transitions in the store', () => {
  it('is the one of the application', async () => {
    const { rows } = await owner.query(
      `select t.act, t.role_kind as by, t.from_state as from, t.to_state as to
      from submission_transitions t`,
    );
    const sorted = (list: readonly object[]) => list.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rows)).toEqual(sorted(TRANSITIONS.map(({ act, by, from, to }) => ({ act, by, from, to }))));
  });
});

describe('a revision', () => {
  const save = { act: 'save', to: 'draft', values: { adults_reached: 7 } };

  it('that the table knows is accepted, and no other, whoever acts', async () => {
    const states = ['not_started', 'draft', 'awaiting_signature', 'submitted', 'approved', 'returned'];
    const acts = [...new Set(TRANSITIONS.map(({ act }) => act))];
    const wrong: string[] = [];
    for (const [by, hand] of [
      [editor, 'commune'],
      [leader, 'commune'],
      [reviewer, 'reviewer'],
      [viewer, null],
    ] as const)
      for (const from of states)
        for (const act of acts) {
          // Every state it could be put in, so that a wrong goal is found too.
          for (const to of states.slice(1)) {
            const known = TRANSITIONS.some(
              (row) => row.by === hand && row.act === act && row.from === from && row.to === to,
            );
            const values =
              act === 'save' ? { adults_reached: 7 } : act === 'submit' ? { adults_reached: 5 } : undefined;
            const found = await refusalOf(from, { by, act, to, ...(values === undefined ? {} : { values }) });
            // Taking in again needs a report that is out; the rest is decided by the table alone.
            const expected = known && act !== 'include';
            if ((found === null) !== expected)
              wrong.push(`${by.username} ${act} ${from}→${to}: ${String(found)}`);
          }
        }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('follows the version before it, and says what the report says', async () => {
    expect(await refusalOf('draft', { ...save, by: editor })).toBeNull();
    expect(await refusalOf('draft', { ...save, by: editor, version: 5 })).toBe('23514');
    expect(await refusalOf('draft', { ...save, by: editor, version: 3 })).toBe('23505');
  });

  it('of a reviewer has no values, whatever the act', async () => {
    for (const [from, act, to] of [
      ['submitted', 'approve', 'approved'],
      ['submitted', 'return', 'returned'],
      ['draft', 'save', 'draft'],
    ] as const) {
      const found = await refusalOf(from, { by: reviewer, act, to, values: { adults_reached: 1 } });
      expect([act, found]).toEqual([act, '42501']);
    }
    expect(await refusalOf('submitted', { by: reviewer, act: 'approve', to: 'approved' })).toBeNull();
  });

  it("of a reviewer has values where the figures are the Department's, and a commune writes none there", async () => {
    const own = { act: 'save', to: 'draft', values: { population_4g: 9 }, at: ownSet };
    expect(await refusalOf('not_started', { ...own, by: reviewer })).toBeNull();
    expect(await refusalOf('draft', { ...own, by: reviewer })).toBeNull();
    expect(await refusalOf('draft', { ...own, by: leader })).toBe('23514');
    expect(await refusalOf('not_started', { ...own, by: reviewer, at: key })).toBe('42501');
  });

  it('that signs changes no figure', async () => {
    const sign = { by: leader, act: 'submit', to: 'submitted' };
    expect(await refusalOf('awaiting_signature', { ...sign, values: { adults_reached: 5 } })).toBeNull();
    expect(await refusalOf('awaiting_signature', { ...sign, values: { adults_reached: 6 } })).toBe('23514');
  });

  it('takes in again what is out, and leaves out what is in', async () => {
    await stand(key, 'submitted');
    await owner.query('update submissions set excluded = true');
    for (const [act, found] of [
      ['include', null],
      ['exclude', '23514'],
    ] as const) {
      await app.query('begin');
      await app.query('select * from app.begin_write($1)', [reviewer.tokenSha256]);
      await move(key, 3, 'submitted');
      const putting = putRevision(app, key, 4, act, 'submitted', null);
      if (found === null) await putting;
      else await expect(putting).rejects.toMatchObject({ code: found });
      await app.query('rollback');
    }
    await clear();
  });
});

describe('the row of a report', () => {
  it('is not moved without a revision, by whomever', async () => {
    await stand(key, 'submitted');
    for (const person of [editor, leader, reviewer]) {
      await app.query('begin');
      await app.query('select * from app.begin_write($1)', [person.tokenSha256]);
      const moved = await app.query(
        `update submissions set state = 'approved', version = version + 1
        where province_id = $1 and period_id = $2 and org_unit_id = $3 and data_set_id = $4`,
        keyValues(key),
      );
      expect(moved.rowCount).toBe(1);
      await expect(app.query('commit')).rejects.toMatchObject({ code: '23514' });
      await app.query('rollback');
    }
    await clear();
  });

  it('is not moved at all by whoever only reads', async () => {
    await stand(key, 'submitted');
    await app.query('begin');
    await app.query('select * from app.begin_write($1)', [viewer.tokenSha256]);
    expect((await app.query(`update submissions set state = 'approved'`)).rowCount).toBe(0);
    await app.query('rollback');
    await clear();
  });
});

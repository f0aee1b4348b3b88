import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../db/roles.js';
import { addPerson, type TestPerson } from './people.js';
import { keyValues, putRevision, putSubmission, putValue, type ReportKey, reportKey } from './reports.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

/*
 * The guard of the application is not here at all: these are connections of the runtime role that say who they are by
 * app.begin and then ask for whatever they like.
 */
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let editorA: TestPerson;
let editorB: TestPerson;
let leaderB: TestPerson;
let reviewer: TestPerson;
/** draft: version 1, nothing counted; counted: submitted by B. */
let draftA: ReportKey;
let draftB: ReportKey;
let countedB: ReportKey;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await app.connect();
  editorA = await addPerson(owner, 'editor-a', 'commune_editor', '24301');
  editorB = await addPerson(owner, 'editor-b', 'commune_editor', '24364');
  leaderB = await addPerson(owner, 'leader-b', 'commune_leader', '24364');
  reviewer = await addPerson(owner, 'reviewer', 'reviewer', null);
  draftA = await reportKey(owner, editorA.orgUnitId!, '2025-W41');
  draftB = await reportKey(owner, editorB.orgUnitId!, '2025-W41');
  countedB = await reportKey(owner, editorB.orgUnitId!, '2025-W40');
  for (const key of [draftA, draftB]) {
    await putSubmission(owner, key, 1, 'draft', null);
    await putRevision(owner, key, 1, 'save', 'draft', { adults_reached: 12 });
  }
  await putSubmission(owner, countedB, 1, 'submitted', 1);
  await putRevision(owner, countedB, 1, 'save', 'draft', { adults_reached: 100 });
  await putValue(owner, countedB, 'adults_reached', 100);
});

afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

/** Does the work as that person (null: nobody), then undoes it. */
async function as<T>(person: TestPerson | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    await app.query('select * from app.begin_write($1)', [person?.tokenSha256 ?? null]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

const where = 'province_id = $1 and period_id = $2 and org_unit_id = $3 and data_set_id = $4';

async function count(query: string, key: ReportKey): Promise<number> {
  const { rowCount } = await app.query(query, keyValues(key));
  return rowCount ?? 0;
}

const seeSubmission = (key: ReportKey) => count(`select 1 from submissions where ${where}`, key);
const seeRevision = (key: ReportKey) => count(`select 1 from submission_revisions where ${where}`, key);
const changeSubmission = (key: ReportKey) =>
  count(`update submissions set version = version + 1 where ${where}`, key);

describe("a draft of one's own commune", () => {
  it('is read and written', async () => {
    await as(editorA, async () => {
      expect(await seeSubmission(draftA)).toBe(1);
      expect(await seeRevision(draftA)).toBe(1);
      expect(await changeSubmission(draftA)).toBe(1);
      await putRevision(app, draftA, 2, 'save', 'draft', { adults_reached: 13 });
    });
  });

  it('is begun', async () => {
    const fresh = await reportKey(owner, editorA.orgUnitId!, '2025-W39');
    await as(editorA, async () => {
      await putSubmission(app, fresh, 1, 'draft', null);
      expect(await seeSubmission(fresh)).toBe(1);
    });
  });

  it('is written by the leader of that commune too', async () => {
    await as(leaderB, async () => {
      expect(await changeSubmission(draftB)).toBe(1);
      expect(await changeSubmission(draftA)).toBe(0);
    });
  });

  it('cannot be written in the name of somebody else', async () => {
    const another = `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values, actor_id, source, sha256)
      values ($1, $2, $3, $4, 2, 'save', 'draft', '{}', ${String(editorB.userId)}, 'form', sha256(''))`;
    await as(editorA, () =>
      expect(app.query(another, keyValues(draftA))).rejects.toMatchObject({ code: '42501' }),
    );
  });

  it('has its time and person stamped by the store', async () => {
    await as(editorA, async () => {
      await changeSubmission(draftA);
      const { rows } = await app.query<{ updated_by: number; recent: boolean }>(
        `select updated_by, updated_at > app.now() - interval '1 second' as recent from submissions where ${where}`,
        keyValues(draftA),
      );
      expect(rows[0]).toEqual({ updated_by: editorA.userId, recent: true });
    });
  });
});

describe('a draft of another commune, without any guard of the application', () => {
  it('is not read', async () => {
    await as(editorA, async () => {
      expect(await seeSubmission(draftB)).toBe(0);
      expect(await seeRevision(draftB)).toBe(0);
      expect(await count(`select 1 from submissions where ${where} for update`, draftB)).toBe(0);
    });
  });

  it('is not changed', async () => {
    await as(editorA, async () => {
      expect(await changeSubmission(draftB)).toBe(0);
    });
  });

  it('gets no revision', async () => {
    await as(editorA, () =>
      expect(putRevision(app, draftB, 2, 'save', 'draft', { adults_reached: 1 })).rejects.toMatchObject({
        code: '42501',
      }),
    );
  });

  it('is not begun', async () => {
    const fresh = await reportKey(owner, editorB.orgUnitId!, '2025-W39');
    await as(editorA, () =>
      expect(putSubmission(app, fresh, 1, 'draft', null)).rejects.toMatchObject({ code: '42501' }),
    );
  });

  it('cannot be taken over by moving a report there', async () => {
    const moved = `update submissions set org_unit_id = ${String(editorB.orgUnitId)} where ${where}`;
    await as(editorA, () =>
      expect(app.query(moved, keyValues(draftA))).rejects.toMatchObject({ code: '42501' }),
    );
  });
});

describe('a submitted report of another commune', () => {
  it('shows its state and its counted values, not its revisions', async () => {
    await as(editorA, async () => {
      expect(await seeSubmission(countedB)).toBe(1);
      expect(await seeRevision(countedB)).toBe(0);
      const { rows } = await app.query('select value from data_values where org_unit_id = $1', [
        editorB.orgUnitId,
      ]);
      expect(rows).toEqual([{ value: '100.0000' }]);
    });
  });

  it('is not changed', async () => {
    await as(editorA, async () => {
      expect(await changeSubmission(countedB)).toBe(0);
    });
  });
});

describe('what counts', () => {
  it('is written by nobody, of the own commune neither: it is made from the revisions', async () => {
    const refused = { code: '42501' };
    for (const person of [editorB, leaderB, reviewer]) {
      await as(person, () =>
        expect(putValue(app, countedB, 'adults_reached', 1)).rejects.toMatchObject(refused),
      );
      for (const statement of [
        'update data_values set value = 1',
        'delete from data_values',
        'update submissions set counted_version = 1',
        'update submissions set excluded = true',
      ])
        await as(person, () => expect(app.query(statement)).rejects.toMatchObject(refused));
    }
  });
});

describe('accounts of the province', () => {
  it('read drafts and revisions of every commune', async () => {
    await as(reviewer, async () => {
      for (const key of [draftA, draftB, countedB]) {
        expect(await seeSubmission(key)).toBe(1);
        expect(await seeRevision(key)).toBe(1);
      }
    });
  });

  it('write no figures of a commune, reviewers neither', async () => {
    await as(reviewer, () =>
      expect(putRevision(app, draftB, 2, 'save', 'draft', {})).rejects.toMatchObject({ code: '42501' }),
    );
  });
});

describe('without a valid session', () => {
  const nothing = async (): Promise<void> => {
    for (const table of ['submissions', 'submission_revisions', 'data_values', 'idempotency_keys']) {
      expect((await app.query(`select 1 from ${table}`)).rowCount).toBe(0);
    }
    const { rows } = await app.query('select app.display_name($1) as name', [editorA.userId]);
    expect(rows).toEqual([{ name: null }]);
  };

  it('nothing is read by a visitor', () => as(null, nothing));

  it('nothing is read before a transaction has begun properly', nothing);

  it('nothing is read with an unknown, ended or closed session, or a disabled account', async () => {
    await as({ ...editorA, tokenSha256: Buffer.alloc(32) }, nothing);
    const ended = await addPerson(owner, 'ended', 'commune_editor', '24301');
    await owner.query(
      `update sessions
      set created_at = clock_timestamp() - interval '2 hours',
        expires_at = clock_timestamp()
      where user_id = $1`,
      [ended.userId],
    );
    await as(ended, nothing);
    const closed = await addPerson(owner, 'closed', 'commune_editor', '24301');
    await owner.query('select app.close_session($1)', [closed.tokenSha256]);
    await as(closed, nothing);
    const disabled = await addPerson(owner, 'disabled', 'commune_editor', '24301');
    await owner.query('update users set disabled_at = app.now() where id = $1', [disabled.userId]);
    await as(disabled, nothing);
  });

  it('the scope of one transaction does not reach into the next on the same connection', async () => {
    await as(reviewer, async () => expect(await seeRevision(draftB)).toBe(1));
    await nothing();
  });
});

describe('answers kept for a repeated command', () => {
  it('belong to whoever sent it', async () => {
    await app.query('begin');
    await app.query('select * from app.begin_write($1)', [editorA.tokenSha256]);
    await app.query(
      `insert into idempotency_keys (actor_id, key, request_sha256, status) values ($1, 'k', sha256(''), 200)`,
      [editorA.userId],
    );
    await app.query('commit');
    await as(editorA, async () =>
      expect((await app.query('select 1 from idempotency_keys')).rowCount).toBe(1),
    );
    await as(editorB, async () =>
      expect((await app.query('select 1 from idempotency_keys')).rowCount).toBe(0),
    );
  });
});

describe('an audit line', () => {
  it('is written in no other name', async () => {
    const insert = `insert into audit_lines (actor_id, action, object) values ($1, 'submission.save', 'spec')`;
    await as(editorA, () => app.query(insert, [editorA.userId]));
    await as(editorA, () =>
      expect(app.query(insert, [editorB.userId])).rejects.toMatchObject({ code: '42501' }),
    );
  });
});

it('all this is checked: a planted policy lets everybody read drafts', async () => {
  await owner.query(`create policy planted on submission_revisions for select to ${APP_ROLE} using (true)`);
  try {
    await as(editorA, async () => expect(await seeRevision(draftB)).toBe(1));
  } finally {
    await owner.query('drop policy planted on submission_revisions');
  }
});

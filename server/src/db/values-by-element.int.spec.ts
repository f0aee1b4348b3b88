import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../test/template-database.js';
import { AuditHistory } from './audit/tampering/audit-history.js';
import { type AuditVerdict, verifyAudit } from './audit/verify-audit.js';
import { clientConfig } from './data-source.js';
import { migrate, migrateDown } from './migrate.js';
import { rebuildProjection } from './rebuild.js';
import { OWNER_ROLE } from './roles.js';
import { streamOf } from './seed/demo/prng.js';

const STEPS = migrations.length - migrations.findIndex(({ name }) => name.startsWith('KeyValuesByElement'));
const SOUND = { reports: 0, added: 0, removed: 0, changed: 0 };

let database: TestDatabase;
let owner: pg.Client;

/** Everything a revision holds as it lies in the store, oldest first. */
async function stored(): Promise<{ values: Record<string, unknown> | null }[]> {
  const { rows } = await owner.query<{ values: Record<string, unknown> | null }>(
    'select r.*, r.recorded_at::text as at from submission_revisions r order by r.sha256',
  );
  return rows;
}

const keys = (rows: readonly { values: Record<string, unknown> | null }[]): string[] => [
  ...new Set(rows.flatMap(({ values }) => Object.keys(values ?? {}))),
];

async function verdict(): Promise<AuditVerdict> {
  await owner.query('begin isolation level repeatable read read only');
  try {
    return await verifyAudit(owner);
  } finally {
    await owner.query('rollback');
  }
}

/** A store as it was before: history of some communes, sealed, with values by code and what counts of them. */
beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await owner.connect();
  await migrateDown(database.ownerUrl, STEPS);
  // Then, values were kept as they were said.
  await owner.query(`create function app.values_by_id(jsonb) returns jsonb language sql as 'select $1'`);
  await (await AuditHistory.begin(owner, streamOf('by code'))).grow(100);
  await owner.query('drop function app.values_by_id(jsonb)');
  await owner.query(
    `update submissions s
    set first_submitted_at = app.now(),
      version = (select max(r.version) from submission_revisions r where r.period_id = s.period_id and r.org_unit_id = s.org_unit_id)`,
  );
  await rebuildProjection(database.ownerUrl);
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('a history that was kept by the codes of elements', () => {
  it('is kept by their numbers, says the same, and its hashes, seals and what counts hold', async () => {
    const before = await stored();
    expect(keys(before).sort()).toEqual(['adults_reached', 'difficulties']);
    await migrate(database.ownerUrl);
    const after = await stored();
    expect(keys(after).every((key) => /^[1-9]\d*$/u.test(key))).toBe(true);
    const { rows } = await owner.query<{ values: unknown }>(
      'select app.values_by_code(r.values) as values from submission_revisions r order by r.sha256',
    );
    expect(after.map((row, at) => ({ ...row, ...rows[at] }))).toEqual(before);
    const found = await verdict();
    expect(found).toMatchObject({ faults: [], faultCount: 0, revisions: before.length });
    expect(found.sealed).toBeGreaterThan(50);
    const counted = await rebuildProjection(database.ownerUrl);
    expect(counted).toMatchObject(SOUND);
    expect(counted.total).toBeGreaterThan(0);
  });

  it('refuses a value by code, one of no element, and every later change', async () => {
    await expect(owner.query(`select app.values_by_id('{"unheard_of": 1}')`)).rejects.toMatchObject({
      code: '23503',
    });
    const put = (values: string) =>
      owner.query(
        `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values,
          source, sha256)
        select r.province_id, r.period_id, r.org_unit_id, r.data_set_id, 1000, 'save', 'draft', $1, 'api', r.sha256
        from submission_revisions r
        limit 1`,
        [values],
      );
    for (const values of ['{"adults_reached": 1}', '{"07": 1}', '{"7": 1, "": 2}'])
      await expect(put(values)).rejects.toMatchObject({
        code: '23514',
        constraint: 'submission_revisions_values_by_id',
      });
    await expect(owner.query('update submission_revisions set values = null')).rejects.toMatchObject({
      code: '23001',
    });
  });

  it('gives no name to what belongs to no element', async () => {
    const { rows } = await owner.query<{ values: unknown }>(
      `select app.values_by_code('{"0": 1, "999999": 2, "adults_reached": 3}') as values`,
    );
    expect(rows[0]?.values).toEqual({ '?0': 1, '?999999': 2, '?adults_reached': 3 });
  });

  it('is as it was when that is taken back', async () => {
    const { rows } = await owner.query(
      `select r.*, r.recorded_at::text as at, app.values_by_code(r.values) as values
      from submission_revisions r
      order by r.sha256`,
    );
    await migrateDown(database.ownerUrl, STEPS);
    expect(await stored()).toEqual(rows);
    expect(await rebuildProjection(database.ownerUrl)).toMatchObject(SOUND);
    await migrate(database.ownerUrl);
    expect(await verdict()).toMatchObject({ faults: [], faultCount: 0 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../../db/roles.js';
import { addPerson, type TestPerson } from '../../test/people.js';
import { putRevision, putSubmission, type ReportKey } from '../../test/reports.js';
import { createTestDatabase, type TestDatabase } from '../../test/template-database.js';

/*
 * Connections of the runtime role that say who they are and then ask for whatever they like.
 */
let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let reporting: TestPerson;
let foreign: TestPerson;
let province: number;
let once: ReportKey;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  app = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await app.connect();
  reporting = await addPerson(owner, 'reporting', 'commune_editor', '24301');
  foreign = await addPerson(owner, 'foreign', 'commune_editor', '24364');
  once = await keyOf('once', 'once');
  province = once.provinceId;
  await putStanding(once, 6, 5);
  await putRevision(owner, once, 1, 'save', 'draft', { committee_established: 0 });
  await putRevision(owner, once, 2, 'submit', 'submitted', null);
  await putRevision(owner, once, 3, 'save', 'draft', { committee_established: 7 });
  await putRevision(owner, once, 4, 'save', 'draft', { committee_established: 1, difficulties: 'không' });
  await putRevision(owner, once, 5, 'submit', 'submitted', null);
  await putRevision(owner, once, 6, 'save', 'draft', { committee_established: 9 });
  const weekly = await keyOf('2025-W40', 'weekly');
  await putStanding(weekly, 1, 1);
  await putRevision(owner, weekly, 1, 'submit', 'submitted', { adults_reached: 5 });
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

const putStanding = (key: ReportKey, version: number, counted: number): Promise<void> =>
  putSubmission(owner, key, version, version === counted ? 'submitted' : 'draft', counted);

async function keyOf(period: string, dataSet: string): Promise<ReportKey> {
  const { rows } = await owner.query<{ province_id: number; period_id: number; data_set_id: number }>(
    `select u.province_id, p.id as period_id, d.id as data_set_id
    from org_units u
    cross join periods p
    cross join data_sets d
    where u.id = $1
      and p.code = $2
      and d.code = $3`,
    [reporting.orgUnitId, period, dataSet],
  );
  const row = rows[0]!;
  return {
    provinceId: row.province_id,
    periodId: row.period_id,
    orgUnitId: reporting.orgUnitId!,
    dataSetId: row.data_set_id,
  };
}

interface Question {
  readonly dataSets?: readonly string[];
  readonly approvedOnly?: boolean;
  readonly knownAt?: string;
}

/** What the store gives to somebody (null: nobody): values with whether they still count, oldest first. */
async function given(person: TestPerson | null, question: Question = {}): Promise<unknown[]> {
  const { dataSets = ['once'], approvedOnly = false, knownAt = 'infinity' } = question;
  await app.query('begin');
  try {
    await app.query('select * from app.begin($1)', [person?.tokenSha256 ?? null]);
    const { rows } = await app.query(
      `select e.code, c.value::float8 as value, c.replaced_at is null as still
      from app.counted_once($1, (select array_agg(d.id) from data_sets d where d.code = any ($2)), $3, $4) c
      join data_elements e on e.id = c.element_id
      order by c.counted_at`,
      [province, dataSets, approvedOnly, knownAt],
    );
    return rows as unknown[];
  } finally {
    await app.query('rollback');
  }
}

const committee = (value: number, still: boolean): unknown => ({
  code: 'committee_established',
  value,
  still,
});

describe('what counted once', () => {
  it('is each signed value until the next was signed, for a commune that may not read the revisions', async () => {
    const signed = [committee(0, false), committee(1, true)];
    expect(await given(foreign)).toEqual(signed);
    expect(await given(reporting)).toEqual(signed);
  });

  it('is nothing of what is reported week by week', async () => {
    expect(await given(foreign, { dataSets: ['weekly', 'monthly'] })).toEqual([]);
  });

  it('is matched by data set', async () => {
    expect(await given(foreign, { dataSets: ['monthly'] })).toEqual([]);
  });

  it('is nothing for nobody', async () => {
    expect(await given(null)).toEqual([]);
  });

  it('is nothing of what was recorded after the moment asked for', async () => {
    expect(await given(foreign, { knownAt: '2025-07-01T00:00:00Z' })).toEqual([]);
  });

  it('is nothing while the report is excluded, from when that was recorded', async () => {
    const signed = [committee(0, false), committee(1, true)];
    await putRevision(owner, once, 7, 'exclude', 'submitted', null);
    const [moment] = (await owner.query<{ at: Date }>('select app.now() as at')).rows;
    expect(await given(foreign)).toEqual([]);
    await putRevision(owner, once, 8, 'include', 'submitted', null);
    expect(await given(foreign)).toEqual(signed);
    expect(await given(foreign, { knownAt: moment!.at.toISOString() })).toEqual([]);
  });

  it('is only what was approved where only that counts', async () => {
    await putRevision(owner, once, 9, 'submit', 'submitted', null);
    // It was included again, but nothing was ever approved.
    expect(await given(foreign, { approvedOnly: true })).toEqual([]);
    await putRevision(owner, once, 10, 'approve', 'approved', null);
    expect(await given(foreign, { approvedOnly: true })).toEqual([committee(9, true)]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clientConfig } from '../db/data-source.js';
import { rebuildProjection } from '../db/rebuild.js';
import { OWNER_ROLE } from '../db/roles.js';
import { addPerson } from './people.js';
import { putRevision, putSubmission, putValue, type ReportKey, reportKey } from './reports.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

let database: TestDatabase;
let owner: pg.Client;
let key: ReportKey;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await owner.connect();
  const person = await addPerson(owner, 'editor', 'commune_editor', '24301');
  key = await reportKey(owner, person.orgUnitId!, '2025-W40');
  // Saved, submitted, and a later draft: the submitted values count.
  await putSubmission(owner, key, 3, 'draft', 2);
  await putRevision(owner, key, 1, 'save', 'draft', {
    adults_reached: 100,
    sessions_held: 0,
    difficulties: 'không',
  });
  await putRevision(owner, key, 2, 'submit', 'submitted', null);
  await putRevision(owner, key, 3, 'save', 'draft', { adults_reached: 999 });
});

beforeEach(() => owner.query('delete from data_values'));

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const maintained = async (): Promise<void> => {
  await putValue(owner, key, 'adults_reached', 100);
  await putValue(owner, key, 'sessions_held', 0);
};

async function values(): Promise<unknown[]> {
  const { rows } = await owner.query(
    `select e.code, v.value
    from data_values v
    join data_elements e on e.id = v.element_id
    order by e.code`,
  );
  return rows;
}

const counted = [
  { code: 'adults_reached', value: '100.0000' },
  { code: 'sessions_held', value: '0.0000' },
];

describe('a rebuild of what counts', () => {
  it('changes nothing where it was maintained rightly', async () => {
    await maintained();
    expect(await rebuildProjection(database.ownerUrl)).toEqual({
      reports: 0,
      added: 0,
      removed: 0,
      changed: 0,
      total: 2,
    });
    expect(await values()).toEqual(counted);
  });

  it('remakes it from the revisions: the counted version, zeros kept, texts and drafts left out', async () => {
    expect(await rebuildProjection(database.ownerUrl)).toEqual({
      reports: 0,
      added: 2,
      removed: 0,
      changed: 0,
      total: 2,
    });
    expect(await values()).toEqual(counted);
  });

  it('mends what was tampered with, and says how much', async () => {
    await maintained();
    await putValue(owner, key, 'team_members', 5);
    await owner.query('update data_values set value = 7 where value = 100');
    expect(await rebuildProjection(database.ownerUrl)).toEqual({
      reports: 0,
      added: 0,
      removed: 1,
      changed: 1,
      total: 2,
    });
    expect(await values()).toEqual(counted);
  });

  it('puts right which version counts', async () => {
    await maintained();
    await owner.query('update submissions set counted_version = 1, excluded = true');
    expect(await rebuildProjection(database.ownerUrl)).toMatchObject({ reports: 1, changed: 0, total: 2 });
    const { rows } = await owner.query('select counted_version, excluded from submissions');
    expect(rows).toEqual([{ counted_version: 2, excluded: false }]);
  });

  it('waits for writers, so that it compares what stands still', async () => {
    const writer = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
    await writer.connect();
    await writer.query('begin');
    await writer.query('select app.lock_for_write()');
    let done = false;
    const rebuilding = rebuildProjection(database.ownerUrl).then((result) => {
      done = true;
      return result;
    });
    await putValue(writer, key, 'adults_reached', 100);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
    await writer.query('commit');
    await writer.end();
    expect(await rebuilding).toEqual({ reports: 0, added: 1, removed: 0, changed: 0, total: 2 });
  });

  it('leaves out an excluded report until it is included again', async () => {
    await maintained();
    await putRevision(owner, key, 4, 'exclude', 'draft', null);
    expect(await rebuildProjection(database.ownerUrl)).toMatchObject({ reports: 1, removed: 2, total: 0 });
    await putRevision(owner, key, 5, 'include', 'draft', null);
    expect(await rebuildProjection(database.ownerUrl)).toMatchObject({ reports: 1, added: 2, total: 2 });
    expect(await values()).toEqual(counted);
  });
});

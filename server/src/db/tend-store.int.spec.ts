import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { addPerson } from '../test/people.js';
import { createTestDatabase, type TestDatabase } from '../test/template-database.js';
import { clientConfig } from './data-source.js';
import { SEED_LOCK } from './seed/seed-lock.js';
import { tendStore } from './tend-store.js';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  owner = new pg.Client(clientConfig(database.ownerUrl, 'bdhvs_owner'));
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Start of the newest week, and the due time of a week. */
async function lastWeek(): Promise<string> {
  const { rows } = await owner.query<{ code: string }>(
    "select p.code from periods p where p.kind = 'week' order by p.starts_on desc limit 1",
  );
  return rows[0]?.code ?? '';
}
async function dueAt(week: string): Promise<string> {
  const { rows } = await owner.query<{ due_at: Date }>(
    `select w.due_at
    from data_set_periods w
    join periods p on p.id = w.period_id
    join data_sets d on d.id = w.data_set_id
    where p.code = $1
      and d.code = 'weekly'
    order by w.version desc
    limit 1`,
    [week],
  );
  return rows[0]?.due_at.toISOString() ?? '';
}

describe('keys of commands', () => {
  it('are kept for thirty days of real time, and not longer', async () => {
    const { userId } = await addPerson(owner, 'sender', 'viewer', null);
    await owner.query(
      `insert into idempotency_keys (actor_id, key, request_sha256, status, body, created_at)
      select $1, age, sha256('x'), 200, '{}', clock_timestamp() - age::interval
      from unnest(array['31 days', '30 days 1 minute', '29 days 23 hours', '0 days']) age`,
      [userId],
    );
    expect((await tendStore(database.ownerUrl)).keys).toBe(2);
    const { rows } = await owner.query<{ key: string }>(
      'select k.key from idempotency_keys k order by k.key',
    );
    expect(rows.map(({ key }) => key)).toEqual(['0 days', '29 days 23 hours']);
  });
  it('older than that are all that the runtime role can forget', async () => {
    const runtime = new pg.Client(clientConfig(database.runtimeUrl, 'bdhvs_app'));
    await runtime.connect();
    await expect(runtime.query('delete from idempotency_keys')).rejects.toMatchObject({ code: '42501' });
    expect((await runtime.query('select app.forget_old_keys() as n')).rows).toEqual([{ n: 0 }]);
    await runtime.end();
  });
});

describe('periods', () => {
  it('stay sixty weeks ahead of a clock that runs on; a second time nothing is left to do', async () => {
    await owner.query("update installation set clock_offset = clock_offset + interval '7 days'");
    const before = await lastWeek();
    expect((await tendStore(database.ownerUrl)).periods).toBeGreaterThan(0);
    expect((await lastWeek()) > before).toBe(true);
    expect((await tendStore(database.ownerUrl)).periods).toBe(0);
  });
  it('not yet open follow a holiday that was added; an open one keeps its times', async () => {
    const [open, coming] = [await dueAt('2025-W42'), await dueAt('2025-W45')];
    await owner.query(
      `insert into settings (key, version, value, reason)
      select s.key, s.version + 1, s.value || '["2025-10-17", "2025-11-07"]'::jsonb, 'spec'
      from settings s
      where s.key = 'holidays'
      order by s.version desc
      limit 1`,
    );
    await tendStore(database.ownerUrl);
    expect(await dueAt('2025-W42')).toBe(open);
    expect([coming, await dueAt('2025-W45')]).toEqual([
      '2025-11-07T10:00:00.000Z',
      '2025-11-10T10:00:00.000Z',
    ]);
  });
  it('are left to the process that is at it', async () => {
    await owner.query('begin');
    await owner.query('select pg_advisory_xact_lock($1, $2)', [...SEED_LOCK]);
    expect((await tendStore(database.ownerUrl)).periods).toBeNull();
    await owner.query('rollback');
  });
});

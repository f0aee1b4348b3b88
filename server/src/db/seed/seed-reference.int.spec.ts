import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/template-database.js';
import { clientConfig } from '../data-source.js';
import { OWNER_ROLE } from '../roles.js';
import { ensurePeriods } from './ensure-periods.js';
import { seedReference } from './seed-reference.js';
import { RELEASE_REASON } from './versioned-rows.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('reference');
  client = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  await client.connect();
}, 30_000);

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function one<T>(sql: string, params: unknown[] = []): Promise<T> {
  const { rows } = await client.query<{ value: T }>(sql, params);
  return rows[0]!.value;
}

const nameOf = (code: string): Promise<string> =>
  one(
    `select v.name_vi as value
     from indicator_versions v
     join indicators i on i.id = v.indicator_id
     where i.code = $1
     order by v.version desc
     limit 1`,
    [code],
  );

/** A version of an indicator that differs from the newest one by its name. */
const rename = (code: string, name: string, reason: string | null, actor: number | null): Promise<unknown> =>
  client.query(
    `insert into indicator_versions
     select (jsonb_populate_record(v, jsonb_build_object(
       'version', v.version + 1, 'name_vi', $2::text, 'reason', $3::text, 'actor_id', $4::integer, 'recorded_at', app.now()
     ))).*
     from indicator_versions v
     join indicators i on i.id = v.indicator_id
     where i.code = $1
     order by v.version desc
     limit 1`,
    [code, name, reason, actor],
  );

describe('reference data', () => {
  it('hold the province, its 102 communes, and their dossier population', async () => {
    expect(await one(`select count(*)::int as value from org_unit_versions where level = 'commune'`)).toBe(
      102,
    );
    const population = `select sum(f.value)::int as value
      from reference_figures f
      join data_elements e on e.id = f.element_id
      where e.code = 'population'`;
    expect(await one(population)).toBe(3_346_853);
    const elsewhere = `select count(*)::int as value
      from org_unit_versions v
      join org_units u on u.id = v.org_unit_id
      join org_unit_versions p on p.org_unit_id = u.province_id
      where p.code <> '66'`;
    expect(await one(elsewhere)).toBe(0);
  });

  it('load twice without changing anything, not even the stamp of the catalogue', async () => {
    const stamp = await one('select stamp as value from catalogue_stamp');
    expect(await seedReference(client)).toEqual({ inserted: 0 });
    expect(await ensurePeriods(client, new Date('2025-10-08T07:00:00Z'))).toBe(0);
    expect(await one('select stamp as value from catalogue_stamp')).toBe(stamp);
  });

  it('keep what an administrator edited', async () => {
    const administrator = await one<number>(
      `insert into users (username, display_name, role, password_hash)
       values ('edits', 'Quản trị viên', 'administrator', '-')
       returning id as value`,
    );
    await rename('adults_reached_rate', 'Tên do quản trị viên đặt', 'theo công văn', administrator);
    expect(await seedReference(client)).toEqual({ inserted: 0 });
    expect(await nameOf('adults_reached_rate')).toBe('Tên do quản trị viên đặt');
  });

  it('add no goal and no target to a campaign that an administrator made', async () => {
    const empty = await createTestDatabase('empty');
    const owner = new pg.Client(clientConfig(empty.ownerUrl, OWNER_ROLE));
    await owner.connect();
    await owner.query(
      `with person as (
         insert into users (username, display_name, role, password_hash)
         values ('makes', 'Quản trị viên', 'administrator', '-')
         returning id
       ), campaign as (
         insert into campaigns (code) values ('peak-2025') returning id
       )
       insert into campaign_versions (campaign_id, version, name_vi, name_en, start_on, end_on, source, actor_id, reason)
       select campaign.id, 1, 'Đợt của tỉnh', 'Own campaign', '2025-07-15', '2025-10-31', 'văn bản', person.id, 'văn bản'
       from campaign
       cross join person`,
    );
    await seedReference(owner);
    const { rows } = await owner.query<{ name_vi: string; goals: number; targets: number }>(
      `select v.name_vi,
         (select count(*)::int from goals g where g.campaign_id = v.campaign_id) as goals,
         (select count(*)::int from target_versions t where t.campaign = 'peak-2025') as targets
       from campaign_versions v
       join campaigns c on c.id = v.campaign_id
       where c.code = 'peak-2025'`,
    );
    await owner.end();
    await empty.drop();
    expect(rows).toEqual([{ name_vi: 'Đợt của tỉnh', goals: 0, targets: 0 }]);
  });

  it('keep what the operator changed with a reason of their own', async () => {
    await rename('committee_rate', 'Tên sửa tay', 'sửa trực tiếp', null);
    expect(await seedReference(client)).toEqual({ inserted: 0 });
    expect(await nameOf('committee_rate')).toBe('Tên sửa tay');
  });

  it('follow a release that changed a row which nobody edited, as a new version', async () => {
    const shipped = await nameOf('villages_with_team_rate');
    await rename('villages_with_team_rate', 'Tên của bản phát hành trước', RELEASE_REASON, null);
    expect(await seedReference(client)).toEqual({ inserted: 1 });
    expect(await nameOf('villages_with_team_rate')).toBe(shipped);
    expect(await seedReference(client)).toEqual({ inserted: 0 });
  });
});

describe('periods', () => {
  it('reach 60 weeks ahead and grow with time, each once', async () => {
    const last = (): Promise<string> =>
      one(`select max(p.code) as value from periods p where p.kind = 'week'`);
    expect(await last()).toBe('2026-W49');
    expect(await ensurePeriods(client, new Date('2025-10-20T07:00:00Z'))).toBeGreaterThan(0);
    expect(await last()).toBe('2026-W51');
    expect(await ensurePeriods(client, new Date('2025-10-20T07:00:00Z'))).toBe(0);
  });

  it('cut off on Friday noon, the last week of the campaign at its end', async () => {
    const times = async (period: string): Promise<string[]> => {
      const { rows } = await client.query<{ at: Date[] }>(
        `select array[w.cut_off_at, w.due_at, w.closes_at] as at
         from data_set_periods w
         join periods p on p.id = w.period_id
         join data_sets d on d.id = w.data_set_id
         where p.code = $1
           and d.code = 'weekly'`,
        [period],
      );
      return rows[0]!.at.map((moment) => moment.toISOString());
    };
    expect(await times('2025-W40')).toEqual([
      '2025-10-03T05:00:00.000Z',
      '2025-10-03T10:00:00.000Z',
      '2025-10-07T10:00:00.000Z',
    ]);
    expect(await times('2025-W43')).toEqual([
      '2025-10-25T17:00:00.000Z',
      '2025-10-27T10:00:00.000Z',
      '2025-10-28T10:00:00.000Z',
    ]);
  });

  it('move with a changed setting only where they have not opened', async () => {
    await client.query(
      `insert into settings (key, version, value, reason)
       values ('due', 2, '{"weekday": 5, "time": "16:00"}', 'thử')`,
    );
    const due = (period: string): Promise<number> =>
      one(
        `select max(w.version) as value
         from data_set_periods w
         join periods p on p.id = w.period_id
         join data_sets d on d.id = w.data_set_id
         where p.code = $1
           and d.code = 'weekly'`,
        [period],
      );
    await ensurePeriods(client, new Date('2025-10-20T07:00:00Z'));
    expect([await due('2025-W43'), await due('2025-W45')]).toEqual([1, 2]);
  });
});

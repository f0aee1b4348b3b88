import type { openOwnerPool } from '../../db/owner-pool.js';

type Owner = Pick<ReturnType<typeof openOwnerPool>, 'query'>;

/** Weeks before the demo's campaign that are filled. */
export const WEEKS = 104;

/** Last of them: 30/06/2025. */
const LAST = '2025-W27';

/**
 * Two years of weekly reports of every commune, before those of the demo and made of its newest values, within a campaign
 * of their own: put into the tables as signatures would leave them.
 * @returns codes of the weeks, oldest first
 */
export async function addTwoYears(owner: Owner): Promise<string[]> {
  await owner.query(`
    insert into periods (code, kind, starts_on, ends_before)
    select to_char(day, 'IYYY-"W"IW'), 'week', day::date, day::date + 7
    from generate_series(date '2025-06-30' - ${String((WEEKS - 1) * 7)}, date '2025-06-30', interval '7 days') as day
    on conflict (code) do nothing`);
  await owner.query(`
    insert into data_set_periods (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at)
    select d.id, p.id, 1, at.monday, at.monday + interval '4 days 12 hours', at.monday + interval '4 days 17 hours',
      at.monday + interval '8 days 17 hours'
    from periods p
    cross join data_sets d
    cross join lateral (select p.starts_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as monday) as at
    where d.code = 'weekly'
      and p.kind = 'week'
      and p.starts_on <= '2025-06-30'
    on conflict do nothing`);
  await owner.query(`
    with made as (
      insert into campaigns (code)
      values ('two-years')
      returning id
    )
    insert into campaign_versions (campaign_id, version, name_vi, name_en, start_on, end_on, source)
    select made.id, 1, 'Hai năm', 'Two years', (select min(p.starts_on) from periods p), '2025-07-14', 'bench'
    from made`);
  await openEarlier(owner);
  await addReports(owner);
  const { rows } = await owner.query<{ code: string }>(
    `select p.code from periods p where p.kind = 'week' and p.code <= '${LAST}' order by p.code`,
  );
  return rows.map(({ code }) => code);
}

/** Units and denominators as if they had been there all along. */
async function openEarlier(owner: Owner): Promise<void> {
  await owner.query(`
    insert into org_unit_versions
    select (jsonb_populate_record(null::org_unit_versions,
      to_jsonb(v) || jsonb_build_object('version', v.version + 1, 'opened_on', '2023-01-01'))).*
    from (
      select distinct on (u.org_unit_id) u.*
      from org_unit_versions u
      order by u.org_unit_id, u.version desc
    ) as v`);
  await owner.query(`
    insert into reference_figures
    select (jsonb_populate_record(null::reference_figures,
      to_jsonb(f) || jsonb_build_object('version', 1, 'effective_on', '2023-01-01'))).*
    from (
      select distinct on (r.org_unit_id, r.element_id) r.*
      from reference_figures r
      order by r.org_unit_id, r.element_id, r.effective_on, r.version desc
    ) as f`);
}

/** Each entered once and signed once. */
async function addReports(owner: Owner): Promise<void> {
  await owner.query(`
    alter table submissions disable trigger user;
    alter table submission_revisions disable trigger user;
    create temporary table bench_reports as
    select said.province_id, p.id as period_id, said.org_unit_id, said.data_set_id, said.values,
      p.starts_on::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '4 days 13 hours' as at
    from (
      select distinct on (r.org_unit_id) r.province_id, r.org_unit_id, r.data_set_id, r.values
      from submission_revisions r
      join data_sets d on d.id = r.data_set_id
      where d.code = 'weekly'
        and r.values is not null
      order by r.org_unit_id, r.period_id desc, r.version desc
    ) as said
    join periods p on p.kind = 'week' and p.starts_on <= '2025-06-30';
    insert into submissions (province_id, period_id, org_unit_id, data_set_id, state, version, counted_version,
      first_submitted_at, updated_at)
    select b.province_id, b.period_id, b.org_unit_id, b.data_set_id, 'submitted', 2, 2, b.at, b.at
    from bench_reports b;
    insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, values, source,
      recorded_at, sha256)
    select b.province_id, b.period_id, b.org_unit_id, b.data_set_id, step.version, step.act, step.state,
      case when step.version = 1 then b.values end, 'simulated', b.at,
      sha256(convert_to(concat(b.period_id, '/', b.org_unit_id, '/', step.version), 'UTF8'))
    from bench_reports b
    cross join (values (1, 'save', 'draft'), (2, 'submit', 'submitted')) as step (version, act, state);
    insert into data_values (province_id, period_id, element_id, org_unit_id, value)
    select b.province_id, b.period_id, e.id, b.org_unit_id, (entry.value #>> '{}')::numeric
    from bench_reports b
    cross join lateral jsonb_each(b.values) as entry (id, value)
    join data_elements e on e.id::text = entry.id
    where jsonb_typeof(entry.value) = 'number';
    alter table submissions enable trigger user;
    alter table submission_revisions enable trigger user`);
  await owner.query('analyze');
}

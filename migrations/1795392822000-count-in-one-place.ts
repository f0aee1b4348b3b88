import type { MigrationInterface, QueryRunner } from 'typeorm';

const view = `
create function app.counting_act() returns text
language sql stable
as $$
  select case (
    select s.value #>> '{}'
    from settings s
    where s.key = 'counts'
    order by s.version desc
    limit 1
  ) when 'approved_only' then 'approve' else 'submit' end;
$$;
comment on function app.counting_act() is 'The act that makes a report count, by the setting counts as it is now: submit or approve';

-- The one definition of what counts; data_values and submissions.counted_version hold what it says.
create view app.counted_reports as
select s.province_id, s.period_id, s.org_unit_id, s.data_set_id,
  coalesce(mark.act = 'exclude', false) as excluded,
  counting.version as counted_version,
  case when mark.act = 'exclude' then null else stated.values end as values
from submissions s
left join lateral (
  select r.act
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.act in ('exclude', 'include')
  order by r.version desc
  limit 1
) as mark on true
left join lateral (
  select r.version
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.act = (select app.counting_act())
  order by r.version desc
  limit 1
) as counting on true
left join lateral (
  select r.values
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.version <= counting.version
    and r.values is not null
  order by r.version desc
  limit 1
) as stated on true;
comment on view app.counted_reports is 'What counts now of each report: its counted version, whether it is excluded, and the values that count (null: none)';
`;

const one = `
create function app.recount(p_province_id integer, p_period_id integer, p_org_unit_id integer, p_data_set_id integer)
returns void
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
declare
  counted record;
begin
  select c.excluded, c.counted_version, c.values
  into counted
  from app.counted_reports c
  where c.province_id = p_province_id
    and c.period_id = p_period_id
    and c.org_unit_id = p_org_unit_id
    and c.data_set_id = p_data_set_id;

  update submissions s
  set excluded = counted.excluded,
    counted_version = counted.counted_version
  where s.province_id = p_province_id
    and s.period_id = p_period_id
    and s.org_unit_id = p_org_unit_id
    and s.data_set_id = p_data_set_id
    and (s.excluded, s.counted_version) is distinct from (counted.excluded, counted.counted_version);

  -- Whatever the report ever said and does not say any more.
  delete from data_values v
  using data_elements e
  where v.province_id = p_province_id
    and v.period_id = p_period_id
    and v.org_unit_id = p_org_unit_id
    and e.id = v.element_id
    and jsonb_typeof(counted.values -> e.code) is distinct from 'number'
    and exists (
      select 1
      from submission_revisions r
      where r.province_id = p_province_id
        and r.period_id = p_period_id
        and r.org_unit_id = p_org_unit_id
        and r.data_set_id = p_data_set_id
        and r.values ? e.code
    );

  insert into data_values as v (province_id, period_id, element_id, org_unit_id, value)
  select p_province_id, p_period_id, e.id, p_org_unit_id, (entry.value #>> '{}')::numeric(20, 4)
  from jsonb_each(counted.values) as entry (code, value)
  join data_elements e on e.code = entry.code
  where jsonb_typeof(entry.value) = 'number'
  on conflict (province_id, period_id, element_id, org_unit_id) do update
  set value = excluded.value
  where v.value <> excluded.value;
end
$$;
comment on function app.recount(integer, integer, integer, integer) is 'Makes data_values, counted_version and excluded of one report (province, period, unit, data set) what its revisions say';
`;

const all = `
create function app.recount_all()
returns table (reports bigint, added bigint, removed bigint, changed bigint, total bigint)
language plpgsql volatile security definer
set search_path = public, app, pg_temp
as $$
begin
  -- The exclusive side of the lock that every writer holds: what is counted here stands still.
  perform pg_advisory_xact_lock(20250715, 1);

  update submissions s
  set excluded = c.excluded,
    counted_version = c.counted_version
  from app.counted_reports c
  where c.province_id = s.province_id
    and c.period_id = s.period_id
    and c.org_unit_id = s.org_unit_id
    and c.data_set_id = s.data_set_id
    and (s.excluded, s.counted_version) is distinct from (c.excluded, c.counted_version);
  get diagnostics reports = row_count;

  with counted as materialized (
    select c.province_id, c.period_id, e.id as element_id, c.org_unit_id, (entry.value #>> '{}')::numeric(20, 4) as value
    from app.counted_reports c
    cross join lateral jsonb_each(c.values) as entry (code, value)
    join data_elements e on e.code = entry.code
    where jsonb_typeof(entry.value) = 'number'
  ),
  removing as (
    delete from data_values v
    where not exists (
      select 1
      from counted c
      where c.province_id = v.province_id
        and c.period_id = v.period_id
        and c.element_id = v.element_id
        and c.org_unit_id = v.org_unit_id
    )
    returning 1
  ),
  changing as (
    update data_values v
    set value = c.value
    from counted c
    where c.province_id = v.province_id
      and c.period_id = v.period_id
      and c.element_id = v.element_id
      and c.org_unit_id = v.org_unit_id
      and v.value <> c.value
    returning 1
  ),
  adding as (
    insert into data_values (province_id, period_id, element_id, org_unit_id, value)
    select c.province_id, c.period_id, c.element_id, c.org_unit_id, c.value
    from counted c
    where not exists (
      select 1
      from data_values v
      where c.province_id = v.province_id
        and c.period_id = v.period_id
        and c.element_id = v.element_id
        and c.org_unit_id = v.org_unit_id
    )
    returning 1
  )
  select (select count(*) from adding), (select count(*) from removing), (select count(*) from changing),
    (select count(*) from counted)
  into added, removed, changed, total;
  return next;
end
$$;
comment on function app.recount_all() is 'Does app.recount for every report, while nobody writes; gives how many reports and values were not as their revisions say, and how many values count';

create function app.recount_on_setting() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
begin
  perform app.recount_all();
  return null;
end
$$;
create trigger settings_recount after insert on settings
  for each row when (new.key = 'counts')
  execute function app.recount_on_setting();
comment on function app.recount_on_setting() is 'Trigger: a new choice of what counts holds for every report at once';
`;

const setting = `
alter table settings add constraint settings_counts_known check (
  key <> 'counts' or value in ('"submitted"', '"approved_only"')
);
comment on column settings.key is 'behind_from, cut_off, due, closes, holidays, carry or counts';
comment on column settings.value is 'behind_from: share of the plan, decimal in a string; cut_off, due, closes: {weekday 1–7, time HH:mm local}; holidays: local dates; carry: periods by frequency; counts: submitted or approved_only';
`;

const rights = `
drop policy data_values_insert on data_values;
drop policy data_values_update on data_values;
drop policy data_values_delete on data_values;
revoke insert, update, delete on data_values from bdhvs_app;
revoke insert (province_id, period_id, element_id, org_unit_id, value), update (value) on data_values from bdhvs_app;
revoke insert (counted_version), update (counted_version) on submissions from bdhvs_app;
revoke execute on function app.counting_act(), app.recount(integer, integer, integer, integer), app.recount_all(),
  app.recount_on_setting() from public;
grant execute on function app.recount(integer, integer, integer, integer) to bdhvs_app;
`;

const formerRights = `
grant insert (counted_version), update (counted_version) on submissions to bdhvs_app;
grant insert (province_id, period_id, element_id, org_unit_id, value), update (value), delete
  on data_values to bdhvs_app;
create policy data_values_insert on data_values
  for insert to bdhvs_app
  with check (org_unit_id = (select app.writing_org_unit_id()));
create policy data_values_update on data_values
  for update to bdhvs_app
  using (org_unit_id = (select app.writing_org_unit_id()))
  with check (org_unit_id = (select app.writing_org_unit_id()));
create policy data_values_delete on data_values
  for delete to bdhvs_app
  using (org_unit_id = (select app.writing_org_unit_id()));
`;

/** What counts is made from the revisions by one function, and by nobody else. */
export class CountInOnePlace1795392822000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(view);
    await queryRunner.query(one);
    await queryRunner.query(all);
    await queryRunner.query(setting);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(formerRights);
    await queryRunner.query(`
      alter table settings drop constraint settings_counts_known;
      comment on column settings.key is 'behind_from, cut_off, due, closes, holidays or carry';
      comment on column settings.value is 'behind_from: share of the plan, decimal in a string; cut_off, due, closes: {weekday 1–7, time HH:mm local}; holidays: local dates; carry: periods by frequency';
      drop trigger settings_recount on settings;
      drop function app.recount_on_setting();
      drop function app.recount_all();
      drop function app.recount(integer, integer, integer, integer);
      drop view app.counted_reports;
      drop function app.counting_act();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const reports = `
-- Where reports stood at a moment. Of another commune only what counted then, and never more than the policies of now
-- let its reader see: revisions_visible tells which.
create function app.reports_at(
  p_province_id integer,
  p_period_ids integer[],
  p_data_set_ids integer[],
  p_org_unit_id integer,
  p_approved_only boolean,
  p_known_at timestamptz
)
returns table (
  period_id integer,
  data_set_id integer,
  org_unit_id integer,
  state text,
  excluded boolean,
  counted_version integer,
  first_submitted_at timestamptz,
  signed_sha256 bytea,
  revisions_visible boolean
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  with reader as materialized (
    select app.reads_all_units() as reads_all,
      app.current_org_unit_id() as org_unit_id,
      array(select app.predecessor_ids(app.current_org_unit_id())) as predecessor_ids
    where app.current_user_id() is not null
  )
  select
    s.period_id,
    s.data_set_id,
    s.org_unit_id,
    acts.state,
    coalesce(acts.excluded_version > coalesce(acts.included_version, 0), false),
    acts.counted_version,
    acts.first_signed_at,
    acts.signed_sha256,
    visible.revisions
  from reader
  cross join unnest(p_period_ids, p_data_set_ids) as wanted (period_id, data_set_id)
  join submissions s
    on s.province_id = p_province_id
    and s.period_id = wanted.period_id
    and s.data_set_id = wanted.data_set_id
    and (p_org_unit_id is null or s.org_unit_id = p_org_unit_id)
  cross join lateral (
    select
      (array_agg(r.state order by r.version desc))[1] as state,
      max(r.version) filter (where r.act = case when p_approved_only then 'approve' else 'submit' end) as counted_version,
      max(r.version) filter (where r.act = 'exclude') as excluded_version,
      max(r.version) filter (where r.act = 'include') as included_version,
      min(r.recorded_at) filter (where r.act = 'submit') as first_signed_at,
      (array_agg(r.sha256 order by r.version desc) filter (where r.act = 'submit'))[1] as signed_sha256
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.recorded_at <= p_known_at
    having count(*) > 0
  ) as acts
  cross join lateral (
    select coalesce(
      reader.reads_all or s.org_unit_id = reader.org_unit_id or s.org_unit_id = any (reader.predecessor_ids), false
    ) as revisions
  ) as visible
  where acts.counted_version is not null
    or visible.revisions;
$$;
`;

const acts = `
drop function app.counting_acts(integer, integer, integer, integer);
-- Whoever is signed in may follow a counted figure to when it came to count, in any commune. Drafts, people, reasons and
-- texts of another commune stay behind the policy of submission_revisions: this gives none of them.
create function app.counting_acts(
  p_province_id integer,
  p_org_unit_id integer,
  p_period_id integer,
  p_data_set_id integer,
  p_approved_only boolean,
  p_known_at timestamptz
)
returns table (
  version integer,
  act text,
  state text,
  recorded_at timestamptz,
  "values" jsonb
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  with known as (
    select r.version, r.act, r.state, r.recorded_at
    from submission_revisions r
    where r.province_id = p_province_id
      and r.org_unit_id = p_org_unit_id
      and r.period_id = p_period_id
      and r.data_set_id = p_data_set_id
      and r.act in ('submit', 'approve', 'exclude', 'include')
      and r.recorded_at <= p_known_at
      and (select app.current_user_id()) is not null
  ),
  counted as (
    select max(known.version) as version
    from known
    where known.act = case when p_approved_only then 'approve' else 'submit' end
  )
  select
    known.version,
    known.act,
    known.state,
    known.recorded_at,
    case when known.act = 'submit' then numbers.values end
  from known
  -- A signature that has not come to count is not everybody's; where none has, nothing is.
  join counted on known.act <> 'submit' and counted.version is not null or known.version <= counted.version
  left join lateral (
    select coalesce(jsonb_object_agg(entry.code, entry.value), '{}') as values
    from jsonb_each(
      app.values_at(p_province_id, p_period_id, p_org_unit_id, p_data_set_id, known.version)
    ) as entry (code, value)
    where jsonb_typeof(entry.value) = 'number'
  ) as numbers on true;
$$;
`;

const names = `
-- Somebody may have taken another name since.
create function app.display_name_at(p_user_id integer, p_known_at timestamptz) returns text
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select v.display_name
  from user_versions v
  where v.user_id = p_user_id
    and app.current_user_id() is not null
  order by
    v.recorded_at <= p_known_at desc,
    case when v.recorded_at <= p_known_at then v.version else -v.version end desc
  limit 1;
$$;
`;

const comments = `
comment on function app.reports_at(integer, integer[], integer[], integer, boolean, timestamptz) is 'Reports of periods, each of the data set beside it, as they stood at p_known_at; one of which nothing counted then only for who may see its revisions (revisions_visible). p_org_unit_id null: every unit. Nothing when nobody is signed in';
comment on function app.counting_acts(integer, integer, integer, integer, boolean, timestamptz) is 'Signatures, approvals, exclusions and inclusions of one report that had come to count at p_known_at, with their time and the numbers signed; no draft, no person, no reason, no text. Nothing when nobody is signed in';
comment on function app.display_name_at(integer, timestamptz) is 'Name of an account as it was shown to others at a moment, before its first record as in it; null: unknown, or nobody is signed in';
`;

const rights = `
revoke execute on function
  app.reports_at(integer, integer[], integer[], integer, boolean, timestamptz),
  app.counting_acts(integer, integer, integer, integer, boolean, timestamptz),
  app.display_name_at(integer, timestamptz)
from public;
grant execute on function
  app.reports_at(integer, integer[], integer[], integer, boolean, timestamptz),
  app.counting_acts(integer, integer, integer, integer, boolean, timestamptz),
  app.display_name_at(integer, timestamptz)
to bdhvs_app;
`;

const formerActs = `
create function app.counting_acts(
  p_province_id integer,
  p_org_unit_id integer,
  p_period_id integer,
  p_data_set_id integer
)
returns table (
  version integer,
  act text,
  state text,
  recorded_at timestamptz,
  "values" jsonb
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select
    r.version,
    r.act,
    r.state,
    r.recorded_at,
    case when r.act = 'submit' then numbers.values end
  from submissions s
  join submission_revisions r
    on r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.act in ('submit', 'approve', 'exclude', 'include')
    and (r.act <> 'submit' or r.version <= s.counted_version)
  left join lateral (
    select coalesce(jsonb_object_agg(entry.code, entry.value), '{}') as values
    from jsonb_each(
      app.values_at(r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version)
    ) as entry (code, value)
    where jsonb_typeof(entry.value) = 'number'
  ) as numbers on true
  where s.province_id = p_province_id
    and s.org_unit_id = p_org_unit_id
    and s.period_id = p_period_id
    and s.data_set_id = p_data_set_id
    and s.counted_version is not null
    and (select app.current_user_id()) is not null;
$$;
comment on function app.counting_acts(integer, integer, integer, integer) is 'Signatures, approvals, exclusions and inclusions of one report that came to count, with their time and the numbers signed; no draft, no person, no reason, no text. Nothing when nobody is signed in';
revoke execute on function app.counting_acts(integer, integer, integer, integer) from public;
grant execute on function app.counting_acts(integer, integer, integer, integer) to bdhvs_app;
`;

/** A figure is explained as of any moment: where its reports stood, what had counted, and the names of then. */
export class ExplainAsOfAMoment1795392902000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reports);
    await queryRunner.query(acts);
    await queryRunner.query(names);
    await queryRunner.query(comments);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.display_name_at(integer, timestamptz);
      drop function app.counting_acts(integer, integer, integer, integer, boolean, timestamptz);
      drop function app.reports_at(integer, integer[], integer[], integer, boolean, timestamptz);
    `);
    await queryRunner.query(formerActs);
  }
}

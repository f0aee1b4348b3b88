import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = `
-- The acts that decide what counts, found without touching the revisions themselves.
create index submission_revisions_deciding_idx
  on submission_revisions (province_id, period_id, org_unit_id, data_set_id, version) include (act, recorded_at)
  where act in ('submit', 'approve', 'exclude', 'include');
`;

const spans = `
-- The one rule of what counts: each signature (or approval) until the next, and nothing of a report whose newest act of
-- exclude and include is an exclude. As spans of time, so that one call answers for any number of cut-offs. Reached only
-- through the functions below, which have the right to read revisions.
create function app.counted_spans(
  p_province_id integer,
  p_period_ids integer[],
  p_org_unit_id integer,
  p_approved_only boolean,
  p_known_at timestamptz
)
returns table (
  period_id integer,
  org_unit_id integer,
  data_set_id integer,
  version integer,
  counted_at timestamptz,
  replaced_at timestamptz
)
language sql stable
as $$
  select act.period_id, act.org_unit_id, act.data_set_id, act.version, act.recorded_at, act.replaced_at
  from (
    select
      r.period_id,
      r.org_unit_id,
      r.data_set_id,
      r.version,
      r.act,
      r.recorded_at,
      min(r.recorded_at) filter (where r.act in ('submit', 'approve')) over later as replaced_at,
      max(r.version) filter (where r.act = 'exclude') over report as excluded_version,
      max(r.version) filter (where r.act = 'include') over report as included_version
    from submission_revisions r
    where r.province_id = p_province_id
      and r.period_id = any (p_period_ids)
      and (p_org_unit_id is null or r.org_unit_id = p_org_unit_id)
      and r.act in ('submit', 'approve', 'exclude', 'include')
      and r.act <> case when p_approved_only then 'submit' else 'approve' end
      and r.recorded_at <= p_known_at
    window
      report as (partition by r.period_id, r.org_unit_id, r.data_set_id),
      later as (
        partition by r.period_id, r.org_unit_id, r.data_set_id
        order by r.version
        rows between 1 following and unbounded following
      )
  ) as act
  where act.act in ('submit', 'approve')
    and (act.excluded_version is null or act.excluded_version < act.included_version);
$$;

-- A signature or approval that repeats no values stands for the newest ones before it.
create function app.values_at(
  p_province_id integer,
  p_period_id integer,
  p_org_unit_id integer,
  p_data_set_id integer,
  p_version integer
)
returns jsonb
language sql stable
as $$
  select r.values
  from submission_revisions r
  where r.province_id = p_province_id
    and r.period_id = p_period_id
    and r.org_unit_id = p_org_unit_id
    and r.data_set_id = p_data_set_id
    and r.version <= p_version
    and r.values is not null
  order by r.version desc
  limit 1;
$$;
`;

const values = `
-- Everybody signed in sees what counts, nobody sees the revisions of another unit: this gives what counted, and nothing
-- else of them.
create function app.counted_values(
  p_province_id integer,
  p_period_ids integer[],
  p_element_ids integer[],
  p_org_unit_id integer,
  p_approved_only boolean,
  p_known_at timestamptz
)
returns table (
  period_id integer,
  org_unit_id integer,
  element_id integer,
  value numeric
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select span.period_id, span.org_unit_id, e.id, (state.values -> e.code)::numeric(20, 4)
  from app.counted_spans(p_province_id, p_period_ids, p_org_unit_id, p_approved_only, p_known_at) as span
  cross join lateral (
    select app.values_at(p_province_id, span.period_id, span.org_unit_id, span.data_set_id, span.version) as values
    offset 0
  ) as state
  join data_elements e on jsonb_typeof(state.values -> e.code) = 'number'
  where span.replaced_at is null
    and (p_element_ids is null or e.id = any (p_element_ids))
    and (select app.current_user_id()) is not null;
$$;
`;

const comments = `
comment on function app.counted_spans(integer, integer[], integer, boolean, timestamptz) is 'Which version of each report counted from when (counted_at) until when (replaced_at; null: still at p_known_at), by the acts recorded at or before p_known_at; nothing of a report that was excluded then. p_approved_only: an approval makes it count, else a signature. p_org_unit_id null: every unit';
comment on function app.values_at(integer, integer, integer, integer, integer) is 'Values of a report after one of its versions, by element code; null: none were ever saved';
comment on function app.counted_values(integer, integer[], integer[], integer, boolean, timestamptz) is 'Numbers that counted at p_known_at, what data_values would have held then. p_element_ids null: every element; p_org_unit_id null: every unit. Nothing when nobody is signed in';
`;

const rights = `
revoke execute on function
  app.counted_spans(integer, integer[], integer, boolean, timestamptz),
  app.values_at(integer, integer, integer, integer, integer),
  app.counted_values(integer, integer[], integer[], integer, boolean, timestamptz)
from public;
grant execute on function app.counted_values(integer, integer[], integer[], integer, boolean, timestamptz) to bdhvs_app;
`;

/** What counted at a moment, from the acts recorded by then: the past of data_values. */
export class CountAsOfAMoment1795392840000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(index);
    await queryRunner.query(spans);
    await queryRunner.query(values);
    await queryRunner.query(comments);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function app.counted_values(integer, integer[], integer[], integer, boolean, timestamptz);
      drop function app.values_at(integer, integer, integer, integer, integer);
      drop function app.counted_spans(integer, integer[], integer, boolean, timestamptz);
      drop index submission_revisions_deciding_idx;
    `);
  }
}

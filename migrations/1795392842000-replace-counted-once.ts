import type { MigrationInterface, QueryRunner } from 'typeorm';

const countedOnce = `
create function app.counted_once(
  p_province_id integer,
  p_data_set_ids integer[],
  p_approved_only boolean,
  p_known_at timestamptz
)
returns table (
  data_set_id integer,
  org_unit_id integer,
  element_id integer,
  value numeric,
  counted_at timestamptz,
  replaced_at timestamptz
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select
    span.data_set_id,
    span.org_unit_id,
    e.id,
    (state.values -> e.code)::numeric(20, 4),
    span.counted_at,
    span.replaced_at
  from app.counted_spans(
    p_province_id,
    array(select p.id from periods p where p.kind = 'once'),
    null,
    p_approved_only,
    p_known_at
  ) as span
  cross join lateral (
    select app.values_at(p_province_id, span.period_id, span.org_unit_id, span.data_set_id, span.version) as values
    offset 0
  ) as state
  join data_elements e on jsonb_typeof(state.values -> e.code) = 'number'
  where span.data_set_id = any (p_data_set_ids)
    and (select app.current_user_id()) is not null;
$$;
`;

const comments = `
comment on function app.counted_once(integer, integer[], boolean, timestamptz) is 'Numbers of what is reported once, as known at p_known_at, with the span in which each counted: from counted_at until replaced_at (null: it counts still); nothing of a report that was excluded then. Nothing when nobody is signed in';
`;

const rights = `
revoke execute on function app.counted_once(integer, integer[], boolean, timestamptz) from public;
grant execute on function app.counted_once(integer, integer[], boolean, timestamptz) to bdhvs_app;
`;

/** What `counted_once` was before: without exclusions that end, approvals, and moments of the past. */
const before = `
-- Everybody signed in sees what counts, nobody sees the revisions of another unit: this gives what counted and from when
-- until when, and nothing else of them. Spans, so that one call answers for any number of moments.
create function app.counted_once(p_province_id integer, p_data_set_ids integer[])
returns table (
  data_set_id integer,
  org_unit_id integer,
  element_id integer,
  value numeric,
  counted_at timestamptz,
  replaced_at timestamptz
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  with signed as (
    select
      r.province_id,
      r.period_id,
      r.org_unit_id,
      r.data_set_id,
      r.version,
      r.recorded_at as counted_at,
      lead(r.recorded_at) over (
        partition by r.period_id, r.org_unit_id, r.data_set_id
        order by r.version
      ) as replaced_at
    from submissions s
    join periods p
      on p.id = s.period_id
      and p.kind = 'once'
    join submission_revisions r
      on r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.version <= s.counted_version
      and r.act = 'submit'
    where s.province_id = p_province_id
      and s.data_set_id = any (p_data_set_ids)
      and not s.excluded
      and (select app.current_user_id()) is not null
  )
  select
    signed.data_set_id,
    signed.org_unit_id,
    e.id,
    (entry.value #>> '{}')::numeric(20, 4),
    signed.counted_at,
    signed.replaced_at
  from signed
  -- A signature that repeats no values signs the newest ones before it.
  cross join lateral (
    select r.values
    from submission_revisions r
    where r.province_id = signed.province_id
      and r.period_id = signed.period_id
      and r.org_unit_id = signed.org_unit_id
      and r.data_set_id = signed.data_set_id
      and r.version <= signed.version
      and r.values is not null
    order by r.version desc
    limit 1
  ) as state
  cross join lateral jsonb_each(state.values) as entry (code, value)
  join data_elements e on e.code = entry.code
  where jsonb_typeof(entry.value) = 'number';
$$;
revoke execute on function app.counted_once(integer, integer[]) from public;
grant execute on function app.counted_once(integer, integer[]) to bdhvs_app;
`;

/** What is reported once follows the one rule of what counts, at any moment. */
export class ReplaceCountedOnce1795392842000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.counted_once(integer, integer[])');
    await queryRunner.query(countedOnce);
    await queryRunner.query(comments);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.counted_once(integer, integer[], boolean, timestamptz)');
    await queryRunner.query(before);
  }
}

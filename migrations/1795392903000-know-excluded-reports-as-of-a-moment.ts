import type { MigrationInterface, QueryRunner } from 'typeorm';

const removed = `
drop function app.reports_known(integer, integer, integer[], integer, timestamptz);
`;

const withExclusion = `
create function app.reports_known(
  p_province_id integer,
  p_data_set_id integer,
  p_period_ids integer[],
  p_org_unit_id integer,
  p_known_at timestamptz
)
returns table (
  period_id integer,
  org_unit_id integer,
  state text,
  first_submitted_at timestamptz,
  excluded boolean,
  signed_sha256 bytea
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select s.period_id, s.org_unit_id, newest.state, s.first_submitted_at,
    coalesce(kept.act = 'exclude', false), signed.sha256
  from submissions s
  cross join lateral (
    select r.state
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.recorded_at <= p_known_at
    order by r.version desc
    limit 1
  ) as newest
  cross join lateral (
    select r.sha256
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.act = 'submit'
      and r.recorded_at <= p_known_at
    order by r.version desc
    limit 1
  ) as signed
  left join lateral (
    select r.act
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.act in ('exclude', 'include')
      and r.recorded_at <= p_known_at
    order by r.version desc
    limit 1
  ) as kept on true
  where s.province_id = p_province_id
    and s.data_set_id = p_data_set_id
    and s.period_id = any (p_period_ids)
    and (p_org_unit_id is null or s.org_unit_id = p_org_unit_id)
    and s.first_submitted_at is not null
    and (select app.current_user_id()) is not null;
$$;
comment on function app.reports_known(integer, integer, integer[], integer, timestamptz) is 'Reports of a data set signed at or before p_known_at, in the state they had then, whether they were kept out of the totals then, with the hash of their newest signature. p_org_unit_id null: every unit. Nothing when nobody is signed in';
`;

const without = `
create function app.reports_known(
  p_province_id integer,
  p_data_set_id integer,
  p_period_ids integer[],
  p_org_unit_id integer,
  p_known_at timestamptz
)
returns table (
  period_id integer,
  org_unit_id integer,
  state text,
  first_submitted_at timestamptz,
  signed_sha256 bytea
)
language sql stable security definer
set search_path = public, app, pg_temp
as $$
  select s.period_id, s.org_unit_id, newest.state, s.first_submitted_at, signed.sha256
  from submissions s
  cross join lateral (
    select r.state
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.recorded_at <= p_known_at
    order by r.version desc
    limit 1
  ) as newest
  cross join lateral (
    select r.sha256
    from submission_revisions r
    where r.province_id = s.province_id
      and r.period_id = s.period_id
      and r.org_unit_id = s.org_unit_id
      and r.data_set_id = s.data_set_id
      and r.act = 'submit'
      and r.recorded_at <= p_known_at
    order by r.version desc
    limit 1
  ) as signed
  where s.province_id = p_province_id
    and s.data_set_id = p_data_set_id
    and s.period_id = any (p_period_ids)
    and (p_org_unit_id is null or s.org_unit_id = p_org_unit_id)
    and s.first_submitted_at is not null
    and (select app.current_user_id()) is not null;
$$;
comment on function app.reports_known(integer, integer, integer[], integer, timestamptz) is 'Reports of a data set signed at or before p_known_at, in the state they had then, with the hash of their newest signature. p_org_unit_id null: every unit. Nothing when nobody is signed in';
`;

const rights = `
revoke execute on function app.reports_known(integer, integer, integer[], integer, timestamptz) from public;
grant execute on function app.reports_known(integer, integer, integer[], integer, timestamptz) to bdhvs_app;
`;

/** Whether a report was kept out of the totals at a moment. */
export class KnowExcludedReportsAsOfAMoment1795392903000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(removed);
    await queryRunner.query(withExclusion);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(removed);
    await queryRunner.query(without);
    await queryRunner.query(rights);
  }
}

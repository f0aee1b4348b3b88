import type { MigrationInterface, QueryRunner } from 'typeorm';

const reports = `
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
`;

const comments = `
comment on function app.reports_known(integer, integer, integer[], integer, timestamptz) is 'Reports of a data set signed at or before p_known_at, in the state they had then, with the hash of their newest signature. p_org_unit_id null: every unit. Nothing when nobody is signed in';
`;

const rights = `
revoke execute on function app.reports_known(integer, integer, integer[], integer, timestamptz) from public;
grant execute on function app.reports_known(integer, integer, integer[], integer, timestamptz) to bdhvs_app;
`;

/** Who had reported at a moment, and in which state the report was then. */
export class KnowReportsAsOfAMoment1795392841000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(reports);
    await queryRunner.query(comments);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop function app.reports_known(integer, integer, integer[], integer, timestamptz)',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const countingActs = `
-- Whoever is signed in may follow a counted figure to when it came to count, in any commune. Drafts, people, reasons and
-- texts of another commune stay behind the policy of submission_revisions: this gives none of them.
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
    -- A signature that has not come to count is not everybody's.
    and (r.act <> 'submit' or r.version <= s.counted_version)
  -- A signature that repeats no values signs the newest ones before it.
  left join lateral (
    select coalesce(jsonb_object_agg(entry.code, entry.value), '{}') as values
    from (
      select before.values
      from submission_revisions before
      where before.province_id = r.province_id
        and before.period_id = r.period_id
        and before.org_unit_id = r.org_unit_id
        and before.data_set_id = r.data_set_id
        and before.version <= r.version
        and before.values is not null
      order by before.version desc
      limit 1
    ) as signed
    cross join lateral jsonb_each(signed.values) as entry (code, value)
    where jsonb_typeof(entry.value) = 'number'
  ) as numbers on true
  where s.province_id = p_province_id
    and s.org_unit_id = p_org_unit_id
    and s.period_id = p_period_id
    and s.data_set_id = p_data_set_id
    and s.counted_version is not null
    and (select app.current_user_id()) is not null;
$$;
`;

const comments = `
comment on function app.counting_acts(integer, integer, integer, integer) is 'Signatures, approvals, exclusions and inclusions of one report that came to count, with their time and the numbers signed; no draft, no person, no reason, no text. Nothing when nobody is signed in';
`;

const rights = `
revoke execute on function app.counting_acts(integer, integer, integer, integer) from public;
grant execute on function app.counting_acts(integer, integer, integer, integer) to bdhvs_app;
`;

/** A counted figure can be followed to its signatures by everybody; who and what stood in drafts only by those who may. */
export class CreateCountingActs1795392850000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(countingActs);
    await queryRunner.query(comments);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.counting_acts(integer, integer, integer, integer)');
  }
}

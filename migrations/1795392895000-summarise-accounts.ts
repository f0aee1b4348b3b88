import type { MigrationInterface, QueryRunner } from 'typeorm';

const summary = `
create function app.account_summary()
returns table (
  active integer, org_units_with_both integer[], changed_at timestamptz, changed_by text, change_reason text
)
language plpgsql stable security definer
set search_path = public, app, pg_temp
as $$
begin
  perform app.require_administrator();
  return query
  with able as (
    select u.role, us.org_unit_id
    from users u
    left join user_scopes us on us.user_id = u.id
    where u.disabled_at is null
  ),
  last as (
    select v.recorded_at, actor.display_name, v.reason
    from user_versions v
    left join users actor on actor.id = v.actor_id
    order by v.recorded_at desc, v.user_id desc, v.version desc
    limit 1
  )
  select (select count(*)::integer from able),
    (
      select coalesce(array_agg(complete.org_unit_id order by complete.org_unit_id), '{}')
      from (
        select a.org_unit_id
        from able a
        where a.org_unit_id is not null
        group by a.org_unit_id
        having bool_or(a.role = 'commune_editor') and bool_or(a.role = 'commune_leader')
      ) complete
    ),
    (select l.recorded_at from last l),
    (select l.display_name from last l),
    (select l.reason from last l);
end
$$;
revoke execute on function app.account_summary() from public;
grant execute on function app.account_summary() to bdhvs_app;
comment on function app.account_summary() is 'For an administrator, one row: how many accounts are not disabled, units (org_units.id) that have an editor and a leader, and the latest change of any account';
`;

/** How far the accounts are, for the start page of the administration and the checklist of a new installation. */
export class SummariseAccounts1795392895000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(summary);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function app.account_summary()');
  }
}

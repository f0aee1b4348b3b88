import type { MigrationInterface, QueryRunner } from 'typeorm';

const checks = `
-- What the application decided is checked again here. A seed or a rebuild by the owner states history as it was.
create function app.check_revision() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
declare
  report record;
  fault text;
begin
  if current_user <> 'bdhvs_app' then
    return null;
  end if;
  select s.state, s.version, s.excluded, app.data_set_provider(s.data_set_id) as provider,
    case when s.version = 1 then 'not_started' else before.state end as state_before,
    case app.current_role_code()
      when 'reviewer' then 'reviewer'
      when 'commune_editor' then 'commune'
      when 'commune_leader' then 'commune'
    end as hand
  into report
  from submissions s
  left join submission_revisions before
    on before.province_id = s.province_id
    and before.period_id = s.period_id
    and before.org_unit_id = s.org_unit_id
    and before.data_set_id = s.data_set_id
    and before.version = new.version - 1
  where s.province_id = new.province_id
    and s.period_id = new.period_id
    and s.org_unit_id = new.org_unit_id
    and s.data_set_id = new.data_set_id;

  if report.hand = 'reviewer' and report.provider = 'department' and new.act in ('save', 'submit') then
    report.hand := 'department';
  end if;
  fault := case
    when report.version is distinct from new.version or report.state is distinct from new.state
      then 'it is not what the report says'
    when report.state_before is null
      then 'the version before it is missing'
    when report.hand = 'commune' and report.provider <> 'commune'
      then 'a commune gives no figures of the Department'
    when report.hand = 'reviewer' and new.values is not null
      then 'a reviewer writes no figure of a commune'
    when not exists (
      select 1
      from submission_transitions t
      where t.act = new.act
        and t.role_kind = report.hand
        and t.from_state = report.state_before
        and t.to_state = new.state
    )
      then format('the table of transitions has no %s from %s to %s for %s', new.act, report.state_before, new.state,
        coalesce(report.hand, 'this role'))
    when new.act = 'exclude' and report.excluded or new.act = 'include' and not report.excluded
      then 'it is excluded or included already'
    when new.act = 'submit' and new.values is distinct from app.values_before(
      new.province_id, new.period_id, new.org_unit_id, new.data_set_id, new.version)
      then 'a signature changes no figure'
  end;
  if fault is not null then
    raise exception 'revision % (%) is refused: %', new.version, new.act, fault using errcode = 'check_violation';
  end if;
  return null;
end
$$;
-- After the row, so that the policies have spoken first.
create trigger submission_revisions_check after insert on submission_revisions
  for each row execute function app.check_revision();
comment on function app.check_revision() is 'Trigger: what the runtime role records follows the table of transitions, one version after the other; a reviewer changes no figure of a commune, a signature none at all';

create function app.values_before(
  p_province_id integer, p_period_id integer, p_org_unit_id integer, p_data_set_id integer, p_version integer
) returns jsonb
language sql stable
as $$
  select r.values
  from submission_revisions r
  where r.province_id = p_province_id
    and r.period_id = p_period_id
    and r.org_unit_id = p_org_unit_id
    and r.data_set_id = p_data_set_id
    and r.version < p_version
    and r.values is not null
  order by r.version desc
  limit 1;
$$;
comment on function app.values_before(integer, integer, integer, integer, integer) is 'Values of a report (province, period, unit, data set) before a version of it, as far as the asking role sees them; null: none';

-- At the end of the transaction: the revision may come after the row.
create function app.check_submission() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if current_user = 'bdhvs_app' and not exists (
    select 1
    from submission_revisions r
    where r.province_id = new.province_id
      and r.period_id = new.period_id
      and r.org_unit_id = new.org_unit_id
      and r.data_set_id = new.data_set_id
      and r.version = new.version
      and r.state = new.state
  ) then
    raise exception 'version % of the report (%) has no revision', new.version, new.state using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger submissions_check after insert or update on submissions
  deferrable initially deferred
  for each row execute function app.check_submission();
comment on function app.check_submission() is 'Trigger: where the runtime role puts a report, a revision has brought it';
`;

const rights = `
create policy submissions_review on submissions
  for update to bdhvs_app
  using ((select app.current_role_code()) = 'reviewer')
  with check (
    (select app.current_role_code()) = 'reviewer'
    and updated_by = (select app.current_user_id())
  );
comment on policy submissions_review on submissions is 'Reviewers move any report; app.check_revision says how, and that no figure of a commune changes';
create policy submissions_department on submissions
  for insert to bdhvs_app
  with check (
    (select app.current_role_code()) = 'reviewer'
    and app.data_set_provider(data_set_id) = 'department'
    and updated_by = (select app.current_user_id())
  );
comment on policy submissions_department on submissions is 'Reviewers begin reports of the Department itself, never of a commune';

create policy submission_revisions_review on submission_revisions
  for insert to bdhvs_app
  with check (
    (select app.current_role_code()) = 'reviewer'
    and actor_id = (select app.current_user_id())
    and (values is null or app.data_set_provider(data_set_id) = 'department')
  );
comment on policy submission_revisions_review on submission_revisions is 'Reviewers record acts without values on any report, and values on those of the Department itself';

revoke execute on function
  app.check_revision(), app.values_before(integer, integer, integer, integer, integer), app.check_submission()
from public;
grant execute on function app.values_before(integer, integer, integer, integer, integer) to bdhvs_app;
`;

/** Every revision is held against the table of transitions, and reviewers may move reports of communes. */
export class CheckRevisions1795392821000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(checks);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop policy submission_revisions_review on submission_revisions;
      drop policy submissions_department on submissions;
      drop policy submissions_review on submissions;
      drop trigger submissions_check on submissions;
      drop function app.check_submission();
      drop trigger submission_revisions_check on submission_revisions;
      drop function app.check_revision();
      drop function app.values_before(integer, integer, integer, integer, integer);
    `);
  }
}

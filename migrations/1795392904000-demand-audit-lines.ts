import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Any act; what is only read, refused or begun is none. */
const ANY_ACT = String.raw`^(?!export\.|request\.|audit\.|sign_)`;

/** Table, what the runtime role can make happen to it (itself or through a function), and the acts that may tell of it. */
const governed: readonly (readonly [table: string, events: string, acts: string])[] = [
  ...[
    ...['org_units', 'org_unit_versions', 'org_unit_links', 'org_unit_groups', 'org_unit_group_versions'],
    ...['unit_changes', 'data_elements', 'data_element_versions', 'data_sets', 'data_set_versions'],
    ...['indicators', 'indicator_versions', 'legends', 'legend_versions', 'quality_rules'],
    ...['quality_rule_versions', 'settings', 'campaigns', 'campaign_versions', 'goals', 'goal_versions'],
    ...['targets', 'target_versions', 'data_set_periods', 'reference_figures', 'published_figures'],
    ...['window_extensions', 'requests', 'request_answers', 'delegations', 'delegation_revocations'],
  ].map((table) => [table, 'insert', ANY_ACT] as const),
  ['submission_comments', 'insert', String.raw`^submission\.`],
  [
    'users',
    'insert or update of username, display_name, role, phone, password_hash, one_time_until, disabled_at, predecessor_id',
    String.raw`^account\.`,
  ],
  ['user_versions', 'insert', String.raw`^(account|unit)\.`],
  ['user_scopes', 'insert or update or delete', String.raw`^(account|unit)\.`],
  ['user_scope_moves', 'insert', String.raw`^unit\.`],
  ['account_links', 'insert or update or delete', String.raw`^account\.`],
  ['sessions', 'insert', '^sign_in$'],
];

const who = `
-- Within a function of the owner current_user is the owner; the role that was set, or signed in with, is not.
create function app.is_of_requests() returns boolean
language sql stable
as $$
  select not pg_has_role(
    coalesce(nullif(current_setting('role'), 'none')::name, session_user), 'bdhvs_owner'::name, 'member'
  );
$$;
`;

const lines = `
-- xmin says which transaction wrote a line: nothing to be set by hand, and gone with a savepoint that is rolled back.
create function app.demand_audit_line() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
declare
  line bigint;
begin
  -- A line of this transaction cannot be sealed yet, and is among the newest.
  select l.id
  into line
  from audit_lines l
  where l.id > (select coalesce(max(h.line_id), 0) from audit_heads h)
    and l.xmin = pg_current_xact_id()::xid
    and l.action ~ tg_argv[0]
    and l.actor_id is not distinct from coalesce(app.current_user_id(), l.actor_id)
  order by l.id desc
  limit 1;
  if line is null then
    raise exception 'a change of % has no line of the audit in its transaction (action %)', tg_table_name, tg_argv[0]
      using errcode = 'triggered_data_change_violation';
  end if;
  return null;
end
$$;

create procedure app.demand_audit_lines(p_table text, p_events text, p_acts text)
language plpgsql
as $$
begin
  execute format(
    'create constraint trigger %1$s_audited after %2$s on %1$I deferrable initially deferred
      for each row when (app.is_of_requests()) execute function app.demand_audit_line(%3$L)',
    p_table, p_events, p_acts
  );
end
$$;
`;

const revisions = `
create function app.demand_line_of_revision() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
begin
  if not exists (
    select 1
    from audit_lines l
    where l.revision_sha256 = new.sha256
      and l.xmin = pg_current_xact_id()::xid
      and l.org_unit_id = new.org_unit_id
      and l.actor_id is not distinct from new.actor_id
      and l.action = 'submission.' || new.act
  ) then
    raise exception 'revision % (%) has no line of the audit with its hash in its transaction', new.version, new.act
      using errcode = 'triggered_data_change_violation';
  end if;
  return null;
end
$$;
create constraint trigger submission_revisions_audited after insert on submission_revisions
  deferrable initially deferred
  for each row when (app.is_of_requests()) execute function app.demand_line_of_revision();

-- The revision comes first.
create function app.demand_revision_of_line() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
begin
  if not exists (
    select 1
    from submission_revisions r
    where r.sha256 = new.revision_sha256
      and r.xmin = pg_current_xact_id()::xid
      and r.org_unit_id = new.org_unit_id
  ) then
    raise exception 'a line of the audit names a revision that its transaction did not make'
      using errcode = 'triggered_data_change_violation';
  end if;
  return null;
end
$$;
create trigger audit_lines_name_revision after insert on audit_lines
  for each row when (new.revision_sha256 is not null and app.is_of_requests())
  execute function app.demand_revision_of_line();
`;

/** At the end of the transaction: the revision may come after the row. */
const checkSubmission = (runtime: string, own: string): string => `
create or replace function app.check_submission() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if ${runtime} and not exists (
    select 1
    from submission_revisions r
    where r.province_id = new.province_id
      and r.period_id = new.period_id
      and r.org_unit_id = new.org_unit_id
      and r.data_set_id = new.data_set_id
      and r.version = new.version
      and r.state = new.state${own}
  ) then
    raise exception 'version % of the report (%) has no revision', new.version, new.state using errcode = 'check_violation';
  end if;
  return null;
end
$$;
`;

/** What counts follows from the revisions by app.recount; everything else of a report changes by a revision of its own. */
const OWN_REVISION = `
      and (
        r.xmin = pg_current_xact_id()::xid
        or tg_op = 'UPDATE'
        and (new.version, new.state, new.draft_version, new.first_submitted_at, new.receipt)
          is not distinct from (old.version, old.state, old.draft_version, old.first_submitted_at, old.receipt)
      )`;

const rights = `
revoke execute on function
  app.is_of_requests(), app.demand_audit_line(), app.demand_line_of_revision(), app.demand_revision_of_line()
from public;
revoke execute on procedure app.demand_audit_lines(text, text, text) from public;
grant execute on function app.is_of_requests() to bdhvs_app;
`;

const comments = `
comment on function app.is_of_requests() is 'Whether this transaction is of the runtime role, also within functions of the owner; false: seeds, migrations and commands of the owner';
comment on function app.demand_audit_line() is 'Trigger, at the end of the transaction: the change has a line of the audit, written by the same transaction in the name of its account; the argument is what its action must match';
comment on procedure app.demand_audit_lines(text, text, text) is 'Lets no change of a table (events as in create trigger) by the runtime role be committed without a line of the audit whose action matches';
comment on function app.demand_line_of_revision() is 'Trigger, at the end of the transaction: the line of a revision carries its hash, its unit, its actor and its act';
comment on function app.demand_revision_of_line() is 'Trigger: the hash in a line is that of a revision of the same unit and transaction';
`;

/** What the program forgets to tell, the store does not take. */
export class DemandAuditLines1795392904000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(who);
    await queryRunner.query(lines);
    await queryRunner.query(revisions);
    await queryRunner.query(checkSubmission('app.is_of_requests()', OWN_REVISION));
    for (const [table, events, acts] of governed)
      await queryRunner.query('call app.demand_audit_lines($1, $2, $3)', [table, events, acts]);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(checkSubmission(`current_user = 'bdhvs_app'`, ''));
    for (const [table] of governed) await queryRunner.query(`drop trigger ${table}_audited on ${table}`);
    await queryRunner.query(`
      drop trigger audit_lines_name_revision on audit_lines;
      drop trigger submission_revisions_audited on submission_revisions;
      drop function app.demand_revision_of_line();
      drop function app.demand_line_of_revision();
      drop procedure app.demand_audit_lines(text, text, text);
      drop function app.demand_audit_line();
      drop function app.is_of_requests();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of these are scoped; FORCE because the owner is no superuser either, and has policies of its own. */
const scoped = ['submissions', 'submission_revisions', 'data_values', 'idempotency_keys', 'audit_lines'];

/** What a catalogue is loaded from: read by everybody, written by the owner. */
const catalogue = [
  'org_units, org_unit_versions, org_unit_links, org_unit_groups, org_unit_group_versions',
  'data_elements, data_element_versions, legends, legend_versions, data_sets, data_set_versions',
  'indicators, indicator_versions, settings, campaigns, campaign_versions, goals, goal_versions',
  'targets, target_versions, periods, data_set_periods, reference_figures, published_figures',
].join(', ');

const ownerPolicies = scoped
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_owner on ${table}
  to bdhvs_owner
  using (true)
  with check (true);
comment on policy ${table}_owner on ${table} is 'Without it a migration or rebuild by the owner would see no row and change none';`,
  )
  .join('\n');

const runtimePolicies = `
-- Subselects, so that the context is read once a statement and not once a row.
create policy submissions_read on submissions
  for select to bdhvs_app
  using (
    org_unit_id = (select app.current_org_unit_id())
    or (select app.reads_all_units())
    or (counted_version is not null and (select app.current_user_id()) is not null)
  );
create policy submissions_insert on submissions
  for insert to bdhvs_app
  with check (
    org_unit_id = (select app.writing_org_unit_id())
    and updated_by = (select app.current_user_id())
  );
create policy submissions_update on submissions
  for update to bdhvs_app
  using (org_unit_id = (select app.writing_org_unit_id()))
  with check (
    org_unit_id = (select app.writing_org_unit_id())
    and updated_by = (select app.current_user_id())
  );

create policy submission_revisions_read on submission_revisions
  for select to bdhvs_app
  using (
    org_unit_id = (select app.current_org_unit_id())
    or (select app.reads_all_units())
  );
create policy submission_revisions_insert on submission_revisions
  for insert to bdhvs_app
  with check (
    org_unit_id = (select app.writing_org_unit_id())
    and actor_id = (select app.current_user_id())
  );

-- Counted values are for everybody signed in: a province must not quietly turn into one's own commune.
create policy data_values_read on data_values
  for select to bdhvs_app
  using ((select app.current_user_id()) is not null);
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

create policy idempotency_keys_own on idempotency_keys
  to bdhvs_app
  using (actor_id = (select app.current_user_id()))
  with check (actor_id = (select app.current_user_id()));

-- Whoever signs in is not yet the account of the transaction.
create policy audit_lines_insert on audit_lines
  for insert to bdhvs_app
  with check (
    actor_id is null
    or actor_id = (select app.current_user_id())
    or action = 'sign_in'
  );
`;

const grants = `
grant usage on schema public, app to bdhvs_app;

grant select on ${catalogue} to bdhvs_app;

-- Column by column: what is stamped by default is nobody's to choose.
grant select on submissions, submission_revisions, data_values, idempotency_keys to bdhvs_app;
grant insert (province_id, period_id, org_unit_id, data_set_id, state, version, draft_version, counted_version,
  first_submitted_at, receipt, updated_by) on submissions to bdhvs_app;
grant update (state, version, draft_version, counted_version, first_submitted_at, receipt, updated_by)
  on submissions to bdhvs_app;
grant insert (province_id, period_id, org_unit_id, data_set_id, version, act, state, values, notes, actor_id,
  source, queued_at, request_id, sha256) on submission_revisions to bdhvs_app;
grant insert (province_id, period_id, element_id, org_unit_id, value), update (value), delete
  on data_values to bdhvs_app;
grant insert (actor_id, key, request_sha256, status, body), update (status, body)
  on idempotency_keys to bdhvs_app;
grant insert (actor_id, action, object, detail, revision_sha256) on audit_lines to bdhvs_app;

revoke execute on all routines in schema app from public;
grant execute on function
  app.now(), app.current_user_id(), app.current_role_code(), app.current_org_unit_id(), app.reads_all_units(),
  app.writing_org_unit_id(), app.lock_for_write(), app.settle(), app.begin(bytea), app.begin_write(bytea),
  app.find_account(text), app.commune_has_active(integer, text), app.display_name(integer),
  app.open_session(integer, bytea, interval), app.close_session(bytea),
  app.note_sign_in(text, text, boolean), app.recent_failures(text, text)
to bdhvs_app;
`;

/** What the runtime role may see and do: the last word when a check in the application is forgotten. */
export class GrantRuntimeRights1795392540000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ownerPolicies);
    await queryRunner.query(runtimePolicies);
    await queryRunner.query(grants);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      revoke all on ${catalogue}, ${scoped.join(', ')} from bdhvs_app;
      revoke all on all routines in schema app from bdhvs_app;
      revoke usage on schema public, app from bdhvs_app;
      drop policy submissions_read on submissions;
      drop policy submissions_insert on submissions;
      drop policy submissions_update on submissions;
      drop policy submission_revisions_read on submission_revisions;
      drop policy submission_revisions_insert on submission_revisions;
      drop policy data_values_read on data_values;
      drop policy data_values_insert on data_values;
      drop policy data_values_update on data_values;
      drop policy data_values_delete on data_values;
      drop policy idempotency_keys_own on idempotency_keys;
      drop policy audit_lines_insert on audit_lines;
    `);
    for (const table of scoped) {
      await queryRunner.query(`
        drop policy ${table}_owner on ${table};
        alter table ${table} no force row level security;
        alter table ${table} disable row level security;
      `);
    }
  }
}

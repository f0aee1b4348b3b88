import type { MigrationInterface, QueryRunner } from 'typeorm';

const submissions = `
create table submissions (
  province_id integer not null,
  period_id integer not null,
  org_unit_id integer not null,
  data_set_id integer not null,
  state text not null,
  version integer not null,
  draft_version integer,
  counted_version integer,
  excluded boolean not null default false,
  first_submitted_at timestamptz,
  receipt text,
  updated_at timestamptz not null default app.now(),
  updated_by integer default app.current_user_id(),
  constraint submissions_pkey primary key (province_id, period_id, org_unit_id, data_set_id),
  constraint submissions_receipt_key unique (receipt),
  constraint submissions_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint submissions_period_fkey foreign key (period_id) references periods (id),
  constraint submissions_set_fkey foreign key (data_set_id) references data_sets (id),
  constraint submissions_updated_by_fkey foreign key (updated_by) references users (id),
  constraint submissions_state_known check (
    state in ('draft', 'awaiting_signature', 'submitted', 'approved', 'returned')
  ),
  constraint submissions_versions_in_order check (
    version >= 1 and draft_version between 1 and version and counted_version between 1 and version
  ),
  constraint submissions_counted_was_submitted check (
    counted_version is null or first_submitted_at is not null
  ),
  constraint submissions_submitted_counts check (
    state not in ('submitted', 'approved') or counted_version is not null
  )
);
create index submissions_unit_idx on submissions (org_unit_id, province_id);
create index submissions_period_idx on submissions (period_id);
create index submissions_set_idx on submissions (data_set_id);
create index submissions_updated_by_idx on submissions (updated_by);

create function app.stamp_submission() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if old.first_submitted_at is not null and new.first_submitted_at is distinct from old.first_submitted_at then
    raise exception 'the first submission of a report keeps its time' using errcode = 'restrict_violation';
  end if;
  if new.version < old.version then
    raise exception 'the version of a report never goes back' using errcode = 'restrict_violation';
  end if;
  -- A rebuild or a seed may state the time; a command of a person is stamped here.
  if new.updated_at is not distinct from old.updated_at then
    new.updated_at := app.now();
  end if;
  new.updated_by := coalesce(app.current_user_id(), new.updated_by);
  return new;
end
$$;
create trigger submissions_stamp before update on submissions
  for each row execute function app.stamp_submission();
`;

const revisions = `
create table submission_revisions (
  province_id integer not null,
  period_id integer not null,
  org_unit_id integer not null,
  data_set_id integer not null,
  version integer not null,
  act text not null,
  state text not null,
  values jsonb,
  notes jsonb,
  actor_id integer,
  source text not null,
  queued_at timestamptz,
  request_id text,
  recorded_at timestamptz not null default app.now(),
  sha256 bytea not null,
  constraint submission_revisions_pkey primary key (province_id, period_id, org_unit_id, data_set_id, version),
  constraint submission_revisions_submission_fkey foreign key (province_id, period_id, org_unit_id, data_set_id)
    references submissions (province_id, period_id, org_unit_id, data_set_id),
  constraint submission_revisions_actor_fkey foreign key (actor_id) references users (id),
  constraint submission_revisions_version_positive check (version >= 1),
  constraint submission_revisions_act_known check (
    act in ('save', 'hand_over', 'submit', 'approve', 'return', 'reopen', 'exclude', 'include')
  ),
  constraint submission_revisions_state_known check (
    state in ('draft', 'awaiting_signature', 'submitted', 'approved', 'returned')
  ),
  constraint submission_revisions_values_object check (jsonb_typeof(values) = 'object'),
  constraint submission_revisions_save_has_values check (act <> 'save' or values is not null),
  constraint submission_revisions_notes_object check (jsonb_typeof(notes) = 'object'),
  constraint submission_revisions_source_known check (
    source in ('form', 'paste', 'file', 'offline', 'api', 'simulated')
  ),
  constraint submission_revisions_hash_is_sha256 check (octet_length(sha256) = 32)
);
create index submission_revisions_actor_idx on submission_revisions (actor_id);
create trigger submission_revisions_append_only before update or delete or truncate on submission_revisions
  for each statement execute function app.refuse_change();

create table data_values (
  province_id integer not null,
  period_id integer not null,
  element_id integer not null,
  org_unit_id integer not null,
  value numeric(20, 4) not null,
  constraint data_values_pkey primary key (province_id, period_id, element_id, org_unit_id),
  constraint data_values_province_fkey foreign key (province_id) references org_units (id),
  constraint data_values_period_fkey foreign key (period_id) references periods (id),
  constraint data_values_element_fkey foreign key (element_id) references data_elements (id),
  constraint data_values_unit_fkey foreign key (org_unit_id) references org_units (id)
);
create index data_values_unit_element_period_idx on data_values (org_unit_id, element_id, period_id) include (value);
create index data_values_period_idx on data_values (period_id);
create index data_values_element_idx on data_values (element_id);
`;

const commands = `
create table idempotency_keys (
  actor_id integer not null,
  key text not null,
  request_sha256 bytea not null,
  status integer,
  body jsonb,
  created_at timestamptz not null default clock_timestamp(),
  constraint idempotency_keys_pkey primary key (actor_id, key),
  constraint idempotency_keys_actor_fkey foreign key (actor_id) references users (id),
  constraint idempotency_keys_key_length check (length(key) between 1 and 200),
  constraint idempotency_keys_hash_is_sha256 check (octet_length(request_sha256) = 32),
  constraint idempotency_keys_status_range check (status between 100 and 599)
);
create index idempotency_keys_created_idx on idempotency_keys (created_at);

create table audit_lines (
  id bigint generated always as identity,
  at timestamptz not null default app.now(),
  actor_id integer,
  action text not null,
  object text not null,
  detail jsonb not null default '{}',
  revision_sha256 bytea,
  constraint audit_lines_pkey primary key (id),
  constraint audit_lines_actor_fkey foreign key (actor_id) references users (id),
  constraint audit_lines_hash_is_sha256 check (octet_length(revision_sha256) = 32)
);
create index audit_lines_actor_idx on audit_lines (actor_id);
create index audit_lines_object_idx on audit_lines (object);
create trigger audit_lines_append_only before update or delete or truncate on audit_lines
  for each statement execute function app.refuse_change();
`;

const comments = `
comment on table submissions is 'Where the report of a unit for a data set and period stands; what its revisions add up to. No row: not started';
comment on column submissions.province_id is 'Province of the unit';
comment on column submissions.period_id is 'Period';
comment on column submissions.org_unit_id is 'Reporting unit';
comment on column submissions.data_set_id is 'Data set';
comment on column submissions.state is 'draft, awaiting_signature, submitted, approved or returned';
comment on column submissions.version is 'Version of the newest revision; compared and set by each command';
comment on column submissions.draft_version is 'Version of the newest revision that does not count; null: none';
comment on column submissions.counted_version is 'Version of the newest revision that counts in totals; null: none ever counted';
comment on column submissions.excluded is 'true: kept out of totals by an act with a reason; false: counts as counted_version says';
comment on column submissions.first_submitted_at is 'When it was first signed, clock of the installation; never changes; null: not yet';
comment on column submissions.receipt is 'Code handed out at the latest signature; null: never signed';
comment on column submissions.updated_at is 'When it last changed, clock of the installation';
comment on column submissions.updated_by is 'Who changed it last; null: a seed';

comment on table submission_revisions is 'One immutable row for each command on a report. The history of a value is the difference of neighbours';
comment on column submission_revisions.province_id is 'Province of the unit';
comment on column submission_revisions.period_id is 'Period';
comment on column submission_revisions.org_unit_id is 'Reporting unit';
comment on column submission_revisions.data_set_id is 'Data set';
comment on column submission_revisions.version is 'Counts up from 1 for each report';
comment on column submission_revisions.act is 'save, hand_over, submit, approve, return, reopen, exclude or include';
comment on column submission_revisions.state is 'State of the report after the act';
comment on column submission_revisions.values is 'All values after the act by element code: number in the unit of the element, or text; absent: missing; null: the act changed no value';
comment on column submission_revisions.notes is 'Remarks and reasons, by element code or "reason"; null: none';
comment on column submission_revisions.actor_id is 'Who; null: a seed';
comment on column submission_revisions.source is 'form, paste, file, offline (queue), api or simulated';
comment on column submission_revisions.queued_at is 'When it was queued on the device of the sender, clock of that device; null: sent at once';
comment on column submission_revisions.request_id is 'Identifier of the request; null: a seed';
comment on column submission_revisions.recorded_at is 'When it was recorded, clock of the installation; stamped under the lock of writers';
comment on column submission_revisions.sha256 is 'SHA-256 over key, version, act, values and notes, 32 bytes';

comment on table data_values is 'Values that count, of the counted version of each report not excluded; remade from the revisions at any time. No row: missing';
comment on column data_values.province_id is 'Province of the unit';
comment on column data_values.period_id is 'Period';
comment on column data_values.element_id is 'Data element, not a text';
comment on column data_values.org_unit_id is 'Unit';
comment on column data_values.value is 'Value in the unit of the element; a flag is 0 or 1';

comment on table idempotency_keys is 'Answers already given, so that a command sent twice is done once. Real time';
comment on column idempotency_keys.actor_id is 'Who sent the command';
comment on column idempotency_keys.key is 'Key chosen by the sender';
comment on column idempotency_keys.request_sha256 is 'SHA-256 of method, address and body, 32 bytes';
comment on column idempotency_keys.status is 'HTTP status of the answer; null only inside the transaction that works on it';
comment on column idempotency_keys.body is 'Body of the answer; null: none, or not answered yet';
comment on column idempotency_keys.created_at is 'Real time of the command';

comment on table audit_lines is 'What was done, by whom, when; written by the runtime role, never read by it';
comment on column audit_lines.id is 'Surrogate key, ascending';
comment on column audit_lines.at is 'When, clock of the installation';
comment on column audit_lines.actor_id is 'Who; null: nobody was signed in';
comment on column audit_lines.action is 'What was done, e.g. submission.submit';
comment on column audit_lines.object is 'To what, e.g. submission:24301/2025-W41/weekly';
comment on column audit_lines.detail is 'Particulars, no personal data beyond user names';
comment on column audit_lines.revision_sha256 is 'Hash of the revision it made, 32 bytes; null: no revision';

comment on function app.stamp_submission() is 'Trigger: stamps time and person of a change, keeps the first submission and the order of versions';
`;

/** What communes report, and the commands that reported it. */
export class CreateFacts1795392480000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(submissions);
    await queryRunner.query(revisions);
    await queryRunner.query(commands);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table audit_lines;
      drop table idempotency_keys;
      drop table data_values;
      drop table submission_revisions;
      drop table submissions;
      drop function app.stamp_submission();
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table attachments (
  id bigint generated always as identity,
  province_id integer not null,
  period_id integer not null,
  org_unit_id integer not null,
  data_set_id integer not null,
  element_id integer not null,
  sha256 bytea not null,
  media_type text not null,
  size_bytes integer not null,
  file_name text not null,
  actor_id integer not null default app.current_user_id(),
  recorded_at timestamptz not null default app.now(),
  constraint attachments_pkey primary key (id),
  constraint attachments_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint attachments_period_fkey foreign key (period_id) references periods (id),
  constraint attachments_set_fkey foreign key (data_set_id) references data_sets (id),
  constraint attachments_element_fkey foreign key (element_id) references data_elements (id),
  constraint attachments_actor_fkey foreign key (actor_id) references users (id),
  constraint attachments_hash_is_sha256 check (octet_length(sha256) = 32),
  constraint attachments_type_known check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  constraint attachments_size check (size_bytes between 1 and 5242880),
  constraint attachments_name_length check (length(file_name) between 1 and 160)
);
create index attachments_unit_idx on attachments (province_id, org_unit_id, data_set_id, period_id);
create index attachments_period_idx on attachments (period_id);
create index attachments_set_idx on attachments (data_set_id);
create index attachments_element_idx on attachments (element_id);
create index attachments_actor_idx on attachments (actor_id);
create index attachments_sha256_idx on attachments (sha256);
create trigger attachments_append_only before update or delete or truncate on attachments
  for each statement execute function app.refuse_change();

comment on table attachments is 'Files that were uploaded for a report; the bytes are in the store of attachments under their SHA-256, and a report refers to them by it';
comment on column attachments.id is 'Surrogate key, ascending';
comment on column attachments.province_id is 'Province of the unit';
comment on column attachments.period_id is 'Period of the report';
comment on column attachments.org_unit_id is 'Unit whose report it is';
comment on column attachments.data_set_id is 'Data set of the report';
comment on column attachments.element_id is 'Data element that takes the file';
comment on column attachments.sha256 is 'SHA-256 of the bytes, 32 bytes';
comment on column attachments.media_type is 'Type as found in the bytes, not by the name';
comment on column attachments.size_bytes is 'Length in bytes, at most 5 MB';
comment on column attachments.file_name is 'What its sender called it; shown again, never a path';
comment on column attachments.actor_id is 'Who uploaded it';
comment on column attachments.recorded_at is 'When it was uploaded, clock of the installation';
`;

const ofPredecessors = (unit: string): string =>
  `org_unit_id in (select app.predecessor_ids((select app.${unit}())))`;

const rights = `
alter table attachments enable row level security;
alter table attachments force row level security;
create policy attachments_owner on attachments
  to bdhvs_owner
  using (true)
  with check (true);
comment on policy attachments_owner on attachments is 'Without it a migration or chore of the owner would see no row';
create policy attachments_read on attachments
  for select to bdhvs_app
  using (
    org_unit_id = (select app.current_org_unit_id())
    or (select app.reads_all_units())
    or ${ofPredecessors('current_org_unit_id')}
  );
create policy attachments_insert on attachments
  for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and (org_unit_id = (select app.writing_org_unit_id()) or ${ofPredecessors('writing_org_unit_id')})
  );
grant select on attachments to bdhvs_app;
grant insert (province_id, period_id, org_unit_id, data_set_id, element_id, sha256, media_type, size_bytes, file_name)
  on attachments to bdhvs_app;
call app.demand_audit_lines('attachments', 'insert', '^attachment\\.');
`;

/** Who uploaded which file for which report; the bytes lie outside. */
export class CreateAttachments1795393110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table attachments');
  }
}

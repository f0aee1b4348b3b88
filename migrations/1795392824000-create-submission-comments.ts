import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table submission_comments (
  id bigint generated always as identity,
  province_id integer not null,
  period_id integer not null,
  org_unit_id integer not null,
  data_set_id integer not null,
  version integer not null,
  element_id integer,
  body text not null,
  actor_id integer not null default app.current_user_id(),
  recorded_at timestamptz not null default app.now(),
  constraint submission_comments_pkey primary key (id),
  constraint submission_comments_submission_fkey foreign key (province_id, period_id, org_unit_id, data_set_id)
    references submissions (province_id, period_id, org_unit_id, data_set_id),
  constraint submission_comments_element_fkey foreign key (element_id) references data_elements (id),
  constraint submission_comments_actor_fkey foreign key (actor_id) references users (id),
  constraint submission_comments_version_positive check (version >= 1),
  constraint submission_comments_body_length check (length(body) between 1 and 1000)
);
create index submission_comments_submission_idx
  on submission_comments (province_id, period_id, org_unit_id, data_set_id);
create index submission_comments_element_idx on submission_comments (element_id);
create index submission_comments_actor_idx on submission_comments (actor_id);
create trigger submission_comments_append_only before update or delete or truncate on submission_comments
  for each statement execute function app.refuse_change();

comment on table submission_comments is 'What the commune and the reviewers say to each other about a report; changes neither state nor version';
comment on column submission_comments.id is 'Surrogate key, ascending';
comment on column submission_comments.province_id is 'Province of the unit';
comment on column submission_comments.period_id is 'Period';
comment on column submission_comments.org_unit_id is 'Reporting unit';
comment on column submission_comments.data_set_id is 'Data set';
comment on column submission_comments.version is 'Version of the report it was said of';
comment on column submission_comments.element_id is 'Data element it stands at; null: the whole report';
comment on column submission_comments.body is 'What was said, 1 to 1000 characters';
comment on column submission_comments.actor_id is 'Who';
comment on column submission_comments.recorded_at is 'When it was recorded, clock of the installation';
`;

const rights = `
alter table submission_comments enable row level security;
alter table submission_comments force row level security;
create policy submission_comments_owner on submission_comments
  to bdhvs_owner
  using (true)
  with check (true);
comment on policy submission_comments_owner on submission_comments is 'Without it a migration or seed by the owner would see no row and change none';
create policy submission_comments_read on submission_comments
  for select to bdhvs_app
  using (
    org_unit_id = (select app.current_org_unit_id())
    or (select app.reads_all_units())
  );
create policy submission_comments_insert on submission_comments
  for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and (
      org_unit_id = (select app.writing_org_unit_id())
      or (select app.current_role_code()) = 'reviewer'
    )
  );
grant select on submission_comments to bdhvs_app;
grant insert (province_id, period_id, org_unit_id, data_set_id, version, element_id, body) on submission_comments
  to bdhvs_app;
`;

/** A thread beside each report. */
export class CreateSubmissionComments1795392824000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table submission_comments');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table report_sendings (
  province_id integer not null,
  org_unit_id integer not null,
  version integer not null,
  scheduled boolean not null,
  weekday integer not null,
  hour integer not null,
  language text not null,
  recipients text[] not null,
  to_folder boolean not null,
  recorded_at timestamptz not null default app.now(),
  actor_id integer not null default app.current_user_id(),
  constraint report_sendings_pkey primary key (org_unit_id, version),
  constraint report_sendings_unit_fkey foreign key (province_id, org_unit_id) references org_units (province_id, id),
  constraint report_sendings_actor_fkey foreign key (actor_id) references users (id),
  constraint report_sendings_version_positive check (version >= 1),
  constraint report_sendings_weekday_iso check (weekday between 1 and 7),
  constraint report_sendings_hour_of_day check (hour between 0 and 23),
  constraint report_sendings_language_known check (language in ('vi', 'en')),
  constraint report_sendings_few_recipients check (cardinality(recipients) <= 50)
);
create index report_sendings_unit_idx on report_sendings (province_id, org_unit_id);
create index report_sendings_actor_idx on report_sendings (actor_id);
create trigger report_sendings_append_only before update or delete or truncate on report_sendings
  for each statement execute function app.refuse_change();
`;

const rights = `
alter table report_sendings enable row level security;
alter table report_sendings force row level security;
create policy report_sendings_owner on report_sendings to bdhvs_owner using (true) with check (true);
comment on policy report_sendings_owner on report_sendings is 'Without it jobs and migrations by the owner would see no row';
create policy report_sendings_read on report_sendings for select to bdhvs_app
  using (
    org_unit_id = (select app.current_org_unit_id())
    or (
      org_unit_id = province_id
      and (select app.current_role_code()) in ('administrator', 'reviewer', 'director')
    )
  );
comment on policy report_sendings_read on report_sendings is 'Addresses are seen by the unit whose reports go there';
create policy report_sendings_keep on report_sendings for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and (
      (org_unit_id = province_id and (select app.current_role_code()) in ('administrator', 'reviewer', 'director'))
      or (
        org_unit_id = (select app.current_org_unit_id())
        and (select app.current_role_code()) = 'commune_leader'
      )
    )
  );
comment on policy report_sendings_keep on report_sendings is 'The Department decides about its own, a leader about those of the commune';
grant select on report_sendings to bdhvs_app;
grant insert (province_id, org_unit_id, version, scheduled, weekday, hour, language, recipients, to_folder)
  on report_sendings to bdhvs_app;
call app.demand_audit_lines('report_sendings', 'insert', '^sending[.]keep$');
`;

const comments = `
comment on table report_sendings is 'When the weekly report of a unit is drafted by itself, and where its issued reports are sent; the newest version holds';
comment on column report_sendings.province_id is 'Province of the unit';
comment on column report_sendings.org_unit_id is 'Unit whose reports they are; the province itself: the Department';
comment on column report_sendings.version is 'Counts up from 1 for each unit';
comment on column report_sendings.scheduled is 'Whether the weekly report is drafted by itself';
comment on column report_sendings.weekday is 'Local day on which it is drafted, 1 Monday to 7 Sunday';
comment on column report_sendings.hour is 'Local hour at which it is drafted, 0 to 23';
comment on column report_sendings.language is 'Language it is drafted in, vi or en';
comment on column report_sendings.recipients is 'E-mail addresses that get the files of every issued report; empty: none';
comment on column report_sendings.to_folder is 'Whether the files are written into the folder of the installation, too';
comment on column report_sendings.recorded_at is 'When it was decided, clock of the installation';
comment on column report_sendings.actor_id is 'Who decided it';
`;

/** When reports are drafted by themselves, and to whom they go. */
export class CreateReportSendings1795397300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_sendings');
  }
}

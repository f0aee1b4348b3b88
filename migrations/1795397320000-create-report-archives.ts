import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table report_archives (
  id uuid not null,
  province_id integer not null,
  period_id integer not null,
  campaign text,
  language text not null,
  state text not null default 'waiting',
  total integer,
  done integer not null default 0,
  without integer,
  attempts integer not null default 0,
  detail text,
  file_name text,
  size_bytes bigint,
  sha256 bytea,
  requested_at timestamptz not null default app.now(),
  beat_at timestamptz,
  settled_at timestamptz,
  actor_id integer not null default app.current_user_id(),
  constraint report_archives_pkey primary key (id),
  constraint report_archives_province_fkey foreign key (province_id) references org_units (id),
  constraint report_archives_period_fkey foreign key (period_id) references periods (id),
  constraint report_archives_actor_fkey foreign key (actor_id) references users (id),
  constraint report_archives_language_known check (language in ('vi', 'en')),
  constraint report_archives_state_known
    check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'swept')),
  constraint report_archives_counted
    check (done >= 0 and attempts >= 0 and (total is null or done <= total) and (without is null or without >= 0)),
  constraint report_archives_settled_when_over check ((settled_at is null) = (state in ('waiting', 'running'))),
  constraint report_archives_done_is_whole check (
    state <> 'done'
    or (file_name is not null and size_bytes > 0 and octet_length(sha256) = 32 and total is not null and done = total)
  )
);
create index report_archives_province_idx on report_archives (province_id, requested_at);
create index report_archives_period_idx on report_archives (period_id);
create index report_archives_actor_idx on report_archives (actor_id);
create unique index report_archives_one_at_a_time on report_archives (province_id, period_id, language, coalesce(campaign, ''))
  where state in ('waiting', 'running');
`;

const rights = `
alter table report_archives enable row level security;
alter table report_archives force row level security;
create policy report_archives_owner on report_archives to bdhvs_owner using (true) with check (true);
comment on policy report_archives_owner on report_archives is 'Written by jobs, as the owner';
create policy report_archives_read on report_archives for select to bdhvs_app
  using ((select app.current_role_code()) in ('administrator', 'reviewer', 'director', 'viewer'));
create policy report_archives_make on report_archives for insert to bdhvs_app
  with check (
    actor_id = (select app.current_user_id())
    and (select app.current_role_code()) in ('reviewer', 'director')
    and state = 'waiting'
  );
create policy report_archives_cancel on report_archives for update to bdhvs_app
  using ((select app.current_role_code()) in ('reviewer', 'director') and state in ('waiting', 'running'))
  with check ((select app.current_role_code()) in ('reviewer', 'director') and state = 'cancelled');
comment on policy report_archives_cancel on report_archives is 'A person only stops it; how far it is, the job tells';
grant select on report_archives to bdhvs_app;
grant insert (id, province_id, period_id, campaign, language), update (state, settled_at) on report_archives to bdhvs_app;
call app.demand_audit_lines('report_archives', 'insert or update', '^archive[.](make|cancel)$');
`;

const comments = `
comment on table report_archives is 'The weekly reports of all communes as one file, made by a job; the file is kept for a day, its row stays';
comment on column report_archives.id is 'Also the name of its file in the folder of archives';
comment on column report_archives.province_id is 'Province';
comment on column report_archives.period_id is 'Week';
comment on column report_archives.campaign is 'Code of the campaign that was asked for; null: the one the week belongs to';
comment on column report_archives.language is 'vi or en';
comment on column report_archives.state is 'waiting; running; done; failed; cancelled; swept: done, and its file is gone after a day';
comment on column report_archives.total is 'Reports that it will hold; null: not known yet';
comment on column report_archives.done is 'Reports that are in it already';
comment on column report_archives.without is 'Communes without a report of the week, named in its list; null: not known yet';
comment on column report_archives.attempts is 'How often it was begun: anew after a process that died';
comment on column report_archives.detail is 'Why it failed, a code; null: it did not';
comment on column report_archives.file_name is 'Name it is downloaded under; null: not done';
comment on column report_archives.size_bytes is 'Length in bytes; null: not done';
comment on column report_archives.sha256 is 'SHA-256 of the file, 32 bytes; null: not done';
comment on column report_archives.requested_at is 'When it was asked for, clock of the installation: its figures are as of then';
comment on column report_archives.beat_at is 'When its job last told how far it is, clock of the installation; null: never';
comment on column report_archives.settled_at is 'When it was over, clock of the installation; null: it is not';
comment on column report_archives.actor_id is 'Who asked for it';
`;

/** Reports of all communes in one file. */
export class CreateReportArchives1795397320000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table report_archives');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
create table window_extensions (
  data_set_id integer not null,
  period_id integer not null,
  org_unit_id integer not null,
  version integer not null,
  due_at timestamptz,
  closes_at timestamptz not null,
  recorded_at timestamptz not null default app.now(),
  actor_id integer,
  reason text not null,
  constraint window_extensions_pkey primary key (data_set_id, period_id, org_unit_id, version),
  constraint window_extensions_set_fkey foreign key (data_set_id) references data_sets (id),
  constraint window_extensions_period_fkey foreign key (period_id) references periods (id),
  constraint window_extensions_unit_fkey foreign key (org_unit_id) references org_units (id),
  constraint window_extensions_actor_fkey foreign key (actor_id) references users (id),
  constraint window_extensions_version_positive check (version >= 1),
  constraint window_extensions_order check (due_at <= closes_at),
  constraint window_extensions_reason_present check (btrim(reason) <> '')
);
create index window_extensions_period_idx on window_extensions (period_id);
create index window_extensions_unit_idx on window_extensions (org_unit_id);
create index window_extensions_actor_idx on window_extensions (actor_id);

-- Part of the catalogue: an extension makes those held in memory stale, so that everybody who asks for the time of a commune finds it.
call app.guard_reference_table('window_extensions');
`;

const rights = `
alter table window_extensions enable row level security;
alter table window_extensions force row level security;
create policy window_extensions_owner on window_extensions to bdhvs_owner using (true) with check (true);
comment on policy window_extensions_owner on window_extensions is 'Without it a migration or seed by the owner would see no row and change none';
-- A commune's deadline is no secret: the table of who has reported shows it to everybody.
create policy window_extensions_read on window_extensions for select to bdhvs_app
  using ((select app.current_user_id()) is not null);
create policy window_extensions_insert on window_extensions for insert to bdhvs_app
  with check (
    (select app.current_role_code()) = 'reviewer'
    and actor_id = (select app.current_user_id())
  );
create trigger window_extensions_stamp_version before insert on window_extensions
  for each row execute function app.stamp_version();

grant select on window_extensions to bdhvs_app;
grant insert (data_set_id, period_id, org_unit_id, version, due_at, closes_at, reason) on window_extensions to bdhvs_app;
`;

const comments = `
comment on table window_extensions is 'More time for one unit in one period of one data set, as recorded over time; the latest version holds. It never takes time away: the later of it and of data_set_periods holds';
comment on column window_extensions.data_set_id is 'Data set';
comment on column window_extensions.period_id is 'Period';
comment on column window_extensions.org_unit_id is 'Unit that has more time';
comment on column window_extensions.version is 'Counts up from 1 for each data set, period and unit';
comment on column window_extensions.due_at is 'Until when its report is on time, inclusive; null: as for everybody';
comment on column window_extensions.closes_at is 'Until when its report can be handed in, inclusive; the closing of everybody takes an extension back';
comment on column window_extensions.recorded_at is 'When this version became known, clock of the installation';
comment on column window_extensions.actor_id is 'Who gave it; null: a seed';
comment on column window_extensions.reason is 'Why it was given or taken back';
`;

/** Extensions of a period for one commune, given by a reviewer. */
export class CreateWindowExtensions1795392830000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(rights);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table window_extensions');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create schema app;
comment on schema app is 'Functions through which the runtime role begins a transaction and reaches what it may not read itself';

-- A function is for nobody until it is granted.
alter default privileges revoke execute on functions from public;

create table installation (
  singleton boolean not null default true,
  simulated boolean not null default false,
  clock_offset interval not null default interval '0',
  created_at timestamptz not null default clock_timestamp(),
  constraint installation_pkey primary key (singleton),
  constraint installation_singleton check (singleton),
  constraint installation_offset_only_when_simulated check (simulated or clock_offset = interval '0')
);

create table catalogue_stamp (
  singleton boolean not null default true,
  stamp bigint not null default 1,
  constraint catalogue_stamp_pkey primary key (singleton),
  constraint catalogue_stamp_singleton check (singleton)
);

insert into installation default values;
insert into catalogue_stamp default values;
`;

const functions = `
-- Milliseconds, so that a moment that went through JSON or JavaScript is still the same moment.
create function app.now() returns timestamptz
language sql volatile security definer
set search_path = public, app, pg_temp
as $$
  select date_trunc('milliseconds', clock_timestamp() + (select i.clock_offset from installation i));
$$;

create function app.refuse_change() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  raise exception 'table % is append-only: a row is never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create function app.bump_catalogue_stamp() returns trigger
language plpgsql security definer
set search_path = public, app, pg_temp
as $$
begin
  update catalogue_stamp set stamp = stamp + 1;
  return null;
end
$$;

-- A reference table is append-only, and every addition makes catalogues held in memory stale.
create procedure app.guard_reference_table(p_table text)
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  execute format('create trigger %1$s_append_only before update or delete or truncate on %1$I
    for each statement execute function app.refuse_change()', p_table);
  execute format('create trigger %1$s_stamp after insert on %1$I
    for each statement execute function app.bump_catalogue_stamp()', p_table);
end
$$;
`;

const comments = `
comment on table schema_migrations is 'Migrations that have run, written by the migration runner';
comment on column schema_migrations.id is 'Order in which they ran';
comment on column schema_migrations."timestamp" is 'Number in the name of the migration, milliseconds since 1970';
comment on column schema_migrations.name is 'Class name of the migration';

comment on table installation is 'What this database is; one row';
comment on column installation.singleton is 'Always true: there is one row';
comment on column installation.simulated is 'true: demo database, every figure is simulated and marked so; false: real figures';
comment on column installation.clock_offset is 'Added to real time to give app.now(); zero unless simulated; interval';
comment on column installation.created_at is 'Real time at which the database was made';

comment on table catalogue_stamp is 'Says whether a catalogue held in memory is stale; one row';
comment on column catalogue_stamp.singleton is 'Always true: there is one row';
comment on column catalogue_stamp.stamp is 'Grows by at least 1 with every addition to a reference table; no unit';

comment on function app.now() is 'The clock of this installation: real time plus installation.clock_offset, cut to milliseconds';
comment on function app.refuse_change() is 'Trigger of append-only tables: refuses update, delete and truncate for everybody';
comment on function app.bump_catalogue_stamp() is 'Trigger of reference tables: makes catalogues held in memory stale';
comment on procedure app.guard_reference_table(text) is 'Used by migrations: append-only guard and catalogue stamp for a reference table';
`;

/** The schema of functions, the clock of the installation, and the stamp of the catalogue. */
export class CreateInstallation1795392060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(functions);
    await queryRunner.query(comments);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop procedure app.guard_reference_table(text);
      drop function app.bump_catalogue_stamp();
      drop function app.refuse_change();
      drop function app.now();
      drop table catalogue_stamp;
      drop table installation;
      alter default privileges grant execute on functions to public;
      drop schema app;
    `);
  }
}

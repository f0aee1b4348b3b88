import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Identities: a row is a number and perhaps a code. */
const identities = [
  'org_units',
  'org_unit_groups',
  'data_elements',
  'legends',
  'data_sets',
  'indicators',
  'campaigns',
  'goals',
  'targets',
];

/** Properties as recorded over time, each row stamped with who, when and why. */
const versions = [
  'org_unit_versions',
  'org_unit_links',
  'org_unit_group_versions',
  'data_element_versions',
  'legend_versions',
  'data_set_versions',
  'indicator_versions',
  'settings',
  'campaign_versions',
  'goal_versions',
  'target_versions',
  'data_set_periods',
  'reference_figures',
  'published_figures',
];

const stamp = `
-- When and by whom is nobody's to choose; a seed, which has no actor, may state the time.
create function app.stamp_version() returns trigger
language plpgsql
set search_path = public, app, pg_temp
as $$
begin
  if current_user = 'bdhvs_app' then
    new.recorded_at := app.now();
    new.actor_id := app.current_user_id();
  end if;
  return new;
end
$$;
comment on function app.stamp_version() is 'Trigger of reference tables: what the runtime role records is stamped with its time and account';
revoke execute on function app.stamp_version() from public;
grant execute on function app.stamp_version() to bdhvs_app;
`;

const opened = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_owner on ${table} to bdhvs_owner using (true) with check (true);
comment on policy ${table}_owner on ${table} is 'Without it a migration or seed by the owner would see no row and change none';
create policy ${table}_read on ${table} for select to bdhvs_app using (true);
create policy ${table}_administer on ${table} for insert to bdhvs_app
  with check ((select app.current_role_code()) = 'administrator');
`;

/** Column by column: what is stamped is nobody's to choose. */
const granted = `
do $$
declare
  one record;
begin
  for one in
    select c.table_name, string_agg(quote_ident(c.column_name), ', ') as columns
    from information_schema.columns c
    where c.table_schema = 'public'
      and c.table_name = any (array[${[...identities, ...versions].map((table) => `'${table}'`).join(', ')}])
      and c.column_name not in ('recorded_at', 'actor_id')
    group by c.table_name
  loop
    execute format('grant insert (%s) on %I to bdhvs_app', one.columns, one.table_name);
  end loop;
end
$$;
`;

const stamped = (table: string): string => `
create trigger ${table}_stamp_version before insert on ${table}
  for each row execute function app.stamp_version();
`;

/** The reference tables take additions from an administrator; they stay append-only for everybody. */
export class LetAdministratorsWrite1795392810000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(stamp);
    for (const table of [...identities, ...versions]) await queryRunner.query(opened(table));
    for (const table of versions) await queryRunner.query(stamped(table));
    await queryRunner.query(granted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of versions) await queryRunner.query(`drop trigger ${table}_stamp_version on ${table}`);
    for (const table of [...identities, ...versions])
      await queryRunner.query(`
        revoke insert on ${table} from bdhvs_app;
        drop policy ${table}_read on ${table};
        drop policy ${table}_administer on ${table};
        drop policy ${table}_owner on ${table};
        alter table ${table} no force row level security;
        alter table ${table} disable row level security;
      `);
    await queryRunner.query('drop function app.stamp_version()');
  }
}

import { afterEach, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { findRoot } from '../config.js';
import { bootstrapRoles } from '../db/bootstrap-roles.js';
import { migrate, migrateDown, pendingMigrations } from '../db/migrate.js';
import { createTestDatabase, dropTestDatabase, type TestDatabase } from './template-database.js';

const open: TestDatabase[] = [];

async function testDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase('empty');
  open.push(database);
  return database;
}

afterEach(async () => {
  for (const { name } of open.splice(0)) await dropTestDatabase(name);
});

/** The shape of the store in words: columns, constraints, indexes, policies, triggers, functions and who may do what. */
async function shape(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `select concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attacl) as line
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace
      and c.relkind = 'r'
    union all
    select concat_ws(' ', 'constraint', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k
    where k.connamespace = 'public'::regnamespace
    union all
    select concat_ws(' ', 'index', i.indexdef)
    from pg_indexes i
    where i.schemaname = 'public'
    union all
    select concat_ws(' ', 'policy', p.tablename, p.policyname, p.cmd, p.roles, p.qual, p.with_check)
    from pg_policies p
    union all
    select concat_ws(' ', 'trigger', t.tgrelid::regclass, pg_get_triggerdef(t.oid))
    from pg_trigger t
    where not t.tgisinternal
    union all
    select concat_ws(' ', 'function', p.oid::regprocedure, p.proacl)
    from pg_proc p
    where p.pronamespace in (select n.oid from pg_namespace n where n.nspname in ('app', 'public'))
    union all
    select concat_ws(' ', 'rights', c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'S')
    union all
    select concat_ws(' ', 'schema', n.nspname, n.nspacl)
    from pg_namespace n
    where n.nspname in ('app', 'public')
    order by 1`,
  );
  await client.end();
  return rows.map(({ line }) => line);
}

describe('migrations', () => {
  it('are all in the list, in the order of their names', () => {
    const files = readdirSync(path.join(findRoot(), 'migrations'))
      .map((file) => /^(\d{13})-.*\.ts$/.exec(file)?.[1])
      .filter((stamp) => stamp !== undefined)
      .sort();
    expect(migrations.map(({ name }) => name.slice(-13))).toEqual(files);
  });

  it('have all run in a database that is in use', async () => {
    const database = await testDatabase();
    expect(await pendingMigrations(database.ownerUrl)).toEqual([]);
  });

  it('taken back one by one leave nothing, and run again give the same store', async () => {
    const database = await testDatabase();
    const before = await shape(database.superuserUrl);
    await migrateDown(database.ownerUrl, migrations.length);
    const bare = await shape(database.superuserUrl);
    expect(bare.filter((line) => !line.includes('schema_migrations') && !line.startsWith('schema '))).toEqual(
      [],
    );
    await migrate(database.ownerUrl);
    expect(await shape(database.superuserUrl)).toEqual(before);
  });

  it('run once when two processes start at the same time', async () => {
    const database = await testDatabase();
    await migrateDown(database.ownerUrl, migrations.length);
    const runs = await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)]);
    expect(runs.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, migrations.length]);
    expect(await pendingMigrations(database.ownerUrl)).toEqual([]);
  });

  it('need roles and rights, which a second bootstrap leaves as they are', async () => {
    const database = await testDatabase();
    const before = await shape(database.superuserUrl);
    await bootstrapRoles({
      adminUrl: database.superuserUrl,
      database: database.name,
      passwords: null,
      runtimeLogin: null,
      publicLogin: null,
    });
    expect(await shape(database.superuserUrl)).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientConfig, createOwnerDataSource } from '../db/data-source.js';
import { APP_ROLE, OWNER_ROLE } from '../db/roles.js';
import {
  changeableHistory,
  type Faults,
  looseFunctions,
  uncommented,
  unindexedForeignKeys,
  unscopedTables,
  untoldChanges,
  writableStamps,
  zonelessTimes,
} from './schema-checks.js';
import { createTestDatabase, type TestDatabase } from './template-database.js';

let database: TestDatabase;
let owner: pg.Client;
let runtime: pg.Client;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase('empty');
  owner = new pg.Client(clientConfig(database.ownerUrl, OWNER_ROLE));
  runtime = new pg.Client(clientConfig(database.runtimeUrl, APP_ROLE));
  await owner.connect();
  await runtime.connect();
  dataSource = await createOwnerDataSource({ url: database.ownerUrl }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await runtime.end();
  await owner.end();
  await database.drop();
});

/** Each check with a fault planted for it, in a transaction that is rolled back. */
const checks: readonly {
  rule: string;
  check: (client: pg.Client) => Promise<Faults>;
  plant: string;
  found: string;
}[] = [
  {
    rule: 'every foreign key is indexed',
    check: unindexedForeignKeys,
    plant: 'create table planted (user_id integer references users (id))',
    found: 'planted: planted_user_id_fkey',
  },
  {
    rule: 'every time has a zone',
    check: zonelessTimes,
    plant: 'create table planted (at timestamp)',
    found: 'planted.at',
  },
  {
    rule: 'every table, column and function is commented',
    check: uncommented,
    plant: 'alter table goals add column planted integer',
    found: 'goals.planted',
  },
  {
    rule: 'every table that requests write and that belongs to units or persons has forced policies',
    check: unscopedTables,
    plant: 'alter table submission_revisions no force row level security',
    found: 'submission_revisions',
  },
  {
    rule: 'requests cannot choose when something was recorded',
    check: writableStamps,
    plant: `grant insert (recorded_at) on submission_revisions to ${APP_ROLE}`,
    found: 'submission_revisions.recorded_at',
  },
  {
    rule: 'functions with the rights of the owner fix their search path and are for nobody by default',
    check: looseFunctions,
    plant: `create function app.planted() returns integer language sql security definer as 'select 1'`,
    found: 'app.planted()',
  },
  {
    rule: 'history has the trigger that refuses every change',
    check: changeableHistory,
    plant: 'alter table submission_revisions disable trigger submission_revisions_append_only',
    found: 'submission_revisions',
  },
  {
    rule: 'no change that requests can make is committed without a line of the audit',
    check: untoldChanges,
    plant: `create table planted (id integer); grant insert on planted to ${APP_ROLE}`,
    found: 'planted insert',
  },
  {
    rule: 'nor one that a function of the store makes for them',
    check: untoldChanges,
    plant: `create function app.planted() returns void language sql security definer as
      'update installation set simulated = false'`,
    found: 'installation update',
  },
];

describe.each(checks)('$rule', ({ check, plant, found }) => {
  it('holds', async () => {
    expect(await check(owner)).toEqual([]);
  });

  it('is checked: a planted fault is found', async () => {
    await owner.query('begin');
    try {
      await owner.query(plant);
      expect(await check(owner)).toContain(found);
    } finally {
      await owner.query('rollback');
    }
  });
});

/** Statements the schema builder would run to make columns fit the entities. Comments and indexes are checked above. */
async function pendingColumnChanges(): Promise<string[]> {
  const log = await dataSource.driver.createSchemaBuilder().log();
  return log.upQueries
    .map(({ query }) => query)
    .filter((query) => /^create table|\bcolumn\b/i.test(query) && !/^comment on/i.test(query));
}

describe('entities equal migrations', () => {
  it('no table or column differs', async () => {
    expect(await pendingColumnChanges()).toEqual([]);
  });

  it('is checked: a planted column is found', async () => {
    await owner.query('alter table goals add column planted integer');
    try {
      expect(await pendingColumnChanges()).toEqual([expect.stringContaining('planted')]);
    } finally {
      await owner.query('alter table goals drop column planted');
    }
  });

  it('every table has an entity', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select c.relname as name
      from pg_class c
      where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r'
        and c.relname <> 'schema_migrations'
      order by 1`,
    );
    const known = dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
    expect(known).toEqual(rows.map(({ name }) => name).sort());
  });
});

describe('the roles', () => {
  it('neither owner nor runtime is a superuser or passes policies by', async () => {
    const { rows } = await owner.query(
      `select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb
      from pg_roles r
      where r.rolname in ($1, $2)
      order by 1`,
      [OWNER_ROLE, APP_ROLE],
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(rows).toEqual([
      { rolname: APP_ROLE, ...powerless },
      { rolname: OWNER_ROLE, ...powerless },
    ]);
  });

  it('the runtime role owns nothing and cannot become the owner', async () => {
    const { rows } = await owner.query(
      `select c.relname
      from pg_class c
      where pg_get_userbyid(c.relowner) = $1`,
      [APP_ROLE],
    );
    expect(rows).toEqual([]);
    await expect(runtime.query(`set role ${OWNER_ROLE}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('the runtime role cannot make tables', async () => {
    await expect(runtime.query('create table own (id integer)')).rejects.toMatchObject({ code: '42501' });
  });

  it('the runtime role has time limits', async () => {
    const { rows } = await runtime.query(
      `select current_setting('statement_timeout') as statement,
        current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(rows[0]).toEqual({ statement: '10s', lock: '3s', idle: '15s' });
  });

  it.each([
    'users',
    'sessions',
    'sign_in_attempts',
    'user_scopes',
    'installation',
    'audit_seals',
    'audit_heads',
    'audit_roots',
  ])('requests cannot read %s', async (table) => {
    await expect(runtime.query(`select 1 from ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['data_element_versions', 'target_versions', 'settings', 'reference_figures', 'periods'])(
    'requests cannot write %s',
    async (table) => {
      await expect(runtime.query(`insert into ${table} default values`)).rejects.toMatchObject({
        code: '42501',
      });
    },
  );
});

describe('the policies', () => {
  it('are these and no others', async () => {
    const { rows } = await owner.query<{ line: string }>(
      `select concat_ws(' ', p.tablename, p.policyname, lower(p.cmd), 'to', array_to_string(p.roles, ',')) as line
      from pg_policies p
      order by 1`,
    );
    expect(rows.map(({ line }) => line)).toMatchSnapshot();
  });
});

describe('history', () => {
  it('cannot be changed even by the owner', async () => {
    await expect(owner.query(`update audit_lines set action = 'x'`)).rejects.toMatchObject({ code: '23001' });
    await expect(owner.query('delete from submission_revisions')).rejects.toMatchObject({ code: '23001' });
    await expect(owner.query('truncate target_versions')).rejects.toMatchObject({ code: '23001' });
  });
});

describe('an installation', () => {
  it('has no clock of its own unless it is simulated', async () => {
    await expect(
      owner.query(`update installation set clock_offset = interval '1 day'`),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

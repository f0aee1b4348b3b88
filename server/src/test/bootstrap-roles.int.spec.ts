import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { assertRuntimeRole } from '../db/assert-runtime-role.js';
import { bootstrapRoles, type BootstrapRequest } from '../db/bootstrap-roles.js';
import { createPublicDataSource, createRuntimeDataSource } from '../db/data-source.js';
import type { DatabaseSetupProblem } from '../db/database-setup-problem.js';
import { type Cluster, startCluster } from '../db/embedded/cluster.js';
import { migrate } from '../db/migrate.js';
import { APP_ROLE, PUBLIC_ROLE } from '../db/roles.js';

/*
 * A cluster of its own, without our roles, stands for a given PostgreSQL: `plain` owns a database and may make nothing
 * else, `maker` owns one and may make roles, `web` may only log in. In the order of a first installation.
 */
let dataDir: string;
let cluster: Cluster;
let admin: pg.Client;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'bdhvs-roles-'));
  await chmod(dataDir, 0o711);
  cluster = await startCluster({ dataDir, log: () => undefined, durable: false });
  admin = new pg.Client({ connectionString: cluster.superuserUrl('postgres') });
  await admin.connect();
  await admin.query(`create role plain login password 'x'`);
  await admin.query(`create role maker login createrole password 'x'`);
  await admin.query(`create role web login password 'x'`);
  await admin.query('create database plain owner plain');
  await admin.query('create database maker owner maker');
});

afterAll(async () => {
  await admin.end();
  await cluster.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function urlOf(user: string, database: string): string {
  return `postgresql://${user}:x@127.0.0.1:${String(cluster.port)}/${database}?sslmode=disable`;
}

/** A given PostgreSQL: the database is there, nobody logs in as our roles. */
function external(user: string, runtimeLogin: string | null = null): BootstrapRequest {
  const logins = { runtimeLogin, publicLogin: runtimeLogin };
  return { adminUrl: urlOf(user, user), database: user, passwords: null, ...logins };
}

async function refusal(request: BootstrapRequest): Promise<DatabaseSetupProblem> {
  return bootstrapRoles(request).then(
    () => Promise.reject(new Error('It was not refused')),
    (error: unknown) => error as DatabaseSetupProblem,
  );
}

async function servesAs(url: string): Promise<string> {
  const dataSource = await createRuntimeDataSource({ url }).initialize();
  try {
    await assertRuntimeRole(dataSource);
    const rows = await dataSource.query<{ role: string }[]>(
      'select current_user as role from app.begin(null)',
    );
    return rows[0]!.role;
  } finally {
    await dataSource.destroy();
  }
}

/** The same for the published pages. */
async function publishesAs(url: string): Promise<string> {
  const dataSource = await createPublicDataSource({ url }).initialize();
  try {
    await assertRuntimeRole(dataSource, PUBLIC_ROLE);
    await dataSource.query('select 1 from published_weeks');
    const rows = await dataSource.query<{ role: string }[]>('select current_user as role');
    return rows[0]!.role;
  } finally {
    await dataSource.destroy();
  }
}

describe('on a given PostgreSQL', () => {
  it('a login that may not make roles is refused with the SQL an administrator has to run', async () => {
    const problem = await refusal(external('plain'));
    expect(problem).toMatchObject({ code: 'roles_missing' });
    expect(problem.vietnamese).toContain('quản trị cơ sở dữ liệu');
    expect(problem.sql).toContain(`create role ${APP_ROLE} nologin`);
    expect(problem.sql).toContain(`grant ${APP_ROLE} to "plain"`);
  });

  it('a login that may make roles needs nothing else, and works as the runtime role itself', async () => {
    await bootstrapRoles(external('maker'));
    await bootstrapRoles(external('maker'));
    await migrate(urlOf('maker', 'maker'));
    expect(await servesAs(urlOf('maker', 'maker'))).toBe(APP_ROLE);
  });

  it('a second login for requests is let in by the one that may make roles', async () => {
    await bootstrapRoles(external('maker', 'web'));
    expect(await servesAs(urlOf('web', 'maker'))).toBe(APP_ROLE);
    expect(await publishesAs(urlOf('web', 'maker'))).toBe(PUBLIC_ROLE);
  });

  it('the printed SQL is enough', async () => {
    const problem = await refusal(external('plain'));
    for (const statement of problem.sql!.split('\n')) {
      await admin.query(statement).catch((error: unknown) => expect(error).toMatchObject({ code: '42710' }));
    }
    await bootstrapRoles(external('plain'));
    await migrate(urlOf('plain', 'plain'));
    expect(await servesAs(urlOf('plain', 'plain'))).toBe(APP_ROLE);
    expect(await publishesAs(urlOf('plain', 'plain'))).toBe(PUBLIC_ROLE);
  });

  it('a database in which the owner role may not make tables is refused with the SQL', async () => {
    await admin.query('create database foreign_one');
    await admin.query('revoke create on schema public from public');
    const problem = await refusal({
      ...external('plain'),
      adminUrl: urlOf('plain', 'foreign_one'),
      database: 'foreign_one',
    });
    expect(problem).toMatchObject({ code: 'rights_missing' });
    expect(problem.sql).toContain('grant create, connect on database "foreign_one"');
  });

  it('a runtime role that passes policies by is refused', async () => {
    for (const [power, word] of [
      ['superuser', 'superuser'],
      ['bypassrls', 'bypass'],
    ] as const) {
      await admin.query(`alter role ${APP_ROLE} ${power}`);
      await expect(servesAs(urlOf('maker', 'maker'))).rejects.toMatchObject({
        code: 'runtime_role_unsafe',
        english: expect.stringContaining(word),
      });
      await admin.query(`alter role ${APP_ROLE} no${power}`);
    }
    expect(await servesAs(urlOf('maker', 'maker'))).toBe(APP_ROLE);
  });
});

describe('on the embedded cluster', () => {
  it('two starts at once make one database, and the roles log in with their passwords', async () => {
    const request: BootstrapRequest = {
      adminUrl: cluster.superuserUrl('postgres'),
      database: 'bdhvs_spec',
      passwords: cluster.passwords,
      runtimeLogin: null,
      publicLogin: null,
    };
    await Promise.all([bootstrapRoles(request), bootstrapRoles(request)]);
    await migrate(cluster.ownerUrl('bdhvs_spec'));
    expect(await servesAs(cluster.appUrl('bdhvs_spec'))).toBe(APP_ROLE);
    expect(await publishesAs(cluster.publicUrl('bdhvs_spec'))).toBe(PUBLIC_ROLE);
  });
});

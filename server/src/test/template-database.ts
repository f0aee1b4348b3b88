import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { bootstrapRoles, urlFor } from '../db/bootstrap-roles.js';
import { clientConfig } from '../db/data-source.js';
import { type Cluster, startCluster } from '../db/embedded/cluster.js';
import { migrate } from '../db/migrate.js';
import { OWNER_ROLE } from '../db/roles.js';
import { ensurePeriods } from '../db/seed/ensure-periods.js';
import { seedReference } from '../db/seed/seed-reference.js';

/**
 * empty: migrated, nothing in it. reference: simulated, clock at `TEST_CLOCK`, reference data and periods, no people, no figures.
 * demo: with the accounts and weeks of the demo besides; made by `ensureTemplate` when the first spec of a run needs it.
 */
export type TemplateName = 'empty' | 'reference' | 'demo';

/** When the clock of the reference template starts: Wednesday 08/10/2025 14:00 in Asia/Ho_Chi_Minh, week 2025-W41. */
export const TEST_CLOCK = '2025-10-08T07:00:00.000Z';

/** Name of the variable through which the set-up of a run tells its specs where the cluster is. */
export const CLUSTER_VARIABLE = 'BDHVS_TEST_CLUSTER';

/** Addresses of the cluster's `postgres` database, by role. */
export interface ClusterAddresses {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly publicUrl: string;
}

/** A database of one spec file. */
export interface TestDatabase extends ClusterAddresses {
  readonly name: string;
  drop(): Promise<void>;
}

/** Starts a throw-away cluster in `dataDir` and fills both templates, by the same steps as a start of the product. */
export async function startTemplates(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({
    dataDir,
    log: () => undefined,
    durable: false,
    settings: { max_connections: '200', shared_buffers: '64MB' },
  });
  try {
    await fill(cluster, 'empty', () => Promise.resolve());
    await fill(cluster, 'reference', (client) => seedReferenceTemplate(client));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

export function addressesOf(cluster: Cluster): ClusterAddresses {
  return {
    superuserUrl: cluster.superuserUrl('postgres'),
    ownerUrl: cluster.ownerUrl('postgres'),
    runtimeUrl: cluster.appUrl('postgres'),
    publicUrl: cluster.publicUrl('postgres'),
  };
}

/** A clone of a template: the same migrations, roles and rights as production, and nobody else in it. */
export async function createTestDatabase(template: TemplateName = 'reference'): Promise<TestDatabase> {
  const cluster = clusterOfRun();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(cluster, `create database ${name} template ${templateOf(template)} owner ${OWNER_ROLE}`);
  return {
    name,
    superuserUrl: urlFor(cluster.superuserUrl, name),
    ownerUrl: urlFor(cluster.ownerUrl, name),
    runtimeUrl: urlFor(cluster.runtimeUrl, name),
    publicUrl: urlFor(cluster.publicUrl, name),
    drop: () => dropTestDatabase(name),
  };
}

/**
 * Makes a template out of the empty one, once in a run, whichever worker comes first; the others wait for it.
 * @param seed as the owner, in one transaction
 */
export async function ensureTemplate(
  template: TemplateName,
  seed: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const cluster = clusterOfRun();
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl });
  await superuser.connect();
  try {
    await superuser.query('select pg_advisory_lock(hashtext($1))', [template]);
    const name = templateOf(template);
    const { rowCount } = await superuser.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const making = `${name}_${randomBytes(6).toString('hex')}`;
    await superuser.query(`create database ${making} template ${templateOf('empty')} owner ${OWNER_ROLE}`);
    await seeded(urlFor(cluster.ownerUrl, making), seed);
    await superuser.query(`alter database ${making} rename to ${name}`);
  } finally {
    await superuser.end();
  }
}

export async function dropTestDatabase(name: string): Promise<void> {
  await asSuperuser(clusterOfRun(), `drop database if exists ${name} with (force)`);
}

export function clusterOfRun(): ClusterAddresses {
  const text = process.env[CLUSTER_VARIABLE];
  if (text === undefined)
    throw new Error('Integration specs need the global set-up: run them with the project "integration"');
  return JSON.parse(text) as ClusterAddresses;
}

const templateOf = (template: TemplateName): string => `template_${template}`;

async function fill(
  cluster: Cluster,
  template: TemplateName,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const database = templateOf(template);
  await bootstrapRoles({
    adminUrl: cluster.superuserUrl('postgres'),
    database,
    passwords: cluster.passwords,
    runtimeLogin: null,
    publicLogin: null,
  });
  const ownerUrl = cluster.ownerUrl(database);
  await migrate(ownerUrl);
  await seeded(ownerUrl, work);
}

async function seeded(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  await client.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Reference data and periods; @param from where the clock starts */
export async function seedReferenceTemplate(client: pg.Client, from = TEST_CLOCK): Promise<void> {
  await client.query(
    `update installation
    set simulated = true,
      clock_offset = $1::timestamptz - clock_timestamp()`,
    [from],
  );
  await seedReference(client);
  await ensurePeriods(client, new Date(from));
}

async function asSuperuser(cluster: ClusterAddresses, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

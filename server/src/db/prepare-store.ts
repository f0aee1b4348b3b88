import pg from 'pg';
import { bootstrapRoles } from './bootstrap-roles.js';
import { clientConfig } from './data-source.js';
import type { Store } from './embedded/open-store.js';
import { StartProblem } from './embedded/start-problem.js';
import { prepareJobs } from './jobs-schema.js';
import { migrate } from './migrate.js';
import { OWNER_ROLE } from './roles.js';
import { seedDatabase } from './seed/seed-database.js';
import { SEED_LOCK } from './seed/seed-lock.js';

/** What a preparation found and did. */
export interface Prepared {
  readonly migrations: readonly string[];
  /** false: nobody can sign in yet. */
  readonly hasAccounts: boolean;
  /** false: nothing was ever published. */
  readonly hasPublished: boolean;
}

/** Brings an opened store to what this program needs: roles, database, migrations, seeds. Doing it again changes nothing.
 * @param jobs whether this program has jobs to do: the queue is then made or upgraded, too */
export async function prepareStore(
  store: Store,
  { demo, jobs }: { readonly demo: boolean; readonly jobs: boolean },
): Promise<Prepared> {
  await bootstrapRoles(store.bootstrap);
  const migrations = await migrate(store.ownerUrl);
  if (jobs) await prepareJobs(store.ownerUrl);
  const client = new pg.Client(clientConfig(store.ownerUrl, OWNER_ROLE));
  client.on('error', () => undefined);
  await client.connect();
  try {
    return { migrations, ...(await seed(client, demo)) };
  } finally {
    await client.end();
  }
}

async function seed(client: pg.Client, demo: boolean): Promise<Omit<Prepared, 'migrations'>> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1, $2)', [...SEED_LOCK]);
  await assertKind(client, demo);
  await seedDatabase(client, demo);
  const { rows } = await client.query<{ accounts: boolean; published: boolean }>(
    'select exists (select 1 from users) as accounts, exists (select 1 from publications) as published',
  );
  await client.query('commit');
  return { hasAccounts: rows[0]?.accounts ?? false, hasPublished: rows[0]?.published ?? false };
}

/** Simulated and real figures never meet: a database stays what its first start made it. */
async function assertKind(client: pg.Client, demo: boolean): Promise<void> {
  const { rows } = await client.query<{ simulated: boolean; fresh: boolean }>(
    'select i.simulated, not exists (select 1 from org_units) as fresh from installation i',
  );
  const [row] = rows;
  if (row === undefined || row.fresh || row.simulated === demo) return;
  throw row.simulated
    ? new StartProblem(
        'Cơ sở dữ liệu này chứa số liệu mô phỏng: chạy với DEMO=1, hoặc dùng một cơ sở dữ liệu trống cho số liệu thật.',
        'This database holds simulated figures: start with DEMO=1, or use an empty database for real ones.',
      )
    : new StartProblem(
        'Cơ sở dữ liệu này chứa số liệu thật: chạy với DEMO=0, hoặc dùng một cơ sở dữ liệu trống cho số liệu mô phỏng.',
        'This database holds real figures: start with DEMO=0, or use an empty database for simulated ones.',
      );
}

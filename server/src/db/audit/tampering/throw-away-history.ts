import pg from 'pg';
import { bootstrapRoles } from '../../bootstrap-roles.js';
import { clientConfig } from '../../data-source.js';
import { startCluster } from '../../embedded/cluster.js';
import { migrate } from '../../migrate.js';
import { OWNER_ROLE } from '../../roles.js';
import { streamOf } from '../../seed/demo/prng.js';
import { ensurePeriods } from '../../seed/ensure-periods.js';
import { seedReference } from '../../seed/seed-reference.js';
import { AuditHistory } from './audit-history.js';

const DATABASE = 'tampering';
const NOW = '2025-10-08T07:00:00.000Z';

/**
 * A database of its own in a folder that the caller removes: reference data, and so many commands of communes and
 * administration over some weeks, sealed day by day. The work is done in a transaction that is rolled back.
 */
export async function withThrowAwayHistory<T>(
  dataDir: string,
  acts: number,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const cluster = await startCluster({ dataDir, log: () => undefined, durable: false });
  try {
    await bootstrapRoles({
      adminUrl: cluster.superuserUrl('postgres'),
      database: DATABASE,
      passwords: cluster.passwords,
      runtimeLogin: null,
      publicLogin: null,
    });
    await migrate(cluster.ownerUrl(DATABASE));
    const client = new pg.Client(clientConfig(cluster.ownerUrl(DATABASE), OWNER_ROLE));
    await client.connect();
    try {
      await seed(client);
      await (await AuditHistory.begin(client, streamOf('tampering'))).grow(acts);
      await client.query('begin');
      return await work(client);
    } finally {
      await client.end();
    }
  } finally {
    await cluster.stop();
  }
}

async function seed(client: pg.Client): Promise<void> {
  await client.query('begin');
  await client.query(
    `update installation
    set simulated = true,
      clock_offset = $1::timestamptz - clock_timestamp()`,
    [NOW],
  );
  await seedReference(client);
  await ensurePeriods(client, new Date(NOW));
  await client.query('commit');
}

import type { Config } from '../../config.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';
import { checkExternalServer } from './external-server.js';

/** Addresses of the store, wherever it is, and how to let go of it. */
export interface Store {
  /** Runtime role: row-level security holds for it. */
  readonly appUrl: string;
  /** Owner role: migrates and seeds. */
  readonly ownerUrl: string;
  /** Name of the database in the embedded cluster, or null for a given PostgreSQL. */
  readonly database: string | null;
  /** null: a PostgreSQL that is not ours to start or stop. */
  readonly cluster: Cluster | null;
  close(): Promise<void>;
}

/** Starts the embedded cluster, or checks that the given PostgreSQL answers. */
export async function openStore(
  config: Pick<Config, 'database' | 'dataDir'>,
  options: Omit<ClusterOptions, 'dataDir'>,
): Promise<Store> {
  const { database } = config;
  if (database.kind === 'external') {
    const { appUrl, ownerUrl } = database;
    await checkExternalServer('DATABASE_URL', appUrl);
    if (ownerUrl !== appUrl) await checkExternalServer('DATABASE_OWNER_URL', ownerUrl);
    return { appUrl, ownerUrl, database: null, cluster: null, close: () => Promise.resolve() };
  }
  const cluster = await startCluster({ dataDir: config.dataDir, ...options });
  return {
    appUrl: cluster.appUrl(database.name),
    ownerUrl: cluster.ownerUrl(database.name),
    database: database.name,
    cluster,
    close: () => cluster.stop(),
  };
}

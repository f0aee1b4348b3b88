import type { Config } from '../../config.js';
import { databaseOf, type BootstrapRequest } from '../bootstrap-roles.js';
import { APP_ROLE } from '../roles.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';
import { checkExternalServer } from './external-server.js';

/** Addresses of the store, wherever it is, and how to let go of it. */
export interface Store {
  /** Requests log in here; row-level security holds for them. */
  readonly appUrl: string;
  /** Migrations and seeds log in here. */
  readonly ownerUrl: string;
  /** How roles, database and rights come about. */
  readonly bootstrap: BootstrapRequest;
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
  if (database.kind === 'external') return openExternal(database.appUrl, database.ownerUrl);
  const cluster = await startCluster({ dataDir: config.dataDir, ...options });
  return {
    appUrl: cluster.appUrl(database.name),
    ownerUrl: cluster.ownerUrl(database.name),
    bootstrap: {
      adminUrl: cluster.superuserUrl('postgres'),
      database: database.name,
      passwords: { owner: cluster.passwords.owner, app: cluster.passwords.app },
      runtimeLogin: null,
    },
    cluster,
    close: () => cluster.stop(),
  };
}

async function openExternal(appUrl: string, ownerUrl: string): Promise<Store> {
  await checkExternalServer(ownerUrl === appUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL', ownerUrl);
  if (ownerUrl !== appUrl) await checkExternalServer('DATABASE_URL', appUrl);
  const login = decodeURIComponent(new URL(appUrl).username);
  return {
    appUrl,
    ownerUrl,
    bootstrap: {
      adminUrl: ownerUrl,
      database: databaseOf(ownerUrl),
      passwords: null,
      runtimeLogin: login === APP_ROLE ? null : login,
    },
    cluster: null,
    close: () => Promise.resolve(),
  };
}

import type { Config } from '../../config.js';
import { databaseOf, type BootstrapRequest } from '../bootstrap-roles.js';
import { APP_ROLE, PUBLIC_ROLE } from '../roles.js';
import { startCluster, type Cluster, type ClusterOptions } from './cluster.js';
import { checkExternalServer } from './external-server.js';

/** Addresses of the store, wherever it is, and how to let go of it. */
export interface Store {
  /** Requests log in here; row-level security holds for them. */
  readonly appUrl: string;
  /** Migrations and seeds log in here. */
  readonly ownerUrl: string;
  /** The published pages log in here; they see the published snapshots and nothing else. */
  readonly publicUrl: string;
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
  if (database.kind === 'external') return openExternal(database);
  const cluster = await startCluster({ dataDir: config.dataDir, ...options });
  return {
    appUrl: cluster.appUrl(database.name),
    ownerUrl: cluster.ownerUrl(database.name),
    publicUrl: cluster.publicUrl(database.name),
    bootstrap: {
      adminUrl: cluster.superuserUrl('postgres'),
      database: database.name,
      passwords: cluster.passwords,
      runtimeLogin: null,
      publicLogin: null,
    },
    cluster,
    close: () => cluster.stop(),
  };
}

async function openExternal({
  appUrl,
  ownerUrl,
  publicUrl,
}: Pick<Store, 'appUrl' | 'ownerUrl' | 'publicUrl'>): Promise<Store> {
  await checkExternalServer(ownerUrl === appUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL', ownerUrl);
  if (ownerUrl !== appUrl) await checkExternalServer('DATABASE_URL', appUrl);
  if (publicUrl !== appUrl) await checkExternalServer('DATABASE_PUBLIC_URL', publicUrl);
  const login = loginOf(appUrl);
  const publicLogin = loginOf(publicUrl);
  return {
    appUrl,
    ownerUrl,
    publicUrl,
    bootstrap: {
      adminUrl: ownerUrl,
      database: databaseOf(ownerUrl),
      passwords: null,
      runtimeLogin: login === APP_ROLE ? null : login,
      publicLogin: publicLogin === PUBLIC_ROLE ? null : publicLogin,
    },
    cluster: null,
    close: () => Promise.resolve(),
  };
}

const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

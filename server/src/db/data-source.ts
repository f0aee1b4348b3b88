import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { entities } from './entities/index.js';
import { APP_ROLE, OWNER_ROLE, PUBLIC_ROLE } from './roles.js';

/** Limits of the runtime role: no request holds the store for long. Milliseconds. */
const RUNTIME_LIMITS = {
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
};

/** Of the published pages: one row by its key, read only. Milliseconds, but for the last. */
const PUBLIC_LIMITS = {
  statement_timeout: 3_000,
  lock_timeout: 1_000,
  idle_in_transaction_session_timeout: 5_000,
  default_transaction_read_only: 'on',
};

const CONNECT_WITHIN_MS = 5_000;
const DATE_OID = 1082;
const DATE_ARRAY_OID = 1182;

const defaultParser = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => unknown;

/** A local date stays the text `YYYY-MM-DD`: a Date would shift it by the zone of the server. numeric and bigint are strings already. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE_OID) return (text: string) => text;
    if (oid === DATE_ARRAY_OID) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(','));
    return defaultParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

export interface DataSourceSettings {
  /** postgresql://user:password@host:port/database */
  readonly url: string;
  /** Most connections held at once. */
  readonly poolSize?: number;
}

/** For requests: whoever logs in works as bdhvs_app, under time limits. Not yet connected. */
export function createRuntimeDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(optionsOf(settings, APP_ROLE, RUNTIME_LIMITS));
}

/** For the published pages: whoever logs in works as bdhvs_public, which reads the published snapshots and nothing else. Not yet connected. */
export function createPublicDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    ...optionsOf({ poolSize: 3, ...settings }, PUBLIC_ROLE, PUBLIC_LIMITS),
    applicationName: 'bdhvs-public',
    entities: [],
    migrations: [],
  } as DataSourceOptions);
}

/** For migrations, seeds and rebuilds: whoever logs in works as bdhvs_owner, without time limits. Not yet connected. */
export function createOwnerDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource(optionsOf({ poolSize: 2, ...settings }, OWNER_ROLE, {}));
}

/** The same settings for a plain connection of the driver (commands and tests). */
export function clientConfig(
  url: string,
  role: typeof APP_ROLE | typeof OWNER_ROLE | typeof PUBLIC_ROLE,
): pg.ClientConfig {
  return {
    connectionString: url,
    options: startupOptions(role, LIMITS[role]),
    types,
  };
}

const LIMITS = { [APP_ROLE]: RUNTIME_LIMITS, [OWNER_ROLE]: {}, [PUBLIC_ROLE]: PUBLIC_LIMITS } as const;

type Limits = Readonly<Record<string, number | string>>;

function optionsOf(settings: DataSourceSettings, role: string, limits: Limits): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: CONNECT_WITHIN_MS,
    applicationName: 'bdhvs',
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: ['error'],
    extra: { options: startupOptions(role, limits), types },
  };
}

function startupOptions(role: string, limits: Limits): string {
  const given = { role, TimeZone: 'UTC', ...limits };
  return Object.entries(given)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

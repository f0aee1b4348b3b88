import pg from 'pg';
import { clientConfig } from './data-source.js';
import { APP_ROLE } from './roles.js';

/** What the queue of jobs asks of a database. */
export interface JobsDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
}

/** A few connections of the runtime role beside those of requests, so that neither waits for the other. */
export function openJobsDatabase(runtimeUrl: string): JobsDatabase {
  const pool = new pg.Pool({ ...clientConfig(runtimeUrl, APP_ROLE), application_name: 'bdhvs-jobs', max: 3 });
  // A connection that breaks is told by the statement that needed it.
  pool.on('error', () => undefined);
  return {
    executeSql: (text, values) => pool.query<Record<string, unknown>>(text, values),
    close: () => pool.end(),
  };
}

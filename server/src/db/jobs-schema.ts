import pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { ARCHIVE_QUEUE, DELIVERY_QUEUE, PLAN_QUEUE, REPORT_PLAN_QUEUE, SEND_QUEUE } from './job-names.js';
import { clientConfig } from './data-source.js';
import { APP_ROLE, OWNER_ROLE } from './roles.js';

/** Schema of the queue of jobs; its tables belong to pg-boss and to nobody else. */
export const JOB_SCHEMA = 'jobs';

/** Version of pg-boss, and of what is prepared here besides; a spec holds the first against the package. */
export const JOBS_VERSION = '12.38.0';
const PREPARED = `Queue of jobs, made and read by pg-boss ${JOBS_VERSION}; prepared 2`;

/** Lets one process at a time prepare the queue; no other lock of two numbers uses 6. */
const JOBS_LOCK = [20250715, 6] as const;

/** Retries of one message; pg-boss also takes up by them what a process left that died. */
export const SEND_RETRIES = 8;
/** Of one delivery of a report: over most of a day. */
const DELIVERY_RETRIES = 12;
/** Of one archive: only what a process left that died. */
const ARCHIVE_RETRIES = 2;

/**
 * Makes or upgrades the queue as its owner, and lets the runtime role use it, which owns nothing. When it is as this
 * program needs it, one statement says so and nothing else happens; the package is not even read.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ ...clientConfig(ownerUrl, OWNER_ROLE), max: 2 });
  pool.on('error', () => undefined);
  try {
    if (await isPrepared(pool)) return;
    const lock = await pool.connect();
    try {
      await lock.query('select pg_advisory_lock($1, $2)', [...JOBS_LOCK]);
      if (!(await isPrepared(pool))) await prepare(pool);
    } finally {
      // The lock goes with its connection.
      lock.release(true);
    }
  } finally {
    await pool.end();
  }
}

async function isPrepared(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ said: string | null }>(
    `select obj_description(n.oid, 'pg_namespace') as said
    from pg_namespace n
    where n.nspname = $1`,
    [JOB_SCHEMA],
  );
  return rows[0]?.said === PREPARED;
}

async function createReportQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(REPORT_PLAN_QUEUE, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 120,
    deleteAfterSeconds: 3600,
  });
  await boss.createQueue(DELIVERY_QUEUE, {
    policy: 'standard',
    retryLimit: DELIVERY_RETRIES,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 120,
    deleteAfterSeconds: 86_400,
  });
  // A process that died is known by its silence, and another one begins anew.
  await boss.createQueue(ARCHIVE_QUEUE, {
    policy: 'standard',
    retryLimit: ARCHIVE_RETRIES,
    retryDelay: 1,
    heartbeatSeconds: 30,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  });
}

async function prepare(pool: pg.Pool): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: JOB_SCHEMA,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(PLAN_QUEUE, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 120,
    deleteAfterSeconds: 3600,
  });
  await boss.createQueue(SEND_QUEUE, {
    policy: 'standard',
    retryLimit: SEND_RETRIES,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 900,
    expireInSeconds: 60,
    deleteAfterSeconds: 86_400,
  });
  await createReportQueues(boss);
  await boss.stop({ graceful: false, close: false });
  await pool.query(`
    grant usage on schema ${JOB_SCHEMA} to ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${APP_ROLE};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${APP_ROLE};
    grant execute on all routines in schema ${JOB_SCHEMA} to ${APP_ROLE};
    comment on schema ${JOB_SCHEMA} is '${PREPARED}';
  `);
}

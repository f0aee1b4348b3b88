import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { createOwnerDataSource } from './data-source.js';

/** Key of the lock that lets one process migrate at a time; no other lock of two numbers uses 2. */
const MIGRATION_LOCK = [20250715, 2] as const;

/**
 * Brings the store to the newest migration, as bdhvs_owner. Any number of processes may call it at once: one works,
 * the others wait and find nothing left to do. Roles must be there (`bootstrapRoles`).
 * @returns names of the migrations that ran here, oldest first; empty: nothing to do.
 */
export function migrate(ownerUrl: string): Promise<readonly string[]> {
  return underLock(ownerUrl, async (executor) => {
    const done = await executor.executePendingMigrations();
    return done.map(({ name }) => name);
  });
}

/** Takes back the newest migrations, for trying them; never used by a start. @returns how many were taken back. */
export function migrateDown(ownerUrl: string, steps: number): Promise<number> {
  return underLock(ownerUrl, async (executor) => {
    for (let step = 0; step < steps; step += 1) await executor.undoLastMigration();
    return steps;
  });
}

/** Names of migrations that have not run yet; empty: the store is up to date. */
export function pendingMigrations(ownerUrl: string): Promise<readonly string[]> {
  return underLock(ownerUrl, async (executor) => {
    const pending = await executor.getPendingMigrations();
    return pending.map(({ name }) => name);
  });
}

/** The lock belongs to the connection that migrates: when that dies, the lock goes with it. */
async function underLock<T>(ownerUrl: string, work: (executor: MigrationExecutor) => Promise<T>): Promise<T> {
  const dataSource = await createOwnerDataSource({ url: ownerUrl }).initialize();
  const runner: QueryRunner = dataSource.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    const result = await work(executor);
    await runner.query('select pg_advisory_unlock($1, $2)', [...MIGRATION_LOCK]);
    return result;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

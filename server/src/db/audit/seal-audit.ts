import type { DataSource } from 'typeorm';

/** Writers wait while a batch is sealed: some tens of milliseconds. */
const BATCH = 500;

interface BatchRow {
  readonly sealed: number;
  readonly complete: boolean;
}

/**
 * Seals every line of the audit that is not sealed yet, in the order of their numbers, and the root of the day that ended.
 * Any number of processes may call it: one works, the others return at once.
 * @param dataSource of the runtime role: it may ask for a seal, and can write none itself
 * @returns how many lines were sealed here; null: another process was at it, or writers left no room (the next call goes on)
 */
export async function sealAudit(dataSource: DataSource): Promise<number | null> {
  for (let sealed = 0; ;) {
    const batch = await sealBatch(dataSource);
    if (batch === null) return sealed === 0 ? null : sealed;
    sealed += batch.sealed;
    if (batch.complete) return sealed;
  }
}

async function sealBatch(dataSource: DataSource): Promise<BatchRow | null> {
  const rows = await dataSource.query<BatchRow[]>('select s.sealed, s.complete from app.seal_audit($1) s', [
    BATCH,
  ]);
  return rows[0] ?? null;
}

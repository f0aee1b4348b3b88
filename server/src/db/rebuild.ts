import pg from 'pg';
import { clientConfig } from './data-source.js';
import { OWNER_ROLE } from './roles.js';

/** What a rebuild found wrong in the projection; all but `total` 0: it was as the revisions say. */
export interface RebuildResult {
  /** Reports whose counted version or exclusion was another. */
  readonly reports: number;
  /** Values that counted and were not there. */
  readonly added: number;
  /** Values that were there and counted no longer. */
  readonly removed: number;
  /** Values that differed. */
  readonly changed: number;
  /** Values there are now. */
  readonly total: number;
}

/**
 * Remakes data_values from the revisions, in one transaction during which nobody writes.
 * @param ownerUrl a login that may work as bdhvs_owner
 */
export async function rebuildProjection(ownerUrl: string): Promise<RebuildResult> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  await client.connect();
  try {
    const { rows } = await client.query<RebuildResult>(
      `select r.reports::int, r.added::int, r.removed::int, r.changed::int, r.total::int
      from app.recount_all() r`,
    );
    const [result] = rows;
    if (result === undefined) throw new Error('app.recount_all gave no row');
    return result;
  } finally {
    await client.end();
  }
}

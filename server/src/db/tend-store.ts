import pg from 'pg';
import { clientConfig } from './data-source.js';
import { OWNER_ROLE } from './roles.js';
import { ensurePeriods } from './seed/ensure-periods.js';
import { SEED_LOCK } from './seed/seed-lock.js';

/** What was done to a running store. */
export interface Tended {
  /** Idempotency keys forgotten: those older than 30 days of real time. */
  readonly keys: number;
  /** Periods and times of periods added; null: another process was at it. */
  readonly periods: number | null;
}

/**
 * What a store needs from day to day while it is used: keys of old commands are forgotten, periods are kept ahead of the
 * clock, and the times of those not yet open follow the settings. Doing it again, or in several processes, is harmless.
 */
export async function tendStore(ownerUrl: string): Promise<Tended> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  // A connection that breaks is told by the statement that needed it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ keys: number }>('select app.forget_old_keys() as keys');
    return { keys: rows[0]?.keys ?? 0, periods: await tendPeriods(client) };
  } finally {
    await client.end();
  }
}

/** Accounts go with their commune on the day a merger takes effect; a merger recorded late has taken them along at once. */
export async function followUnitChanges(ownerUrl: string): Promise<number> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ moved: number }>(
      `with followed as materialized (
        select app.follow_unit_changes() as moved
      ),
      told as (
        insert into audit_lines (action, object, detail)
        select 'unit.follow', 'accounts', jsonb_build_object('moved', f.moved)
        from followed f
        where f.moved > 0
      )
      select f.moved
      from followed f`,
    );
    return rows[0]?.moved ?? 0;
  } finally {
    await client.end();
  }
}

async function tendPeriods(client: pg.Client): Promise<number | null> {
  await client.query('begin');
  const { rows: lock } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_xact_lock($1, $2) as mine',
    [...SEED_LOCK],
  );
  if (lock[0]?.mine !== true) {
    await client.query('rollback');
    return null;
  }
  // Before anything is stamped, as every writer of a store in use.
  await client.query('select app.lock_for_write()');
  const { rows: clock } = await client.query<{ now: Date }>('select app.now() as now');
  const now = clock[0]?.now;
  if (now === undefined) throw new Error('The database has no clock.');
  const added = await ensurePeriods(client, now);
  await client.query('commit');
  return added;
}

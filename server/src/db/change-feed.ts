import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';

/** A committed change, as far as it is told to everybody. */
export type Change =
  /** counted: something that counts changed; report: a draft, a hand-over, a return. */
  | { readonly kind: 'counted' | 'report'; readonly periodId: number; readonly orgUnitId: number }
  /** Something was done on a report that is drafted, signed or issued. */
  | { readonly kind: 'issued'; readonly reportId: number; readonly orgUnitId: number }
  /** A definition, unit, target, time or reference figure. */
  | { readonly kind: 'catalogue' }
  /** Sessions were closed or accounts changed. */
  | { readonly kind: 'session' };

export interface ChangeListener {
  /** Every change that commits from now on comes; what was before, and during an interruption, has not. */
  readonly onListening: () => void;
  readonly onInterrupted: () => void;
  readonly onChange: (change: Change) => void;
}

const CHANNELS: Readonly<Record<string, Change['kind']>> = {
  bdhvs_counted: 'counted',
  bdhvs_report: 'report',
  bdhvs_issued: 'issued',
  bdhvs_catalogue: 'catalogue',
  bdhvs_session: 'session',
};
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
const PING_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 5_000;

/**
 * Hears of every commit over one connection of its own, with the rights of requests. A connection that breaks, or that
 * answers no more, is replaced after a growing pause. Not through a pooler that shares connections between transactions.
 */
export class ChangeFeed {
  private listener: ChangeListener | null = null;
  private client: pg.Client | null = null;
  private readonly ending = new AbortController();

  constructor(private readonly config: pg.ClientConfig) {}

  /** With the connection settings of the runtime data source. */
  static of(dataSource: DataSource): ChangeFeed {
    const { url, extra } = dataSource.options as { url?: string; extra?: { options?: string } };
    return new ChangeFeed({
      ...(url === undefined ? {} : { connectionString: url }),
      ...(extra?.options === undefined ? {} : { options: extra.options }),
      application_name: 'bdhvs-live',
    });
  }

  /** Once; goes on until `stop`. */
  start(listener: ChangeListener): void {
    if (this.listener !== null || this.ended) return;
    this.listener = listener;
    void this.run(listener);
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.client?.end().catch(() => undefined);
  }

  private get ended(): boolean {
    return this.ending.signal.aborted;
  }

  private async run(listener: ChangeListener): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !this.ended; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      if (await this.listenUntilBroken(listener)) wait = FIRST_WAIT_MS;
      // Not all processes at the same moment, when the database is back.
      await this.pause(wait * (0.5 + Math.random()));
    }
  }

  /** @returns whether it was listening before it broke */
  private async listenUntilBroken(listener: ChangeListener): Promise<boolean> {
    const client = new pg.Client({
      ...this.config,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
    });
    const broken = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => {
        resolve();
      });
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => {
      const change = changeOf(channel, payload ?? '');
      if (change !== null) listener.onChange(change);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(
        Object.keys(CHANNELS)
          .map((channel) => `listen ${channel}`)
          .join('; '),
      );
      listener.onListening();
      await this.watch(client, broken);
      listener.onInterrupted();
      return true;
    } catch {
      return false;
    } finally {
      void client.end().catch(() => undefined);
    }
  }

  /** A connection that was cut without a word is found by asking. */
  private async watch(client: pg.Client, broken: Promise<void>): Promise<void> {
    for (let alive = true; alive && !this.ended;) {
      const rest = new AbortController();
      const isBroken = await Promise.race([
        broken.then(() => true),
        sleep(PING_EVERY_MS, false, { signal: rest.signal, ref: false }).catch(() => false),
      ]);
      rest.abort();
      if (isBroken) return;
      alive = await Promise.race([
        client.query('select 1').then(
          () => true,
          () => false,
        ),
        sleep(ANSWER_WITHIN_MS, false, { ref: false }),
      ]);
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.ending.signal, ref: false }).catch(() => undefined);
  }
}

/** null: nothing this program knows. */
export function changeOf(channel: string, payload: string): Change | null {
  const kind = CHANNELS[channel];
  if (kind === undefined) return null;
  if (kind === 'catalogue' || kind === 'session') return { kind };
  const { period, report, orgUnit } = placeOf(payload);
  if (typeof orgUnit !== 'number') return null;
  if (kind === 'issued')
    return typeof report === 'number' ? { kind, reportId: report, orgUnitId: orgUnit } : null;
  return typeof period === 'number' ? { kind, periodId: period, orgUnitId: orgUnit } : null;
}

function placeOf(payload: string): Readonly<Partial<Record<'period' | 'report' | 'orgUnit', unknown>>> {
  try {
    return (JSON.parse(payload) ?? {}) as object;
  } catch {
    return {};
  }
}

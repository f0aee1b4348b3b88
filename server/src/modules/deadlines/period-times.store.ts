import { Injectable } from '@nestjs/common';
import { SEED_LOCK } from '../../db/seed/seed-lock.js';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewWindow {
  readonly data_set_id: number;
  readonly period_id: number;
  readonly version: number;
  readonly opens_at: Date;
  readonly cut_off_at: Date;
  readonly due_at: Date;
  readonly closes_at: Date;
  /** Decision for this period alone; null: from the settings. */
  readonly source: string | null;
}

/** Versions of the settings of times and of the windows; when and by whom is stamped by the store. */
@Injectable()
export class PeriodTimesStore {
  /** One change at a time, and none while periods are being added: each would plan from what the other replaces. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-period-times', 'select pg_advisory_xact_lock($1, $2)', [...SEED_LOCK]);
  }

  async addSetting(tx: Tx, key: string, value: unknown, reason: string): Promise<void> {
    await tx.query(
      'add-setting',
      `insert into settings (key, version, value, reason)
select $1, coalesce(max(s.version), 0) + 1, $2::jsonb, $3
from settings s
where s.key = $1`,
      [key, JSON.stringify(value), reason],
    );
  }

  async addWindows(tx: Tx, windows: readonly NewWindow[], reason: string): Promise<void> {
    if (windows.length === 0) return;
    await tx.query(
      'add-windows',
      `insert into data_set_periods
  (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at, source, reason)
select n.data_set_id, n.period_id, n.version, n.opens_at, n.cut_off_at, n.due_at, n.closes_at, n.source, $9
from unnest(
  $1::int[], $2::int[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::text[]
) as n (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at, source)`,
      [
        windows.map((one) => one.data_set_id),
        windows.map((one) => one.period_id),
        windows.map((one) => one.version),
        windows.map((one) => one.opens_at),
        windows.map((one) => one.cut_off_at),
        windows.map((one) => one.due_at),
        windows.map((one) => one.closes_at),
        windows.map((one) => one.source),
        reason,
      ],
    );
  }
}

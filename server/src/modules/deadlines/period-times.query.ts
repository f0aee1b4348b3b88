import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface SettingVersion {
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface WindowVersion {
  readonly data_set_id: number;
  readonly period_id: number;
  readonly data_set: string;
  readonly frequency: string;
  readonly period: string;
  readonly version: number;
  readonly source: string | null;
  readonly opens_at: Date;
  readonly cut_off_at: Date;
  readonly due_at: Date;
  readonly closes_at: Date;
}

/** The settings of times and the windows as they stand in the store: a change must not go by a catalogue that another one made old. */
@Injectable()
export class PeriodTimesQuery {
  /** Every version of the settings that times are made of, oldest first. */
  settings(tx: Tx): Promise<SettingVersion[]> {
    return tx.query(
      'period-time-settings',
      `select s.key, s.version, s.value, s.recorded_at as at, app.display_name(s.actor_id) as by, s.reason
from settings s
where s.key in ('cut_off', 'due', 'closes', 'holidays')
order by s.key, s.version`,
    );
  }

  /** Newest times of every period that is not closed for everybody at `moment`, by opening. */
  windows(tx: Tx, moment: Date): Promise<WindowVersion[]> {
    return tx.query(
      'windows-not-closed',
      `select w.data_set_id, w.period_id, d.code as data_set, d.frequency, p.code as period, w.version, w.source,
  w.opens_at, w.cut_off_at, w.due_at, w.closes_at
from (
  select distinct on (x.data_set_id, x.period_id) x.*
  from data_set_periods x
  order by x.data_set_id, x.period_id, x.version desc
) w
join (
  select distinct on (v.data_set_id) v.data_set_id, s.code, v.frequency
  from data_set_versions v
  join data_sets s on s.id = v.data_set_id
  order by v.data_set_id, v.version desc
) d on d.data_set_id = w.data_set_id
join periods p on p.id = w.period_id
where w.closes_at >= $1
order by w.opens_at, d.code`,
      [moment],
    );
  }

  /** Newest times of one period; null: there is none. */
  async window(
    tx: Tx,
    dataSetId: number,
    periodId: number,
  ): Promise<Omit<WindowVersion, 'frequency' | 'data_set' | 'period'> | null> {
    const rows = await tx.query<WindowVersion>(
      'window-of-period',
      `select w.data_set_id, w.period_id, w.version, w.source, w.opens_at, w.cut_off_at, w.due_at, w.closes_at
from data_set_periods w
where w.data_set_id = $1
  and w.period_id = $2
order by w.version desc
limit 1`,
      [dataSetId, periodId],
    );
    return rows[0] ?? null;
  }
}

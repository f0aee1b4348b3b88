import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  readonly at: Date;
  /** null: shipped with the installation. */
  readonly by: string | null;
  readonly reason: string | null;
}

@Injectable()
export class SettingsQuery {
  /** Every version of these settings, oldest first. @param asOf null: now */
  versions(tx: Tx, keys: readonly string[], asOf: Date | null): Promise<SettingRow[]> {
    return tx.query(
      'setting-versions',
      `select s.key, s.value, s.recorded_at as "at", app.display_name(s.actor_id) as "by", s.reason
      from settings s
      where s.key = any ($1)
        and ($2::timestamptz is null or s.recorded_at <= $2)
      order by s.recorded_at, s.key, s.version`,
      [keys, asOf],
    );
  }
}

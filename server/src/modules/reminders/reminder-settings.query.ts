import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface ReminderSettingRow {
  readonly key: 'reminders' | 'reminder_texts';
  readonly value: unknown;
  readonly version: number;
  readonly at: Date;
  /** null: unknown. */
  readonly by: string | null;
  readonly reason: string | null;
}

@Injectable()
export class ReminderSettingsQuery {
  /** Every version that a person has recorded, oldest first; none: everything is as shipped. */
  versions(tx: Tx): Promise<ReminderSettingRow[]> {
    return tx.query(
      'reminder-setting-versions',
      `select s.key, s.value, s.version, s.recorded_at as "at", app.display_name(s.actor_id) as "by", s.reason
      from settings s
      where s.key in ('reminders', 'reminder_texts')
      order by s.recorded_at, s.key, s.version`,
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** Versions of settings; when and by whom is stamped by the store. */
@Injectable()
export class SettingsStore {
  /** One change at a time: the second sees what the first has written. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock-settings', 'select pg_advisory_xact_lock($1, $2)', [20250717, 2]);
  }

  async add(tx: Tx, key: string, value: unknown, reason: string): Promise<void> {
    await tx.query(
      'add-setting-version',
      `insert into settings (key, version, value, reason)
      select $1, coalesce(max(s.version), 0) + 1, $2::jsonb, $3
      from settings s
      where s.key = $1`,
      [key, JSON.stringify(value), reason],
    );
  }
}

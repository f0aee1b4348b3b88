import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface ConfirmationRow {
  readonly key: string;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

@Injectable()
export class SetupQuery {
  /** The newest version of each of these settings. */
  confirmations(tx: Tx, keys: readonly string[]): Promise<ConfirmationRow[]> {
    return tx.query(
      'setup-confirmations',
      `select distinct on (s.key)
        s.key, s.recorded_at as "at", app.display_name(s.actor_id) as "by", s.reason
      from settings s
      where s.key = any ($1)
      order by s.key, s.version desc`,
      [keys],
    );
  }

  /** Whether a commune has ever begun a report: then the installation is in use, and nothing is before the first week. */
  async hasReports(tx: Tx): Promise<boolean> {
    const rows = await tx.query<{ has_reports: boolean }>(
      'setup-has-reports',
      `select exists (
        select 1
        from submissions
      ) as has_reports`,
    );
    return rows[0]?.has_reports === true;
  }

  /** Whether a person has ever set the times of periods. */
  async timesWereSet(tx: Tx): Promise<boolean> {
    const rows = await tx.query<{ were_set: boolean }>(
      'times-were-set',
      `select exists (
        select 1
        from settings s
        where s.key in ('cut_off', 'due', 'closes', 'holidays')
          and s.actor_id is not null
      ) as were_set`,
    );
    return rows[0]?.were_set === true;
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { DeliveryState, KeptSending } from './report-sending.query.js';

export interface NewDelivery {
  readonly id: string;
  readonly channel: 'mail' | 'folder';
  /** Address; empty: the folder. */
  readonly target: string;
}

/** Rules of sending, only ever added to, and what becomes of each delivery. */
@Injectable()
export class ReportSendingStore {
  /** Two at the same time take the same version, and the second is refused as a conflict. */
  async keep(
    tx: Tx,
    unit: { readonly id: number; readonly provinceId: number },
    version: number,
    { scheduled, weekday, hour, language, recipients, to_folder }: KeptSending,
  ): Promise<void> {
    await tx.query(
      'insert-report-sending',
      `insert into report_sendings (province_id, org_unit_id, version, scheduled, weekday, hour, language, recipients, to_folder)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [unit.provinceId, unit.id, version, scheduled, weekday, hour, language, recipients, to_folder],
    );
  }

  async plan(
    tx: Tx,
    report: { readonly id: number; readonly org_unit_id: number },
    deliveries: readonly NewDelivery[],
  ): Promise<void> {
    await tx.query(
      'insert-report-deliveries',
      `insert into report_deliveries (id, report_id, org_unit_id, channel, target)
select d.id, $1, $2, d.channel, d.target
from jsonb_to_recordset($3::jsonb) as d (id uuid, channel text, target text)`,
      [report.id, report.org_unit_id, JSON.stringify(deliveries)],
    );
  }

  /** @returns false: it was sent, is under way, or is not there for this account */
  async again(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      'send-report-again',
      `update report_deliveries
set state = 'waiting',
  attempts = 0,
  requested_at = app.now(),
  settled_at = null
where id = $1
  and state in ('failed', 'logged', 'uncertain', 'given_up')
returning id`,
      [id],
    );
    return rows.length > 0;
  }

  /** By a job, as the owner. */
  async settle(tx: Tx, id: string, state: DeliveryState, detail: string | null): Promise<void> {
    await tx.query(
      'settle-report-delivery',
      `update report_deliveries
set state = $2,
  detail = $3,
  attempts = attempts + case when $2 = 'sending' then 1 else 0 end,
  begun_at = case when $2 = 'sending' then app.now() else begun_at end,
  settled_at = case when $2 not in ('waiting', 'sending', 'failed') then app.now() end
where id = $1`,
      [id, state, detail],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface QueuedReportRow {
  /** null: never signed. */
  readonly first_submitted_at: Date | null;
  /** When the version was queued on a device; null: it was sent at once, or there is no such version. */
  readonly queued_at: Date | null;
  /** The version belongs to the first signature or what led to it. */
  readonly led_to_signature: boolean;
}

/** What a device said of a version of a report, beside when the report was signed. */
@Injectable()
export class QueuedReportsQuery {
  /** null: nothing was ever saved. */
  async find(
    tx: Tx,
    provinceId: number,
    periodId: number,
    orgUnitId: number,
    dataSetId: number,
    version: number,
  ): Promise<QueuedReportRow | null> {
    const rows = await tx.query<QueuedReportRow>(
      'queued-report',
      `select s.first_submitted_at, r.queued_at,
  coalesce(r.version <= (
    select min(signed.version)
    from submission_revisions signed
    where signed.province_id = s.province_id
      and signed.period_id = s.period_id
      and signed.org_unit_id = s.org_unit_id
      and signed.data_set_id = s.data_set_id
      and signed.act = 'submit'
  ), false) as led_to_signature
from submissions s
left join submission_revisions r
  on r.province_id = s.province_id
  and r.period_id = s.period_id
  and r.org_unit_id = s.org_unit_id
  and r.data_set_id = s.data_set_id
  and r.version = $5
where s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4`,
      [provinceId, periodId, orgUnitId, dataSetId, version],
    );
    return rows[0] ?? null;
  }
}

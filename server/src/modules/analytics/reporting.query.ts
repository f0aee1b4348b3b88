import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

/** The report of one commune for one period, as far as it has been signed at least once. */
export interface SubmissionRow {
  readonly period_id: number;
  readonly org_unit_id: number;
  readonly state: string;
  readonly counted: boolean;
  readonly first_submitted_at: Date | null;
  readonly receipt: string | null;
}

/** Who has reported. Only signed reports are read: a draft of another commune is nobody's business. */
@Injectable()
export class ReportingQuery {
  async submissions(
    tx: Tx,
    provinceId: number,
    dataSetId: number,
    periodIds: readonly number[],
    orgUnitId: number | null,
  ): Promise<SubmissionRow[]> {
    return tx.query<SubmissionRow>(
      'analytics-submissions',
      `
      select
        s.period_id,
        s.org_unit_id,
        s.state,
        s.counted_version is not null and not s.excluded as counted,
        s.first_submitted_at,
        s.receipt
      from submissions s
      where s.province_id = $1
        and s.data_set_id = $2
        and s.period_id = any($3::int[])
        and s.counted_version is not null
        and ($4::int is null or s.org_unit_id = $4)`,
      [provinceId, dataSetId, periodIds, orgUnitId],
    );
  }
}

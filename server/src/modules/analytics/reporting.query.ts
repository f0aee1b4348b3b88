import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/tx.js';

/** The report of one commune for one period, as far as it has been signed at least once. */
export interface SubmissionRow {
  readonly period_id: number;
  readonly org_unit_id: number;
  readonly state: string;
  readonly first_submitted_at: Date | null;
  /** Kept out of the totals. */
  readonly excluded: boolean;
  /** Of the newest signature. */
  readonly receipt: string | null;
}

/** The same as known at a moment of the past: a receipt follows from the signature. */
export type KnownReportRow = Omit<SubmissionRow, 'receipt'> & {
  /** Hexadecimal. */
  readonly signed_sha256: string;
};

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
      select s.period_id, s.org_unit_id, s.state, s.first_submitted_at, s.excluded, s.receipt
      from submissions s
      where s.province_id = $1
        and s.data_set_id = $2
        and s.period_id = any($3::int[])
        and s.first_submitted_at is not null
        and ($4::int is null or s.org_unit_id = $4)`,
      [provinceId, dataSetId, periodIds, orgUnitId],
    );
  }

  async submissionsKnown(
    tx: Tx,
    provinceId: number,
    dataSetId: number,
    periodIds: readonly number[],
    orgUnitId: number | null,
    moment: Date,
  ): Promise<KnownReportRow[]> {
    return tx.query<KnownReportRow>(
      'analytics-submissions-known',
      `
      select known.period_id, known.org_unit_id, known.state, known.first_submitted_at,
        known.excluded,
        encode(known.signed_sha256, 'hex') as signed_sha256
      from app.reports_known($1, $2, $3::int[], $4, $5) as known`,
      [provinceId, dataSetId, periodIds, orgUnitId, moment],
    );
  }
}

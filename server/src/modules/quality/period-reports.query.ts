import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { Reasons } from '../../domain/quality/reasons.js';

/** The report of one unit, as far as it was known at the moment of the read. */
export interface PeriodReportRow {
  readonly org_unit_id: number;
  readonly state: SubmissionState;
  /** Of the newest revision. */
  readonly version: number;
  /** Version signed last; null: never signed, and the values are those of the draft. */
  readonly signed_version: number | null;
  readonly signed_at: Date | null;
  readonly signed_by: string | null;
  readonly first_submitted_at: Date | null;
  readonly excluded: boolean;
  /** By element code; null: nothing was entered. */
  readonly values: Readonly<Record<string, number | string>> | null;
  readonly notes: { readonly reasons?: Reasons; readonly noChange?: boolean } | null;
}

/** A period whose report was signed as "Không thay đổi". */
export interface NoChangeRow {
  readonly org_unit_id: number;
  readonly period_id: number;
}

/** Every report of one data set and period, from its revisions: now, or as of a moment. */
@Injectable()
export class PeriodReportsQuery {
  /** Those of a commune never signed are drafts: only roles that read all units may ask. */
  read(tx: Tx, provinceId: number, periodId: number, dataSetId: number): Promise<PeriodReportRow[]> {
    return tx.query(
      'quality-period-reports',
      `with known as (
  select r.org_unit_id, r.version, r.act, r.state, r.actor_id, r.recorded_at
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = $2
    and r.data_set_id = $3
    and r.recorded_at <= $4
),
report as (
  select
    k.org_unit_id,
    max(k.version) as version,
    max(k.version) filter (where k.act = 'submit') as signed_version,
    min(k.recorded_at) filter (where k.act = 'submit') as first_submitted_at,
    coalesce(
      max(k.version) filter (where k.act = 'exclude') > coalesce(max(k.version) filter (where k.act = 'include'), 0),
      false
    ) as excluded
  from known k
  group by k.org_unit_id
)
select
  report.org_unit_id,
  newest.state,
  report.version,
  report.signed_version,
  signed.recorded_at as signed_at,
  app.display_name(signed.actor_id) as signed_by,
  report.first_submitted_at,
  report.excluded,
  app.values_by_code(said.values) as values,
  said.notes
from report
join known newest on newest.org_unit_id = report.org_unit_id and newest.version = report.version
left join known signed on signed.org_unit_id = report.org_unit_id and signed.version = report.signed_version
left join lateral (
  select r.values, r.notes
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = $2
    and r.data_set_id = $3
    and r.org_unit_id = report.org_unit_id
    and r.version <= coalesce(report.signed_version, report.version)
    and r.values is not null
  order by r.version desc
  limit 1
) as said on true`,
      [provinceId, periodId, dataSetId, tx.asOf ?? 'infinity'],
    );
  }

  /** Earlier reports whose newest signature said that nothing had changed. */
  noChange(
    tx: Tx,
    provinceId: number,
    periodIds: readonly number[],
    dataSetId: number,
  ): Promise<NoChangeRow[]> {
    return tx.query(
      'quality-no-change',
      `select signed.org_unit_id, signed.period_id
from (
  select distinct on (r.period_id, r.org_unit_id) r.period_id, r.org_unit_id, r.notes
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = any ($2::int[])
    and r.data_set_id = $3
    and r.act = 'submit'
    and r.recorded_at <= $4
  order by r.period_id, r.org_unit_id, r.version desc
) as signed
where signed.notes ? 'noChange'`,
      [provinceId, periodIds, dataSetId, tx.asOf ?? 'infinity'],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionAct, SubmissionState } from '../../domain/submission-state.js';
import type { RevisionNotes } from './submission-remarks.js';
import type { StoredValues, SubmissionKey, SubmissionRow } from './submissions.query.js';

export interface HistoryRow {
  readonly version: number;
  readonly act: SubmissionAct;
  readonly state: Exclude<SubmissionState, 'not_started'>;
  /** null: the act changed no value. */
  readonly values: StoredValues | null;
  readonly notes: RevisionNotes | null;
  readonly source: string;
  readonly queued_at: Date | null;
  readonly recorded_at: Date;
  readonly by_name: string | null;
  /** It is the version that counts. */
  readonly counts: boolean;
}

/** Who last signed a report, or last kept it out of the totals. */
export interface DecidedRow {
  readonly act: 'submit' | 'exclude';
  readonly notes: RevisionNotes | null;
  readonly recorded_at: Date;
  readonly by_name: string | null;
}

/** The row of a report as it stood; a receipt follows from the signature. */
export type ReportThenRow = Omit<SubmissionRow, 'receipt' | 'updated_by' | 'draft_version'> & {
  /** Of the newest signature, hexadecimal; null: none. */
  readonly signed_sha256: string | null;
};

@Injectable()
export class SubmissionHistoryQuery {
  /** The newest signature and the newest exclusion up to the moment of the read, each if there is one. */
  decided(tx: Tx, key: SubmissionKey): Promise<DecidedRow[]> {
    return tx.query(
      'submission-decided',
      `select distinct on (r.act) r.act, r.notes, r.recorded_at, app.display_name_at(r.actor_id, $5) as by_name
from submission_revisions r
where r.province_id = $1
  and r.period_id = $2
  and r.org_unit_id = $3
  and r.data_set_id = $4
  and r.act in ('submit', 'exclude')
  and r.recorded_at <= $5
order by r.act, r.version desc`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId, tx.asOf ?? 'infinity'],
    );
  }

  /** The row of a report as it stood at a moment, from its revisions; null: nothing had been saved. */
  async report(
    tx: Tx,
    key: SubmissionKey,
    approvedOnly: boolean,
    moment: Date,
  ): Promise<ReportThenRow | null> {
    const rows = await tx.query<ReportThenRow>(
      'find-submission-then',
      `with known as (
  select r.version, r.act, r.state, r.actor_id, r.recorded_at, r.sha256
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = $2
    and r.org_unit_id = $3
    and r.data_set_id = $4
    and r.recorded_at <= $6
)
select newest.state, newest.version, acts.counted_version,
  coalesce(acts.excluded_version > coalesce(acts.included_version, 0), false) as excluded,
  case when acts.signed_version is not null then s.first_submitted_at end as first_submitted_at,
  (select encode(signed.sha256, 'hex') from known signed where signed.version = acts.signed_version) as signed_sha256,
  newest.recorded_at as updated_at,
  app.display_name_at(newest.actor_id, $6) as updated_by_name
from (
  select
    max(known.version) as version,
    max(known.version) filter (where known.act = case when $5 then 'approve' else 'submit' end) as counted_version,
    max(known.version) filter (where known.act = 'exclude') as excluded_version,
    max(known.version) filter (where known.act = 'include') as included_version,
    max(known.version) filter (where known.act = 'submit') as signed_version
  from known
) as acts
join known newest on newest.version = acts.version
join submissions s
  on s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId, approvedOnly, moment],
    );
    return rows[0] ?? null;
  }

  /** Every revision of a report up to the moment of the read, oldest first. */
  revisions(tx: Tx, key: SubmissionKey, approvedOnly: boolean): Promise<HistoryRow[]> {
    return tx.query(
      'submission-history',
      `with known as (
  select r.*
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = $2
    and r.org_unit_id = $3
    and r.data_set_id = $4
    and r.recorded_at <= $6
),
counted as (
  select
    max(k.version) filter (where k.act = case when $5 then 'approve' else 'submit' end) as version,
    coalesce(max(k.version) filter (where k.act = 'exclude'), 0) as excluded,
    coalesce(max(k.version) filter (where k.act = 'include'), 0) as included
  from known k
)
select k.version, k.act, k.state, app.values_by_code(k.values) as values, k.notes, k.source, k.queued_at, k.recorded_at,
  app.display_name_at(k.actor_id, $6) as by_name,
  counted.excluded <= counted.included and k.version is not distinct from counted.version as counts
from known k
cross join counted
order by k.version`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId, approvedOnly, tx.asOf ?? 'infinity'],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionAct, SubmissionState } from '../../domain/submission-state.js';
import type { RevisionNotes } from './submission-remarks.js';
import type { StoredValues, SubmissionKey } from './submissions.query.js';

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
  /** It is the version that counts now. */
  readonly counts: boolean;
}

/** Who last signed a report, or last kept it out of the totals. */
export interface DecidedRow {
  readonly act: 'submit' | 'exclude';
  readonly notes: RevisionNotes | null;
  readonly recorded_at: Date;
  readonly by_name: string | null;
}

@Injectable()
export class SubmissionHistoryQuery {
  /** The newest signature and the newest exclusion, each if there is one. */
  decided(tx: Tx, key: SubmissionKey): Promise<DecidedRow[]> {
    return tx.query(
      'submission-decided',
      `select distinct on (r.act) r.act, r.notes, r.recorded_at, app.display_name(r.actor_id) as by_name
from submission_revisions r
where r.province_id = $1
  and r.period_id = $2
  and r.org_unit_id = $3
  and r.data_set_id = $4
  and r.act in ('submit', 'exclude')
order by r.act, r.version desc`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId],
    );
  }

  /** Every revision of a report, oldest first. */
  revisions(tx: Tx, key: SubmissionKey): Promise<HistoryRow[]> {
    return tx.query(
      'submission-history',
      `select r.version, r.act, r.state, r.values, r.notes, r.source, r.queued_at, r.recorded_at,
  app.display_name(r.actor_id) as by_name,
  not s.excluded and r.version is not distinct from s.counted_version as counts
from submissions s
join submission_revisions r
  on r.province_id = s.province_id
  and r.period_id = s.period_id
  and r.org_unit_id = s.org_unit_id
  and r.data_set_id = s.data_set_id
where s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4
order by r.version`,
      [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId],
    );
  }
}

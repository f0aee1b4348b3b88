import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';

export interface WaitingRow {
  readonly org_unit_id: number;
  readonly period_id: number;
  readonly data_set_id: number;
  readonly state: Exclude<SubmissionState, 'not_started'>;
  readonly version: number;
  readonly first_submitted_at: Date | null;
  /** When, by whom and why it came to whoever has to do something now. */
  readonly since: Date;
  readonly by_name: string | null;
  readonly reason: string | null;
  readonly queued_at: Date | null;
  /** How many there are, also those left off. */
  readonly total: number;
}

/** A longer list is worked on from its beginning. */
const LONGEST = 300;

const waiting = `select s.org_unit_id, s.period_id, s.data_set_id, s.state, s.version, s.first_submitted_at,
  came.recorded_at as since, app.display_name(came.actor_id) as by_name, came.notes ->> 'reason' as reason,
  came.queued_at, count(*) over ()::int as total
from submissions s
cross join lateral (
  select r.act, r.recorded_at, r.actor_id, r.notes, r.queued_at
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.act in ('hand_over', 'give_back', 'submit', 'return', 'reopen')
  order by r.version desc
  limit 1
) as came`;

/** Reports that wait for somebody, the oldest first. */
@Injectable()
export class WaitingReportsQuery {
  /** Of some communes: for the signature, or sent back and not handed in since. */
  ofCommunes(tx: Tx, provinceId: number, orgUnitIds: readonly number[]): Promise<WaitingRow[]> {
    return tx.query(
      'reports-waiting-in-communes',
      `${waiting}
where s.province_id = $1
  and s.org_unit_id = any ($2::int[])
  and (s.state in ('awaiting_signature', 'returned') or s.state = 'draft' and came.act = 'give_back')
order by since`,
      [provinceId, orgUnitIds],
    );
  }

  /** Of all communes: signed, and not looked at by a reviewer. What the Department gave itself waits for nobody. */
  forReviewers(tx: Tx, provinceId: number): Promise<WaitingRow[]> {
    return tx.query(
      'reports-waiting-for-review',
      `${waiting}
where s.province_id = $1
  and s.state = 'submitted'
  and s.data_set_id in (select d.id from data_sets d where app.data_set_provider(d.id) = 'commune')
order by since
limit ${String(LONGEST)}`,
      [provinceId],
    );
  }
}

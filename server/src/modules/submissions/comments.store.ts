import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionKey } from './submissions.query.js';

export interface CommentRow {
  /** Code of the element; null: the whole report. */
  readonly element: string | null;
  readonly body: string;
  readonly by_name: string | null;
  readonly recorded_at: Date;
  readonly version: number;
}

const keyOf = (key: SubmissionKey): number[] => [key.provinceId, key.periodId, key.orgUnitId, key.dataSetId];

/** The thread beside a report. */
@Injectable()
export class CommentsStore {
  /** @returns version of the report that it was said of; null: there is no report */
  async add(tx: Tx, key: SubmissionKey, elementId: number | null, body: string): Promise<number | null> {
    const rows = await tx.query<{ version: number }>(
      'add-comment',
      `insert into submission_comments (province_id, period_id, org_unit_id, data_set_id, version, element_id, body)
select s.province_id, s.period_id, s.org_unit_id, s.data_set_id, s.version, $5, $6
from submissions s
where s.province_id = $1
  and s.period_id = $2
  and s.org_unit_id = $3
  and s.data_set_id = $4
returning version`,
      [...keyOf(key), elementId, body],
    );
    return rows[0]?.version ?? null;
  }

  /** Newest first. @param sinceVersion said of this version or a later one */
  list(tx: Tx, key: SubmissionKey, sinceVersion: number): Promise<CommentRow[]> {
    return tx.query(
      'list-comments',
      `select e.code as element, c.body, app.display_name_at(c.actor_id, $6) as by_name, c.recorded_at, c.version
from submission_comments c
left join data_elements e on e.id = c.element_id
where c.province_id = $1
  and c.period_id = $2
  and c.org_unit_id = $3
  and c.data_set_id = $4
  and c.version >= $5
  and c.recorded_at <= $6
order by c.id desc`,
      [...keyOf(key), sinceVersion, tx.asOf ?? 'infinity'],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { StoredValues } from './submissions.query.js';

export interface DepartmentRow {
  readonly org_unit_id: number;
  readonly state: SubmissionState;
  readonly version: number;
  readonly values: StoredValues | null;
  readonly updated_at: Date;
  readonly updated_by_name: string | null;
}

export interface SignedRow {
  readonly org_unit_id: number;
  readonly period_id: number;
  readonly data_set_id: number;
}

/** One data set in one period, a row for each commune that has anything. */
@Injectable()
export class DepartmentFiguresQuery {
  rows(tx: Tx, provinceId: number, periodId: number, dataSetId: number): Promise<DepartmentRow[]> {
    return tx.query(
      'department-figures',
      `select s.org_unit_id, s.state, s.version, app.values_by_code(newest.values) as values, s.updated_at,
  app.display_name(s.updated_by) as updated_by_name
from submissions s
left join lateral (
  select r.values
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.values is not null
  order by r.version desc
  limit 1
) newest on true
where s.province_id = $1
  and s.period_id = $2
  and s.data_set_id = $3`,
      [provinceId, periodId, dataSetId],
    );
  }

  /** Signed reports of the Department's sets in some periods. */
  signed(tx: Tx, provinceId: number, periodIds: readonly number[]): Promise<SignedRow[]> {
    return tx.query(
      'signed-department-figures',
      `select s.org_unit_id, s.period_id, s.data_set_id
from submissions s
where s.province_id = $1
  and s.period_id = any ($2::int[])
  and s.state in ('submitted', 'approved')
  and s.data_set_id in (select d.id from data_sets d where app.data_set_provider(d.id) = 'department')`,
      [provinceId, periodIds],
    );
  }
}

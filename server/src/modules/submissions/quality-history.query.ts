import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionKey } from './submissions.query.js';

/** A counted value of an earlier period; `element_id` null: the report of that period was filled by "Không thay đổi". */
export interface HistoryRow {
  readonly org_unit_id: number;
  readonly period_id: number;
  readonly element_id: number | null;
  readonly value: string | null;
}

/** What counted of one commune before, and of what it was formed from. */
@Injectable()
export class QualityHistoryQuery {
  /** In one statement, because every save and every look at a form asks. */
  read(
    tx: Tx,
    { provinceId, dataSetId }: SubmissionKey,
    orgUnitIds: readonly number[],
    periodIds: readonly number[],
    elementIds: readonly number[],
  ): Promise<HistoryRow[]> {
    return tx.query(
      'quality-history',
      `select v.org_unit_id, v.period_id, v.element_id, trim_scale(v.value)::text as value
from data_values v
where v.province_id = $1
  and v.org_unit_id = any ($2::int[])
  and v.period_id = any ($4::int[])
  and v.element_id = any ($5::int[])
union all
select s.org_unit_id, s.period_id, null, null
from submissions s
cross join lateral (
  select r.notes
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.version <= s.counted_version
    and r.values is not null
  order by r.version desc
  limit 1
) as state
where s.province_id = $1
  and s.org_unit_id = any ($2::int[])
  and s.data_set_id = $3
  and s.period_id = any ($4::int[])
  and state.notes ? 'noChange'`,
      [provinceId, orgUnitIds, dataSetId, periodIds, elementIds],
    );
  }
}

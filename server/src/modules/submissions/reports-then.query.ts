import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { HistoryRow } from './quality-history.query.js';
import type { SubmissionKey } from './submissions.query.js';

/** What counted in earlier periods, as it was known at a moment of the past. */
@Injectable()
export class ReportsThenQuery {
  /** The past of `QualityHistoryQuery.read`. */
  history(
    tx: Tx,
    { provinceId, dataSetId }: SubmissionKey,
    places: {
      readonly orgUnitIds: readonly number[];
      readonly periodIds: readonly number[];
      readonly elementIds: readonly number[];
    },
    approvedOnly: boolean,
    moment: Date,
  ): Promise<HistoryRow[]> {
    const { orgUnitIds, periodIds, elementIds } = places;
    return tx.query(
      'quality-history-then',
      `select v.org_unit_id, v.period_id, v.element_id, trim_scale(v.value)::text as value
from app.counted_values($1, $4::int[], $5::int[], $8, $6, $7) as v
where v.org_unit_id = any ($2::int[])
union all
select report.org_unit_id, report.period_id, null, null
from (
  select r.org_unit_id, r.period_id, max(r.version) as version
  from submission_revisions r
  where r.province_id = $1
    and r.org_unit_id = any ($2::int[])
    and r.data_set_id = $3
    and r.period_id = any ($4::int[])
    and r.act = case when $6 then 'approve' else 'submit' end
    and r.recorded_at <= $7
  group by r.org_unit_id, r.period_id
) as report
cross join lateral (
  select r.notes
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = report.period_id
    and r.org_unit_id = report.org_unit_id
    and r.data_set_id = $3
    and r.version <= report.version
    and r.values is not null
  order by r.version desc
  limit 1
) as state
where state.notes ? 'noChange'`,
      [
        provinceId,
        orgUnitIds,
        dataSetId,
        periodIds,
        elementIds,
        approvedOnly,
        moment,
        orgUnitIds.length === 1 ? orgUnitIds[0] : null,
      ],
    );
  }
}

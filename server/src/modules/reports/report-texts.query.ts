import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** What one commune wrote in a period, as it last signed it. */
export interface ReportTextsRow {
  readonly org_unit_id: number;
  /** By element code. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** Signed narratives of communes, as known at the moment of the read. A commune sees its own. */
@Injectable()
export class ReportTextsQuery {
  read(tx: Tx, provinceId: number, periodId: number, dataSetId: number): Promise<ReportTextsRow[]> {
    return tx.query(
      'report-texts',
      `with known as (
  select r.org_unit_id, r.version, r.act, r.values
  from submission_revisions r
  where r.province_id = $1
    and r.period_id = $2
    and r.data_set_id = $3
    and r.recorded_at <= $4
),
signed as (
  select k.org_unit_id, max(k.version) filter (where k.act = 'submit') as version
  from known k
  group by k.org_unit_id
  having max(k.version) filter (where k.act = 'submit') is not null
    and coalesce(max(k.version) filter (where k.act = 'exclude'), 0)
      <= coalesce(max(k.version) filter (where k.act = 'include'), 0)
)
select signed.org_unit_id, app.values_by_code(said.values) as values
from signed
cross join lateral (
  select k.values
  from known k
  where k.org_unit_id = signed.org_unit_id
    and k.version <= signed.version
    and k.values is not null
  order by k.version desc
  limit 1
) as said`,
      [provinceId, periodId, dataSetId, tx.asOf ?? 'infinity'],
    );
  }
}

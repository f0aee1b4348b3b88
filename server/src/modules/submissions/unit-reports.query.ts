import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { SubmissionState } from '../../domain/submission-state.js';
import type { StoredValues, SubmissionKey } from './submissions.query.js';

/** How a report stands, with what was entered last and its newest signature. */
export interface UnitReportRow {
  readonly period_id: number;
  readonly org_unit_id: number;
  readonly data_set_id: number;
  readonly state: Exclude<SubmissionState, 'not_started'>;
  readonly version: number;
  readonly counted_version: number | null;
  readonly excluded: boolean;
  readonly receipt: string | null;
  readonly first_submitted_at: Date | null;
  readonly updated_at: Date;
  readonly updated_by_name: string | null;
  /** null: no figure was ever entered. */
  readonly values: StoredValues | null;
  /** null: never signed. */
  readonly signed_at: Date | null;
  readonly signed_by_name: string | null;
  readonly on_behalf_of: string | null;
}

/** Many reports of one commune at once: as columns of a table, or as a list. */
@Injectable()
export class UnitReportsQuery {
  /** Those of the reports named that were ever saved. @param keys all of one province */
  of(tx: Tx, provinceId: number, keys: readonly SubmissionKey[]): Promise<UnitReportRow[]> {
    return tx.query(
      'reports-of-a-unit',
      `select s.period_id, s.org_unit_id, s.data_set_id, s.state, s.version, s.counted_version, s.excluded, s.receipt,
  s.first_submitted_at, s.updated_at, app.display_name(s.updated_by) as updated_by_name,
  app.values_by_code(said.values) as values,
  signed.recorded_at as signed_at, app.display_name(signed.actor_id) as signed_by_name,
  signed.notes ->> 'onBehalfOf' as on_behalf_of
from unnest($2::int[], $3::int[], $4::int[]) as wanted (period_id, org_unit_id, data_set_id)
join submissions s
  on s.province_id = $1
  and s.period_id = wanted.period_id
  and s.org_unit_id = wanted.org_unit_id
  and s.data_set_id = wanted.data_set_id
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
) as said on true
left join lateral (
  select r.recorded_at, r.actor_id, r.notes
  from submission_revisions r
  where r.province_id = s.province_id
    and r.period_id = s.period_id
    and r.org_unit_id = s.org_unit_id
    and r.data_set_id = s.data_set_id
    and r.act = 'submit'
  order by r.version desc
  limit 1
) as signed on true`,
      [
        provinceId,
        keys.map(({ periodId }) => periodId),
        keys.map(({ orgUnitId }) => orgUnitId),
        keys.map(({ dataSetId }) => dataSetId),
      ],
    );
  }
}

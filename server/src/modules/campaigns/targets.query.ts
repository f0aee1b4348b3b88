import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';
import type { Target } from '../../domain/catalogue.js';
import type { Recorded } from './campaigns.query.js';

/** A version of a target. */
export interface TargetRow extends Target, Recorded {
  /** true: taken back by this version. */
  readonly ended: boolean;
}

const columns = `v.target_id as "id", v.campaign, v.indicator, v.scope, v.scope_code as "scopeCode",
  v.org_unit_id as "orgUnitId", v.kind, trim_scale(v.value)::text as "value", v.due_on as "dueOn",
  trim_scale(v.baseline_value)::text as "baselineValue", v.baseline_on as "baselineOn",
  v.baseline_source as "baselineSource", v.plan_shape as "planShape", v.plan_points as "planPoints",
  trim_scale(v.province_total)::text as "provinceTotal", v.source, v.label, v.decision, v.decided_on as "decidedOn",
  v.ended, v.version, v.recorded_at as "at", app.display_name(v.actor_id) as "by", v.reason`;

@Injectable()
export class TargetsQuery {
  /** Targets of a campaign that hold, in no order. @param asOf null: now */
  list(tx: Tx, campaign: string, asOf: Date | null): Promise<TargetRow[]> {
    return tx.query(
      'targets-of-campaign',
      `select newest.*
from (
  select distinct on (v.target_id) ${columns}
  from target_versions v
  where v.campaign = $1
    and ($2::timestamptz is null or v.recorded_at <= $2)
  order by v.target_id, v.version desc
) newest
where not newest.ended`,
      [campaign, asOf],
    );
  }

  /** Every version of one target, oldest first; empty: no such target. */
  versions(tx: Tx, id: number): Promise<TargetRow[]> {
    return tx.query(
      'target-versions',
      `select ${columns}
from target_versions v
where v.target_id = $1
order by v.version`,
      [id],
    );
  }

  /** Every version of every target of a campaign, by target and version. */
  versionsOf(tx: Tx, campaign: string): Promise<TargetRow[]> {
    return tx.query(
      'target-versions-of-campaign',
      `select ${columns}
from target_versions v
where v.campaign = $1
order by v.target_id, v.version`,
      [campaign],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

/** Who recorded a version, when and why. */
export interface Recorded {
  readonly version: number;
  readonly at: Date;
  /** null: came with the product. */
  readonly by: string | null;
  readonly reason: string | null;
}

export interface CampaignRow extends Recorded {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly source: string;
}

export interface GoalRow extends Recorded {
  readonly number: number;
  readonly indicator: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly label: string;
  readonly source: string | null;
  readonly ended: boolean;
}

const recorded = 'v.version, v.recorded_at as "at", app.display_name(v.actor_id) as "by", v.reason';

@Injectable()
export class CampaignsQuery {
  /** Every version, oldest first; empty: no such campaign. @param asOf null: now */
  campaign(tx: Tx, code: string, asOf: Date | null): Promise<CampaignRow[]> {
    return tx.query(
      'campaign-versions',
      `select c.code, v.name_vi as "nameVi", v.name_en as "nameEn", v.start_on as "startOn", v.end_on as "endOn", v.source,
  ${recorded}
from campaign_versions v
join campaigns c on c.id = v.campaign_id
where c.code = $1
  and ($2::timestamptz is null or v.recorded_at <= $2)
order by v.version`,
      [code, asOf],
    );
  }

  /** Every version of every goal of a campaign, by number and version. @param asOf null: now */
  goals(tx: Tx, campaign: string, asOf: Date | null): Promise<GoalRow[]> {
    return tx.query(
      'goal-versions',
      `select g.number, v.indicator, v.name_vi as "nameVi", v.name_en as "nameEn", v.label, v.source, v.ended, ${recorded}
from goal_versions v
join goals g on g.id = v.goal_id
join campaigns c on c.id = g.campaign_id
where c.code = $1
  and ($2::timestamptz is null or v.recorded_at <= $2)
order by g.number, v.version`,
      [campaign, asOf],
    );
  }
}

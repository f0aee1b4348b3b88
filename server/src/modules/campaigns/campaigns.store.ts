import { Injectable } from '@nestjs/common';
import type { Tx } from '../../db/unit-of-work.js';

export interface NewCampaign {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly source: string;
}

export interface NewGoal {
  readonly number: number;
  readonly indicator: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly label: string;
  readonly source: string | null;
}

/** Versions of campaigns and goals; when and by whom is stamped by the store. */
@Injectable()
export class CampaignsStore {
  /** One change of a campaign, its goals or targets at a time: the second sees what the first has written. */
  async lock(tx: Tx, campaign: string): Promise<void> {
    await tx.query('lock-campaign', 'select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [
      'campaigns',
      campaign,
    ]);
  }

  async addCampaign(
    tx: Tx,
    code: string,
    version: number,
    campaign: NewCampaign,
    reason: string,
  ): Promise<void> {
    if (version === 1) await tx.query('add-campaign', 'insert into campaigns (code) values ($1)', [code]);
    await tx.query(
      'add-campaign-version',
      `insert into campaign_versions (campaign_id, version, name_vi, name_en, start_on, end_on, source, reason)
select c.id, $2, $3, $4, $5, $6, $7, $8
from campaigns c
where c.code = $1`,
      [
        code,
        version,
        campaign.nameVi,
        campaign.nameEn,
        campaign.startOn,
        campaign.endOn,
        campaign.source,
        reason,
      ],
    );
  }

  /** @param ended true: the number leaves the list */
  async addGoal(tx: Tx, campaign: string, goal: NewGoal, ended: boolean, reason: string): Promise<void> {
    await tx.query(
      'add-goal',
      `insert into goals (campaign_id, number)
select c.id, $2
from campaigns c
where c.code = $1
on conflict (campaign_id, number) do nothing`,
      [campaign, goal.number],
    );
    await tx.query(
      'add-goal-version',
      `insert into goal_versions (goal_id, version, indicator, name_vi, name_en, label, source, ended, reason)
select g.id, coalesce(max(v.version), 0) + 1, $3, $4, $5, $6, $7, $8, $9
from goals g
join campaigns c on c.id = g.campaign_id
left join goal_versions v on v.goal_id = g.id
where c.code = $1
  and g.number = $2
group by g.id`,
      [
        campaign,
        goal.number,
        goal.indicator,
        goal.nameVi,
        goal.nameEn,
        goal.label,
        goal.source,
        ended,
        reason,
      ],
    );
  }
}

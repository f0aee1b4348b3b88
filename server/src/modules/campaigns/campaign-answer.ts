import type { CampaignGoalsDto, CampaignVersionDto } from '../../contract/campaign-admin.js';
import { campaignDays } from '../../domain/campaign.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { goalNotes } from '../../domain/target-notes.js';
import type { CampaignRow, GoalRow } from './campaigns.query.js';

export const campaignAnswer = ({
  at,
  by: _by,
  reason: _reason,
  ...row
}: CampaignRow): CampaignVersionDto => ({
  ...row,
  days: campaignDays(row),
  recordedAt: at.toISOString(),
});

/** The newest version of each number, in order; a number that has left the list keeps its last one. */
export function newestGoals(rows: readonly GoalRow[]): GoalRow[] {
  return [...new Map(rows.map((row) => [row.number, row])).values()].sort((a, b) => a.number - b.number);
}

/** @param rows every version: the list is as new as they are many */
export function goalsAnswer(
  catalogue: Pick<Catalogue, 'targets'>,
  campaign: string,
  rows: readonly GoalRow[],
): CampaignGoalsDto {
  const goals = newestGoals(rows).filter(({ ended }) => !ended);
  const wanted = new Set(
    catalogue.targets.flatMap((target) =>
      target.campaign === campaign && target.scope === 'province' ? [target.indicator] : [],
    ),
  );
  return {
    version: rows.length,
    items: goals.map(({ at, by: _by, reason: _reason, ended: _ended, ...goal }) => ({
      ...goal,
      hasProvinceTarget: wanted.has(goal.indicator),
      recordedAt: at.toISOString(),
    })),
    notes: goalNotes(catalogue, campaign, goals),
  };
}

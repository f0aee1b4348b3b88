import { campaignDay, campaignDays } from '@domain/campaign.js';
import { formatDate } from '@domain/format.js';
import { daysBetween } from '@domain/local-time.js';
import type { CampaignDto } from '../../lib/campaigns/campaign-queries.js';
import type { Lang } from '../../lib/i18n/translate.js';

export type CampaignState = 'coming' | 'running' | 'over';

export interface CampaignRow {
  readonly code: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly startText: string;
  readonly endText: string;
  /** Both ends counted. */
  readonly days: number;
  /** running: the day it is; coming: days until it starts; over: days since its last. */
  readonly day: number;
  readonly goals: number;
  readonly source: string;
}

/** What a campaign is on a local date: its last day still belongs to it. */
export function campaignState(
  span: { readonly startOn: string; readonly endOn: string },
  today: string,
): CampaignState {
  if (today < span.startOn) return 'coming';
  return today > span.endOn ? 'over' : 'running';
}

/** Running ones first, then those to come, then those that are over; within each the latest start first. */
export function toCampaignRows(items: readonly CampaignDto[], today: string, lang: Lang): CampaignRow[] {
  const order: Readonly<Record<CampaignState, number>> = { running: 0, coming: 1, over: 2 };
  return items
    .map((item) => ({ item, state: campaignState(item, today) }))
    .sort((a, b) => order[a.state] - order[b.state] || (a.item.startOn < b.item.startOn ? 1 : -1))
    .map(({ item, state }) => ({
      code: item.code,
      name: lang === 'vi' ? item.nameVi : item.nameEn,
      state,
      startText: formatDate(item.startOn),
      endText: formatDate(item.endOn),
      days: campaignDays(item),
      day: dayOf(item, state, today),
      goals: item.goals.length,
      source: item.source,
    }));
}

function dayOf(item: CampaignDto, state: CampaignState, today: string): number {
  if (state === 'running') return campaignDay(item, today) ?? 0;
  return state === 'coming' ? daysBetween(today, item.startOn) : daysBetween(item.endOn, today);
}

import type { Campaign } from './catalogue.js';
import { daysBetween } from './local-time.js';

type Span = Pick<Campaign, 'startOn' | 'endOn'>;

/** Day of the campaign on a local date: 1 on `startOn`; null before the start and after the last day. */
export function campaignDay(campaign: Span, localDate: string): number | null {
  if (localDate < campaign.startOn || localDate > campaign.endOn) return null;
  return daysBetween(campaign.startOn, localDate) + 1;
}

/** Number of days, both ends counted: 15/07 to 25/10/2025 is 103. */
export function campaignDays(campaign: Span): number {
  return daysBetween(campaign.startOn, campaign.endOn) + 1;
}

/** Where a campaign stands on a local date; both its first and its last day are running ones. */
export type CampaignState = 'not_started' | 'running' | 'ended';

export function campaignState(campaign: Span, localDate: string): CampaignState {
  if (localDate < campaign.startOn) return 'not_started';
  return localDate > campaign.endOn ? 'ended' : 'running';
}

/**
 * The campaign a local date belongs to: the one running then, otherwise the last one that ended before it, so its pages
 * stay readable; null when none has started. Of several that run, the one that began last: a peak within the year leads
 * while it lasts, and a new movement leads from its first day although an older campaign was extended. Begun together,
 * the shorter one leads; then the order of the codes decides, so that the answer is always the same.
 */
export function campaignOn<C extends Pick<Campaign, 'code' | 'startOn' | 'endOn'>>(
  campaigns: readonly C[],
  localDate: string,
): C | null {
  const running = campaigns.filter((campaign) => campaignState(campaign, localDate) === 'running');
  const ended = campaigns.filter((campaign) => campaignState(campaign, localDate) === 'ended');
  return (
    running.sort(
      (a, b) => ascending(b.startOn, a.startOn) || ascending(a.endOn, b.endOn) || ascending(a.code, b.code),
    )[0] ??
    ended.sort(
      (a, b) => ascending(b.endOn, a.endOn) || ascending(b.startOn, a.startOn) || ascending(a.code, b.code),
    )[0] ??
    null
  );
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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

/**
 * The campaign a local date belongs to: the one running then (the latest started when two overlap), otherwise the last
 * one that ended before it, so its pages stay readable; null when none has started.
 */
export function campaignOn<C extends Span>(campaigns: readonly C[], localDate: string): C | null {
  const started = campaigns
    .filter((campaign) => campaign.startOn <= localDate)
    .sort((a, b) => (a.startOn < b.startOn ? 1 : -1));
  return (
    started.find((campaign) => campaign.endOn >= localDate) ??
    started.sort((a, b) => (a.endOn < b.endOn ? 1 : -1))[0] ??
    null
  );
}

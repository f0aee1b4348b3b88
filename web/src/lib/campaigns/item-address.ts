/** What `/quan-tri/chi-tieu/<item>` opens: a campaign, or one goal of it. */
export interface CampaignItem {
  readonly campaign: string;
  /** Code of the indicator; null: the campaign itself. */
  readonly indicator: string | null;
}

/** By the indicator, which a goal keeps when the list is put into another order. */
export const goalItem = (campaign: string, indicator: string): string => `${campaign}~${indicator}`;

export function readItem(item: string): CampaignItem {
  const [campaign = '', indicator] = item.split('~');
  return { campaign, indicator: indicator ?? null };
}

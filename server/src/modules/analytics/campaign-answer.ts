import type { CampaignOfWeekDto } from '../../contract/campaign-of-week.js';
import { campaignDay, campaignDays, campaignState } from '../../domain/campaign.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import type { WeekContext } from './week-context.js';

/** The campaign of a week on its own clock, as every answer tells it; null: none. */
export function campaignAnswer({
  campaign,
  window,
}: Pick<WeekContext, 'campaign' | 'window'>): CampaignOfWeekDto | null {
  if (campaign === null) return null;
  const cutOffOn = cutOffDateOf(window.cutOffAt);
  return {
    code: campaign.code,
    nameVi: campaign.nameVi,
    nameEn: campaign.nameEn,
    startOn: campaign.startOn,
    endOn: campaign.endOn,
    days: campaignDays(campaign),
    day: campaignDay(campaign, cutOffOn),
    state: campaignState(campaign, cutOffOn),
  };
}

import type { CampaignBody } from '@contract/campaign-admin.js';
import { campaignDays } from '@domain/campaign.js';
import { isLocalDate } from '@domain/local-time.js';

export type CampaignDraft = Omit<CampaignBody, 'version' | 'reason'>;
export type CampaignField = keyof CampaignDraft;

export const BLANK_CAMPAIGN: CampaignDraft = { nameVi: '', nameEn: '', startOn: '', endOn: '', source: '' };
export const CAMPAIGN_CODE = /^[a-z0-9][a-z0-9_-]{0,63}$/u;

/** The part of a stored campaign that can change. */
export const draftOfCampaign = ({
  nameVi,
  nameEn,
  startOn,
  endOn,
  source,
}: CampaignDraft): CampaignDraft => ({
  nameVi,
  nameEn,
  startOn,
  endOn,
  source,
});

/** What is missing or not right, by field: blank fields wait, wrong ones are told. */
export function faultsOfCampaign(draft: CampaignDraft): {
  readonly blank: readonly CampaignField[];
  readonly wrong: readonly CampaignField[];
} {
  const fields = Object.keys(BLANK_CAMPAIGN) as CampaignField[];
  const right: Readonly<Record<CampaignField, boolean>> = {
    nameVi: draft.nameVi.trim().length >= 2,
    nameEn: draft.nameEn.trim().length >= 2,
    startOn: isLocalDate(draft.startOn),
    endOn: isLocalDate(draft.endOn) && (draft.startOn === '' || draft.endOn >= draft.startOn),
    source: draft.source.trim().length >= 3,
  };
  const blank = fields.filter((name) => draft[name].trim() === '');
  return { blank, wrong: fields.filter((name) => !blank.includes(name) && !right[name]) };
}

/** Number of days, both ends counted; null while the dates cannot be read. */
export function daysOf({ startOn, endOn }: CampaignDraft): number | null {
  if (!isLocalDate(startOn) || !isLocalDate(endOn) || endOn < startOn) return null;
  return campaignDays({ startOn, endOn });
}

export const sameCampaign = (a: CampaignDraft, b: CampaignDraft): boolean =>
  (Object.keys(BLANK_CAMPAIGN) as CampaignField[]).every((name) => a[name].trim() === b[name].trim());

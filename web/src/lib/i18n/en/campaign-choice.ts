import type { campaignChoiceVi } from '../vi/campaign-choice.js';

export const campaignChoiceEn: Readonly<Record<keyof typeof campaignChoiceVi, string>> = {
  'campaign.label': 'Campaign',
  'campaign.none': 'No campaign yet',
  'campaign.ahead': 'This campaign begins on {start}; the week shown is before it.',
  'campaign.ended': 'This campaign ended on {end}; the figures of the week are compared with its targets.',
};

import type { campaignsVi } from '../vi/campaigns.js';

export const campaignsEn: Readonly<Record<keyof typeof campaignsVi, string>> = {
  'campaign.label': 'Campaign',
  'campaign.none': 'No campaign yet',
  'campaign.ahead': 'This campaign begins on {start}; the week shown is before it.',
  'campaign.ended': 'This campaign ended on {end}; the figures of the week are compared with its targets.',
};

import { z } from 'zod';
import { LocalDate } from './shared.js';

/** The campaign that the goals of an answer belong to, on its own clock. */

const CampaignCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/u, 'campaign')
  .describe('Code of a campaign: peak-2025');

/** `campaign` of a query, to be spread into it. */
export const campaignParam = {
  campaign: CampaignCode.optional().describe(
    'Campaign whose goals, targets and days the answer has; absent: the one that runs at the cut-off (of several the one that began last), otherwise the one that ended last',
  ),
};

export const CampaignState = z
  .enum(['not_started', 'running', 'ended'])
  .describe(
    'At the cut-off of the period: not_started (chưa bắt đầu: the goals have targets and no figures), running (đang diễn ra), ended (đã kết thúc: states are judged by its last targets, totals of flows stand still)',
  );
export type CampaignState = z.infer<typeof CampaignState>;

export const CampaignOfWeek = z
  .object({
    code: CampaignCode,
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    startOn: LocalDate.describe('Day 1'),
    endOn: LocalDate.describe('Last day'),
    days: z.int().describe('Number of days'),
    day: z
      .int()
      .nullable()
      .describe('Day of the campaign at the cut-off of the period; null: not begun or over'),
    state: CampaignState,
  })
  .meta({ id: 'CampaignOfWeek' });
export type CampaignOfWeekDto = z.infer<typeof CampaignOfWeek>;

/** `campaign` of an answer, to be spread into it. */
export const campaignAnswer = {
  campaign: CampaignOfWeek.nullable().describe('Campaign the goals belong to; null: none'),
};

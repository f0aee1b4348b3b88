import { z } from 'zod';
import { HistoryEntrySchema, Reason } from './administration.js';
import { PeriodTimesChanges } from './period-times.js';
import { asOfAnswer, Instant, LocalDate, OrgUnitCode } from './shared.js';

/** Administration of campaigns (đợt cao điểm), their goals (chỉ tiêu) and groups of communes (nhóm xã, phường). */

export const SentDay = z.iso.date().describe('Local date YYYY-MM-DD in Asia/Ho_Chi_Minh');
export const Words = (what: string) => z.string().trim().min(2).max(200).describe(what);
export const Source = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .describe('Document or origin (Căn cứ): who issued it and where it can be read');
export const Standing = z
  .string()
  .trim()
  .min(3)
  .max(200)
  .describe('Standing, shown wherever it is: “mặc định – chưa phải văn bản của tỉnh”, or the document');

export const CampaignCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/u, 'code')
  .describe('Code: small letters, digits, - and _; never changes');
export const GroupCode = CampaignCode;

export const Sentence = z
  .object({
    code: z.string().describe('Stable code of the sentence'),
    vi: z.string().describe('Vietnamese'),
    en: z.string().describe('English'),
  })
  .meta({ id: 'Sentence' });

const CampaignProperties = {
  nameVi: Words('Vietnamese name'),
  nameEn: Words('English name'),
  startOn: SentDay.describe('First day, day 1'),
  endOn: SentDay.describe('Last day, inclusive'),
  source: Source,
};

export const CampaignBody = z
  .strictObject({
    version: z.int().min(0).describe('Version the editor started from; 0: a new campaign'),
    ...CampaignProperties,
    reason: Reason,
  })
  .meta({ id: 'SaveCampaign' });
export type CampaignBody = z.infer<typeof CampaignBody>;

export const CampaignVersion = z
  .object({
    code: z.string().describe('Code of the campaign'),
    version: z.int().describe('Counts up from 1; given back with a change'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    startOn: LocalDate.describe('First day, day 1'),
    endOn: LocalDate.describe('Last day, inclusive'),
    days: z.int().describe('Number of days, both ends counted'),
    source: z.string().describe('Document or origin'),
    recordedAt: Instant.describe('From when it is known'),
  })
  .meta({ id: 'CampaignVersion' });
export type CampaignVersionDto = z.infer<typeof CampaignVersion>;

export const CampaignSaved = z
  .object({
    campaign: CampaignVersion,
    periods: PeriodTimesChanges.describe(
      'Times of periods that moved with it: the last week of a campaign is cut off at its end',
    ),
  })
  .meta({ id: 'CampaignSaved' });
export type CampaignSavedDto = z.infer<typeof CampaignSaved>;

const GoalProperties = {
  number: z.int().min(0).max(99).describe('Place in the list; 0 is the headline, outside the count of ten'),
  indicator: z.string().max(64).describe('Code of the indicator it is measured by'),
  nameVi: Words('Vietnamese name'),
  nameEn: Words('English name'),
  label: Standing,
  source: Source.nullable().describe('Document or origin; null: proposal of the product'),
};

export const GoalsBody = z
  .strictObject({
    version: z.int().min(0).describe('Version of the list the editor started from; 0: no goal yet'),
    goals: z
      .array(z.strictObject(GoalProperties))
      .max(100)
      .describe('The whole list as it shall be; a number that is not in it any more ends'),
    reason: Reason,
  })
  .meta({ id: 'SaveGoals' });
export type GoalsBody = z.infer<typeof GoalsBody>;

export const GoalVersion = z
  .object({
    number: z.int().describe('Place in the list; 0 is the headline'),
    version: z.int().describe('Counts up from 1 for each number'),
    indicator: z.string().describe('Code of the indicator'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    label: z.string().describe('Standing of the goal'),
    source: z.string().nullable().describe('Document or origin; null: proposal of the product'),
    hasProvinceTarget: z
      .boolean()
      .describe('false: nothing is judged by it yet, and it is on no page, until the province has a target'),
    recordedAt: Instant.describe('From when it is known'),
  })
  .meta({ id: 'GoalVersion' });

export const CampaignGoals = z
  .object({
    version: z.int().describe('Counts every change of a goal of the campaign; given back with a change'),
    items: z.array(GoalVersion).describe('In order of their number'),
    notes: z
      .array(Sentence)
      .describe('What is not as it should be: a goal without a target of the province, …'),
  })
  .meta({ id: 'CampaignGoals' });
export type CampaignGoalsDto = z.infer<typeof CampaignGoals>;

export const CampaignHistory = z
  .object({
    items: z
      .array(
        HistoryEntrySchema.extend({
          subject: z
            .enum(['campaign', 'goal', 'target'])
            .describe('campaign (Đợt), goal (Chỉ tiêu), target (Mục tiêu)'),
          goal: z.int().nullable().describe('Number of the goal; null: not of a goal'),
          target: z.int().nullable().describe('Number of the target; null: not of a target'),
          indicator: z.string().nullable().describe('Code of the indicator; null: of the campaign'),
          scopeName: z
            .string()
            .nullable()
            .describe('Whose target: name in Vietnamese; null: not of a target'),
        }),
      )
      .describe('Every change of the campaign, its goals and targets, newest first'),
  })
  .meta({ id: 'CampaignHistory' });
export type CampaignHistoryDto = z.infer<typeof CampaignHistory>;

const GroupWords = { nameVi: Words('Vietnamese name'), nameEn: Words('English name') };

export const GroupBody = z
  .strictObject({
    version: z.int().min(0).describe('Version the editor started from; 0: a new group'),
    ...GroupWords,
    members: z
      .array(OrgUnitCode)
      .max(500)
      .describe('Codes of the communes, as they are called on the effective date; empty: nobody any more'),
    effectiveOn: SentDay.nullable().describe(
      'First local date on which these members hold, those before hold until then; null: the newest list was wrong, this one replaces it',
    ),
    source: Source,
    reason: Reason,
  })
  .meta({ id: 'SaveCommuneGroup' });
export type GroupBody = z.infer<typeof GroupBody>;

const Member = z.object({ orgUnit: OrgUnitCode, fullName: z.string().describe('Name with kind') });

export const CommuneGroup = z
  .object({
    code: z.string().describe('Code of the group'),
    version: z.int().describe('Counts up from 1; given back with a change'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    source: z.string().nullable().describe('Document or origin; null: proposal of the product'),
    members: z.array(Member).describe('Communes on the day asked about, in Vietnamese order'),
    lists: z
      .array(
        z.object({
          from: LocalDate.nullable().describe('First date; null: from the beginning'),
          members: z.array(Member).describe('Communes from then on'),
        }),
      )
      .describe('Every list of members, oldest first'),
    targets: z.int().describe('Targets of the group that hold'),
    recordedAt: Instant.describe('From when it is known'),
  })
  .meta({ id: 'CommuneGroup' });
export type CommuneGroupDto = z.infer<typeof CommuneGroup>;
export const CommuneGroupList = z
  .object({ ...asOfAnswer, items: z.array(CommuneGroup).describe('In order of their code') })
  .meta({ id: 'CommuneGroupList' });
export type CommuneGroupListDto = z.infer<typeof CommuneGroupList>;

export const HistoryList = z
  .object({ items: z.array(HistoryEntrySchema).describe('Changes, newest first') })
  .meta({ id: 'HistoryList' });
export type HistoryListDto = z.infer<typeof HistoryList>;

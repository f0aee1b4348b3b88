import { z } from 'zod';
import { Reason } from './administration.js';
import { CampaignGoals, CampaignVersion, SentDay, Source, Standing } from './campaign-admin.js';
import { asOfAnswer, Instant, LocalDate, OrgUnitCode } from './shared.js';

/** Targets (mục tiêu): the value wanted of an indicator, for a scope, by a date; changed by dated decisions. */

const kind = z
  .enum(['ratio', 'count', 'yes_no'])
  .describe(
    'ratio (tỷ lệ): in the unit of the indicator, 58 is 58%; count (số lượng): for each commune; yes_no (có/không): 1, for each commune',
  );
const scope = z
  .enum(['province', 'group', 'commune'])
  .describe('province (tỉnh), group (nhóm), commune (xã, phường); the narrower one holds');
const planShape = z
  .enum(['linear', 'stepped', 'points'])
  .describe(
    'linear (đều), stepped (theo bậc), points (theo các mốc): how the plan runs from baseline to target',
  );
const amount = (what: string) => z.number().min(0).max(1e12).describe(what);

const Place = {
  indicator: z.string().max(64).describe('Code of the indicator; a goal of the campaign'),
  scope,
  scopeCode: z.string().max(64).describe('Code of the province or commune, or of the group'),
};

const Wanted = {
  kind,
  value: amount('Value wanted (Giá trị mục tiêu), unit as said by kind; at most 4 digits after the mark'),
  dueOn: SentDay.describe('Date by whose end it is wanted (Hạn)'),
  baselineValue: amount('Where the plan starts (Giá trị gốc); 0 where none is known'),
  baselineOn: SentDay.describe('First day of the plan (Ngày gốc)'),
  baselineSource: Source.describe('Source of the baseline, or that none is known'),
  planShape,
  planPoints: z
    .array(
      z.strictObject({
        on: SentDay.describe('Date by whose end the plan has this value'),
        value: amount('Planned value, unit as said by kind'),
      }),
    )
    .max(60)
    .describe('Own points between baseline and due date, by date; empty for linear'),
  provinceTotal: amount(
    'Count targets of the province only: total that the document states for all communes together',
  )
    .nullable()
    .default(null),
  decision: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .nullable()
    .describe('Number of the deciding document (Số quyết định): 12/QĐ-UBND; null: none yet'),
  decidedOn: SentDay.nullable().describe('Date of the document (Ngày quyết định); null: none'),
  source: Source,
  label: Standing,
};

export const SetTargetBody = z
  .strictObject({ ...Place, ...Wanted, reason: Reason })
  .meta({ id: 'SetTarget' });
export type SetTargetBody = z.infer<typeof SetTargetBody>;

const version = z.int().min(1).describe('Version of the target the editor started from');

/** Indicator and scope of a target never change: another scope is another target. */
export const ChangeTargetBody = z
  .strictObject({ version, ...Wanted, reason: Reason })
  .meta({ id: 'ChangeTarget' });
export type ChangeTargetBody = z.infer<typeof ChangeTargetBody>;

export const EndTargetBody = z
  .strictObject({ version, decision: Wanted.decision, decidedOn: Wanted.decidedOn, reason: Reason })
  .meta({ id: 'EndTarget' });
export type EndTargetBody = z.infer<typeof EndTargetBody>;

export const TargetId = z.coerce.number().int().min(1).describe('Number of the target');

const Corner = z.object({
  on: LocalDate.describe('Date at whose end the plan has this value'),
  value: z.number().describe('Planned value in the unit of the indicator; a yes/no target is 100 when due'),
});
const corners = z
  .array(Corner)
  .describe(
    'Corners of the plan line by date, straight between them; a step is two corners on neighbouring days',
  );

const indicatorWords = {
  indicator: z.string().describe('Code of the indicator'),
  nameVi: z
    .string()
    .describe('Vietnamese name of the goal, or of the indicator where it is no goal any more'),
  nameEn: z.string().describe('English name'),
  unit: z.string().describe('Unit of value, baseline and plan, in Vietnamese'),
  unitEn: z.string().describe('The same in English'),
  countUnit: z.string().describe('Unit of what is counted, in Vietnamese'),
  countUnitEn: z.string().describe('The same in English'),
  decimals: z.int().describe('Digits shown after the decimal mark'),
};

export const TargetSchema = z
  .object({
    id: z.int().describe('Number of the target'),
    version: z.int().describe('Counts up from 1; given back with a change'),
    campaign: z.string().describe('Code of the campaign'),
    goal: z.int().nullable().describe('Number of the goal; null: no goal of the campaign any more'),
    ...indicatorWords,
    scope,
    scopeCode: z.string().describe('Code of the province or commune, or of the group'),
    scopeNameVi: z.string().describe('Whose target: name with kind, or of the group, in Vietnamese'),
    scopeNameEn: z.string().describe('The same in English'),
    kind,
    value: z.number().describe('Value wanted, unit as said by kind'),
    dueOn: LocalDate.describe('Date by whose end it is wanted'),
    baselineValue: z.number().describe('Where the plan starts'),
    baselineOn: LocalDate.describe('First day of the plan'),
    baselineSource: z.string().describe('Source of the baseline, or that none is known'),
    planShape,
    planPoints: z.array(Corner).describe('Own points, by date'),
    provinceTotal: z
      .number()
      .nullable()
      .describe('Count targets of the province: total that the document states; null: none'),
    decision: z.string().nullable().describe('Number of the deciding document; null: none'),
    decidedOn: LocalDate.nullable().describe('Date of the document; null: none'),
    source: z.string().describe('Document or origin'),
    label: z.string().describe('Standing of the target'),
    ended: z.boolean().describe('true: taken back, it holds no more'),
    holdsFor: z
      .int()
      .describe('Communes it holds for at its due date: those without a narrower target of their own'),
    corners,
    recordedAt: Instant.describe('From when it is known'),
  })
  .meta({ id: 'Target' });
export type TargetDto = z.infer<typeof TargetSchema>;

export const CampaignPlan = z
  .object({
    ...asOfAnswer,
    campaign: CampaignVersion,
    goals: CampaignGoals,
    targets: z
      .array(TargetSchema)
      .describe('All that hold: by goal, then province, groups, communes, then date'),
  })
  .meta({ id: 'CampaignPlan' });
export type CampaignPlanDto = z.infer<typeof CampaignPlan>;

const Unit = z.object({ orgUnit: OrgUnitCode, fullName: z.string().describe('Name with kind') });

export const TargetSum = z
  .object({
    goal: z.int().describe('Number of the goal'),
    ...indicatorWords,
    kind,
    dueOn: LocalDate.describe('Date of the targets that are added'),
    province: z
      .number()
      .nullable()
      .describe(
        'ratio and yes_no: target of the province; count: total that the document states; in the unit of sum; null: none',
      ),
    sum: z
      .number()
      .nullable()
      .describe(
        'ratio: Σ(target × denominator) ÷ Σ denominators, in the unit of the indicator, 4 digits; yes_no: percent of communes; count: Σ targets, in the count unit; null: cannot be computed',
      ),
    difference: z
      .number()
      .nullable()
      .describe('sum − province, signed; percentage points for a ratio; null: not comparable'),
    differenceCount: z
      .number()
      .nullable()
      .describe('The same in the count unit, rounded to whole ones away from zero; null: not comparable'),
    state: z
      .enum(['equal', 'below', 'above', 'none'])
      .describe(
        'none: there is nothing to compare; below: the communes’ targets do not reach the province’s',
      ),
    communes: z.int().describe('Communes that are added'),
    own: z.int().describe('Of them with a target of their own'),
    byGroup: z.int().describe('Of them with the target of their group'),
    byProvince: z.int().describe('Of them without own target: the province’s holds'),
    withoutOwn: z.array(Unit).describe('Communes without a target of their own or of their group'),
    withoutDenominator: z
      .array(Unit)
      .describe('Communes that cannot be added: their denominator is not known; never counted as 0'),
    findingVi: z.string().describe('The finding in one sentence, Vietnamese'),
    findingEn: z.string().describe('The same in English'),
  })
  .meta({ id: 'TargetSum' });
export type TargetSumDto = z.infer<typeof TargetSum>;
export const TargetSumList = z
  .object({
    ...asOfAnswer,
    period: z
      .string()
      .nullable()
      .describe('Week whose denominators were taken: the latest that is due; null: none'),
    items: z.array(TargetSum).describe('By goal and date'),
  })
  .meta({ id: 'TargetSumList' });
export type TargetSumListDto = z.infer<typeof TargetSumList>;

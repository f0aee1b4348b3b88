import { z } from 'zod';
import { DataStatusSchema, Instant, Percent, PlanStatusSchema } from './shared.js';

/** Fields that every judged figure has. Units are those of the indicator; a percentage is 58.0. */
export const judged = {
  value: z
    .number()
    .nullable()
    .describe('Value in the unit of the indicator, rounded by its decimals; null: missing'),
  status: PlanStatusSchema,
  dataStatus: DataStatusSchema,
  numerator: z.number().nullable().describe('Numerator, in the count unit; null: missing'),
  denominator: z.number().nullable().describe('Denominator of the same communes; null: missing or a count'),
  target: z
    .number()
    .nullable()
    .describe('Value wanted by the due date, in the unit of the indicator; null: no target'),
  plan: z
    .number()
    .nullable()
    .describe('Planned value at the cut-off of the figure, in the unit of the indicator'),
  planDifference: z
    .number()
    .nullable()
    .describe('value − plan, signed, in the unit of the indicator (percentage points for a ratio)'),
  gapPoints: z
    .number()
    .nullable()
    .describe('max(0, target − value) in percentage points; null: missing or a count'),
  gapCount: z
    .number()
    .nullable()
    .describe('max(0, ceil(target × denominator) − numerator) in the count unit; null: missing'),
  surplus: z
    .number()
    .nullable()
    .describe('max(0, numerator − ceil(target × denominator)) in the count unit; null: missing'),
  cutOffAt: Instant.nullable().describe('Cut-off the figure stands at; null: missing'),
};

/** Words of an indicator, in both languages. */
export const indicatorWords = {
  indicator: z.string().describe('Code of the indicator'),
  nameVi: z.string().describe('Vietnamese name of the goal'),
  nameEn: z.string().describe('English name of the goal'),
  unit: z.string().describe('Unit of value, target and plan, in Vietnamese'),
  unitEn: z.string().describe('The same in English'),
  countUnit: z.string().describe('Unit of numerator, gapCount, surplus and shortfall, in Vietnamese'),
  countUnitEn: z.string().describe('The same in English'),
  decimals: z.int().describe('Digits shown after the decimal mark'),
};

export const GoalFigure = z
  .object({
    code: z.string().describe('Number of the goal in the campaign; 0 is the headline'),
    ...indicatorWords,
    targetKind: z
      .enum(['ratio', 'count', 'yes_no'])
      .describe('Kind of target; for count the value is the share of communes that reached it, in percent'),
    label: z.string().describe('Standing of the goal'),
    ...judged,
    coverage: Percent.nullable().describe(
      'Share of the dossier population living in communes with a figure, percent',
    ),
    communesWithFigure: z.int().describe('Communes with a figure'),
    communesExpected: z.int().describe('Communes that should have one'),
    communesCarried: z.int().describe('Communes whose figure is carried from an earlier period'),
    shortfall: z
      .number()
      .nullable()
      .describe('Sum of the gaps of the communes, in the count unit; can be large while gapCount is 0'),
    communesReached: z.int().describe('Communes that reached the target'),
    communesOnTrack: z.int().describe('Communes at or above plan, not yet at the target'),
    communesBehind: z.int().describe('Communes behind plan'),
    communesFarBehind: z.int().describe('Communes far behind plan'),
    communesNoData: z.int().describe('Communes without a figure'),
    total: z
      .number()
      .nullable()
      .describe('Count goals: total of the communes, in the count unit; null otherwise'),
    totalTarget: z
      .number()
      .nullable()
      .describe(
        'Count goals: sum of the targets of the communes, those without figures included; null otherwise',
      ),
    change: z
      .number()
      .nullable()
      .describe(
        'Value − value of the period before, over the communes that have a fresh figure in both, in the unit of the indicator; null: not comparable',
      ),
  })
  .meta({ id: 'GoalFigure' });
export type GoalFigureDto = z.infer<typeof GoalFigure>;

/** true wherever the figures of an answer are simulated. */
export const simulated = z.boolean().describe('true: every figure is simulated (demo installation)');

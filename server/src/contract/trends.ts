import { z } from 'zod';
import { campaignAnswer, campaignParam } from './campaign-of-week.js';
import { indicatorWords, simulated } from './goal-figures.js';
import {
  asOfAnswer,
  asOfParam,
  DataStatusSchema,
  Instant,
  LocalDate,
  OrgUnitCode,
  Percent,
  PeriodCode,
  PlanStatusSchema,
  UnitsMode,
} from './shared.js';

export const TrendQuery = z.object({
  indicator: z.string().max(64).describe('Code of the indicator'),
  period: PeriodCode.describe('Last period of the series'),
  orgUnit: OrgUnitCode.optional().describe('A commune; absent: the province'),
  units: UnitsMode.optional().describe(
    'absent: today for a commune, whose line goes back over the units it was formed from; as_reported for the province',
  ),
  ...campaignParam,
  ...asOfParam,
});

/** A corner of the plan line. */
export const PlanCorner = z.object({
  day: z.int().describe('Day of the campaign; 0 is the day before its start'),
  on: LocalDate,
  value: z.number().describe('Planned value'),
});

/** An indicator at one cut-off. */
export const TrendPoint = z.object({
  period: PeriodCode,
  day: z.int().describe('Day of the campaign at the cut-off'),
  cutOffAt: Instant.describe('Cut-off of the period'),
  beforeOpening: z
    .boolean()
    .describe(
      'true: the commune was not open yet; the figure is the sum of what it was formed from (units=today)',
    ),
  value: z.number().nullable().describe('null: missing, a gap in the line'),
  dataStatus: DataStatusSchema,
  status: PlanStatusSchema,
  plan: z.number().nullable().describe('Planned value at the cut-off of the figure'),
  planDifference: z
    .number()
    .nullable()
    .describe('value − plan, signed, exact before rounding, in the unit of the indicator'),
  numerator: z.number().nullable().describe('Numerator'),
  denominator: z.number().nullable().describe('Denominator'),
  coverage: Percent.nullable().describe('Population behind the figure, percent'),
});

/** A figure that was published elsewhere. */
export const PublishedMark = z.object({
  on: LocalDate,
  day: z.int().describe('Day of the campaign'),
  value: z.number().describe('Published value'),
  noteVi: z.string().describe('What was published'),
  noteEn: z.string().describe('The same in English'),
  source: z.string().describe('Where'),
});

export const TrendSchema = z
  .object({
    ...indicatorWords,
    orgUnit: OrgUnitCode,
    ...asOfAnswer,
    ...campaignAnswer,
    simulated,
    units: UnitsMode,
    startOn: LocalDate.describe('First day of the axis: the start of the campaign'),
    endOn: LocalDate.describe('Last day of the axis'),
    targetKind: z.enum(['ratio', 'count', 'yes_no']).nullable().describe('Kind of target'),
    target: z.number().nullable().describe('Value wanted by the due date'),
    plan: z.array(PlanCorner).describe('Corner points of the plan line'),
    points: z.array(TrendPoint).describe('One point per cut-off; nothing is invented between them'),
    published: z
      .array(PublishedMark)
      .describe('Figures published elsewhere: marks, never in a sum; only for the province'),
  })
  .meta({ id: 'Trend' });
export type TrendDto = z.infer<typeof TrendSchema>;

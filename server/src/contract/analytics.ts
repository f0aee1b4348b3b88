import { z } from 'zod';
import { DataStatusSchema, Instant, LocalDate, OrgUnitCode, Percent, PeriodCode, PlanStatusSchema, WindowState } from './shared.js';

/** Fields that every judged figure has. Units are those of the indicator; a percentage is 58.0. */
const judged = {
  value: z.number().nullable().describe('Value in the unit of the indicator, rounded by its decimals; null: missing'),
  status: PlanStatusSchema,
  dataStatus: DataStatusSchema,
  numerator: z.number().nullable().describe('Numerator, in the count unit; null: missing'),
  denominator: z.number().nullable().describe('Denominator of the same communes; null: missing or a count'),
  target: z.number().nullable().describe('Value wanted by the due date, in the unit of the indicator; null: no target'),
  plan: z.number().nullable().describe('Planned value at the cut-off of the figure, in the unit of the indicator'),
  planDifference: z.number().nullable().describe('value − plan, signed, in the unit of the indicator (percentage points for a ratio)'),
  gapPoints: z.number().nullable().describe('max(0, target − value) in percentage points; null: missing or a count'),
  gapCount: z.number().nullable().describe('max(0, ceil(target × denominator) − numerator) in the count unit; null: missing'),
  surplus: z.number().nullable().describe('max(0, numerator − ceil(target × denominator)) in the count unit; null: missing'),
  cutOffAt: Instant.nullable().describe('Cut-off the figure stands at; null: missing'),
};

const indicatorWords = {
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
    targetKind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target; for count the value is the share of communes that reached it, in percent'),
    label: z.string().describe('Standing of the goal'),
    ...judged,
    coverage: Percent.nullable().describe('Share of the dossier population living in communes with a figure, percent'),
    communesWithFigure: z.int().describe('Communes with a figure'),
    communesExpected: z.int().describe('Communes that should have one'),
    communesCarried: z.int().describe('Communes whose figure is carried from an earlier period'),
    shortfall: z.number().nullable().describe('Sum of the gaps of the communes, in the count unit; can be large while gapCount is 0'),
    communesReached: z.int().describe('Communes that reached the target'),
    communesOnTrack: z.int().describe('Communes at or above plan, not yet at the target'),
    communesBehind: z.int().describe('Communes behind plan'),
    communesFarBehind: z.int().describe('Communes far behind plan'),
    communesNoData: z.int().describe('Communes without a figure'),
    total: z.number().nullable().describe('Count goals: total of the communes, in the count unit; null otherwise'),
    totalTarget: z.number().nullable().describe('Count goals: target per commune × communes expected; null otherwise'),
    change: z.number().nullable().describe('Value − value of the period before, over the communes that have a fresh figure in both, in the unit of the indicator; null: not comparable'),
  })
  .meta({ id: 'GoalFigure' });
export type GoalFigureDto = z.infer<typeof GoalFigure>;

export const PeriodOnly = z.object({ period: PeriodCode });
export const OverviewQuery = PeriodOnly;

const simulated = z.boolean().describe('true: every figure is simulated (demo installation)');

export const ReportingSchema = z
  .object({
    expected: z.int().describe('Communes that owe a report'),
    submitted: z.int().describe('Communes whose report was signed and submitted'),
    onTime: z.int().describe('Communes first submitted by dueAt'),
    late: z.int().describe('Communes first submitted after dueAt'),
    returned: z.int().describe('Communes whose report was returned and not yet handed in again; they still count'),
    missing: z.int().describe('Communes that have not submitted'),
    completeness: Percent.nullable().describe('submitted ÷ expected, percent'),
    timeliness: Percent.nullable().describe('onTime ÷ expected, percent'),
  })
  .meta({ id: 'Reporting' });

export const OverviewSchema = z
  .object({
    period: PeriodCode,
    startsOn: LocalDate.describe('First day of the period'),
    endsOn: LocalDate.describe('Last day of the period'),
    cutOffAt: Instant.describe('The moment the figures describe'),
    dueAt: Instant.describe('Until when a report is on time'),
    closesAt: Instant.describe('Until when a report can be handed in'),
    state: WindowState,
    now: Instant.describe('Clock of the installation'),
    computedAt: Instant.describe('Moment up to which recorded figures are in the answer'),
    simulated,
    campaign: z
      .object({
        code: z.string().describe('Code of the campaign'),
        nameVi: z.string().describe('Vietnamese name'),
        nameEn: z.string().describe('English name'),
        startOn: LocalDate.describe('Day 1'),
        endOn: LocalDate.describe('Last day'),
        days: z.int().describe('Number of days'),
        day: z.int().nullable().describe('Day of the campaign at the cut-off of the period'),
        today: z.int().nullable().describe('Day of the campaign now; null: not running'),
      })
      .nullable()
      .describe('Campaign the goals belong to; null: none'),
    goals: z.array(GoalFigure).describe('Goals in order of their number; 0 is the headline and outside the count of ten'),
    reporting: ReportingSchema,
  })
  .meta({ id: 'Overview' });
export type OverviewDto = z.infer<typeof OverviewSchema>;

export const GapsQuery = z.object({ period: PeriodCode, indicator: z.string().max(64).describe('Code of the indicator') });

export const GapItem = z
  .object({
    orgUnit: OrgUnitCode,
    name: z.string().describe('Name without kind'),
    fullName: z.string().describe('Name with kind'),
    kind: z.string().describe('Kind of unit'),
    ...judged,
    carriedFrom: PeriodCode.nullable().describe('Earlier period the figure was carried from; null: not carried'),
    change: z.number().nullable().describe('Value − value of the period before, both fresh; null: not comparable'),
    perWeekNeeded: z.number().nullable().describe('Whole units (rounded up) per week from the cut-off of the period to the due date that close the gap; null: missing or due date passed'),
  })
  .meta({ id: 'GapItem' });
export type GapItemDto = z.infer<typeof GapItem>;

export const GapsSchema = z
  .object({
    period: PeriodCode,
    cutOffAt: Instant.describe('The moment the figures describe'),
    state: WindowState,
    simulated,
    goal: GoalFigure.describe('The province against the same target'),
    dueOn: LocalDate.nullable().describe('Date of the target'),
    items: z.array(GapItem).describe('All communes: by gapCount, largest first; those without a figure last'),
  })
  .meta({ id: 'Gaps' });
export type GapsDto = z.infer<typeof GapsSchema>;

export const TrendQuery = z.object({
  indicator: z.string().max(64).describe('Code of the indicator'),
  period: PeriodCode.describe('Last period of the series'),
  orgUnit: OrgUnitCode.optional().describe('A commune; absent: the province'),
});

export const TrendSchema = z
  .object({
    ...indicatorWords,
    orgUnit: OrgUnitCode,
    simulated,
    startOn: LocalDate.describe('First day of the axis: the start of the campaign'),
    endOn: LocalDate.describe('Last day of the axis'),
    targetKind: z.enum(['ratio', 'count', 'yes_no']).nullable().describe('Kind of target'),
    target: z.number().nullable().describe('Value wanted by the due date'),
    plan: z.array(z.object({ day: z.int().describe('Day of the campaign; 0 is the day before its start'), on: LocalDate, value: z.number().describe('Planned value') })).describe('Corner points of the plan line'),
    points: z
      .array(
        z.object({
          period: PeriodCode,
          day: z.int().describe('Day of the campaign at the cut-off'),
          cutOffAt: Instant.describe('Cut-off of the period'),
          value: z.number().nullable().describe('null: missing, a gap in the line'),
          dataStatus: DataStatusSchema,
          status: PlanStatusSchema,
          plan: z.number().nullable().describe('Planned value at the cut-off of the figure'),
          numerator: z.number().nullable().describe('Numerator'),
          denominator: z.number().nullable().describe('Denominator'),
          coverage: Percent.nullable().describe('Population behind the figure, percent'),
        }),
      )
      .describe('One point per cut-off; nothing is invented between them'),
    published: z
      .array(
        z.object({
          on: LocalDate,
          day: z.int().describe('Day of the campaign'),
          value: z.number().describe('Published value'),
          noteVi: z.string().describe('What was published'),
          noteEn: z.string().describe('The same in English'),
          source: z.string().describe('Where'),
        }),
      )
      .describe('Figures published elsewhere: marks, never in a sum; only for the province'),
  })
  .meta({ id: 'Trend' });
export type TrendDto = z.infer<typeof TrendSchema>;

export const StatusCell = z
  .enum(['on_time', 'late', 'returned', 'awaiting', 'missing', 'not_due'])
  .describe('on_time; late; returned (handed back, still counted); awaiting (period still open, nothing yet); missing; not_due');

export const SubmissionStatusQuery = z.object({
  period: PeriodCode.describe('Last week of the table'),
  weeks: z.coerce.number().int().min(1).max(60).default(12).describe('How many weeks'),
});

export const SubmissionStatusSchema = z
  .object({
    simulated,
    weeks: z.array(PeriodCode).describe('Weeks, oldest first'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          name: z.string().describe('Name without kind'),
          fullName: z.string().describe('Name with kind'),
          cells: z.array(StatusCell).describe('One for each week, in the order of weeks'),
          missing: z.int().describe('Weeks without a report whose due time has passed'),
          lastSubmittedAt: Instant.nullable().describe('When it last submitted; null: never'),
        }),
      )
      .describe('All communes: most missing weeks first'),
    reporting: z.array(z.object({ period: PeriodCode, reporting: ReportingSchema })).describe('Completeness of each week'),
  })
  .meta({ id: 'SubmissionStatus' });
export type SubmissionStatusDto = z.infer<typeof SubmissionStatusSchema>;

export const CommuneProfileSchema = z
  .object({
    orgUnit: OrgUnitCode,
    name: z.string().describe('Name without kind'),
    fullName: z.string().describe('Name with kind'),
    kind: z.string().describe('Kind of unit'),
    population: z.int().nullable().describe('Persons'),
    populationSource: z.string().nullable().describe('What the population figure is'),
    predecessorNote: z.string().nullable().describe('What the unit was formed from'),
    period: PeriodCode,
    cutOffAt: Instant.describe('The moment the figures describe'),
    state: WindowState,
    simulated,
    goals: z
      .array(
        z.object({
          code: z.string().describe('Number of the goal'),
          ...indicatorWords,
          targetKind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target'),
          ...judged,
          carriedFrom: PeriodCode.nullable().describe('Earlier period the figure was carried from'),
          change: z.number().nullable().describe('Value − value of the period before, both fresh'),
          province: z.number().nullable().describe('Value of the province, in the same unit; null for counts'),
        }),
      )
      .describe('The goals as they stand in this commune'),
    activities: z
      .array(
        z.object({
          ...indicatorWords,
          value: z.number().nullable().describe('Total since the start of the campaign, in the count unit'),
          dataStatus: DataStatusSchema,
          missingPeriods: z.int().describe('Weeks without a figure'),
        }),
      )
      .describe('Totals of flows'),
    values: z
      .array(
        z.object({
          dataElement: z.string().describe('Code of the data element'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          unit: z.string().describe('Unit in Vietnamese'),
          unitEn: z.string().describe('Unit in English'),
          value: z.number().nullable().describe('Counted value of the period; null: missing'),
          previous: z.number().nullable().describe('Counted value of the period before'),
        }),
      )
      .describe('The weekly figures as counted'),
    submissions: z
      .array(z.object({ period: PeriodCode, cell: StatusCell, submittedAt: Instant.nullable().describe('First submitted'), receipt: z.string().nullable().describe('Receipt code') }))
      .describe('Weeks of the campaign, oldest first'),
  })
  .meta({ id: 'CommuneProfile' });
export type CommuneProfileDto = z.infer<typeof CommuneProfileSchema>;

export const ValuesCsvQuery = z.object({
  period: z.union([PeriodCode, z.literal('reference')]).describe('Period, or "reference" for the reference figures in force'),
});

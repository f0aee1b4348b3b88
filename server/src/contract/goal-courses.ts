import { z } from 'zod';
import { campaignAnswer } from './campaign-of-week.js';
import { GoalFigure, simulated } from './goal-figures.js';
import { OverviewQuery } from './overview.js';
import { asOfAnswer, Instant, LocalDate, PeriodCode, WindowState } from './shared.js';
import { PlanCorner, PublishedMark, TrendPoint } from './trends.js';

export const GoalCoursesQuery = OverviewQuery;

export const PaceSchema = z
  .object({
    from: LocalDate.describe('Date of the earlier cut-off'),
    to: LocalDate.describe('Date of the later cut-off'),
    days: z.int().describe('Days between them'),
    communes: z.int().describe('Communes with a figure of their own at both; the pace is of them alone'),
    gained: z.number().describe('Growth of the sum of their numerators, signed, in the count unit'),
    perDay: z.number().describe('gained ÷ days, in the count unit a day'),
  })
  .meta({ id: 'Pace' });
export type PaceDto = z.infer<typeof PaceSchema>;

export const ForecastSchema = z
  .object({
    on: LocalDate.describe('Due date of the target'),
    day: z.int().describe('Its day of the campaign'),
    value: z
      .number()
      .describe('Value on that day if the recent pace is kept (Theil–Sen slope of the last observations)'),
    low: z.number().describe('Lower end of an interval meant to hold four times out of five'),
    high: z.number().describe('Upper end of it'),
    observations: z.int().nullable().describe('Observations the pace is of; null: summed from the communes'),
    outlook: z
      .enum(['will_reach', 'may_reach', 'will_miss'])
      .describe(
        'will_reach: the whole interval meets the target; will_miss: none of it does; may_reach: part of it',
      ),
  })
  .meta({ id: 'Forecast' });
export type ForecastDto = z.infer<typeof ForecastSchema>;

export const GoalCourse = GoalFigure.extend({
  dueOn: LocalDate.describe('Due date of the target'),
  baseline: z
    .object({
      on: LocalDate,
      value: z.number().describe('In the unit of the indicator'),
      source: z.string().describe('Where it comes from, or that none is known'),
    })
    .describe('Where the plan begins'),
  planLine: z.array(PlanCorner).describe('Corner points of the plan line'),
  points: z.array(TrendPoint).describe('One point per cut-off; nothing is invented between them'),
  published: z.array(PublishedMark).describe('Figures published elsewhere: marks, never in a sum'),
  daysLeft: z.int().describe('Days from the cut-off of the week to the due date; 0 or less: over'),
  missingCount: z
    .number()
    .nullable()
    .describe(
      'What is missing to the target, in the count unit: of a count goal the sum over the communes, otherwise gapCount; null: not known',
    ),
  perDayNeeded: z
    .number()
    .nullable()
    .describe(
      'missingCount ÷ days left, rounded up, in the count unit a day; null: not known, or no day is left',
    ),
  pace: z
    .object({
      one: PaceSchema.nullable().describe('Over the last two cut-offs; null: no commune has both'),
      two: PaceSchema.nullable().describe('Over the last three; null: no commune has both ends'),
    })
    .describe('Current pace'),
  forecast: ForecastSchema.nullable().describe(
    'null: fewer than four observations, the due date has passed, or there is no figure',
  ),
  observations: z.int().describe('Cut-offs at which the goal was observed so far; a forecast needs four'),
  pastErrors: z
    .array(
      z.object({
        steps: z.int().describe('Observations ahead'),
        forecasts: z.int().describe('Earlier forecasts that could be held against what came'),
        meanAbsolute: z.number().describe('Mean of |forecast − what came|, in the unit of the indicator'),
        inside: z.int().describe('How many had what came inside their interval'),
      }),
    )
    .describe('How forecasts made the same way earlier in this series came out, nearest first'),
  communeTarget: z
    .number()
    .nullable()
    .describe('Target of every commune, in the unit of the indicator; null: they have different ones'),
  ifKept: z
    .object({
      reach: z.int().describe('Communes that reach their target by the due date'),
      miss: z.int().describe('Communes that do not'),
      unknown: z.int().describe('Communes with fewer than two observations'),
    })
    .nullable()
    .describe('What becomes of the communes if each keeps its recent pace; null: the due date has passed'),
}).meta({ id: 'GoalCourse' });
export type GoalCourseDto = z.infer<typeof GoalCourse>;

export const GoalCoursesSchema = z
  .object({
    period: PeriodCode,
    cutOffAt: Instant.describe('The moment the figures describe'),
    state: WindowState,
    ...asOfAnswer,
    ...campaignAnswer,
    simulated,
    startOn: LocalDate.describe('First day of the axis: the start of the campaign'),
    endOn: LocalDate.describe('Last day of the axis'),
    today: z.int().nullable().describe('Day of the campaign now; null: not running'),
    goals: z.array(GoalCourse).describe('Goals in order of their number; 0 is the headline'),
  })
  .meta({ id: 'GoalCourses' });
export type GoalCoursesDto = z.infer<typeof GoalCoursesSchema>;

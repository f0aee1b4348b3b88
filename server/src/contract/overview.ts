import { z } from 'zod';
import { CampaignOfWeek, campaignParam } from './campaign-of-week.js';
import { GoalFigure, simulated } from './goal-figures.js';
import { asOfAnswer, asOfParam, Instant, LocalDate, Percent, PeriodCode, WindowState } from './shared.js';

export const OverviewQuery = z.object({ period: PeriodCode, ...campaignParam, ...asOfParam });
/** Of the weekly report as a file; its period stands in the path. */
export const ReportQuery = OverviewQuery.omit({ period: true });

export const ReportingSchema = z
  .object({
    expected: z.int().describe('Communes that owe a report'),
    submitted: z.int().describe('Communes whose report was signed and submitted'),
    onTime: z.int().describe('Communes first submitted by dueAt'),
    late: z.int().describe('Communes first submitted after dueAt'),
    returned: z
      .int()
      .describe('Communes whose report was returned and not yet handed in again; they still count'),
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
    ...asOfAnswer,
    simulated,
    campaign: CampaignOfWeek.extend({
      today: z.int().nullable().describe('Day of the campaign now; null: not running'),
    })
      .nullable()
      .describe('Campaign the goals belong to; null: none'),
    goals: z
      .array(GoalFigure)
      .describe('Goals in order of their number; 0 is the headline and outside the count of ten'),
    reporting: ReportingSchema,
  })
  .meta({ id: 'Overview' });
export type OverviewDto = z.infer<typeof OverviewSchema>;

import { z } from 'zod';
import { campaignParam } from './campaign-of-week.js';
import { simulated } from './goal-figures.js';
import { ReportingSchema } from './overview.js';
import { asOfAnswer, asOfParam, Instant, OrgUnitCode, PeriodCode } from './shared.js';

export const StatusCell = z
  .enum(['on_time', 'late', 'returned', 'excluded', 'awaiting', 'missing', 'not_due'])
  .describe(
    'on_time; late; returned (handed back, still counted); excluded (kept out of the totals by a reviewer); awaiting (period still open, nothing yet); missing; not_due',
  );

export const SubmissionStatusQuery = z.object({
  period: PeriodCode.describe('Last week of the table'),
  weeks: z.coerce.number().int().min(1).max(60).default(12).describe('How many weeks'),
  ...campaignParam,
  ...asOfParam,
});

export const SubmissionStatusSchema = z
  .object({
    ...asOfAnswer,
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
    reporting: z
      .array(z.object({ period: PeriodCode, reporting: ReportingSchema }))
      .describe('Completeness of each week'),
  })
  .meta({ id: 'SubmissionStatus' });
export type SubmissionStatusDto = z.infer<typeof SubmissionStatusSchema>;

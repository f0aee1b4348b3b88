import { z } from 'zod';

/** Building blocks of the contract. Every field says what it is and in which unit. */

export const PeriodCode = z
  .string()
  .regex(/^(?:\d{4}-(?:W\d{2}|\d{2}|Q[1-4])|once)$/u, 'period')
  .describe('Reporting period: ISO week 2025-W41, month 2025-10, quarter 2025-Q4, or once');

export const OrgUnitCode = z
  .string()
  .regex(/^\d{2,5}$/u, 'org_unit')
  .describe('Official code of the organisation unit: 5 digits for a commune, 2 for the province');

export const DataSetCode = z.string().max(64).describe('Code of the data set');

export const Instant = z.string().describe('Instant, ISO 8601 with offset');
/** An instant that is sent: a made-up one is refused at the door. */
export const SentInstant = z.iso
  .datetime({ offset: true })
  .describe('Instant, ISO 8601 with Z or an offset: 2025-10-14T17:00:00+07:00');

/** `asOf` of a query, to be spread into it: everything in the answer is then as it was known at that moment. */
export const asOfParam = {
  asOf: SentInstant.optional().describe(
    'Instant up to now, ISO 8601 with offset: values, states, units, definitions, targets, reference figures and settings as they were known then; absent: now',
  ),
};
export const AsOfQuery = z.object(asOfParam);

/** `asOf` of an answer. */
export const asOfAnswer = {
  asOf: Instant.nullable().describe('Moment the answer describes, as asked for; null: now'),
};

export const LocalDate = z.string().describe('Local date YYYY-MM-DD in Asia/Ho_Chi_Minh');
export const Percent = z.number().describe('Percent: 58.0 is 58%');

export const PlanStatusSchema = z
  .enum(['reached', 'on_track', 'behind', 'far_behind', 'no_data'])
  .describe(
    'Progress against the plan at the cut-off of the figure itself: reached (Đạt), on_track (Đúng tiến độ), behind (Chậm), far_behind (Rất chậm), no_data (Chưa có số liệu)',
  );

export const DataStatusSchema = z
  .enum(['ok', 'no_data', 'zero_denominator', 'stale', 'partial'])
  .describe(
    'How the value came about: ok; no_data; zero_denominator; stale (carried from an earlier period); partial (a flow with missing periods)',
  );

export const WindowState = z
  .enum(['not_open', 'open', 'due', 'closed'])
  .describe(
    'not_open before opensAt; open until dueAt; due (overdue, still open) until closesAt; closed after',
  );

export const SubmissionState = z
  .enum(['not_started', 'draft', 'awaiting_signature', 'submitted', 'approved', 'returned'])
  .describe('State of the report of a commune for one data set and period');

export const WindowSchema = z
  .object({
    opensAt: Instant.describe('From when figures can be entered'),
    cutOffAt: Instant.describe('The moment the figures describe'),
    dueAt: Instant.describe('Until when a report is on time'),
    closesAt: Instant.describe('Until when a report can still be handed in'),
    state: WindowState,
  })
  .meta({ id: 'Window' });

export const ProblemSchema = z
  .object({
    type: z.string().describe('URN of the problem'),
    title: z.string().describe('Short name of the problem in the language of the user'),
    status: z.int().describe('HTTP status'),
    detail: z.string().describe('What happened, what is kept and what to do, in the language of the user'),
    code: z.string().describe('Stable code of the problem'),
    requestId: z.string().describe('Identifier of the request, for support'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('Field or data element'),
          code: z.string().describe('Stable code'),
          message: z.string().describe('Sentence in the language of the user'),
        }),
      )
      .optional()
      .describe('Errors by field'),
  })
  .loose()
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;

export const UnitsMode = z
  .enum(['as_reported', 'today'])
  .describe(
    'as_reported: each period with the units it had; today: what units that have merged since reported is summed onto the unit they became',
  );
export type UnitsMode = z.infer<typeof UnitsMode>;

import { z } from 'zod';
import { campaignAnswer, campaignParam } from './campaign-of-week.js';
import { indicatorWords, simulated } from './goal-figures.js';
import { Instant, LocalDate, OrgUnitCode, PeriodCode, PlanStatusSchema, SentInstant } from './shared.js';

/** What changed about a week between two moments of knowing it. */

export const ChangesQuery = z.object({
  period: PeriodCode,
  from: SentInstant.optional().describe(
    'First moment; absent: dueAt of the period, when its report is issued',
  ),
  to: SentInstant.optional().describe('Second moment, not before the first; absent: now'),
  ...campaignParam,
});

const value = z
  .number()
  .nullable()
  .describe('In the unit of the indicator, rounded by its decimals; null: missing');
const effect = z
  .number()
  .nullable()
  .describe('In the unit of the indicator, signed; null: the value was missing before or after the step');

const GoalThen = z
  .object({
    value,
    numerator: z.number().nullable().describe('In the count unit; null: missing'),
    denominator: z.number().nullable().describe('Of the same communes; null: missing or a count'),
    target: z.number().nullable().describe('Value wanted by the due date; null: none'),
    status: PlanStatusSchema,
  })
  .meta({ id: 'GoalAtMoment' });

const elementWords = {
  dataElement: z.string().describe('Code of the data element'),
  nameVi: z.string().describe('Vietnamese name'),
  nameEn: z.string().describe('English name'),
  unit: z.string().describe('Unit in Vietnamese'),
  unitEn: z.string().describe('Unit in English'),
};

export const ChangesSchema = z
  .object({
    period: PeriodCode,
    cutOffAt: Instant.describe('The moment the figures describe'),
    issuedAt: Instant.describe('dueAt of the period: when its report is issued'),
    from: Instant.describe('First moment'),
    to: Instant.describe('Second moment: what was recorded after `from` and at or before it has changed'),
    simulated,
    ...campaignAnswer,
    communes: z
      .object({
        corrected: z.int().describe('Communes that changed a figure already counted at `from`'),
        late: z.int().describe('Communes whose first figures of the week itself came to count after `from`'),
        otherReports: z
          .int()
          .describe('Communes whose monthly, quarterly or once report behind the week first came to count'),
        withdrawn: z.int().describe('Communes whose figures counted at `from` and no longer do'),
      })
      .describe('Each commune once in each number, over all reports behind the week'),
    department: z.boolean().describe('true: figures entered by the Department differ, too'),
    goals: z
      .array(
        z.object({
          code: z.string().describe('Number of the goal'),
          ...indicatorWords,
          targetKind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target'),
          before: GoalThen.nullable().describe('At `from`; null: the goal was not known yet'),
          after: GoalThen.nullable().describe('At `to`; null: the goal is gone'),
          corrected: z.int().describe('Communes whose figure under this goal was corrected'),
          correctedBy: z
            .number()
            .nullable()
            .describe(
              'What corrections added to the numerator, signed, in the count unit; null: no figure at `from`',
            ),
          effects: z
            .object({
              corrections: effect.describe('By corrected figures'),
              reports: effect.describe('By reports that came in or went out'),
              denominators: effect.describe('By reference figures recorded in between'),
              definitions: effect.describe('By definitions, units and settings recorded in between'),
            })
            .describe('Steps from before to after; they add up'),
        }),
      )
      .describe('Goals in order of their number'),
    values: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          fullName: z.string().describe('Name with kind'),
          period: PeriodCode.describe(
            'Period of the report: the week, or the month, quarter or once behind it',
          ),
          ...elementWords,
          before: z.number().nullable().describe('Counted at `from`; null: missing'),
          after: z.number().nullable().describe('Counted at `to`; null: missing'),
          kind: z
            .enum(['corrected', 'late', 'withdrawn'])
            .describe(
              'corrected: the report counted at both moments; late: only at `to`; withdrawn: only at `from`',
            ),
        }),
      )
      .describe('Every counted value that differs: corrections first, then by commune in Vietnamese order'),
    denominators: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          fullName: z.string().describe('Name with kind'),
          ...elementWords,
          effectiveOn: LocalDate.describe('In force from this date'),
          before: z.number().nullable().describe('In force at the cut-off as known at `from`; null: none'),
          after: z.number().nullable().describe('In force at the cut-off as known at `to`; null: none'),
        }),
      )
      .describe('Reference figures of the cut-off that differ'),
    definitions: z
      .array(
        z.object({
          kind: z.enum(['target', 'indicator', 'unit', 'setting']).describe('What was decided anew'),
          code: z.string().describe('Code of the indicator, unit or setting'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          before: z.string().nullable().describe('As it was known at `from`, in short; null: not known yet'),
          after: z.string().nullable().describe('As it is known at `to`, in short; null: gone'),
        }),
      )
      .describe('Targets, definitions, units and settings that differ'),
  })
  .meta({ id: 'Changes' });
export type ChangesDto = z.infer<typeof ChangesSchema>;

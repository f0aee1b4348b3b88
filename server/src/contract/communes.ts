import { z } from 'zod';
import { PaceSchema } from './goal-courses.js';
import { GapItem, GapsQuery, goalOfWeek } from './gaps.js';
import { Instant, LocalDate, PeriodCode, PlanStatusSchema } from './shared.js';

export const CommunesQuery = GapsQuery.extend({
  weeks: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(12)
    .describe('How many weeks of the campaign, the week itself included'),
});

export const CommuneItem = GapItem.extend({
  population: z.number().nullable().describe('Persons, of the merger dossier; null: not known'),
  rank: z
    .int()
    .nullable()
    .describe(
      'Place by share of the own target, among the communes with a whole figure of their own of this week; null: not ranked',
    ),
  rankChange: z
    .int()
    .nullable()
    .describe(
      'Places up (positive) or down since the week before, among the communes ranked in both; null: not comparable',
    ),
  pacePerDay: z
    .number()
    .nullable()
    .describe('Growth a day over its last two observations, in the count unit; null: fewer than two'),
  points: z
    .array(
      z.object({
        value: z.number().nullable().describe('null: missing'),
        status: PlanStatusSchema,
        planDifference: z.number().nullable().describe('value − plan at the cut-off of the figure'),
        carried: z.boolean().describe('true: carried from an earlier week'),
      }),
    )
    .describe('One for each of `weeks`, in their order'),
}).meta({ id: 'CommuneItem' });
export type CommuneItemDto = z.infer<typeof CommuneItem>;

export const CommunesSchema = z
  .object({
    ...goalOfWeek,
    dueOn: LocalDate.describe('Date of the target'),
    ranked: z.int().describe('Communes that have a place'),
    pace: PaceSchema.nullable().describe('Of all communes with the last two cut-offs; null: none has both'),
    weeks: z
      .array(z.object({ period: PeriodCode, cutOffAt: Instant.describe('Cut-off of the week') }))
      .describe('Weeks of the points, oldest first'),
    items: z.array(CommuneItem).describe('All communes of the week, in Vietnamese order'),
  })
  .meta({ id: 'Communes' });
export type CommunesDto = z.infer<typeof CommunesSchema>;

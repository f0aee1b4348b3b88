import { z } from 'zod';
import { CampaignCode, Sentence } from './campaign-admin.js';
import { GoalFigure } from './goal-figures.js';
import { Instant, LocalDate, OrgUnitCode, PeriodCode, PlanStatusSchema } from './shared.js';
import {
  ChangeTargetBody,
  EndTargetBody,
  SetTargetBody,
  TargetId,
  TargetSchema,
  TargetSum,
} from './targets.js';

/** What a target that is set, changed or ended would do; nothing is written. */

export const TargetPreviewBody = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('set'),
      campaign: CampaignCode,
      ...SetTargetBody.omit({ reason: true }).shape,
    }),
    z.strictObject({
      act: z.literal('change'),
      id: TargetId,
      ...ChangeTargetBody.omit({ version: true, reason: true }).shape,
    }),
    z.strictObject({
      act: z.literal('end'),
      id: TargetId,
      ...EndTargetBody.omit({ version: true, reason: true }).shape,
    }),
  ])
  .meta({ id: 'PreviewTarget' });
export type TargetPreviewBody = z.infer<typeof TargetPreviewBody>;

const Effect = z.object({
  target: z.number().nullable().describe('Target that holds at the cut-off; null: none'),
  plan: z.number().nullable().describe('Plan at the cut-off of the figure; null: none'),
  status: PlanStatusSchema,
  gapCount: z.number().nullable().describe('What is missing, in the count unit; null: missing'),
});

export const TargetPreview = z
  .object({
    target: TargetSchema.describe(
      'The target as it would be: its corners draw the curve; id 0: a new one; ended: one that ends',
    ),
    shareCorners: z
      .array(z.object({ on: LocalDate, value: z.number().describe('Percent of the communes') }))
      .nullable()
      .describe(
        'Count targets of the province: the province is judged by the share of communes that reached theirs, along this line; null otherwise',
      ),
    today: z
      .object({
        on: LocalDate,
        plan: z.number().describe('Plan at the end of this day, in the unit of the indicator'),
      })
      .describe('The plan today'),
    cutOffs: z
      .array(
        z.object({
          period: PeriodCode,
          cutOffAt: Instant,
          on: LocalDate.describe('Local date of the cut-off'),
          plan: z.number().describe('Plan at the cut-off, rounded by the decimals of the indicator'),
        }),
      )
      .describe('Weeks still to be cut off up to the due date'),
    week: z
      .object({
        period: PeriodCode.describe('The latest week that is due'),
        cutOffAt: Instant,
        before: GoalFigure.nullable().describe('As it is judged now; null: no target of the province'),
        after: GoalFigure.nullable().describe('As it would be judged; null: no target of the province'),
        communes: z
          .array(
            z.object({
              orgUnit: OrgUnitCode,
              fullName: z.string().describe('Name with kind'),
              before: Effect.describe('As it stands now'),
              after: Effect.describe('As it would stand'),
            }),
          )
          .describe('Communes whose target or status would differ, in Vietnamese order'),
      })
      .nullable()
      .describe('What it does to the latest week that is due; null: the campaign has no such week'),
    sum: TargetSum.nullable().describe('Sum of the communes’ targets as it would be; null: no goal'),
    notes: z.array(Sentence).describe('What should be known before, in sentences'),
  })
  .meta({ id: 'TargetPreview' });
export type TargetPreviewDto = z.infer<typeof TargetPreview>;

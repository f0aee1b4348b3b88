import { z } from 'zod';
import { campaignAnswer, campaignParam } from './campaign-of-week.js';
import { GoalFigure, judged, simulated } from './goal-figures.js';
import {
  asOfAnswer,
  asOfParam,
  Instant,
  LocalDate,
  OrgUnitCode,
  PeriodCode,
  UnitsMode,
  WindowState,
} from './shared.js';

export const GapsQuery = z.object({
  period: PeriodCode,
  indicator: z.string().max(64).describe('Code of the indicator'),
  units: UnitsMode.default('as_reported'),
  ...campaignParam,
  ...asOfParam,
});

export const GapItem = z
  .object({
    orgUnit: OrgUnitCode,
    name: z.string().describe('Name without kind'),
    fullName: z.string().describe('Name with kind'),
    kind: z.string().describe('Kind of unit'),
    ...judged,
    carriedFrom: PeriodCode.nullable().describe(
      'Earlier period the figure was carried from; null: not carried',
    ),
    change: z
      .number()
      .nullable()
      .describe('Value − value of the period before, both fresh; null: not comparable'),
    perWeekNeeded: z
      .number()
      .nullable()
      .describe(
        'Whole units (rounded up) per week from the cut-off of the period to the due date that close the gap; null: missing or due date passed',
      ),
  })
  .meta({ id: 'GapItem' });
export type GapItemDto = z.infer<typeof GapItem>;

/** What heads every list of the communes of one goal in one week. */
export const goalOfWeek = {
  period: PeriodCode,
  cutOffAt: Instant.describe('The moment the figures describe'),
  state: WindowState,
  units: UnitsMode,
  ...asOfAnswer,
  ...campaignAnswer,
  simulated,
  goal: GoalFigure.describe('The province against the same target'),
};

export const GapsSchema = z
  .object({
    ...goalOfWeek,
    dueOn: LocalDate.nullable().describe('Date of the target'),
    items: z.array(GapItem).describe('All communes: by gapCount, largest first; those without a figure last'),
  })
  .meta({ id: 'Gaps' });
export type GapsDto = z.infer<typeof GapsSchema>;

import { z } from 'zod';
import { campaignAnswer, campaignParam } from './campaign-of-week.js';
import { DefinitionSchema, EnteredValue, ReportSchema, TargetInForce } from './explain-record.js';
import { elementWords, FormulaTerm, TermSchema } from './explain-term.js';
import { indicatorWords, judged, simulated } from './goal-figures.js';
import {
  asOfAnswer,
  asOfParam,
  DataStatusSchema,
  Instant,
  OrgUnitCode,
  Percent,
  PeriodCode,
  PlanStatusSchema,
  SubmissionState,
  UnitsMode,
  WindowState,
} from './shared.js';

export type * from './explain-record.js';
export type * from './explain-term.js';

/** What a figure is made of, from the page back to the person who entered it. */

export const ExplainIndicatorQuery = z.object({
  indicator: z.string().max(64).describe('Code of the indicator'),
  period: PeriodCode.describe('Week the figure is about'),
  orgUnit: OrgUnitCode.describe('The province or a commune'),
  ...campaignParam,
  units: UnitsMode.default('as_reported'),
  ...asOfParam,
});
export type ExplainIndicatorQuery = z.infer<typeof ExplainIndicatorQuery>;

export const ExplainElementQuery = z.object({
  element: z.string().max(64).describe('Code of the data element'),
  period: PeriodCode.describe('Period it was reported for'),
  orgUnit: OrgUnitCode.describe('Commune that reported it; the province for an element of the department'),
  ...asOfParam,
});
export type ExplainElementQuery = z.infer<typeof ExplainElementQuery>;

const FormulaSchema = z
  .object({
    kind: z
      .enum(['ratio', 'count', 'share_of_communes'])
      .describe(
        'ratio: numerator ÷ denominator × factor; count: the numerator; share_of_communes: communes that reached their target ÷ communes with a figure × 100',
      ),
    factor: z.number().describe('100 for a percentage, 1 for a count'),
    numerator: z.array(FormulaTerm).describe('Terms added up'),
    denominator: z.array(FormulaTerm).nullable().describe('Terms added up; null: a count'),
  })
  .meta({ id: 'ExplainFormula' });

const Standing = z
  .enum(['fresh', 'carried', 'partial', 'missing', 'zero_denominator'])
  .describe(
    'fresh: of the period itself; carried: from an earlier period; partial: a total with missing periods; missing: no figure; zero_denominator: nothing to divide by',
  );

const CommuneItem = z.object({
  orgUnit: OrgUnitCode,
  name: z.string().describe('Name without kind'),
  fullName: z.string().describe('Name with kind'),
  standing: Standing,
  status: PlanStatusSchema,
  dataStatus: DataStatusSchema,
  value: z.number().nullable().describe('Value in the unit of the indicator; null: missing'),
  numerator: z.number().nullable().describe('Numerator, in the count unit; null: missing'),
  denominator: z.number().nullable().describe('Denominator; null: missing or a count'),
  share: Percent.nullable().describe(
    'Share of the numerator of all communes with a figure, percent; null: none',
  ),
  carriedFrom: PeriodCode.nullable().describe('Earlier period the figure was carried from'),
  formedFrom: z
    .array(
      z.object({
        orgUnit: OrgUnitCode,
        fullName: z.string().describe('Name with kind, the last one it had'),
      }),
    )
    .describe('Units it took over when it opened; empty: it was not formed by a merger'),
  why: z
    .enum(['not_submitted', 'excluded', 'left_blank', 'no_reference'])
    .nullable()
    .describe(
      'Why there is no figure of the period itself: not_submitted; excluded by the reviewer; left_blank; no_reference (no denominator known); null: there is one, or it is a total of several periods',
    ),
});

const CommunesSchema = z
  .object({
    expected: z.int().describe('Communes open at the cut-off'),
    fresh: z.int().describe('With a figure of the period itself'),
    carried: z.int().describe('With a figure carried from an earlier period'),
    carriedFrom: z
      .array(
        z.object({
          period: PeriodCode.describe('Earlier period'),
          communes: z.int().describe('Communes whose figure comes from it'),
        }),
      )
      .describe('Where carried figures come from, newest period first'),
    partial: z.int().describe('With a total that lacks periods'),
    missing: z.int().describe('Without a figure'),
    zeroDenominator: z.int().describe('Without a value because the denominator is 0'),
    excluded: z.int().describe('Whose report of the period is kept out of totals; also counted above'),
    items: z.array(CommuneItem).describe('Largest numerator first; those without a figure last'),
  })
  .meta({ id: 'ExplainCommunes' });

const place = {
  orgUnit: OrgUnitCode,
  orgUnitName: z.string().describe('Name with kind'),
  level: z.enum(['province', 'commune']).describe('Level of the unit'),
  period: PeriodCode,
  state: WindowState.describe('Whether the period still takes reports'),
  periodCutOffAt: Instant.describe('The moment the figures of the period describe'),
  readAt: Instant.describe('The moment as of which everything here was read'),
  ...asOfAnswer,
  simulated,
};

export const ExplainSchema = z
  .object({
    ...place,
    units: UnitsMode,
    ...campaignAnswer,
    code: z.string().nullable().describe('Number of the goal in the campaign; null: not a goal'),
    ...indicatorWords,
    targetKind: z
      .enum(['ratio', 'count', 'yes_no'])
      .nullable()
      .describe('Kind of target; for the province and count the value is a share of communes, in percent'),
    ...judged,
    carriedFrom: PeriodCode.nullable().describe('Commune: earlier period the figure was carried from'),
    missingPeriods: z.int().describe('Commune: periods missing from a total'),
    change: z.number().nullable().describe('Value − value of the period before; null: not comparable'),
    coverage: Percent.nullable().describe(
      'Province: share of the dossier population living in communes with a figure, percent',
    ),
    total: z
      .number()
      .nullable()
      .describe('Province, count goals: total of the communes in the count unit; null otherwise'),
    totalTarget: z.number().nullable().describe('Province, count goals: sum of the targets of the communes'),
    formula: FormulaSchema,
    definition: DefinitionSchema,
    targetInForce: TargetInForce.nullable().describe('The target the figure is judged by; null: none'),
    communes: CommunesSchema.nullable().describe('Province: the communes behind the figure; null: a commune'),
    terms: z
      .array(TermSchema)
      .nullable()
      .describe(
        'Commune: what the figure is computed from, down to revisions and people; null: the province',
      ),
  })
  .meta({ id: 'Explain' });
export type ExplainDto = z.infer<typeof ExplainSchema>;

export const ExplainElementSchema = z
  .object({
    ...place,
    dataElement: z.string().describe('Code of the data element'),
    ...elementWords,
    kind: z.enum(['flag', 'count', 'decimal', 'text', 'date', 'file']).describe('Kind of value'),
    accumulation: z.enum(['stock', 'flow']).nullable().describe('stock, flow, or null for what is no number'),
    definition: DefinitionSchema,
    value: EnteredValue.describe('Value that counts for this period, nothing carried; null: missing'),
    awaited: z
      .object({ state: SubmissionState.nullable().describe('null: not to be seen') })
      .nullable()
      .describe('No value counts: where the report stands; null: a value counts'),
    report: ReportSchema.nullable().describe('The report it comes from; null: nothing of it may be seen'),
  })
  .meta({ id: 'ExplainElement' });
export type ExplainElementDto = z.infer<typeof ExplainElementSchema>;

export type ExplainCommunesDto = z.infer<typeof CommunesSchema>;

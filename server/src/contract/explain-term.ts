import { z } from 'zod';
import { ReferenceSchema, ReportSchema } from './explain-record.js';
import { Instant, OrgUnitCode, PeriodCode, SubmissionState } from './shared.js';

/** The terms a figure of a commune is computed from. */

export const elementWords = {
  nameVi: z.string().describe('Vietnamese name'),
  nameEn: z.string().describe('English name'),
  unit: z.string().describe('Unit in Vietnamese'),
  unitEn: z.string().describe('Unit in English'),
};

export const FormulaTerm = z.object({
  sign: z.union([z.literal(1), z.literal(-1)]).describe('1: added; -1: taken away'),
  dataElement: z.string().nullable().describe('Code of the element; null: one for each commune'),
  ...elementWords,
  reference: z.boolean().describe('true: a dated reference figure, not a reported one'),
  yesNo: z.boolean().describe('true: 1 is yes, 0 is no'),
});

/** A value with where it comes from: of a term, or of one unit behind it. */
const origin = {
  value: z.number().nullable().describe('Value used in the formula; null: missing'),
  carriedFrom: PeriodCode.nullable().describe('Earlier period the value was carried from'),
  missingPeriods: z.int().describe('Flow: periods without a figure'),
  awaited: z
    .object({
      period: PeriodCode.describe('Period whose own figure is not there'),
      state: SubmissionState.nullable().describe('Where its report stands; null: not to be seen'),
    })
    .nullable()
    .describe('Carried or missing: the report that would bring a fresh figure; null: it is fresh'),
  periods: z
    .array(
      z.object({
        period: PeriodCode,
        value: z.number().nullable().describe('Counted value of the period; null: missing'),
        firstSubmittedAt: Instant.nullable().describe('When the report was first signed; null: never'),
      }),
    )
    .nullable()
    .describe('Flow: the periods added up, newest first; null: a stock, or told by parts'),
  report: ReportSchema.nullable().describe(
    'Stock: the report the value comes from; null: none, or told by parts',
  ),
  referenceFigure: ReferenceSchema.nullable().describe(
    'Reference figure: its versions; null: a reported figure, or told by parts',
  ),
};

const PartSchema = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind, as it was at the cut-off or last'),
    counted: z
      .boolean()
      .describe(
        'true: in the sum; false: missing, or left out because the unit lacks another term or a part of a state is missing',
      ),
    period: PeriodCode.nullable().describe(
      'Stock: period the value was reported for; null: missing, a total, or a reference figure',
    ),
    ...origin,
  })
  .meta({ id: 'ExplainPart' });

export const TermSchema = z
  .object({
    part: z.enum(['numerator', 'denominator']).describe('Where the term stands in the formula'),
    ...FormulaTerm.shape,
    definitionVi: z.string().describe('What is counted, in Vietnamese'),
    definitionEn: z.string().describe('What is counted, in English'),
    accumulation: z
      .enum(['stock', 'flow'])
      .nullable()
      .describe('stock: state at the cut-off; flow: added up; null: a reference figure or a constant'),
    ...origin,
    parts: z
      .array(PartSchema)
      .describe(
        'Units it is summed from where a merger stands between: those the unit was formed from and, where it contributes, itself; the counted ones add up to the value. Empty: the unit stands on its own',
      ),
  })
  .meta({ id: 'ExplainTerm' });

export type ExplainTermDto = z.infer<typeof TermSchema>;
export type ExplainPartDto = z.infer<typeof PartSchema>;

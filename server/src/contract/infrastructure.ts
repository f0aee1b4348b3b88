import { z } from 'zod';
import { GapsSchema, goalOfWeek } from './gaps.js';
import { judged } from './goal-figures.js';
import { OrgUnitCode, Percent } from './shared.js';

/** One goal of a week beside the infrastructure of the same communes. */

export const MeasureCode = z
  .enum(['signal_gap', 'broadband', 'coverage_4g', 'coverage_5g', 'smartphones'])
  .describe(
    'signal_gap: villages with a signal gap ÷ villages; broadband: villages with it ÷ villages; coverage_4g, coverage_5g: people covered ÷ dossier population; smartphones: smartphone users ÷ adults',
  );

const { value, status, target, plan, planDifference, gapCount } = judged;

export const InfrastructureSchema = z
  .object({
    ...goalOfWeek,
    dueOn: GapsSchema.shape.dueOn,
    measures: z
      .array(
        z.object({
          measure: MeasureCode,
          indicator: z
            .string()
            .nullable()
            .describe('Code of the indicator; null: made of elements for this page'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          countUnit: z.string().describe('Unit of the numerator, in Vietnamese'),
          countUnitEn: z.string().describe('The same in English'),
          value: Percent.nullable().describe(
            'Of the province, over the communes with a figure; null: no figure',
          ),
          numerator: z.number().nullable().describe('Sum of numerators, in the count unit; null: no figure'),
          denominator: z
            .number()
            .nullable()
            .describe('Sum of denominators of the same communes; null: no figure'),
          communesWithFigure: z.int().describe('Communes with a figure'),
          communesExpected: z.int().describe('Communes of the week'),
          usual: Percent.nullable().describe(
            'Threshold where nobody says otherwise: 0 for gaps, else the figure of the province; null: it has none',
          ),
        }),
      )
      .describe('What the catalogue can compute of the five'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          name: z.string().describe('Name without kind'),
          fullName: z.string().describe('Name with kind'),
          ...{ value, status, target, plan, planDifference, gapCount },
          measures: z
            .array(z.number().nullable().describe('Percent; null: missing'))
            .describe('One for each of the measures, in their order'),
        }),
      )
      .describe('All communes of the week, in Vietnamese order'),
  })
  .meta({ id: 'Infrastructure' });
export type InfrastructureDto = z.infer<typeof InfrastructureSchema>;

import { z } from 'zod';
import { goalOfWeek } from './gaps.js';
import { judged } from './goal-figures.js';
import { Percent } from './shared.js';

/** The gap of one goal by groups of communes, and what was entered of it as "trong đó". */

export const GapGroup = z
  .object({
    code: z.string().describe('Code of the group, or the kind of unit'),
    by: z
      .enum(['kind', 'group'])
      .describe(
        'kind: all communes of one kind, which add up to the province; group: kept by the administrator',
      ),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    communes: z.int().describe('Communes in it at the cut-off'),
    communesWithFigure: z.int().describe('Of those, communes with a figure'),
    communesShort: z.int().describe('Of those, communes that miss their own target'),
    ...judged,
    shortfall: z
      .number()
      .nullable()
      .describe('Sum of the gaps of its communes, in the count unit; null: no figure'),
    shortfallShare: Percent.nullable().describe(
      "Its part of the sum over all communes of the province's week, percent; null: nothing is missing or no figure",
    ),
  })
  .meta({ id: 'GapGroup' });
export type GapGroupDto = z.infer<typeof GapGroup>;

export const GapDimension = z
  .object({
    dataElement: z.string().describe('Code of the optional "trong đó" element'),
    nameVi: z.string().describe('Vietnamese name'),
    nameEn: z.string().describe('English name'),
    entered: z.int().describe('Communes that entered it, in this week or carried'),
    communes: z.int().describe('Communes of the week'),
    count: z
      .number()
      .nullable()
      .describe('Sum over the communes that entered it, in the count unit of the goal; null: none did'),
    whole: z.number().nullable().describe('What those communes counted altogether, in the same unit'),
    wholeShare: Percent.nullable().describe(
      'count ÷ whole, percent: a part of those counted, never a coverage',
    ),
    rate: z
      .object({
        indicator: z.string().describe('Code of the indicator that divides it'),
        value: z.number().nullable().describe('Percent of the people of the dimension; null: no figure'),
        denominator: z
          .number()
          .nullable()
          .describe('People of the dimension in the same communes; null: no figure'),
        communesWithFigure: z.int().describe('Communes of which both are known'),
      })
      .nullable()
      .describe(
        'Only where the catalogue has an indicator with a denominator for it; null: the denominator is not known',
      ),
  })
  .meta({ id: 'GapDimension' });
export type GapDimensionDto = z.infer<typeof GapDimension>;

export const GapGroupsSchema = z
  .object({
    ...goalOfWeek,
    groups: z.array(GapGroup).describe('Kinds of units, then the groups that are kept, by code'),
    dimensions: z
      .array(GapDimension)
      .describe('Parts of what the goal counts that may be entered, in the order of the form'),
  })
  .meta({ id: 'GapGroups' });
export type GapGroupsDto = z.infer<typeof GapGroupsSchema>;

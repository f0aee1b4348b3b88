import { z } from 'zod';
import { campaignAnswer } from './campaign-of-week.js';
import { indicatorWords, judged, simulated } from './goal-figures.js';
import { StatusCell } from './submission-status.js';
import {
  asOfAnswer,
  DataStatusSchema,
  Instant,
  LocalDate,
  OrgUnitCode,
  PeriodCode,
  WindowState,
} from './shared.js';

export const CommuneProfileSchema = z
  .object({
    orgUnit: OrgUnitCode,
    name: z.string().describe('Name without kind'),
    fullName: z.string().describe('Name with kind'),
    kind: z.string().describe('Kind of unit'),
    population: z.int().nullable().describe('Persons'),
    populationSource: z.string().nullable().describe('What the population figure is'),
    predecessorNote: z.string().nullable().describe('What the unit was formed from'),
    predecessors: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          fullName: z.string().describe('Name with kind, as it ended'),
        }),
      )
      .describe('Units that merged into it; empty: none'),
    successor: z
      .object({
        orgUnit: OrgUnitCode,
        fullName: z.string().describe('Name with kind'),
        from: LocalDate.describe('First day of the successor'),
      })
      .nullable()
      .describe('Unit it has merged into since; null: none'),
    period: PeriodCode,
    cutOffAt: Instant.describe('The moment the figures describe'),
    state: WindowState,
    ...asOfAnswer,
    ...campaignAnswer,
    simulated,
    goals: z
      .array(
        z.object({
          code: z.string().describe('Number of the goal'),
          ...indicatorWords,
          targetKind: z.enum(['ratio', 'count', 'yes_no']).describe('Kind of target'),
          ...judged,
          carriedFrom: PeriodCode.nullable().describe('Earlier period the figure was carried from'),
          change: z.number().nullable().describe('Value − value of the period before, both fresh'),
          province: z
            .number()
            .nullable()
            .describe('Value of the province, in the same unit; null for counts'),
        }),
      )
      .describe('The goals as they stand in this commune'),
    activities: z
      .array(
        z.object({
          ...indicatorWords,
          value: z.number().nullable().describe('Total since the start of the campaign, in the count unit'),
          dataStatus: DataStatusSchema,
          missingPeriods: z.int().describe('Weeks without a figure'),
        }),
      )
      .describe('Totals of flows'),
    values: z
      .array(
        z.object({
          dataElement: z.string().describe('Code of the data element'),
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
          unit: z.string().describe('Unit in Vietnamese'),
          unitEn: z.string().describe('Unit in English'),
          value: z.number().nullable().describe('Counted value of the period; null: missing'),
          previous: z.number().nullable().describe('Counted value of the period before'),
        }),
      )
      .describe('The weekly figures as counted'),
    submissions: z
      .array(
        z.object({
          period: PeriodCode,
          cell: StatusCell,
          submittedAt: Instant.nullable().describe('First submitted'),
          receipt: z.string().nullable().describe('Receipt code'),
        }),
      )
      .describe('Weeks of the campaign, oldest first'),
  })
  .meta({ id: 'CommuneProfile' });
export type CommuneProfileDto = z.infer<typeof CommuneProfileSchema>;

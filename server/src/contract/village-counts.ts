import { z } from 'zod';
import { asOfAnswer, asOfParam, DataSetCode, LocalDate, OrgUnitCode, PeriodCode } from './shared.js';
import { villageCounts } from './villages.js';

/** What registers of villages say in figures: for a form, and beside each other. */

export const VillageProposalsQuery = z.object({
  orgUnit: OrgUnitCode,
  period: PeriodCode,
  dataSet: DataSetCode,
  ...asOfParam,
});
export type VillageProposalsQuery = z.infer<typeof VillageProposalsQuery>;

export const VillageProposals = z
  .object({
    orgUnit: OrgUnitCode,
    period: PeriodCode,
    on: LocalDate.describe('Local date of the cut-off that the register was counted on'),
    ...asOfAnswer,
    items: z
      .array(
        z.object({
          element: z
            .enum(['villages_with_team', 'team_members', 'villages_broadband', 'signal_gap_villages'])
            .describe('Code of the data element'),
          state: z
            .enum(['proposed', 'unknown', 'incomplete'])
            .describe(
              'unknown: of some villages it is unknown, so no figure is proposed; incomplete: fewer villages than the reference figure',
            ),
          value: z.int().nullable().describe('Figure to take over, in the unit of the element; null: none'),
          counted: z.int().describe('What is counted so far, in the unit of the element'),
          total: z.int().describe('Villages in the register'),
          teams: z.int().describe('Villages with a team'),
          unknown: z.int().describe('Villages or teams of which it is unknown'),
          reference: z.number().nullable().describe('Villages by the reference figure in force; null: none'),
        }),
      )
      .describe('Elements of the form that the register answers; empty: the commune keeps none'),
  })
  .meta({ id: 'VillageProposals' });
export type VillageProposalsDto = z.infer<typeof VillageProposals>;

export const VillageSurveyQuery = z.object({
  on: z.iso.date().optional().describe('Local date to describe; absent: the day of the moment asked for'),
  ...asOfParam,
});
export type VillageSurveyQuery = z.infer<typeof VillageSurveyQuery>;

export const VillageSurvey = z
  .object({
    on: LocalDate.describe('Local date that the registers describe'),
    ...asOfAnswer,
    simulated: z.boolean().describe('true: every figure of this installation is simulated'),
    communes: z.int().describe('Communes open on the date'),
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          fullName: z.string().describe('Name with kind'),
          ...villageCounts,
        }),
      )
      .describe('Communes that keep a register, in Vietnamese order'),
  })
  .meta({ id: 'VillageSurvey' });
export type VillageSurveyDto = z.infer<typeof VillageSurvey>;

import { z } from 'zod';
import { FigureReason } from './reason.js';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode, SubmissionState, WindowSchema } from './shared.js';

/** Figures that the Department gives itself: a sheet of all communes for one period. */

const Value = z
  .union([z.number(), z.null()])
  .describe('Number in the unit of the element; null: missing (never zero)');

export const DepartmentQuery = z.object({
  dataSet: DataSetCode.default('department'),
});

export const DepartmentFiguresBody = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          orgUnit: OrgUnitCode,
          version: z.int().min(0).describe('Version the row started from; 0: nothing saved yet'),
          values: z
            .array(
              z.strictObject({
                dataElement: z.string().max(64).describe('Code of the data element'),
                value: Value,
              }),
            )
            .min(1)
            .max(50)
            .describe('Changed values; null clears one'),
        }),
      )
      .min(1)
      .max(300)
      .describe('Communes whose figures change, each once; all are recorded and signed, or none'),
    source: z.enum(['form', 'paste', 'file']).default('form').describe('How the figures were entered'),
    reason: FigureReason.optional().describe(
      'One reason for every warning of the rules of data quality that waits for one',
    ),
  })
  .meta({ id: 'EnterDepartmentFigures' });
export type DepartmentFiguresBody = z.infer<typeof DepartmentFiguresBody>;

export const DepartmentFiguresSchema = z
  .object({
    dataSet: DataSetCode,
    period: PeriodCode,
    window: WindowSchema,
    previousPeriod: PeriodCode.nullable().describe('Period that `previous` was taken from'),
    mayEnter: z.boolean().describe('The user may enter and sign these figures now'),
    done: z.int().describe('Communes with signed figures'),
    expected: z.int().describe('Communes open at the cut-off'),
    rows: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          name: z.string().describe('Name without kind'),
          fullName: z.string().describe('Name with kind'),
          state: SubmissionState,
          version: z.int().describe('Version of the newest revision; 0: none'),
          values: z
            .array(
              z.object({
                dataElement: z.string().describe('Code of the data element'),
                value: Value,
                previous: z.number().nullable().describe('Counted value of the period before; null: missing'),
                limit: z.number().nullable().describe('Upper bound at the cut-off; null: none known'),
              }),
            )
            .describe('Every element in the order of the form'),
          updatedAt: Instant.nullable().describe('When it was last changed; null: never'),
          updatedBy: z.string().nullable().describe('Who changed it last; null: nobody, or unknown'),
        }),
      )
      .describe('Every commune open at the cut-off, by name'),
  })
  .meta({ id: 'DepartmentFigures' });
export type DepartmentFiguresDto = z.infer<typeof DepartmentFiguresSchema>;

export const DepartmentPeriods = z
  .object({
    items: z
      .array(
        z.object({
          dataSet: DataSetCode,
          period: PeriodCode,
          window: WindowSchema,
          done: z.int().describe('Communes with signed figures'),
          expected: z.int().describe('Communes open at the cut-off'),
        }),
      )
      .describe('Periods that have opened, newest first, at most twelve'),
  })
  .meta({ id: 'DepartmentPeriods' });
export type DepartmentPeriodsDto = z.infer<typeof DepartmentPeriods>;

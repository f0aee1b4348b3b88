import { z } from 'zod';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode, SubmissionState, WindowSchema } from './shared.js';
import { SubmissionSchema } from './submissions.js';

/** A commune's reports of one data set side by side, to be entered as a table: elements down, periods across. */

export const GridQuery = z.object({
  dataSet: DataSetCode.default('weekly').describe('Code of the data set; default the weekly one'),
  to: PeriodCode.optional().describe('Newest period shown; absent: the newest that has opened'),
  periods: z.coerce
    .number()
    .int()
    .min(1)
    .max(26)
    .default(8)
    .describe('How many periods, the newest included; 1 to 26'),
});
export type GridQuery = z.infer<typeof GridQuery>;

export const GridValue = z.object({
  dataElement: z.string().describe('Code of the data element'),
  value: z
    .union([z.number(), z.string(), z.null()])
    .describe('Number in the unit of the element; text for text elements; null: missing (never zero)'),
});

export const GridSchema = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind, of the newest period shown'),
    dataSet: DataSetCode,
    before: z
      .object({
        period: PeriodCode,
        values: z.array(GridValue).describe('Every element in the order of the form'),
      })
      .nullable()
      .describe('The period before the first column, for its differences; null: there is none'),
    columns: z
      .array(
        z.object({
          orgUnit: OrgUnitCode.describe('Unit that reports in that period'),
          period: PeriodCode,
          window: WindowSchema.describe('Times of this commune, an extension included'),
          state: SubmissionState,
          version: z.int().describe('Version of the newest revision; 0: none'),
          receipt: z.string().nullable().describe('Receipt code of the last signed report; null: none'),
          firstSubmittedAt: Instant.nullable().describe('When it was first signed; null: not yet'),
          values: z.array(GridValue).describe('Every element in the order of the form, as entered last'),
          report: SubmissionSchema.nullable().describe(
            'The whole report, where the user may change its figures now; null: it is read only',
          ),
        }),
      )
      .describe('Periods that have opened, oldest first'),
    earlier: PeriodCode.nullable().describe('Newest period before the first column; null: none'),
    later: PeriodCode.nullable().describe('Newest period that has opened; null: it is shown'),
  })
  .meta({ id: 'EntryGrid' });
export type GridDto = z.infer<typeof GridSchema>;

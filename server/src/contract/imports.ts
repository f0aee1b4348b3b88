import { z } from 'zod';
import { FigureReason } from './reason.js';
import { FindingSchema, GivenReasonSchema } from './quality.js';
import { DataSetCode, OrgUnitCode, PeriodCode, SubmissionState, WindowSchema } from './shared.js';

/** Figures from a file or pasted cells: a template, what a file would change, and the same recorded. */

export const ImportSource = z
  .enum(['file', 'paste'])
  .describe('How the figures came: a file, or pasted cells');

export const TemplateQuery = z.object({
  dataSet: DataSetCode,
  period: PeriodCode,
  format: z
    .enum(['xlsx', 'csv'])
    .default('xlsx')
    .describe('Workbook with locked cells and notes, or plain CSV'),
});

export const ImportQuery = z.object({
  dataSet: DataSetCode.optional().describe('Code of the data set; absent: what the file says, else weekly'),
  period: PeriodCode.optional().describe('Period; absent: what the file says, else the one to enter now'),
  source: ImportSource.default('file'),
});

const Value = z
  .union([z.number(), z.string().max(4000), z.null()])
  .describe('Number in the unit of the element; text for text elements; null: missing (never zero)');
const Words = {
  textVi: z.string().describe('Sentence'),
  textEn: z.string().describe('The same in English'),
};
const Address = z.string().nullable().describe('Address of the cell, such as E12; null: none');

const FileFacts = z.object({
  name: z.string().max(255).describe('Name of the file as it was sent'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of its bytes, hexadecimal'),
  bytes: z.int().min(0).describe('Size in bytes'),
});

const Row = z.object({
  orgUnit: OrgUnitCode,
  orgUnitName: z.string().describe('Name with kind'),
  state: SubmissionState,
  version: z.int().describe('Version that the changes start from; 0: nothing saved yet'),
  same: z.int().describe('Figures of the file that are stored already'),
  changes: z
    .array(
      z.object({
        dataElement: z.string().describe('Code of the data element'),
        before: Value,
        after: Value,
        address: Address,
        formula: z.boolean().describe('The result of a formula'),
      }),
    )
    .describe('Figures that differ, in the order of the form'),
  warnings: z.array(FindingSchema).describe('What the rules ask a reason for, at the figures that change'),
  refusal: z
    .object({ code: z.string().describe('Stable code'), ...Words })
    .nullable()
    .describe('Why this report takes no change now; null: it takes it, or nothing changes'),
});

export const ImportPreviewSchema = z
  .object({
    file: FileFacts.describe('The file as the server read it'),
    source: ImportSource,
    dataSet: DataSetCode,
    period: PeriodCode,
    window: WindowSchema,
    stated: z
      .object({
        dataSet: z.string().nullable().describe('Code of a data set; null: not stated'),
        period: z.string().nullable().describe('Period; null: not stated'),
      })
      .describe('What the file says of itself'),
    sheet: z.string().nullable().describe('Sheet with the table; null: no table was found'),
    rowsAre: z.enum(['communes', 'elements']).nullable().describe('What the rows of the table are'),
    mayConfirm: z.boolean().describe('The user may record the changes now: there are some, and no errors'),
    refusal: z
      .object({ code: z.string().describe('Stable code'), ...Words })
      .nullable()
      .describe('Why the user records nothing of this form and period; null: they may'),
    signs: z.boolean().describe("true: the Department's figures, which are signed when they are recorded"),
    rows: z.array(Row).describe('Communes with figures in the file, in the order of the file'),
    errors: z
      .array(
        z.object({
          sheet: z.string().nullable().describe('Name of the sheet; null: the file as a whole'),
          row: z.int().nullable().describe('From 1; null: the column or the sheet as a whole'),
          column: z.int().nullable().describe('From 1; null: the row or the sheet as a whole'),
          address: Address,
          orgUnit: z.string().nullable().describe('Code of the commune, where it is known'),
          dataElement: z.string().nullable().describe('Code of the data element, where it is known'),
          code: z.string().describe('Stable code'),
          ...Words,
        }),
      )
      .describe('What is wrong, from the top of the sheet; with one of them nothing is recorded'),
    ignored: z
      .array(
        z.object({
          what: z.enum(['column', 'row']).describe('Column or row'),
          label: z.string().describe('Letters of the column, or number of the row'),
          heading: z.string().describe('What stands there'),
        }),
      )
      .describe('Columns and rows that are none of this form'),
    others: z
      .array(
        z.object({
          why: z
            .enum(['hidden', 'other_period', 'other_form', 'second'])
            .describe(
              'hidden: nobody sees the sheet; second: one more table of the same form; else it is of another period or form',
            ),
          sheet: z.string().describe('Name of the sheet'),
          place: z
            .string()
            .nullable()
            .describe('Letters of the column, or number of the row; null: the sheet'),
          period: z.string().nullable().describe('Period; null: not told'),
          dataSet: z.string().nullable().describe('Code of the data set; null: the same, or not told'),
          figures: z.int().describe('Cells with a figure'),
        }),
      )
      .describe('Figures of the file that were not read; another period or form can be asked for next'),
    total: z
      .object({
        communes: z.int().describe('Communes whose figures change'),
        changes: z.int().describe('Figures that change'),
        same: z.int().describe('Figures that are stored already'),
        blanks: z.int().describe('Blank cells of the table; what is stored there stays'),
        formulas: z.int().describe('Figures that are results of formulas'),
      })
      .describe('Sums over all rows'),
    digest: z.string().describe('Check sum of what would be recorded; sent back to record it'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreviewDto = z.infer<typeof ImportPreviewSchema>;

export const ImportText = z
  .object({
    text: z.string().describe('Cells with tabs between; line n is row n of the sheet'),
    sheet: z.string().describe('Sheet that was taken, the first that people see; empty: the file has none'),
    left: z
      .array(z.string())
      .describe('Other sheets with anything in them, hidden ones, too; they were not read'),
  })
  .meta({ id: 'ImportText' });
export type ImportTextDto = z.infer<typeof ImportText>;

export const ImportBody = z
  .strictObject({
    dataSet: DataSetCode,
    period: PeriodCode,
    source: ImportSource,
    file: z.strictObject(FileFacts.shape).describe('The file as the preview told it'),
    rows: z
      .array(
        z.strictObject({
          orgUnit: OrgUnitCode,
          version: z.int().min(0).describe('Version the preview showed'),
          values: z
            .array(
              z.strictObject({
                dataElement: z.string().max(64).describe('Code of the data element'),
                value: Value,
              }),
            )
            .min(1)
            .max(200)
            .describe('Changed figures as the preview showed them; null clears one'),
          reasons: z.array(GivenReasonSchema).max(400).default([]).describe('Reasons for warnings'),
        }),
      )
      .min(1)
      .max(300)
      .describe('Communes whose figures change, each once; all are recorded, or none'),
    reason: FigureReason.optional().describe("One reason for every warning of the Department's figures"),
    digest: z.string().max(64).describe('Check sum of the preview'),
  })
  .meta({ id: 'Import' });
export type ImportBody = z.infer<typeof ImportBody>;

export const ImportDone = z
  .object({
    dataSet: DataSetCode,
    period: PeriodCode,
    communes: z.int().describe('Communes whose figures were recorded'),
    values: z.int().describe('Figures that were recorded'),
    signed: z
      .boolean()
      .describe("true: the Department's figures, signed; false: drafts to look over and hand over"),
    orgUnits: z.array(OrgUnitCode).describe('Codes of the communes'),
  })
  .meta({ id: 'ImportDone' });
export type ImportDoneDto = z.infer<typeof ImportDone>;

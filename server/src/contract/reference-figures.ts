import { z } from 'zod';
import { ActReason } from './reason.js';
import { Instant, LocalDate, OrgUnitCode } from './shared.js';

/** Dated denominators of the communes: read as of a moment, changed by a reasoned act, from a form or a file. */

const ElementCode = z.string().max(64).describe('Code of the reference figure (data element)');
const Value = z.number().describe('Value in the unit of the element');

export const ReferenceFigureVersion = z
  .object({
    orgUnit: OrgUnitCode,
    element: ElementCode,
    effectiveOn: LocalDate.describe('From this date it is the denominator'),
    version: z.int().describe('Counts up from 1 for a commune, element and date'),
    value: Value,
    source: z.string().describe('Document or origin'),
    recordedAt: Instant.describe('From when it is known'),
    by: z.string().nullable().describe('Who; null: came with the product'),
    reason: z.string().nullable().describe('Why; null: the first version of the product'),
  })
  .meta({ id: 'ReferenceFigureVersion' });
export type ReferenceFigureVersionDto = z.infer<typeof ReferenceFigureVersion>;

export const ReferenceFigureList = z
  .object({
    element: ElementCode,
    items: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          orgUnitName: z.string().describe('Name with kind'),
          current: ReferenceFigureVersion.nullable().describe('What is in force on the date; null: none'),
        }),
      )
      .describe('Every commune open on the date, in Vietnamese order'),
    known: z.int().describe('How many communes have one'),
    total: z.number().nullable().describe('Sum of those known, in the unit of the element; null: none known'),
  })
  .meta({ id: 'ReferenceFigureList' });
export type ReferenceFigureListDto = z.infer<typeof ReferenceFigureList>;

export const ReferenceFigureQuery = z.object({
  element: ElementCode,
  on: z.iso.date().optional().describe('In force on this local date; absent: today'),
  asOf: z.iso.datetime({ offset: true }).optional().describe('As it was known at this moment; absent: now'),
});

export const ReferenceFigureHistoryQuery = z.object({ element: ElementCode, orgUnit: OrgUnitCode });
export const ReferenceFigureHistory = z
  .object({ items: z.array(ReferenceFigureVersion).describe('Newest first') })
  .meta({ id: 'ReferenceFigureHistory' });

const Row = z.strictObject({
  orgUnit: OrgUnitCode,
  element: ElementCode,
  effectiveOn: z.iso.date().describe('From this local date'),
  value: z.number().min(0).max(1e12).describe('Value in the unit of the element'),
});

export const ReferenceFigureBody = z
  .strictObject({
    rows: z.array(Row).min(1).max(2000).describe('Figures; all of them are recorded or none'),
    source: z.string().trim().min(3).max(500).describe('Document or origin'),
    reason: ActReason.describe('Why they change'),
  })
  .meta({ id: 'RecordReferenceFigures' });
export type ReferenceFigureBody = z.infer<typeof ReferenceFigureBody>;

export const ReferenceFileBody = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(200_000)
      .describe(
        'Text of a CSV file, or cells pasted from a sheet: a column for the commune and one for each element',
      ),
    effectiveOn: z.iso.date().describe('From this local date'),
  })
  .meta({ id: 'ReadReferenceFile' });
export type ReferenceFileBody = z.infer<typeof ReferenceFileBody>;

export const ReferencePreview = z
  .object({
    rows: z
      .array(
        z.object({
          line: z.int().describe('Line of the file, the heading is 1'),
          orgUnit: OrgUnitCode,
          orgUnitName: z.string().describe('Name with kind'),
          element: ElementCode,
          effectiveOn: LocalDate,
          before: z.number().nullable().describe('In force on that date; null: none'),
          value: Value,
          change: z.enum(['new', 'changed', 'same']).describe('same: nothing would be recorded'),
        }),
      )
      .describe('What the file says'),
    errors: z
      .array(
        z.object({
          line: z.int().describe('Line of the file'),
          column: z.string().describe('Heading of the column; empty: the whole line'),
          message: z.string().describe('What is wrong, in the language of the user'),
        }),
      )
      .describe('Everything that could not be read; nothing can be recorded while there is any'),
    ignored: z.array(z.string()).describe('Headings that are no reference figure'),
  })
  .meta({ id: 'ReferencePreview' });
export type ReferencePreviewDto = z.infer<typeof ReferencePreview>;

export const ReferenceRecorded = z
  .object({
    recorded: z.int().describe('How many figures are new or changed'),
    same: z.int().describe('How many were already so; not recorded again'),
  })
  .meta({ id: 'ReferenceRecorded' });
export type ReferenceRecordedDto = z.infer<typeof ReferenceRecorded>;

import { z } from 'zod';
import { GridValue } from './entry-grid.js';
import { ProgressSchema } from './quality.js';
import { SubmissionComment } from './review.js';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode, SubmissionState, WindowSchema } from './shared.js';

/** What has become of a commune's reports: those sent back, and all of them, newest first. */

export const PastQuery = z.object({
  dataSet: DataSetCode.optional().describe('Code of the data set; absent: all that communes report'),
  skip: z.coerce.number().int().min(0).max(5000).default(0).describe('Reports to leave out at the beginning'),
  limit: z.coerce.number().int().min(1).max(60).default(12).describe('Most reports in the answer; 1 to 60'),
});
export type PastQuery = z.infer<typeof PastQuery>;

const PastReport = z.object({
  orgUnit: OrgUnitCode.describe('Whose report it is: the commune, or what has become it since'),
  orgUnitName: z.string().describe('Its name with kind'),
  dataSet: DataSetCode,
  period: PeriodCode,
  window: WindowSchema.describe('Times of that commune, an extension included'),
  state: SubmissionState,
  version: z.int().describe('Version of the newest revision, and their number; 0: nothing was ever saved'),
  countedVersion: z.int().nullable().describe('Version that counts in totals; null: none'),
  excluded: z.boolean().describe('true: kept out of the totals by a reviewer'),
  receipt: z.string().nullable().describe('Receipt code of the last signed report; null: never signed'),
  signedAt: Instant.nullable().describe('When it was last signed; null: never'),
  signedBy: z.string().nullable().describe('Who signed; null: never signed, or unknown'),
  onBehalfOf: z.string().nullable().describe('Leader in whose place it was signed; null: in the own name'),
  firstSubmittedAt: Instant.nullable().describe('When it was first signed; null: never'),
  updatedAt: Instant.nullable().describe('When it was last changed; null: nothing was ever saved'),
  updatedBy: z.string().nullable().describe('Who changed it last; null: unknown'),
  progress: ProgressSchema,
  values: z.array(GridValue).describe('Every element in the order of the form, as entered last'),
});

export const PastReportsSchema = z
  .object({
    orgUnit: OrgUnitCode,
    orgUnitName: z.string().describe('Name with kind'),
    total: z.int().describe('Reports there are, also those left out'),
    items: z.array(PastReport).describe('Newest period first; periods that have not opened are left out'),
    sentBack: z
      .array(
        PastReport.extend({
          reason: z.string().nullable().describe('Why it was sent back; null: nothing was said'),
          comments: z.array(SubmissionComment).describe('What was said since it was last handed in'),
        }),
      )
      .describe('Returned, reopened or given back and not handed in since, whatever the page; newest first'),
  })
  .meta({ id: 'PastReports' });
export type PastReportsDto = z.infer<typeof PastReportsSchema>;

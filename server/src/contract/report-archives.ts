import { z } from 'zod';
import { Instant, PeriodCode } from './shared.js';

/** The weekly reports of all communes as one ZIP. */

export const ArchiveId = z.uuid().describe('Archive');

export const ReportArchiveBody = z.object({
  period: PeriodCode,
  campaign: z
    .string()
    .max(60)
    .nullable()
    .describe('Code of the campaign; null: the one the period belongs to'),
  language: z.enum(['vi', 'en']).describe('Language of the reports'),
});
export type ReportArchiveBody = z.infer<typeof ReportArchiveBody>;

export const ReportArchive = z
  .object({
    id: z.string().describe('Archive'),
    period: PeriodCode,
    language: z.enum(['vi', 'en']).describe('Language of the reports'),
    state: z
      .enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'swept'])
      .describe('swept: done, and its file is gone after a day'),
    done: z.int().describe('Reports that are in it already'),
    total: z.int().nullable().describe('Reports that it will hold; null: not known yet'),
    without: z
      .int()
      .nullable()
      .describe('Communes without a report of the week, named in its list; null: not known yet'),
    sizeBytes: z.int().nullable().describe('Length of the file; null: not done'),
    sha256: z.string().nullable().describe('SHA-256 of the file, hexadecimal; null: not done'),
    detail: z.string().nullable().describe('Why it failed, a code; null: it did not'),
    requestedAt: Instant.describe('When it was asked for: its figures are as of then'),
    requestedBy: z.string().nullable().describe('Who asked; null: not told'),
    settledAt: Instant.nullable().describe('When it was over; null: it is not'),
    keptUntil: Instant.nullable().describe('When its file goes; null: there is none'),
    mayCancel: z.boolean().describe('The reader can stop it'),
  })
  .meta({ id: 'ReportArchive' });
export type ReportArchiveDto = z.infer<typeof ReportArchive>;

export const ReportArchiveList = z
  .object({
    items: z.array(ReportArchive).describe('Archives, the newest first; at most 20'),
    mayMake: z.boolean().describe('The reader can have one made'),
    works: z.boolean().describe('false: no jobs run in this process, so nothing would come of it'),
  })
  .meta({ id: 'ReportArchiveList' });
export type ReportArchiveListDto = z.infer<typeof ReportArchiveList>;

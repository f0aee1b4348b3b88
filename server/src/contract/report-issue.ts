import { z } from 'zod';
import { ActReason } from './reason.js';
import { Instant, LocalDate, OrgUnitCode, PeriodCode, SentInstant } from './shared.js';

/** Reports on their way from draft to issue, and what was issued. */

const Version = z.int().min(1).describe('Version of the report that the act is meant for');
export const ReportId = z.coerce.number().int().min(1).max(2_147_483_647).describe('Report');
export const ParagraphId = z
  .string()
  .regex(/^[\w.-]{1,80}$/u)
  .describe('Name of the paragraph, stable within the kind of report');
export const ReportFileFormat = z.enum(['pdf', 'docx', 'xlsx', 'scan']).describe('scan: the signed paper');

const kind = z
  .enum(['province_week', 'commune_week', 'campaign_summary', 'gap_report', 'custom_period'])
  .describe('Kind of report');
const language = z.enum(['vi', 'en']).describe('Language of the report');
const state = z
  .enum(['draft', 'awaiting_signature', 'issued', 'withdrawn'])
  .describe('Where it stands; withdrawn: given up before it was issued');

export const IssuedReportQuery = z.object({
  period: PeriodCode.optional().describe('Reports of this period; absent: all'),
  kind: kind.optional().describe('Reports of this kind; absent: all'),
  state: state.optional().describe('Reports that stand there; absent: all'),
  whose: z
    .enum(['province', 'communes'])
    .optional()
    .describe('Those of the Department, or those of communes; absent: all that the reader sees'),
  unit: OrgUnitCode.optional().describe('Reports of this unit; absent: of all'),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .describe('Part of the list, 1 the first; past the end: the last one'),
});
export type IssuedReportQuery = z.infer<typeof IssuedReportQuery>;

export const DraftReportBody = z.object({
  kind,
  period: PeriodCode,
  fromPeriod: PeriodCode.nullable()
    .optional()
    .describe('First period of a custom_period, which ends with `period`; absent or null: the period alone'),
  campaign: z
    .string()
    .max(60)
    .nullable()
    .describe('Code of the campaign; null: the one the period belongs to'),
  language,
  replaces: z.int().min(1).nullable().describe('Issued report of the same unit that it replaces; null: none'),
});
export type DraftReportBody = z.infer<typeof DraftReportBody>;

export const HandInBody = z.object({
  version: Version,
  asOf: SentInstant.describe(
    'Moment of the document that was looked at; its figures are the report from here on',
  ),
});
export type HandInBody = z.infer<typeof HandInBody>;

export const ReportReasonBody = z.object({ version: Version, reason: ActReason.describe('Why') });
export type ReportReasonBody = z.infer<typeof ReportReasonBody>;

export const IssueBody = z.object({
  version: Version,
  number: z
    .string()
    .trim()
    .regex(/^(?!0+(?:\D|$))\d{1,6}(?:[A-Za-z][0-9A-Za-z]{0,2})?$/u)
    .describe('Number the records office gave, without the symbol'),
  on: z.iso.date().describe('Local date of the document'),
});
export type IssueBody = z.infer<typeof IssueBody>;

export const ParagraphBody = z.object({
  version: z.int().min(0).describe('Version of the paragraph that was edited; 0: the drafted one'),
  text: z.string().max(20_000).nullable().describe('What is written; null: back to the drafted one'),
  drafted: z.string().max(100_000).describe('Drafted text that was before the writer'),
});
export type ParagraphBody = z.infer<typeof ParagraphBody>;

const person = z.string().nullable().describe('Name of the account; null: not told');

const FileSchema = z.object({
  format: ReportFileFormat,
  fileName: z.string().describe('Name of the file'),
  sizeBytes: z.int().describe('Length in bytes'),
  sha256: z.string().describe('SHA-256 of the bytes, hexadecimal'),
});

export const IssuedReport = z
  .object({
    id: z.int().describe('Report'),
    kind,
    orgUnit: OrgUnitCode.describe('Unit whose report it is'),
    period: PeriodCode,
    fromPeriod: PeriodCode.nullable().describe('First period it tells of; null: the period alone'),
    campaign: z.string().nullable().describe('Code of the campaign that was asked for; null: of the period'),
    language,
    state,
    version: z.int().describe('Counts the acts'),
    asOf: Instant.nullable().describe('Moment its figures are frozen at; null: a draft, as of now'),
    number: z.string().nullable().describe('Number, without the symbol; null: not issued'),
    issuedOn: LocalDate.nullable().describe('Date of the document; null: not issued'),
    sha256: z.string().nullable().describe('SHA-256 of the frozen document, hexadecimal; null: not issued'),
    replaces: z.int().nullable().describe('Report it takes the place of; null: none'),
    replacedBy: z.int().nullable().describe('Issued report that took its place; null: none'),
    changedAt: Instant.describe('When the last act was done'),
    acts: z
      .array(z.enum(['draft', 'edit', 'hand_in', 'send_back', 'issue', 'withdraw', 'scan']))
      .describe('What the reader can do with it now'),
  })
  .meta({ id: 'IssuedReport' });
export type IssuedReportDto = z.infer<typeof IssuedReport>;

export const IssuedReportList = z
  .object({
    items: z
      .array(IssuedReport)
      .describe('Reports of this part: what waits for a signature first, then drafts, then the last changed'),
    total: z.int().describe('How many there are in all parts'),
    page: z.int().describe('Part that is told, 1 the first'),
    pages: z.int().describe('How many parts there are, at least 1'),
  })
  .meta({ id: 'IssuedReportList' });
export type IssuedReportListDto = z.infer<typeof IssuedReportList>;

export const IssuedReportDetail = IssuedReport.extend({
  history: z
    .array(
      z.object({
        act: z.string().describe('What was done'),
        at: Instant.describe('When'),
        by: person,
        reason: z.string().nullable().describe('Why; null: none was asked'),
      }),
    )
    .describe('Acts in order'),
  files: z.array(FileSchema).describe('Files kept at issue, and signed scans'),
}).meta({ id: 'IssuedReportDetail' });
export type IssuedReportDetailDto = z.infer<typeof IssuedReportDetail>;

export const ReportParagraphState = z
  .object({
    id: z.string().describe('Name of the paragraph'),
    drafted: z.string().describe('As it is drafted from the figures'),
    text: z.string().nullable().describe('As it was edited; null: not edited'),
    against: z.string().nullable().describe('Drafted text that was before the writer; null: not edited'),
    version: z.int().describe('Counts its edits; 0: none'),
    by: person,
    stale: z.boolean().describe('The drafted text is another now than when it was edited'),
    unknownFigures: z.array(z.string()).describe('Figures in it that stand nowhere in the document'),
  })
  .meta({ id: 'ReportParagraphState' });
export type ReportParagraphStateDto = z.infer<typeof ReportParagraphState>;

export const DraftedReport = z
  .object({
    asOf: Instant.describe('Moment whose knowledge the figures are'),
    document: z
      .looseObject({ format: z.literal(1).describe('Version of this form') })
      .describe('The report as one document, edits in their place'),
    paragraphs: z.array(ReportParagraphState).describe('Every paragraph, in order'),
    checklist: z
      .array(
        z.object({
          code: z
            .enum([
              'communes_not_reported',
              'open_returns',
              'quality_warnings',
              'stale_edits',
              'unknown_figures',
              'empty_sections',
            ])
            .describe('What is looked at'),
          clear: z.boolean().describe('Nothing to look at'),
          count: z.int().nullable().describe('How many; null: not known'),
          about: z.array(z.string()).describe('What it is about'),
        }),
      )
      .describe('What is gone through before it is handed in and issued; nothing in it refuses'),
  })
  .meta({ id: 'DraftedReport' });
export type DraftedReportDto = z.infer<typeof DraftedReport>;

export const ReportVerification = z
  .object({
    sha256: z.string().describe('SHA-256 of the frozen document, hexadecimal'),
    recomposed: z.string().describe('SHA-256 of the document composed again as of the same moment'),
    same: z.boolean().describe('Both are equal'),
    files: z
      .array(
        FileSchema.extend({
          intact: z.boolean().describe('The bytes kept are those of the hash'),
          drawnAgain: z
            .boolean()
            .nullable()
            .describe('Drawn again the file has the same bytes; null: a scan'),
        }),
      )
      .describe('Files kept at issue'),
  })
  .meta({ id: 'ReportVerification' });
export type ReportVerificationDto = z.infer<typeof ReportVerification>;

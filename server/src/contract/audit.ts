import { z } from 'zod';
import { Instant, LocalDate, OrgUnitCode } from './shared.js';

/** The audit as it is read: what was done, by whom, when, newest first. */

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'date')
  .optional();

const filters = {
  chain: z
    .union([OrgUnitCode, z.literal('administration')])
    .optional()
    .describe('Only the chain of this commune (official code), or that of the administration'),
  action: z
    .string()
    .regex(/^[a-z_]{1,40}(?:\.[a-z_]{1,40})?$/u, 'action')
    .optional()
    .describe('Only this action (submission.approve), or all of a topic (submission)'),
  actor: z.string().min(1).max(64).optional().describe('Only what this account did (name of the account)'),
  object: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Only objects that begin so, e.g. submission:24301/2025-W41'),
  from: Day.describe('From this local day on'),
  to: Day.describe('Up to this local day, included'),
  sealed: z
    .enum(['yes', 'no'])
    .optional()
    .describe('Only lines with a seal, or only those that wait for one'),
};

export const AuditQuery = z.object({
  ...filters,
  before: z
    .string()
    .regex(/^\d{1,18}$/u, 'line')
    .optional()
    .describe('Only lines before this one: `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Most lines of a page'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditFileQuery = z.object(filters);
export type AuditFileQuery = z.infer<typeof AuditFileQuery>;

export const AuditLineSchema = z.object({
  id: z.string().describe('Number of the line, ascending with time'),
  at: Instant.describe('When'),
  actor: z
    .object({
      username: z.string().describe('Name of the account'),
      displayName: z.string().describe('Name of the person'),
    })
    .nullable()
    .describe('Who; null: nobody was signed in, or the program itself'),
  action: z.string().describe('What was done: topic.verb'),
  object: z.string().describe('To what'),
  orgUnit: OrgUnitCode.nullable().describe('Commune whose chain it is in; null: the administration'),
  orgUnitName: z.string().nullable().describe('Name with kind; null: the administration'),
  detail: z.record(z.string(), z.unknown()).describe('Particulars, as the act wrote them'),
  revisionSha256: z.string().nullable().describe('Hash of the revision it made, hexadecimal; null: none'),
  sealed: z.boolean().describe('true: in the chain of hashes; false: within the next minute'),
});
export type AuditLineDto = z.infer<typeof AuditLineSchema>;

export const AuditPageSchema = z
  .object({
    lines: z.array(AuditLineSchema).describe('Newest first'),
    next: z.string().nullable().describe('Give it as `before` for the older ones; null: there are none'),
    seals: z
      .object({
        upTo: Instant.nullable().describe('Time of the newest sealed line; null: nothing is sealed yet'),
        root: z
          .object({
            day: LocalDate.describe('Local day that had ended'),
            sha256: z.string().describe('Kept elsewhere, it proves every line up to it; hexadecimal'),
          })
          .nullable()
          .describe('Newest daily root; null: no day has ended yet'),
      })
      .describe('How far the audit is sealed'),
  })
  .meta({ id: 'AuditPage' });
export type AuditPageDto = z.infer<typeof AuditPageSchema>;

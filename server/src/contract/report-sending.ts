import { z } from 'zod';
import { Instant, OrgUnitCode, PeriodCode } from './shared.js';

/** Reports that are drafted by themselves, and where issued ones are sent. */

const schedule = z
  .object({
    on: z.boolean().describe('The weekly report is drafted by itself'),
    weekday: z.int().min(1).max(7).describe('Local day, 1 Monday to 7 Sunday'),
    hour: z.int().min(0).max(23).describe('Local hour'),
    language: z.enum(['vi', 'en']).describe('Language it is drafted in'),
  })
  .describe('When the weekly report of the unit is drafted');

const recipient = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u, 'email')
  .describe('E-mail address');
const recipients = z.array(recipient).max(50).describe('Addresses that get the files of every issued report');
const toFolder = z.boolean().describe('The files are written into the folder of the installation, too');

export const ReportSendingBody = z.object({
  version: z.int().min(0).describe('Version that was seen; 0: there was none'),
  schedule,
  recipients,
  toFolder,
});
export type ReportSendingBody = z.infer<typeof ReportSendingBody>;

export const ReportSending = z
  .object({
    orgUnit: OrgUnitCode.describe('Unit whose reports they are'),
    version: z.int().describe('Counts the changes; 0: none'),
    changedAt: Instant.nullable().describe('When; null: never'),
    changedBy: z.string().nullable().describe('By whom; null: never'),
    schedule,
    recipients,
    toFolder,
    mayKeep: z.boolean().describe('The reader may change it'),
    mails: z
      .enum(['sent', 'logged'])
      .describe('logged: mails are only written down until they are configured'),
    folder: z.boolean().describe('The installation has a folder for reports'),
    next: z
      .object({
        at: Instant.describe('When'),
        period: PeriodCode.nullable().describe('Week it will be about; null: not known yet'),
      })
      .nullable()
      .describe('Next turn of the schedule; null: it is off'),
    turns: z
      .array(
        z.object({
          at: Instant.describe('When it was due'),
          period: PeriodCode,
          outcome: z
            .enum(['drafted', 'exists', 'failed'])
            .describe('exists: there was a report of the week already, and nothing was done'),
          report: z.int().nullable().describe('Report that was drafted or found; null: failed'),
          detail: z.string().nullable().describe('Why it failed, a code; null: it did not'),
        }),
      )
      .describe('Last turns, the newest first'),
  })
  .meta({ id: 'ReportSending' });
export type ReportSendingDto = z.infer<typeof ReportSending>;

export const DeliveryId = z.uuid().describe('Delivery');

export const ReportDeliveryQuery = z.object({
  report: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('Deliveries of this report; absent: of all reports of the own unit'),
});
export type ReportDeliveryQuery = z.infer<typeof ReportDeliveryQuery>;

export const ReportDelivery = z
  .object({
    id: z.string().describe('Delivery'),
    report: z.int().describe('Issued report'),
    period: PeriodCode,
    number: z.string().nullable().describe('Number of the report; null: not known'),
    channel: z.enum(['mail', 'folder']).describe('How'),
    target: z.string().describe('Address; empty: the folder'),
    state: z
      .enum(['waiting', 'sending', 'failed', 'sent', 'logged', 'uncertain', 'given_up'])
      .describe(
        'failed: tried again by itself; logged: mails are only written down; uncertain: begun by a process that died; given_up: tried too often or refused',
      ),
    attempts: z.int().describe('How often sending was begun since it was last asked for'),
    detail: z.string().nullable().describe('What was said about it, without secrets; null: nothing'),
    plannedAt: Instant.describe('When the report was issued'),
    begunAt: Instant.nullable().describe('When the last attempt began; null: none'),
    settledAt: Instant.nullable().describe('When it was over; null: it is not'),
    mayAgain: z.boolean().describe('It can be sent again by hand'),
  })
  .meta({ id: 'ReportDelivery' });
export type ReportDeliveryDto = z.infer<typeof ReportDelivery>;

export const ReportDeliveryList = z
  .object({ items: z.array(ReportDelivery).describe('Deliveries, the newest first; at most 200') })
  .meta({ id: 'ReportDeliveryList' });
export type ReportDeliveryListDto = z.infer<typeof ReportDeliveryList>;

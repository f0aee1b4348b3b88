import { z } from 'zod';
import { HistoryEntrySchema, Reason } from './administration.js';
import { DataSetCode, Instant, OrgUnitCode, PeriodCode } from './shared.js';

/** Reminders to communes that have not reported: when, in which words, by what; and what became of each. */

const Channel = z
  .enum(['in_app', 'email', 'webhook'])
  .describe('in_app (hộp việc), email (thư điện tử), webhook (cổng SMS, Zalo)');

const Rules = {
  steps: z
    .array(
      z.strictObject({
        from: z
          .enum(['due', 'closes'])
          .describe('due: from the due time of the commune; closes: from its closing'),
        minutes: z.int().min(-100_000).max(100_000).describe('Minutes after it; negative: before'),
      }),
    )
    .max(20)
    .describe('Moments at which those who have not reported are reminded'),
  quiet: z
    .strictObject({
      from: z.string().max(5).describe('HH:mm, local time'),
      until: z.string().max(5).describe('HH:mm, local time'),
    })
    .describe('Hours in which nobody is reminded'),
  workingDaysOnly: z.boolean().describe('true: not on Saturdays, Sundays and holidays'),
  channels: z.array(Channel).max(3).describe('By what people are reminded'),
  dataSets: z.array(DataSetCode).max(20).describe('Data sets that communes are reminded of'),
};

const TextSet = z.strictObject({
  subject: z.string().max(500).describe('Subject of the mail'),
  body: z.string().max(5000).describe('Text of the mail; {reports} takes one sentence a report'),
  missing: z.string().max(1000).describe('Sentence: not sent, not yet due'),
  overdue: z.string().max(1000).describe('Sentence: not sent, the due time has passed'),
  toSign: z.string().max(1000).describe('Sentence: waits for the signature'),
  returned: z.string().max(1000).describe('Sentence: sent back to be corrected'),
});
const Texts = { vi: TextSet.describe('Vietnamese'), en: TextSet.describe('English') };
const Version = z.int().min(0).describe('Version that the change started from; 0: as shipped');

export const ReminderOverview = z
  .object({
    mode: z
      .enum(['off', 'log', 'send'])
      .describe('off: nobody is reminded; log: what would be sent is only written down; send'),
    publicOrigin: z.string().nullable().describe('Where links of messages lead; null: not configured'),
    channels: z
      .array(
        z.object({
          channel: Channel,
          configured: z.boolean().describe('true: it can be used'),
          through: z
            .string()
            .nullable()
            .describe('Host it goes through, without secrets; null: none needed or known'),
          from: z.string().nullable().describe('Sender of mails; null: no sender'),
        }),
      )
      .describe('Ways to reach people'),
    settings: z.object({ version: z.int().describe('0: as shipped'), ...Rules }).describe('When and how'),
    texts: z.object({ version: z.int().describe('0: as shipped'), ...Texts }).describe('In which words'),
    dataSets: z
      .array(
        z.object({
          code: DataSetCode,
          nameVi: z.string().describe('Vietnamese name'),
          nameEn: z.string().describe('English name'),
        }),
      )
      .describe('Data sets that communes report'),
    unreachable: z
      .array(
        z.object({
          orgUnit: OrgUnitCode,
          orgUnitName: z.string().describe('Name with kind'),
          name: z.string().nullable().describe('Person; null: the commune has nobody who can sign in'),
          lacks: z.enum(['account', 'email', 'phone']).describe('What is missing'),
        }),
      )
      .describe('Who cannot be reached by the channels chosen'),
  })
  .meta({ id: 'ReminderOverview' });
export type ReminderOverviewDto = z.infer<typeof ReminderOverview>;

export const ReminderSettingsBody = z
  .strictObject({ version: Version, ...Rules, reason: Reason })
  .meta({ id: 'ChangeReminderSettings' });
export type ReminderSettingsBody = z.infer<typeof ReminderSettingsBody>;

export const ReminderTextsBody = z
  .strictObject({ version: Version, ...Texts, reason: Reason })
  .meta({ id: 'ChangeReminderTexts' });
export type ReminderTextsBody = z.infer<typeof ReminderTextsBody>;

export const ReminderHistory = z
  .object({ items: z.array(HistoryEntrySchema).describe('Changes of settings and texts, newest first') })
  .meta({ id: 'ReminderHistory' });
export type ReminderHistoryDto = z.infer<typeof ReminderHistory>;

export const ReminderTestBody = z
  .strictObject({ channel: Channel.describe('By what; it goes to the own address') })
  .meta({ id: 'TryReminder' });
export type ReminderTestBody = z.infer<typeof ReminderTestBody>;
export const ReminderTested = z
  .object({ id: z.string().describe('Message in the log') })
  .meta({ id: 'ReminderTried' });
export type ReminderTestedDto = z.infer<typeof ReminderTested>;

export const MessageState = z
  .enum(['planned', 'sending', 'sent', 'failed', 'uncertain', 'withdrawn', 'skipped', 'logged'])
  .describe(
    'planned (chờ gửi), sending (đang gửi), sent (đã gửi), failed (không gửi được), uncertain (không rõ: never tried again), withdrawn (báo cáo đã đến), skipped (không có địa chỉ), logged (chỉ ghi lại)',
  );

export const ReminderLogQuery = z.object({
  period: PeriodCode.optional().describe('Only about this period; absent: all'),
  state: MessageState.optional(),
  channel: Channel.optional(),
  orgUnit: OrgUnitCode.optional().describe('Only about this commune; absent: all'),
  before: z.uuid().optional().describe('Message after which the list goes on; absent: from the newest'),
});
export const ReminderLog = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string().describe('Message'),
          plannedAt: Instant.describe('When it was planned, clock of the installation'),
          settledAt: Instant.nullable().describe('When it was sent or given up; null: not yet'),
          name: z.string().describe('To whom'),
          channel: Channel,
          kind: z.enum(['reminder', 'test']).describe('test: sent by an administrator to themselves'),
          state: MessageState,
          attempts: z.int().describe('How often sending was begun'),
          detail: z
            .string()
            .nullable()
            .describe('Why it stands so, for reviewers without addresses; null: nothing to say'),
          subject: z.string().nullable().describe('Subject; null: not composed'),
          body: z.string().nullable().describe('Text; null: not composed'),
          reports: z
            .array(
              z.object({
                orgUnit: OrgUnitCode,
                orgUnitName: z.string().describe('Name with kind'),
                period: PeriodCode,
                dataSet: DataSetCode,
                step: z.string().describe('due-1440: minutes from the due time; request:<id>: by hand'),
              }),
            )
            .describe('What it is about'),
        }),
      )
      .describe('Newest first, at most 100'),
    more: z.boolean().describe('true: there are older ones'),
    periods: z.array(PeriodCode).describe('Periods that any message was about, newest first'),
  })
  .meta({ id: 'ReminderLog' });
export type ReminderLogDto = z.infer<typeof ReminderLog>;

export const ReminderRequestBody = z
  .strictObject({
    period: PeriodCode,
    dataSet: DataSetCode,
    orgUnits: z.array(OrgUnitCode).min(1).max(200).describe('Communes to be reminded now'),
    note: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .nullable()
      .describe('What is added to the message; null: nothing'),
  })
  .meta({ id: 'RemindCommunes' });
export type ReminderRequestBody = z.infer<typeof ReminderRequestBody>;
export const ReminderRequested = z
  .object({
    reminded: z.int().describe('Communes that are reminded now'),
    notOwing: z.int().describe('Communes that have reported, or cannot any more'),
    recently: z.int().describe('Communes that were reminded by hand within the last 6 hours'),
    mode: z.enum(['off', 'log', 'send']).describe('log: only written down'),
  })
  .meta({ id: 'CommunesReminded' });
export type ReminderRequestedDto = z.infer<typeof ReminderRequested>;

export const InboxReminder = z.object({
  id: z.string().describe('Message'),
  at: Instant.describe('When it came'),
  subject: z.string().describe('Subject'),
  body: z.string().describe('Text'),
  seen: z.boolean().describe('false: new'),
});
export type InboxReminderDto = z.infer<typeof InboxReminder>;
export const RemindersSeen = z
  .object({ seen: z.int().describe('How many were new') })
  .meta({ id: 'RemindersSeen' });
export type RemindersSeenDto = z.infer<typeof RemindersSeen>;

export const ContactSchema = z
  .object({
    version: z.int().describe('0: nothing was ever recorded'),
    email: z.string().nullable().describe('E-mail address at the office; null: none is known'),
    language: z.enum(['vi', 'en']).describe('Language of messages'),
  })
  .meta({ id: 'Contact' });
export type ContactDto = z.infer<typeof ContactSchema>;
export const ContactBody = z
  .strictObject({
    version: Version,
    email: z
      .string()
      .trim()
      .max(254)
      .regex(/^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/u, 'email')
      .nullable()
      .describe('E-mail address at the office; null: none'),
    language: z.enum(['vi', 'en']).describe('Language of messages'),
  })
  .meta({ id: 'KeepContact' });
export type ContactBody = z.infer<typeof ContactBody>;

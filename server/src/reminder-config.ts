import { z } from 'zod';
import { StartProblem } from './db/embedded/start-problem.js';

/** off: nobody is reminded, no job runs. log: what would be sent is written down. send: it is sent. */
export type ReminderMode = 'off' | 'log' | 'send';

/** How reminders leave the program. Secrets stand here and nowhere else: never in the store, a log or an answer. */
export interface ReminderConfig {
  readonly mode: ReminderMode;
  /** null: no e-mail. */
  readonly mail: MailConfig | null;
  /** null: no gateway. */
  readonly webhook: WebhookConfig | null;
}

export interface MailConfig {
  /** smtp(s)://user:password@host:port */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
}

export interface WebhookConfig {
  readonly url: string;
  /** Key of the HMAC-SHA256 in each request. */
  readonly secret: string;
  /** true: the gateway may stand in the own network, also without TLS. */
  readonly allowPrivate: boolean;
}

export const NO_REMINDERS: ReminderConfig = { mode: 'off', mail: null, webhook: null };

const schemeOf = (text: string): string | null => (URL.canParse(text) ? new URL(text).protocol : null);

/** `Sở KH&CN <bao-cao@example.vn>` or the bare address; a line break would begin another header. */
const SENDER = /^(?:[^<>\r\n]+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u;

export const reminderVariables = {
  REMINDERS: z.enum(['off', 'log', 'send']).optional(),
  SMTP_URL: z
    .string()
    .refine((text) => ['smtp:', 'smtps:'].includes(schemeOf(text) ?? '') && new URL(text).hostname !== '')
    .optional(),
  MAIL_FROM: z.string().regex(SENDER).optional(),
  REMINDER_WEBHOOK_URL: z
    .string()
    .refine((text) => ['https:', 'http:'].includes(schemeOf(text) ?? ''))
    .optional(),
  REMINDER_WEBHOOK_SECRET: z.string().min(16).max(500).optional(),
  REMINDER_WEBHOOK_PRIVATE: z.enum(['0', '1']).default('0'),
};

export const reminderWords: Record<keyof typeof reminderVariables, { vi: string; en: string }> = {
  REMINDERS: { vi: 'off, log hoặc send', en: 'off, log or send' },
  SMTP_URL: {
    vi: 'dạng smtps://user:password@host:465 hoặc smtp://host:587',
    en: 'of the form smtps://user:password@host:465 or smtp://host:587',
  },
  MAIL_FROM: {
    vi: 'một địa chỉ, hoặc dạng Tên <dia-chi@ten-mien>',
    en: 'an address, or of the form Name <address@domain>',
  },
  REMINDER_WEBHOOK_URL: { vi: 'dạng https://host/duong-dan', en: 'of the form https://host/path' },
  REMINDER_WEBHOOK_SECRET: { vi: 'từ 16 ký tự trở lên', en: 'at least 16 characters' },
  REMINDER_WEBHOOK_PRIVATE: { vi: '0 hoặc 1', en: '0 or 1' },
};

type Values = { [Name in keyof typeof reminderVariables]?: z.infer<(typeof reminderVariables)[Name]> } & {
  readonly PUBLIC_ORIGIN?: string | undefined;
};

/**
 * What the variables say together. A demo writes down what it would send; a real installation is silent until told.
 * Throws a StartProblem where one variable lacks another.
 */
export function readReminders(values: Values, demo: boolean): ReminderConfig {
  const mode = values.REMINDERS ?? (demo ? 'log' : 'off');
  const mail = mailOf(values);
  const webhook = webhookOf(values);
  // A message leads to the page where the report is entered.
  if (mode === 'send' && values.PUBLIC_ORIGIN === undefined) throw needs('REMINDERS=send', 'PUBLIC_ORIGIN');
  return { mode, mail, webhook };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Values): MailConfig | null {
  if (url === undefined) return null;
  if (from === undefined) throw needs('SMTP_URL', 'MAIL_FROM');
  return { url, from };
}

function webhookOf(values: Values): WebhookConfig | null {
  const { REMINDER_WEBHOOK_URL: url, REMINDER_WEBHOOK_SECRET: secret } = values;
  if (url === undefined) return null;
  if (secret === undefined) throw needs('REMINDER_WEBHOOK_URL', 'REMINDER_WEBHOOK_SECRET');
  const allowPrivate = values.REMINDER_WEBHOOK_PRIVATE === '1';
  if (!allowPrivate && schemeOf(url) !== 'https:')
    throw new StartProblem(
      'REMINDER_WEBHOOK_URL phải là https://; http:// chỉ dùng trong mạng riêng, khi REMINDER_WEBHOOK_PRIVATE=1.',
      'REMINDER_WEBHOOK_URL must be https://; http:// only within the own network, with REMINDER_WEBHOOK_PRIVATE=1.',
    );
  return { url, secret, allowPrivate };
}

const needs = (given: string, missing: string): StartProblem =>
  new StartProblem(
    `Có ${given} nhưng thiếu biến môi trường ${missing}.`,
    `${given} is set but the environment variable ${missing} is not.`,
  );

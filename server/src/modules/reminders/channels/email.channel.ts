import { escapeMarkup } from '../../../domain/escape-markup.js';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../../reminder-config.js';
import {
  CHANNEL_TIMEOUT_MS,
  type Delivery,
  detailOf,
  type OutgoingReminder,
  type ReminderChannel,
} from './reminder-channel.js';

interface MailError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** One connection a message: reminders come in small bursts days apart. */
export class EmailChannel implements ReminderChannel {
  constructor(private readonly config: MailConfig) {}

  async deliver(message: OutgoingReminder): Promise<Delivery> {
    const progress = new Progress();
    const transport = createTransport({
      url: this.config.url,
      connectionTimeout: CHANNEL_TIMEOUT_MS,
      greetingTimeout: CHANNEL_TIMEOUT_MS,
      socketTimeout: CHANNEL_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
      transactionLog: true,
      logger: progress.logger as never,
    });
    try {
      const answer = await transport.sendMail(mailOf(message, this.config.from));
      return { outcome: 'sent', detail: detailOf(answer.response) };
    } catch (error) {
      return deliveryOf(error as MailError, progress.textWasAsked);
    } finally {
      transport.close();
    }
  }
}

/** Hears how far the conversation came. Nothing of it is written anywhere: it holds the password. */
class Progress {
  textWasAsked = false;

  private readonly hear = (entry: { tnx?: string }, ...words: unknown[]): void => {
    // 354: the server waits for the text of the mail.
    if (entry.tnx === 'server' && words.some((word) => /^354/u.test(String(word)))) this.textWasAsked = true;
  };
  readonly logger = {
    level: () => undefined,
    trace: this.hear,
    debug: this.hear,
    info: this.hear,
    warn: this.hear,
    error: this.hear,
    fatal: this.hear,
  };
}

/** 4xx may be better later; 5xx will not, but for a sign-in, which an operator mends. */
function deliveryOf(error: MailError, textWasAsked: boolean): Delivery {
  const { responseCode: code } = error;
  const detail = detailOf(error.message);
  if (error.code === 'EAUTH') return { outcome: 'again', detail };
  if (code !== undefined && code >= 400) return { outcome: code >= 500 ? 'refused' : 'again', detail };
  if (error.code === 'EENVELOPE') return { outcome: 'refused', detail };
  return { outcome: textWasAsked ? 'uncertain' : 'again', detail };
}

function mailOf(message: OutgoingReminder, from: string): SendMailOptions {
  const domain = /@([^>\s]+)/u.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: message.name, address: message.to },
    subject: message.subject,
    text: message.body,
    html: htmlOf(message),
    messageId: `<${message.id}@${domain}>`,
    // No answer by a machine comes back.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** The same words; what looks like an address of a page can be followed. */
export function htmlOf({ body, language }: Pick<OutgoingReminder, 'body' | 'language'>): string {
  const paragraphs = body.split(/\n{2,}/u).map((paragraph) => {
    const lines = paragraph.split('\n').map(withLinks);
    return `<p>${lines.join('<br>')}</p>`;
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>${paragraphs.join('')}</body></html>`;
}

function withLinks(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"]+)/u)
    .map((part, index) =>
      index % 2 === 0 ? escapeMarkup(part) : `<a href="${escapeMarkup(part)}">${escapeMarkup(part)}</a>`,
    )
    .join('');
}

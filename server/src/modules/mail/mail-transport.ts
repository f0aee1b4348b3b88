import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../reminder-config.js';

/**
 * What became of an attempt.
 * sent: the other side has taken it. refused: it never will. again: it was surely not taken, and may be later.
 * uncertain: it may have been taken; a second attempt could reach a person twice, so there is none.
 */
export interface Delivery {
  readonly outcome: 'sent' | 'refused' | 'again' | 'uncertain';
  /** What the other side said, without secrets; null: nothing. */
  readonly detail: string | null;
}

export interface Mail {
  /** The same for every attempt: whoever gets it twice can tell. */
  readonly id: string;
  readonly to: string | { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
}

/** Long enough for a slow server, short enough for a process that stops. Milliseconds. */
export const MAIL_TIMEOUT_MS = 10_000;

/** What is kept of an error: one line, not long, and nothing that stood in an address. */
export function detailOf(text: string): string {
  return text
    .replace(/\/\/[^/\s@]*@/gu, '//')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** One connection a mail: they come in small bursts days apart. */
export async function deliverMail(config: MailConfig, mail: Mail): Promise<Delivery> {
  const progress = new Progress();
  const transport = createTransport({
    url: config.url,
    connectionTimeout: MAIL_TIMEOUT_MS,
    greetingTimeout: MAIL_TIMEOUT_MS,
    socketTimeout: MAIL_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: progress.logger as never,
  });
  try {
    const answer = await transport.sendMail(optionsOf(mail, config.from));
    return { outcome: 'sent', detail: detailOf(answer.response) };
  } catch (error) {
    return deliveryOf(error as MailError, progress.textWasAsked);
  } finally {
    transport.close();
  }
}

interface MailError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
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

function optionsOf({ id, attachments = [], ...mail }: Mail, from: string): SendMailOptions {
  const domain = /@([^>\s]+)/u.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    ...mail,
    attachments: [...attachments],
    messageId: `<${id}@${domain}>`,
    // No answer by a machine comes back.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

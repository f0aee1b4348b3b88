import { escapeMarkup } from '../../../domain/escape-markup.js';
import type { MailConfig } from '../../../reminder-config.js';
import { deliverMail } from '../../mail/mail-transport.js';
import type { Delivery, OutgoingReminder, ReminderChannel } from './reminder-channel.js';

export class EmailChannel implements ReminderChannel {
  constructor(private readonly config: MailConfig) {}

  deliver(message: OutgoingReminder): Promise<Delivery> {
    return deliverMail(this.config, {
      id: message.id,
      to: { name: message.name, address: message.to },
      subject: message.subject,
      text: message.body,
      html: htmlOf(message),
    });
  }
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

import { Inject, Injectable } from '@nestjs/common';
import { HTTP_SETTINGS, type HttpSettings } from '../../http/http-settings.js';
import type { MailConfig } from '../../reminder-config.js';
import { type Delivery, deliverMail, type Mail } from './mail-transport.js';

export type { Delivery, Mail } from './mail-transport.js';

/** Mails of other topics, by the server that reminders use. */
@Injectable()
export class MailService {
  private readonly config: MailConfig | null;

  constructor(@Inject(HTTP_SETTINGS) { reminders }: HttpSettings) {
    this.config = reminders.mode === 'send' ? reminders.mail : null;
  }

  /** false: what would be sent is only written down. */
  get sends(): boolean {
    return this.config !== null;
  }

  deliver(mail: Mail): Promise<Delivery> {
    if (this.config === null) return Promise.resolve({ outcome: 'refused', detail: 'not_configured' });
    return deliverMail(this.config, mail);
  }
}

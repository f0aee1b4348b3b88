import { Inject, Injectable } from '@nestjs/common';
import { HTTP_SETTINGS, type HttpSettings } from '../../../http/http-settings.js';
import { EmailChannel } from './email.channel.js';
import type { Delivery, OutgoingReminder, ReminderChannel } from './reminder-channel.js';
import { WebhookChannel } from './webhook.channel.js';

type Name = 'email' | 'webhook';

/** The ways out that this installation has. */
@Injectable()
export class ReminderChannels {
  /** false: what would be sent is only written down. */
  readonly sends: boolean;
  private readonly channels: ReadonlyMap<Name, ReminderChannel>;

  constructor(@Inject(HTTP_SETTINGS) { reminders }: HttpSettings) {
    this.sends = reminders.mode === 'send';
    const channels = new Map<Name, ReminderChannel>();
    if (reminders.mail !== null) channels.set('email', new EmailChannel(reminders.mail));
    if (reminders.webhook !== null) channels.set('webhook', new WebhookChannel(reminders.webhook));
    this.channels = channels;
  }

  has(name: Name): boolean {
    return this.channels.has(name);
  }

  deliver(name: Name, message: OutgoingReminder): Promise<Delivery> {
    const channel = this.channels.get(name);
    return channel?.deliver(message) ?? Promise.resolve({ outcome: 'refused', detail: 'not_configured' });
  }
}

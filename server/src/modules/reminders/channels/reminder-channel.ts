import { type Delivery, detailOf } from '../../mail/mail-transport.js';

export { type Delivery, detailOf };

/** A message as it leaves the program. */
export interface OutgoingReminder {
  /** The same for every attempt: whoever gets it twice can tell. */
  readonly id: string;
  readonly kind: 'reminder' | 'test';
  /** Address or telephone number. */
  readonly to: string;
  readonly name: string;
  readonly language: 'vi' | 'en';
  readonly subject: string;
  /** Paragraphs, for a mail. */
  readonly body: string;
  /** One line, for a short message. */
  readonly short: string;
}

/** A way out of the program. The inbox is none: it is written in the store itself. */
export interface ReminderChannel {
  deliver(message: OutgoingReminder): Promise<Delivery>;
}

/** Long enough for a slow server, short enough for a process that stops. Milliseconds. */
export const CHANNEL_TIMEOUT_MS = 10_000;

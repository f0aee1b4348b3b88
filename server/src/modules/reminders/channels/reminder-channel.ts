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

/** A way out of the program. The inbox is none: it is written in the store itself. */
export interface ReminderChannel {
  deliver(message: OutgoingReminder): Promise<Delivery>;
}

/** Long enough for a slow server, short enough for a process that stops. Milliseconds. */
export const CHANNEL_TIMEOUT_MS = 10_000;

/** What is kept of an error: one line, not long, and nothing that stood in an address. */
export function detailOf(text: string): string {
  return text
    .replace(/\/\/[^/\s@]*@/gu, '//')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);
}

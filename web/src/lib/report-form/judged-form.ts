import type { EntryForm } from './entry-fields.js';
import type { EntryView } from './entry-ports.js';
import { reasonsToSend } from './entry-reasons.js';
import { toBoxes, toSend, type EntryState, type FindFindings } from './entry-state.js';

type Judged = Pick<EntryView, 'boxes' | 'sendable' | 'reasons'>;

/** What follows from the figures of a form: judged once for each of their states, not for each that is told of it. */
export class JudgedForm {
  private known: {
    readonly state: EntryState;
    readonly find: FindFindings | null;
    readonly judged: Judged;
  } | null = null;

  constructor(private readonly form: EntryForm) {}

  /** @param find null: the rules are still on their way */
  of(state: EntryState, find: FindFindings | null): Judged {
    if (this.known?.state === state && this.known.find === find) return this.known.judged;
    const boxes = toBoxes(this.form, state, find);
    const sendable = toSend(boxes, this.form.rules);
    const reasons = reasonsToSend(boxes, new Set(sendable.map(({ dataElement }) => dataElement)));
    const judged = { boxes, sendable, reasons };
    this.known = { state, find, judged };
    return judged;
  }
}

import type { SaveBody } from '@contract/submissions.js';
import type { ReasonEdits } from '../report-form/entry-reasons.js';
import type { Edits } from '../report-form/entry-state.js';
import type { ReportAddress } from './outbox-item.js';

/** A save that was sent and not answered: it is repeated with its own key before anything newer is sent. */
export interface SaveInDoubt {
  readonly body: SaveBody;
  readonly key: string;
}

/** What was typed and is not on the server yet, kept on this device for one person, commune, period and form. */
export interface DeviceDraft {
  /** When it was last typed, milliseconds of the installation's clock. */
  readonly at: number;
  readonly edits: Edits;
  /** Absent: none; also in what an earlier release kept. */
  readonly reasons?: ReasonEdits;
  /** Absent: the server answered everything. */
  readonly inDoubt?: SaveInDoubt;
}

/** A draft as it lies in the store; `draft` null: there was one, and an older copy of it must not come back. */
export interface KeptDraft extends ReportAddress {
  readonly name: string;
  readonly user: string;
  /** Grows with every change, in whatever tab it happens. */
  readonly rev: number;
  /** `rev` when something was last typed: writing down a save that is under way types nothing. */
  readonly typed: number;
  readonly draft: DeviceDraft | null;
}

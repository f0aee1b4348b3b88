import type { SaveBody, SubmissionDto } from '@contract/submissions.js';
import type { DeviceDraft, SaveInDoubt } from '../outbox/kept-draft.js';
import type { Box, EntryEvent, SentValue } from './entry-state.js';

/** What the keeper needs from outside. */
export interface EntryPorts {
  readonly put: (body: SaveBody, idempotencyKey: string) => Promise<SubmissionDto>;
  readonly noChange: (version: number) => Promise<SubmissionDto>;
  readonly fetch: () => Promise<SubmissionDto>;
  /** @returns false when the device refused to keep it */
  readonly keep: (draft: DeviceDraft | null) => boolean;
  /** The installation's clock, milliseconds. */
  readonly now: () => number;
  /** Tells the same form in other tabs what happened in this one. Absent: there is no other. */
  readonly tell?: (event: EntryEvent) => void;
  /** Does something that only one tab may do at a time. Absent: there is no other. */
  readonly alone?: (work: () => Promise<boolean>) => Promise<boolean>;
}

/** What has to reach the server before the report can be handed in, in this order. */
export interface HandedOff {
  readonly inDoubt: SaveInDoubt | null;
  readonly values: readonly SentValue[];
  readonly reasons: SaveBody['reasons'];
}

export type SaveStatus =
  | { readonly kind: 'resting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly mayPass: boolean };

export interface EntryView {
  readonly base: SubmissionDto;
  readonly boxes: readonly Box[];
  readonly sendable: readonly SentValue[];
  /** Reasons that can be saved now. */
  readonly reasons: SaveBody['reasons'];
  readonly status: SaveStatus;
  /** When the text brought back from this device was typed, milliseconds; null: nothing was brought back. */
  readonly restoredAt: number | null;
  /** The device keeps what is typed. */
  readonly kept: boolean;
  /** Somebody's newer version was merged under what is typed here. */
  readonly merged: boolean;
}

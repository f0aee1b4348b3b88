import type { EntryKeeper } from '../../lib/report-form/entry-keeper.js';
import type { Box } from '../../lib/report-form/entry-state.js';

export interface TypedBoxProps {
  readonly id: string;
  readonly box: Box;
  readonly keeper: EntryKeeper;
  readonly invalid: boolean;
  /** Ids of what is said about the box. */
  readonly described: string;
}

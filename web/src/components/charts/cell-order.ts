import type { SubmissionStatusDto } from '@contract/analytics.js';

/** State of one commune's report for one week. */
export type Cell = SubmissionStatusDto['items'][number]['cells'][number];

export const cellOrder: readonly Cell[] = [
  'on_time',
  'late',
  'returned',
  'excluded',
  'missing',
  'awaiting',
  'not_due',
];

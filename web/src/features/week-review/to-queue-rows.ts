import type { ReviewQueueDto } from '@contract/quality.js';
import { formatSigned, type Language } from '@domain/format.js';

export type QueueFilter = 'toReview' | 'warned' | 'all';
export const QUEUE_FILTERS: readonly QueueFilter[] = ['toReview', 'warned', 'all'];

type Item = ReviewQueueDto['items'][number];

export interface QueueRow {
  readonly item: Item;
  /** The reviewer can approve or return it now. */
  readonly open: boolean;
  /** Nothing about it asks a question. */
  readonly calm: boolean;
  /** Signed, in persons; null: no effect known. */
  readonly effect: string | null;
}

/** The rows in the order of the server (by surprise), narrowed by the filter. */
export function toQueueRows(queue: ReviewQueueDto, filter: QueueFilter, lang: Language): QueueRow[] {
  return queue.items
    .filter(
      (item) => filter === 'all' || (filter === 'warned' ? asksSomething(item) : item.state === 'submitted'),
    )
    .map((item) => ({
      item,
      open: item.state === 'submitted',
      calm: !asksSomething(item),
      effect: item.effect.people === null ? null : formatSigned(item.effect.people, 0, lang),
    }));
}

function asksSomething(item: Item): boolean {
  return item.warnings + item.errors + item.missing.length > 0;
}

/** How many reports raise a question, whatever their state. */
export const questioned = (queue: ReviewQueueDto): number => queue.items.filter(asksSomething).length;

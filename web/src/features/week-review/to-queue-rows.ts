import type { ReviewQueueDto } from '@contract/quality.js';
import type { ReportQueue } from '@domain/findings/queue-finding.js';
import { formatSigned, type Language } from '@domain/format.js';

export type QueueFilter = 'toReview' | 'warned' | 'all';
export const QUEUE_FILTERS: readonly QueueFilter[] = ['toReview', 'warned', 'all'];

/** Rules that ask about reports of the week, with how many of them; most first. */
export function rulesOf(queue: Pick<ReviewQueueDto, 'items'>): { rule: string; reports: number }[] {
  const counts = new Map<string, number>();
  for (const { findings } of queue.items)
    for (const rule of new Set(findings.map((one) => one.rule)))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, reports]) => ({ rule, reports })).sort((a, b) => b.reports - a.reports);
}

/** What the address narrows the queue to: one of the filters or a rule that asks something this week; all otherwise. */
export function queueFilter(queue: Pick<ReviewQueueDto, 'items'>, text: string | undefined): string {
  const known = [...QUEUE_FILTERS, ...rulesOf(queue).map(({ rule }) => rule)];
  return known.find((filter) => filter === text) ?? 'all';
}

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

/** The rows in the order of the server (by surprise), narrowed by a filter or to one rule. */
export function toQueueRows(queue: ReviewQueueDto, filter: string, lang: Language): QueueRow[] {
  return queue.items
    .filter((item) => isShown(item, filter))
    .map((item) => ({
      item,
      open: item.state === 'submitted',
      calm: !asksSomething(item),
      effect: item.effect.people === null ? null : formatSigned(item.effect.people, 0, lang),
    }));
}

/** What the rows ask together; they stand by surprise. */
export function toQueue(rows: readonly QueueRow[]): ReportQueue {
  const [first, second] = rows;
  return {
    reports: rows.length,
    questioned: rows.filter(({ calm }) => !calm).length,
    first: first === undefined || first.item.score === second?.item.score ? null : first.item.orgUnitName,
  };
}

function isShown(item: Item, filter: string): boolean {
  if (filter === 'all') return true;
  if (filter === 'warned') return asksSomething(item);
  if (filter === 'toReview') return item.state === 'submitted';
  return item.findings.some(({ rule }) => rule === filter);
}

function asksSomething(item: Item): boolean {
  return item.warnings + item.errors + item.missing.length > 0;
}

/** How many reports raise a question, whatever their state. */
export const questioned = (queue: ReviewQueueDto): number => queue.items.filter(asksSomething).length;

import type { InboxDto } from '@contract/workflow.js';

type Item = InboxDto['toSign'][number];

export interface InboxSection {
  readonly kind: 'toSign' | 'returned' | 'toReview';
  readonly items: readonly Item[];
}

/** What is pressing stands first: a signature, then what came back, then what is to be reviewed; empty ones are left out. */
export function toInboxSections(inbox: InboxDto): InboxSection[] {
  const sections: InboxSection[] = [
    { kind: 'toSign', items: inbox.toSign },
    { kind: 'returned', items: inbox.returned },
    { kind: 'toReview', items: inbox.toReview },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

export interface PeriodGroup {
  readonly dataSet: string;
  readonly period: string;
  readonly items: readonly Item[];
  readonly late: number;
}

/** Reports to review by form and period, the newest period first: a week is reviewed as a whole. */
export function byPeriod(items: readonly Item[]): PeriodGroup[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = `${item.dataSet} ${item.period}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()]
    .map((group) => ({
      dataSet: group[0]?.dataSet ?? '',
      period: group[0]?.period ?? '',
      items: group,
      late: group.filter(({ late }) => late).length,
    }))
    .sort((a, b) => (cutOff(a) < cutOff(b) ? 1 : -1));
}

const cutOff = ({ items }: PeriodGroup): string => items[0]?.window.cutOffAt ?? '';

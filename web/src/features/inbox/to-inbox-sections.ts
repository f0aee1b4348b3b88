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

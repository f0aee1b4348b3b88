import type { DueListDto } from '@contract/submissions.js';
import type { Role } from '../lib/session/session.js';

type DueItem = DueListDto['items'][number];
const settled = (item: DueItem): boolean => item.state === 'submitted' || item.state === 'approved';

/**
 * The report a person of a commune should find open: a leader's signature comes before figures to type;
 * else the oldest report not yet handed in. null: nothing is owed.
 */
export function firstToDo(items: readonly DueItem[], role: Role): DueItem | null {
  const waiting = (item: DueItem): boolean => item.state === 'awaiting_signature';
  if (role === 'commune_leader') return items.find(waiting) ?? items.find((item) => !settled(item)) ?? null;
  return items.find((item) => !settled(item) && !waiting(item)) ?? null;
}

import type { DueListDto } from '@contract/submissions.js';
import type { Role } from '../../lib/session/session.js';

export type DueItem = DueListDto['items'][number];

export function isHandedIn(item: DueItem): boolean {
  return item.state === 'submitted' || item.state === 'approved';
}

/**
 * What a person of a commune should do first, in order: a leader signs what waits for a signature before typing anything;
 * an editor has nothing to do with a report that waits for the leader. The weekly form comes before the other forms;
 * within one form the order of the server (oldest first) stays.
 */
export function toDo(items: readonly DueItem[], role: Role): DueItem[] {
  const waits = (item: DueItem): boolean => item.state === 'awaiting_signature';
  const open = items.filter((item) => !isHandedIn(item) && (role === 'commune_leader' || !waits(item)));
  const rank = (item: DueItem): number => (waits(item) ? 0 : 2) + (item.dataSet === 'weekly' ? 0 : 1);
  return open
    .map((item, index) => ({ item, index }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index)
    .map(({ item }) => item);
}

import type { HistoryListDto } from '@contract/campaign-admin.js';
import { formatDate } from '@domain/format.js';
import { isLocalDate } from '@domain/local-time.js';
import type { HistoryItem } from '../../components/ui/history-list.js';
import type { Translate } from '../../lib/i18n/translate.js';

type Entry = HistoryListDto['items'][number];
type Value = Entry['changes'][number]['before'];

const LABELS = {
  nameVi: 'group.nameVi',
  nameEn: 'group.nameEn',
  effectiveOn: 'group.effectiveOn',
  source: 'group.source',
} as const;

/**
 * What happened to a group, newest first: who joined, who left, and what else changed. Its first version is the group
 * itself: only its members are told.
 * @param names of the communes by code; a code that is not there any more stands for itself
 */
export function toGroupHistory(
  items: readonly Entry[],
  names: ReadonlyMap<string, string>,
  t: Translate,
): HistoryItem[] {
  return items.map((entry) => ({
    key: entry.version,
    at: entry.at,
    by: entry.by,
    reason: entry.reason,
    act: [
      t(entry.version === 1 ? 'group.history.new' : 'group.history.change'),
      ...membersOf(entry, names, t),
    ].join('. '),
    changes:
      entry.version === 1
        ? []
        : entry.changes
            .filter(({ field }) => field !== 'members')
            .map(({ field, before, after }) => ({
              label: field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field,
              before: shown(before),
              after: shown(after),
            })),
  }));
}

function membersOf(entry: Entry, names: ReadonlyMap<string, string>, t: Translate): string[] {
  const change = entry.changes.find(({ field }) => field === 'members');
  if (change === undefined) return [];
  const [before, after] = [codesIn(change.before), codesIn(change.after)];
  const named = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join(', ');
  const joins = after.filter((code) => !before.includes(code));
  const leaves = before.filter((code) => !after.includes(code));
  return [
    ...(joins.length === 0 ? [] : [t('group.joins', { n: joins.length, names: named(joins) })]),
    ...(leaves.length === 0 ? [] : [t('group.leaves', { n: leaves.length, names: named(leaves) })]),
  ];
}

/** The members of a version stand in one line of codes. */
const codesIn = (value: Value): string[] =>
  typeof value === 'string' ? value.split(', ').filter((code) => code !== '') : [];

function shown(value: Value): string | null {
  if (value === null) return null;
  return typeof value === 'string' && isLocalDate(value) ? formatDate(value) : String(value);
}

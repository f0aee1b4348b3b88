import type { KeptDraft } from '../../lib/outbox/kept-draft.js';
import {
  isOpen,
  itemOf,
  type OutboxItem,
  type OutboxState,
  type ReportAddress,
} from '../../lib/outbox/outbox-item.js';

export type Shown = OutboxState | 'kept';

/** A report that lies on this device: sent off, or only typed. */
export type OutboxRow = ReportAddress & {
  readonly key: string;
  readonly state: Shown;
} & (
    { readonly item: OutboxItem; readonly draft: null } | { readonly item: null; readonly draft: KeptDraft }
  );

/** One figure of a conflict: what was typed here, and what somebody else saved. */
export interface Difference {
  readonly dataElement: string;
  readonly mine: number | string | null;
  readonly theirs: number | string | null;
}

/** What needs somebody first: choose, read why, wait, go on typing; what arrived comes last. */
const order: readonly Shown[] = ['conflict', 'refused', 'sending', 'waiting', 'kept', 'arrived'];

const hasTyped = ({ draft }: KeptDraft): boolean =>
  draft !== null && Object.keys({ ...draft.edits, ...draft.reasons }).length > 0;

/** @param conflicts boxes that somebody else saved differently, by draft. A draft of a report that was sent off goes by the item it became. */
export function toOutboxRows(
  items: readonly OutboxItem[],
  drafts: readonly KeptDraft[],
  conflicts: ReadonlyMap<string, number> = new Map(),
): OutboxRow[] {
  const sent = items.map((item): OutboxRow => ({
    ...addressOf(item),
    key: item.id,
    state: item.state,
    item,
    draft: null,
  }));
  const typed = drafts
    .filter((draft) => hasTyped(draft) && !goesBy(items, draft))
    .map((draft): OutboxRow => ({
      ...addressOf(draft),
      key: draft.name,
      state: conflicts.has(draft.name) ? 'conflict' : 'kept',
      item: null,
      draft,
    }));
  return [...sent, ...typed].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || timeOf(b) - timeOf(a),
  );
}

function goesBy(items: readonly OutboxItem[], draft: KeptDraft): boolean {
  const item = itemOf(items, draft);
  return item !== undefined && (isOpen(item) || item.state === 'conflict' || item.state === 'refused');
}

const addressOf = ({ orgUnit, period, dataSet }: ReportAddress): ReportAddress => ({
  orgUnit,
  period,
  dataSet,
});

const timeOf = ({ item, draft }: OutboxRow): number =>
  item === null ? (draft.draft?.at ?? 0) : item.queuedAt;

/** Figures that somebody else saved differently. */
export function differencesOf({ values, problem }: OutboxItem): Difference[] {
  const theirs = new Map(
    (problem?.theirs?.values ?? []).map(({ dataElement, value }) => [dataElement, value]),
  );
  return values.flatMap(({ dataElement, value }) => {
    const other = theirs.get(dataElement);
    return other === undefined || other === value ? [] : [{ dataElement, mine: value, theirs: other }];
  });
}

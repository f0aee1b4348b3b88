import type { EntryView } from '../../lib/report-form/entry-keeper.js';
import { hasError } from '../../lib/report-form/entry-state.js';

/** Where the figures of a column are; the most pressing thing wins. */
export interface ColumnState {
  readonly kind: 'blank' | 'saved' | 'typing' | 'saving' | 'wrong' | 'conflict' | 'offline' | 'refused';
  /** Figures that are not on the server. */
  readonly n: number;
  /** When it was last saved, ISO instant; null: never. */
  readonly savedAt: string | null;
}

export function toColumnState({ base, boxes, status, sendable, reasons }: EntryView): ColumnState {
  const unsaved = boxes.filter((box) => box.unsaved || box.reason.unsaved);
  const at = (kind: ColumnState['kind']): ColumnState => ({
    kind,
    n: unsaved.length,
    savedAt: base.updatedAt,
  });
  if (unsaved.some((box) => box.conflict)) return at('conflict');
  if (status.kind === 'saving') return at('saving');
  if (status.kind === 'failed' && unsaved.length > 0) return at(status.mayPass ? 'offline' : 'refused');
  if (sendable.length + reasons.length > 0) return at('typing');
  if (unsaved.some(hasError)) return at('wrong');
  if (unsaved.length > 0) return at('typing');
  return at(base.version === 0 ? 'blank' : 'saved');
}

export const sameState = (a: ColumnState, b: ColumnState): boolean =>
  a.kind === b.kind && a.n === b.n && a.savedAt === b.savedAt;

import type { EntryView } from './entry-ports.js';
import type { Box } from './entry-state.js';

export const isUnsaved = (box: Box): boolean => box.unsaved || box.reason.unsaved;
export const keepsReason = (box: Box): boolean =>
  box.reason.unsaved || (box.warnings.length > 0 && !box.reason.given && box.reason.text !== '');
export const hasSomethingToSend = (view: Pick<EntryView, 'sendable' | 'reasons'>): boolean =>
  view.sendable.length + view.reasons.length > 0;

export function only<T>(
  record: Readonly<Record<string, T>>,
  codes: ReadonlySet<string>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([code]) => codes.has(code)));
}

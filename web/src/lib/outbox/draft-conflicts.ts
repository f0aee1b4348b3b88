import { useSyncExternalStore } from 'react';

/** How many boxes of a draft on this device somebody else saved differently, by name of the draft, as was last found. */
let conflicts: ReadonlyMap<string, number> = new Map();
const listeners = new Set<() => void>();

export function noteDraftConflicts(name: string, boxes: number): void {
  if ((conflicts.get(name) ?? 0) === boxes) return;
  const next = new Map(conflicts);
  if (boxes > 0) next.set(name, boxes);
  else next.delete(name);
  conflicts = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDraftConflicts = (): ReadonlyMap<string, number> =>
  useSyncExternalStore(subscribe, () => conflicts);

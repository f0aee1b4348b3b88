import { useSyncExternalStore } from 'react';

/** Whether the search of the site is open: a key or a button opens it. */
let open = false;
const listeners = new Set<() => void>();

export function setSearchOpen(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSearchOpen = (): boolean => useSyncExternalStore(subscribe, () => open);

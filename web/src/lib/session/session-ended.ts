import { useSyncExternalStore } from 'react';

/** Whether the session has ended under a page that must stay: what stands on it is not on the server yet. */
let ended = false;
const listeners = new Set<() => void>();

export function setSessionEnded(next: boolean): void {
  if (next === ended) return;
  ended = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Pages that stand now and must not be left when the session ends. */
let held = 0;

/** @returns lets it go */
export function holdPage(): () => void {
  held += 1;
  return () => {
    held -= 1;
  };
}

/** Whether the page stays and asks for the password in place. */
export const isPageHeld = (): boolean => held > 0;

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

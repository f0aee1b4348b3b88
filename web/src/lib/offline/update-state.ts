import { useEffect, useSyncExternalStore } from 'react';

/** Whether a newer release of the site waits, and how many forms hold something that is not on the server yet. */
let waiting = false;
let unfinished = 0;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function setUpdateWaiting(next: boolean): void {
  waiting = next;
  tell();
}

/** Nobody is asked to load the site anew while something stands half filled in. */
export const useUpdateOffered = (): boolean =>
  useSyncExternalStore(subscribe, () => waiting && unfinished === 0);

/** Said by a form: something in it is not on the server yet. */
export function useUnfinished(is: boolean): void {
  useEffect(() => {
    if (!is) return;
    unfinished += 1;
    tell();
    return () => {
      unfinished -= 1;
      tell();
    };
  }, [is]);
}

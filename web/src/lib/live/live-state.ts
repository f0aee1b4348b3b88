import { useSyncExternalStore } from 'react';

/**
 * Whether open figures follow what is committed. `off`: not asked for (yet), or this browser cannot; `on`: they do;
 * `lost`: they did, and the connection is being mended.
 */
export type LiveState = 'off' | 'on' | 'lost';

let state: LiveState = 'off';
const listeners = new Set<() => void>();

export function setLiveState(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => state);

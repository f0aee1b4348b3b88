import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as is known: by what requests met, not by what the device believes. */
export type Connection = 'online' | 'offline';

let state: Connection = navigator.onLine ? 'online' : 'offline';
const listeners = new Set<() => void>();

function set(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The server has answered something, if only a refusal. */
export function noteAnswer(): void {
  set('online');
}

/** A request met no server, or the device has said that it lost its network. */
export function noteNoAnswer(): void {
  set('offline');
}

export const connection = (): Connection => state;

/** @returns ends it */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** For a page: 'offline' once a request met nobody, 'online' again with the first answer. */
export const useConnection = (): Connection => useSyncExternalStore(onConnection, connection);

import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** So often it is looked whether the page stands; milliseconds. Twice in a row, as one answer may lead to another question. */
const EVERY_MS = 150;
/** So long at most: whoever has no signal needs what comes after the page all the more. */
const PATIENCE_MS = 10_000;

let watched = false;
let standing = false;
const waiting = new Set<() => void>();

/**
 * Watches the page that is opened first. It stands when its code is in and nothing that it asked for is on its way.
 * @param arrived whether its code is in
 */
export function watchFirstView(client: QueryClient, arrived: () => boolean): void {
  if (watched) return;
  watched = true;
  const until = Date.now() + PATIENCE_MS;
  let quiet = 0;
  const timer = setInterval(() => {
    quiet = arrived() && client.isFetching() === 0 ? quiet + 1 : 0;
    if (quiet < 2 && Date.now() < until) return;
    clearInterval(timer);
    standing = true;
    for (const run of waiting) run();
    waiting.clear();
  }, EVERY_MS);
}

function onStanding(run: () => void): () => void {
  if (!standing) waiting.add(run);
  return () => {
    waiting.delete(run);
  };
}

/**
 * Runs what is not seen once the first page stands: on a weak signal the two would otherwise share it.
 * @param afterMs not before
 * @returns takes it back
 */
export function afterFirstView(afterMs: number, run: () => void): () => void {
  let leave = (): void => undefined;
  const timer = setTimeout(() => {
    if (standing) run();
    else leave = onStanding(run);
  }, afterMs);
  return () => {
    clearTimeout(timer);
    leave();
  };
}

/** Whether the page that was opened first stands, and what is less than that may be fetched. */
export const useFirstViewStands = (): boolean => useSyncExternalStore(onStanding, () => standing);

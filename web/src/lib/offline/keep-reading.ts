import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { sessionQuery } from '../session/session.js';
import { isKeptKind } from './kept-kinds.js';
import { keepReads, tidyReads, type KeptRead } from './kept-reads.js';

const SETTLE_MS = 500;
/** What is typed over is kept at once: figures typed over an older copy would be taken for a quarrel with the newer one. */
const isTypedOver = (key: QueryKey): boolean => key[0] === 'submission';

/**
 * Keeps the answers that pages need without a network, as they come and those that are there already. Only once the
 * server has said in this visit whose they are.
 * @returns ends it
 */
export function keepReading(client: QueryClient, startedAt: number = performance.timeOrigin): () => void {
  const cache = client.getQueryCache();
  const due = new Map<string, { readonly key: QueryKey; readonly data: unknown; readonly at: number }>();
  let timer: number | undefined;
  let tidied = false;

  const write = (): void => {
    const session = client.getQueryState(sessionQuery.queryKey);
    if (session?.data == null || session.dataUpdatedAt < startedAt) return;
    const { username } = session.data;
    const reads: KeptRead[] = [...due].map(([hash, read]) => ({ username, hash, ...read }));
    due.clear();
    if (reads.length > 0) void keepReads(reads);
    if (tidied) return;
    tidied = true;
    void tidyReads(username, Date.now());
  };
  const note = (query: Query): void => {
    const { data, dataUpdatedAt: at } = query.state;
    // What was put back from the device was read in an earlier visit.
    if (data === undefined || at < startedAt || !isKeptKind(query.queryKey)) return;
    due.set(query.queryHash, { key: query.queryKey, data, at });
  };
  const soon = (ms = SETTLE_MS): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, ms);
  };

  for (const query of cache.getAll()) note(query);
  soon();
  const leave = cache.subscribe((event) => {
    // Another person, or nobody: what was not written yet was not theirs.
    if (event.type === 'removed' && (event.query.queryKey as QueryKey)[0] === 'session') due.clear();
    if (event.type !== 'updated' || event.action.type !== 'success') return;
    const query = event.query as Query;
    note(query);
    soon(isTypedOver(query.queryKey) ? 0 : SETTLE_MS);
  });
  return () => {
    leave();
    window.clearTimeout(timer);
  };
}

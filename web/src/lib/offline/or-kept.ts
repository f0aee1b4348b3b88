import type { Query, QueryClient, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import { ApiProblem } from '../api.js';
import { sessionQuery } from '../session/session.js';
import { isKeptKind } from './kept-kinds.js';

/** So long an answer is waited for before what was read last is shown meanwhile. */
const PATIENCE_MS = 4_000;

/**
 * Asks the server. Where it cannot be reached, or takes its time, the page gets what the same person read last, with
 * the age it has; the question stays a failed or an open one, and the page says so.
 */
export async function orKept(
  ask: QueryFunction,
  context: QueryFunctionContext,
  query: Query,
): Promise<unknown> {
  if (query.state.data !== undefined || !isKeptKind(query.queryKey)) return await ask(context);
  let restoring: Promise<void> | null = null;
  const restore = (): Promise<void> => (restoring ??= restoreKept(context.client, query));
  const timer = setTimeout(() => void restore(), PATIENCE_MS);
  try {
    return await ask(context);
  } catch (error) {
    if (error instanceof ApiProblem && error.mayPass) await restore();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function restoreKept(client: QueryClient, query: Query): Promise<void> {
  const username = client.getQueryData(sessionQuery.queryKey)?.username;
  if (username === undefined) return;
  try {
    const { readKept } = await import('./kept-reads.js');
    const kept = await readKept(username, query.queryHash, Date.now());
    const same = client.getQueryData(sessionQuery.queryKey)?.username === username;
    if (kept === null || !same || query.state.data !== undefined) return;
    client.setQueryData(query.queryKey, kept.data, { updatedAt: kept.at });
  } catch {
    // The page says that it could not be read.
  }
}

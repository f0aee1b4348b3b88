import type { QueryClient } from '@tanstack/react-query';
import { connection, onConnection } from '../offline/connection.js';
import { forgetReads } from '../offline/kept-reads.js';
import { waitingOf } from '../outbox/waiting-of.js';
import { isLeft, LEFT } from './is-left.js';
import { deleteSession, endLeftSession, leaveSession, type LeftBehind } from './left-session.js';
import { forgetSession } from './remembered-session.js';
import { sessionQuery } from './session.js';

/** So long an answer is waited for before a person may leave without one, milliseconds. */
const PATIENCE_MS = 8_000;

/**
 * Ends the session, and forgets on this device who it was and what they read; what was typed and not sent stays for its own
 * person.
 * @returns what stays; null: nobody was signed in
 * @throws where the server cannot be reached; nothing is forgotten then
 */
export async function signOut(client: QueryClient): Promise<LeftBehind | null> {
  if (connection() === 'offline') throw new Error('The server cannot be told');
  const left = await leftBehind(client);
  await deleteSession(AbortSignal.timeout(PATIENCE_MS));
  await forgetPerson(client);
  return left;
}

/** Signs out on this device; the session on the server is ended once it can be reached, and opens nothing until then. */
export async function signOutHere(client: QueryClient): Promise<LeftBehind | null> {
  const left = await leftBehind(client);
  if (left !== null) leaveSession(left);
  await forgetPerson(client);
  return left;
}

/** What the person signed in here would leave on this device; null: nobody is. */
export async function leftBehind(client: QueryClient): Promise<LeftBehind | null> {
  const session = client.getQueryData(sessionQuery.queryKey);
  if (session == null) return null;
  return { person: session.displayName, waiting: await waitingOf(session.username).catch(() => 0) };
}

async function forgetPerson(client: QueryClient): Promise<void> {
  const username = client.getQueryData(sessionQuery.queryKey)?.username;
  forgetSession();
  client.clear();
  client.setQueryData(sessionQuery.queryKey, null);
  if (username !== undefined) await forgetReads(username);
}

/** Ends what was left without a network as soon as there is one, and leaves here what was left in another tab. */
export function followSignOuts(client: QueryClient): void {
  const end = (): void => {
    if (isLeft() && connection() === 'online') void endLeftSession().catch(() => undefined);
  };
  onConnection(end);
  window.addEventListener('online', end);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== `bdhvs.${LEFT}` || newValue === null) return;
    void client.query({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
  });
  end();
}

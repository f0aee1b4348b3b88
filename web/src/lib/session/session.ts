import type { Session, SignInBody } from '@contract/session.js';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { ApiProblem, request } from '../api.js';
import { isLeft } from './is-left.js';
import { isPageHeld, setSessionEnded } from './session-ended.js';

export type Role = Session['role'];
export type { Session };

let askedAhead = true;

/**
 * The page asks for the session ahead, under its plain address. That answer is for the first question only: later it would
 * still be taken from there, also one from before somebody signed in.
 */
function sessionAddress(): string {
  const address = askedAhead ? '/session' : '/session?now';
  askedAhead = false;
  return address;
}

/** The session of this browser; null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client }): Promise<Session | null> => {
    if (isLeft()) return null;
    const before = client.getQueryState<Session | null>(['session']);
    const known = before?.data ?? null;
    const address = sessionAddress();
    try {
      return await request<Session>(address, { signal });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      if (before === undefined || known === null || !isPageHeld()) return null;
      setSessionEnded(true);
      // The clock of the installation goes on from its last answer.
      const now = Date.parse(known.now) + Math.max(0, Date.now() - before.dataUpdatedAt);
      return { ...known, now: new Date(now).toISOString() };
    }
  },
  staleTime: 5 * 60_000,
});

/** Given by the frame of the signed-in site. Not read from the cache: a session that ends must not reach pages that are about to close. */
export const SessionContext = createContext<Session | null>(null);

/** Inside the signed-in part of the site a session is always there. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is only for signed-in pages');
  return session;
}

export function isCommuneRole(role: Role): boolean {
  return role === 'commune_editor' || role === 'commune_leader';
}

export async function signIn(client: QueryClient, body: SignInBody): Promise<Session> {
  // Whoever was here before and left without a network goes first.
  if (isLeft()) await import('./left-session.js').then(({ endLeftSession }) => endLeftSession());
  const session = await request<Session>('/session', { method: 'POST', body });
  askedAhead = false;
  // What another account has read on this device must not show for this one.
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
  setSessionEnded(false);
  return session;
}

/** The same person again, on the page where the session ended: everything stays as it is. */
export async function signInAgain(client: QueryClient, body: SignInBody): Promise<void> {
  const session = await request<Session>('/session', { method: 'POST', body });
  client.setQueryData(sessionQuery.queryKey, session);
  setSessionEnded(false);
}

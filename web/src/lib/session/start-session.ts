import type { QueryClient } from '@tanstack/react-query';
import { rememberEnd, remembered, rememberSession } from './remembered-session.js';
import { sessionQuery, type Session } from './session.js';

/**
 * Starts with who was here last, while the server is asked; what it says then holds.
 * @returns whether there was somebody
 */
export function startAsRemembered(client: QueryClient): boolean {
  const kept = remembered();
  if (kept === null || kept.ended) return false;
  client.setQueryData(sessionQuery.queryKey, kept.session, { updatedAt: kept.at });
  void client.query({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
  return true;
}

/**
 * The session, as the server says or, where it cannot be reached, as it was last; null: nobody is signed in.
 * @throws ApiProblem where there is neither
 */
export async function sessionOrRemembered(client: QueryClient): Promise<Session | null> {
  const kept = remembered();
  try {
    // Who is known need not wait for a second and a third try.
    return await client.query({
      ...sessionQuery,
      staleTime: 'static',
      ...(kept === null ? {} : { retry: false }),
    });
  } catch (error) {
    if (kept === null) throw error;
    client.setQueryData(sessionQuery.queryKey, kept.session, { updatedAt: kept.at });
    return kept.session;
  }
}

/**
 * Remembers what the server says from now on.
 * @param on.ended a session that was there has run out
 * @param on.changed the server knows somebody else, or other rights, than the site started with
 * @returns ends it
 */
export function rememberSessions(
  client: QueryClient,
  on: { readonly ended: () => void; readonly changed: () => void },
): () => void {
  const { queryHash } = client.getQueryCache().build(client, client.defaultQueryOptions(sessionQuery));
  let before = client.getQueryData<Session | null>(sessionQuery.queryKey) ?? null;
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== queryHash || event.action.type !== 'success')
      return;
    const { data, dataUpdatedAt: at } = event.query.state as { data: Session | null; dataUpdatedAt: number };
    const was = before;
    before = data;
    if (data === null) rememberEnd();
    else rememberSession(data, at);
    if (was === null || event.action.manual === true) return;
    if (data === null) on.ended();
    else if (rightsOf(was) !== rightsOf(data)) on.changed();
  });
}

/** Whoever differs in one of these sees other pages. */
const rightsOf = ({ username, role, orgUnit, mustChangePassword }: Session): string =>
  JSON.stringify([username, role, orgUnit?.code, mustChangePassword]);

import type { QueryClient } from '@tanstack/react-query';
import type { RouterHistory } from '@tanstack/react-router';
import { createQueryClient } from '../lib/query-client.js';
import { isPageHeld, setSessionEnded } from '../lib/session/session-ended.js';
import { sessionQuery } from '../lib/session/session.js';
import { rememberSessions, startAsRemembered } from '../lib/session/start-session.js';
import { createAppRouter } from './router.js';

export interface Site {
  readonly client: QueryClient;
  readonly router: ReturnType<typeof createAppRouter>;
}

/**
 * The cache and the addresses of the site, tied together where a session ends.
 * @param history where the address stands; the browser's own bar unless given
 */
export function createSite(history?: RouterHistory): Site {
  const leave = (): void => {
    // Whoever is at the sign-in is to be led onwards from it, not back to it.
    if (router.state.location.pathname === '/dang-nhap') return;
    void router.navigate({ to: '/dang-nhap', search: { next: router.state.location.href, expired: true } });
  };
  const client = createQueryClient(() => {
    // Only a session that was there can end; a visitor who never signed in is led by the router.
    if (client.getQueryData(sessionQuery.queryKey) == null) return;
    // What stands on the page is not on the server yet: it stays, and asks for the password in place.
    if (isPageHeld()) {
      setSessionEnded(true);
      return;
    }
    client.setQueryData(sessionQuery.queryKey, null);
    leave();
  });
  startAsRemembered(client);
  rememberSessions(client, {
    ended: leave,
    changed: () => {
      // What was asked for ahead was answered to somebody else.
      window.readAhead?.clear();
      // Every page is held anew against who is here.
      void router.invalidate();
    },
  });
  const router = createAppRouter(client, history);
  return { client, router };
}

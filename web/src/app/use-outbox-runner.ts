import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchedLater } from '../lib/later/until-fetched.js';
import { setSessionEnded } from '../lib/session/session-ended.js';
import { isCommuneRole, type Session } from '../lib/session/session.js';

/** What the page shows comes first. */
const AFTER_MS = 1_500;

/** Sends what waits on this device while a person of a commune is signed in. Fetched when the page stands. */
export function useOutboxRunner({ role, username }: Session): void {
  const client = useQueryClient();
  const enters = isCommuneRole(role);
  useEffect(() => {
    if (!enters) return;
    // Until it is here the form still sends what is sent off there.
    return fetchedLater(
      AFTER_MS,
      () => import('../lib/outbox/outbox-runner.js'),
      ({ runOutbox }) =>
        runOutbox(client, username, () => {
          setSessionEnded(true);
        }),
    );
  }, [client, enters, username]);
}

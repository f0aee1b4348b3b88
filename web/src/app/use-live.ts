import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchedLater } from '../lib/later/until-fetched.js';

/** The first figures come first. */
const AFTER_MS = 1_000;

/**
 * While somebody is signed in, open figures follow what is committed. Fetched when the page stands.
 * @param may false: before the first password of their own nobody is told anything, and asking would be one refusal a minute
 */
export function useLive(may: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!may || typeof EventSource === 'undefined') return;
    // Until it is here figures are as fresh as when they were read, and say so.
    return fetchedLater(
      AFTER_MS,
      () => import('../features/live-updates/live-updates.js'),
      ({ followChanges }) => followChanges(client),
    );
  }, [client, may]);
}

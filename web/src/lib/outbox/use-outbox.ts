import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session.js';
import { listen } from './announce.js';
import { draftsOf, draftsReady } from './device-draft.js';
import type { KeptDraft } from './kept-draft.js';
import { itemOf, type OutboxItem, type ReportAddress } from './outbox-item.js';
import { itemsOf, OUTBOX_TOPIC } from './outbox-store.js';

const outboxQuery = (user: string) =>
  queryOptions({ queryKey: ['outbox', user], queryFn: () => itemsOf(user), staleTime: 0, retry: false });

const draftsQuery = (user: string) =>
  queryOptions({
    queryKey: ['drafts', user],
    queryFn: async () => {
      await draftsReady();
      return draftsOf(user);
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** What is on its way from this device, of the person signed in; undefined: not read yet. */
export function useOutbox(): readonly OutboxItem[] | undefined {
  const client = useQueryClient();
  const { username } = useSession();
  const { data } = useQuery(outboxQuery(username));
  useEffect(
    () =>
      listen(OUTBOX_TOPIC, () => {
        void client.invalidateQueries({ queryKey: outboxQuery(username).queryKey });
        void client.invalidateQueries({ queryKey: draftsQuery(username).queryKey });
      }),
    [client, username],
  );
  return data;
}

/** The newest item of a report; null: none; undefined: not read yet. */
export function useOutboxItem(report: ReportAddress): OutboxItem | null | undefined {
  const items = useOutbox();
  return items === undefined ? undefined : (itemOf(items, report) ?? null);
}

/** What the person signed in typed on this device and has not sent; undefined: not read yet. */
export function useKeptDrafts(): readonly KeptDraft[] | undefined {
  const { username } = useSession();
  return useQuery(draftsQuery(username)).data;
}

import type { AnswerBody, RequestDto } from '@contract/requests.js';
import type { InboxDto } from '@contract/workflow.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';

const inboxQuery = (username: string) =>
  queryOptions({
    queryKey: ['inbox', username],
    queryFn: ({ signal }) => request<InboxDto>('/inbox', { signal }),
    staleTime: 0,
  });

export function useInbox(): UseQueryResult<InboxDto> {
  return useQuery(inboxQuery(useSession().username));
}

/** Answers a request of a commune; the inbox is fetched anew whatever came of it. */
export function useAnswer(id: number, onDone: () => void): UseMutationResult<RequestDto, Error, AnswerBody> {
  const client = useQueryClient();
  const { username } = useSession();
  return useCommand(
    (body: AnswerBody, idempotencyKey) =>
      request<RequestDto>(`/requests/${String(id)}/answer`, { method: 'POST', body, idempotencyKey }),
    () => {
      void client.invalidateQueries({ queryKey: inboxQuery(username).queryKey });
      onDone();
    },
  );
}

import type { DelegationBody, DelegationDto, DelegationListDto } from '@contract/deadlines.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { isCommuneRole, useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';

const delegationsQuery = (username: string) =>
  queryOptions({
    queryKey: ['delegations', username],
    queryFn: ({ signal }) => request<DelegationListDto>('/delegations', { signal }),
    staleTime: 0,
  });

/** Who signs in the place of a leader of the own commune; nothing is asked for somebody who has none. */
export function useDelegations(): UseQueryResult<DelegationListDto> {
  const { username, role, mustChangePassword } = useSession();
  // Before the own password is set it would only be refused.
  return useQuery({ ...delegationsQuery(username), enabled: isCommuneRole(role) && !mustChangePassword });
}

export function useDelegate(
  onDone: (given: DelegationDto) => void,
): UseMutationResult<DelegationDto, Error, DelegationBody> {
  const refetch = useRefetch();
  return useCommand(
    (body: DelegationBody, idempotencyKey) =>
      request<DelegationDto>('/delegations', { method: 'POST', body, idempotencyKey }),
    (given) => {
      refetch();
      onDone(given);
    },
  );
}

export function useTakeBack(
  onDone: (taken: DelegationDto) => void,
): UseMutationResult<DelegationDto, Error, number> {
  const refetch = useRefetch();
  return useCommand(
    (id: number, idempotencyKey) =>
      request<DelegationDto>(`/delegations/${String(id)}/revoke`, { method: 'POST', idempotencyKey }),
    (taken) => {
      refetch();
      onDone(taken);
    },
  );
}

/** Who may sign shows in the reports and in the inbox, too. */
function useRefetch(): () => void {
  const client = useQueryClient();
  return () => {
    for (const queryKey of [['delegations'], ['inbox'], ['submission']])
      void client.invalidateQueries({ queryKey });
  };
}

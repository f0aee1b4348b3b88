import type { DefinitionKind, DefinitionVersionDto } from '@contract/definitions.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

export interface Versions {
  readonly items: readonly DefinitionVersionDto[];
}

export type Definition = Readonly<Record<string, unknown>>;

export interface Saving {
  readonly code: string;
  readonly version: number;
  readonly reason: string;
  readonly definition: Definition;
}

const listQuery = (kind: DefinitionKind, asOf: string | null) =>
  queryOptions({
    queryKey: ['definitions', kind, asOf],
    queryFn: ({ signal }) =>
      request<Versions>(
        `/definitions/${kind}${asOf === null ? '' : `?${new URLSearchParams({ asOf }).toString()}`}`,
        { signal },
      ),
  });

/** @param asOf ISO instant; null: now */
export const useDefinitions = (kind: DefinitionKind, asOf: string | null): UseQueryResult<Versions> =>
  useQuery(listQuery(kind, asOf));

export const useDefinitionHistory = (kind: DefinitionKind, code: string): UseQueryResult<Versions> =>
  useQuery({
    queryKey: ['definitions', kind, 'history', code],
    queryFn: ({ signal }) =>
      request<Versions>(`/definitions/${kind}/${encodeURIComponent(code)}/history`, { signal }),
  });

/** Records a version; every figure may read differently after it, so everything is asked for anew. */
export function useSaveDefinition(
  kind: DefinitionKind,
  onDone: (saved: DefinitionVersionDto) => void,
): UseMutationResult<DefinitionVersionDto, Error, Saving> {
  const client = useQueryClient();
  return useCommand(
    ({ code, ...body }: Saving, idempotencyKey) =>
      request<DefinitionVersionDto>(`/definitions/${kind}/${encodeURIComponent(code)}`, {
        method: 'PUT',
        body,
        idempotencyKey,
      }),
    (saved) => {
      void client.invalidateQueries();
      onDone(saved);
    },
  );
}

import type { OrgUnitDto } from '@contract/org-units.js';
import type {
  UndoUnitChangeBody,
  UnitChangeBody,
  UnitChangeDto,
  UnitChangeEffectsDto,
} from '@contract/unit-changes.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

export const useUnits = (): UseQueryResult<{ readonly items: readonly OrgUnitDto[] }> =>
  useQuery({
    queryKey: ['org-units', 'commune'],
    queryFn: ({ signal }) =>
      request<{ readonly items: readonly OrgUnitDto[] }>('/org-units?level=commune', { signal }),
  });

export const useUnitChanges = (): UseQueryResult<{ readonly items: readonly UnitChangeDto[] }> =>
  useQuery({
    queryKey: ['unit-changes'],
    queryFn: ({ signal }) =>
      request<{ readonly items: readonly UnitChangeDto[] }>('/unit-changes', { signal }),
  });

/** Nothing is written, so it needs no key. */
export const useUnitPreview = (): UseMutationResult<UnitChangeEffectsDto, Error, UnitChangeBody> =>
  useMutation({
    mutationFn: (body: UnitChangeBody) =>
      request<UnitChangeEffectsDto>('/unit-changes/preview', { method: 'POST', body }),
  });

/** Units are in every figure, so everything is asked for anew. */
export function useChangeUnits(
  onDone: (change: UnitChangeDto) => void,
): UseMutationResult<UnitChangeDto, Error, UnitChangeBody> {
  const client = useQueryClient();
  return useCommand(
    (body: UnitChangeBody, idempotencyKey) =>
      request<UnitChangeDto>('/unit-changes', { method: 'POST', body, idempotencyKey }),
    (change) => {
      void client.invalidateQueries();
      onDone(change);
    },
  );
}

export function useUndo(
  id: number,
  onDone: () => void,
): UseMutationResult<UnitChangeDto, Error, UndoUnitChangeBody> {
  const client = useQueryClient();
  return useCommand(
    (body: UndoUnitChangeBody, idempotencyKey) =>
      request<UnitChangeDto>(`/unit-changes/${String(id)}/undo`, { method: 'POST', body, idempotencyKey }),
    () => {
      void client.invalidateQueries();
      onDone();
    },
  );
}

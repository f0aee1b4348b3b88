import type { PastedVillagesDto, PastePreviewDto, PasteVillages } from '@contract/village-paste.js';
import type {
  AddVillage,
  ChangeVillage,
  CloseVillage,
  VillageDto,
  VillageHistoryDto,
} from '@contract/villages.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';
import { VILLAGES } from '../../lib/villages/village-queries.js';

export type SaveVillage =
  { readonly id: null; readonly body: AddVillage } | { readonly id: number; readonly body: ChangeVillage };

/** Adds a village, or changes the one with the number. */
export function useSaveVillage(
  onDone: (saved: VillageDto) => void,
): UseMutationResult<VillageDto, Error, SaveVillage> {
  const refetch = useRefetch();
  return useCommand(
    ({ id, body }: SaveVillage, idempotencyKey) =>
      request<VillageDto>(id === null ? '/villages' : `/villages/${String(id)}`, {
        method: id === null ? 'POST' : 'PUT',
        body,
        idempotencyKey,
      }),
    (saved) => {
      refetch();
      onDone(saved);
    },
  );
}

export function useCloseVillage(
  id: number,
  onDone: (closed: VillageDto) => void,
): UseMutationResult<VillageDto, Error, CloseVillage> {
  const refetch = useRefetch();
  return useCommand(
    (body: CloseVillage, idempotencyKey) =>
      request<VillageDto>(`/villages/${String(id)}/close`, { method: 'POST', body, idempotencyKey }),
    (closed) => {
      refetch();
      onDone(closed);
    },
  );
}

/** What a block would change; nothing is written, so it needs no key. */
export function usePastePreview(): UseMutationResult<PastePreviewDto, Error, string> {
  return useMutation({
    mutationFn: (text: string) =>
      request<PastePreviewDto>('/villages/paste/preview', { method: 'POST', body: { text } }),
  });
}

export function usePasteVillages(
  onDone: (pasted: PastedVillagesDto) => void,
): UseMutationResult<PastedVillagesDto, Error, PasteVillages> {
  const refetch = useRefetch();
  return useCommand(
    (body: PasteVillages, idempotencyKey) =>
      request<PastedVillagesDto>('/villages/paste', { method: 'POST', body, idempotencyKey }),
    (pasted) => {
      refetch();
      onDone(pasted);
    },
  );
}

export function useVillageHistory(id: number): UseQueryResult<VillageHistoryDto> {
  return useQuery({
    queryKey: [VILLAGES, 'history', id],
    queryFn: ({ signal }) => request<VillageHistoryDto>(`/villages/${String(id)}/history`, { signal }),
    staleTime: 0,
  });
}

function useRefetch(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [VILLAGES] });
  };
}

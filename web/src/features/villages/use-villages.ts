import type { PastedVillagesDto, PastePreviewDto, PasteVillages } from '@contract/village-paste.js';
import type { VillageDto, VillageHistoryDto } from '@contract/villages.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { ApiProblem, request } from '../../lib/api.js';
import { connection } from '../../lib/offline/connection.js';
import { sendNow } from '../../lib/outbox/outbox-runner.js';
import {
  keepVillageChange,
  postVillage,
  villageChangesOf,
  type VillageCommand,
} from '../../lib/outbox/village-changes.js';
import { serverNow } from '../../lib/session/server-clock.js';
import { useSession } from '../../lib/session/session.js';
import { useCommand } from '../../lib/use-command.js';
import { VILLAGES } from '../../lib/villages/village-queries.js';

/** What came of a change: the village as it is now; null: it waits on this device for a signal. */
type Saved = VillageDto | null;

/** A change of the register, and what the village is called. */
export type VillageAct = VillageCommand & { readonly label: string };

/**
 * Adds a village, changes one, or closes it. Without a signal the change is kept on this device and goes by itself; while
 * others wait it takes its turn behind them.
 */
export function useVillageCommand(
  onDone: (saved: Saved) => void,
): UseMutationResult<Saved, Error, VillageAct> {
  const refetch = useRefetch();
  const client = useQueryClient();
  const { username: user, orgUnit } = useSession();
  const keep = (act: VillageAct, key: string): Promise<boolean> =>
    keepVillageChange({ ...act, user, orgUnit: orgUnit?.code ?? '', at: serverNow(client) }, key);
  return useCommand(
    async (act: VillageAct, key): Promise<Saved> => {
      if (
        connection() === 'offline' ||
        (await villageChangesOf(user)).some(({ problem }) => problem === null)
      ) {
        await keep(act, key);
        sendNow();
        return null;
      }
      try {
        return await postVillage(act, key, user);
      } catch (error) {
        if (!(error instanceof ApiProblem) || !(error.mayPass || error.status === 401)) throw error;
        await keep(act, key);
        // Whoever signs in again finds it on its way.
        if (error.status === 401) throw error;
        return null;
      }
    },
    (saved) => {
      refetch();
      onDone(saved);
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

import type { BoundaryHistoryDto, BoundaryPreviewDto, BoundaryTakeOffBody } from '@contract/boundaries.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { sendFile } from '../../lib/send-file.js';
import { useCommand } from '../../lib/use-command.js';

const KEY = ['boundary-history'];

/** Every loading and taking off. */
export const useBoundaryHistory = (): UseQueryResult<BoundaryHistoryDto> =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<BoundaryHistoryDto>('/boundaries/history', { signal }),
  });

/** A file, and what somebody chose in it. */
export interface ChosenFile {
  readonly file: File;
  readonly layer?: string;
  readonly property?: string;
}

/** What loading the file would draw; nothing is written, so it needs no key. */
export const useBoundaryPreview = (): UseMutationResult<BoundaryPreviewDto, Error, ChosenFile> =>
  useMutation({
    mutationFn: ({ file, ...choice }: ChosenFile) =>
      sendFile<BoundaryPreviewDto>(`/boundaries/preview?${searchText(choice)}`, file),
  });

/** What goes along with the file when it is recorded. */
export interface LoadWish {
  readonly version: number;
  readonly sha256: string;
  readonly layer?: string | undefined;
  readonly property?: string | undefined;
  readonly credit: string;
  readonly reason: string;
}

/** @param file the one of the preview */
export function useLoadBoundaries(
  file: File,
  onDone: () => void,
): UseMutationResult<BoundaryHistoryDto, Error, LoadWish> {
  const keep = useKeep();
  return useCommand(
    ({ version, ...wish }: LoadWish, idempotencyKey) =>
      sendFile<BoundaryHistoryDto>(`/boundaries?${searchText({ version: String(version), ...wish })}`, file, {
        idempotencyKey,
      }),
    (answer) => {
      keep(answer);
      onDone();
    },
  );
}

export function useTakeOff(): UseMutationResult<BoundaryHistoryDto, Error, BoundaryTakeOffBody> {
  return useCommand(
    (body: BoundaryTakeOffBody, idempotencyKey) =>
      request<BoundaryHistoryDto>('/boundaries/take-off', { method: 'POST', body, idempotencyKey }),
    useKeep(),
  );
}

/** The map is asked for anew. */
function useKeep(): (answer: BoundaryHistoryDto) => void {
  const client = useQueryClient();
  return (answer) => {
    client.setQueryData(KEY, answer);
    void client.invalidateQueries({ queryKey: ['map'] });
  };
}

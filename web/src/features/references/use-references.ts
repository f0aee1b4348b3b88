import type {
  ReferenceFigureBody,
  ReferenceFigureHistory,
  ReferenceFigureListDto,
  ReferenceFileBody,
  ReferencePreviewDto,
  ReferenceRecordedDto,
} from '@contract/reference-figures.js';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

/** @param on local date; '' today */
export function useReferences(element: string, on: string): UseQueryResult<ReferenceFigureListDto> {
  const search = new URLSearchParams({ element, ...(on === '' ? {} : { on }) }).toString();
  return useQuery({
    queryKey: ['reference-figures', element, on],
    queryFn: ({ signal }) => request<ReferenceFigureListDto>(`/reference-figures?${search}`, { signal }),
    enabled: element !== '',
  });
}

export function useReferenceHistory(
  element: string,
  orgUnit: string,
): UseQueryResult<(typeof ReferenceFigureHistory)['_output']> {
  const search = new URLSearchParams({ element, orgUnit }).toString();
  return useQuery({
    queryKey: ['reference-figures', 'history', element, orgUnit],
    queryFn: ({ signal }) =>
      request<(typeof ReferenceFigureHistory)['_output']>(`/reference-figures/history?${search}`, { signal }),
  });
}

/** Denominators are in every figure, so everything is asked for anew. */
export function useRecordReferences(
  onDone: (answer: ReferenceRecordedDto) => void,
): UseMutationResult<ReferenceRecordedDto, Error, ReferenceFigureBody> {
  const client = useQueryClient();
  return useCommand(
    (body: ReferenceFigureBody, idempotencyKey) =>
      request<ReferenceRecordedDto>('/reference-figures', { method: 'POST', body, idempotencyKey }),
    (answer) => {
      void client.invalidateQueries();
      onDone(answer);
    },
  );
}

/** What a file would change; nothing is written, so it needs no key. */
export function useReferencePreview(): UseMutationResult<ReferencePreviewDto, Error, ReferenceFileBody> {
  return useMutation({
    mutationFn: (body: ReferenceFileBody) =>
      request<ReferencePreviewDto>('/reference-figures/preview', { method: 'POST', body }),
  });
}

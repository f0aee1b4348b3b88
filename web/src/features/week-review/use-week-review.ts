import type { CompletenessDto, ReviewQueueDto } from '@contract/quality.js';
import type { BulkReviewBody, BulkReviewResultDto } from '@contract/review.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useCommand } from '../../lib/use-command.js';

const searchOf = (period: string): string => new URLSearchParams({ period }).toString();

const queueQuery = (period: string) =>
  queryOptions({
    queryKey: ['review-queue', period],
    queryFn: ({ signal }) => request<ReviewQueueDto>(`/review-queue?${searchOf(period)}`, { signal }),
  });

const completenessQuery = (period: string) =>
  queryOptions({
    queryKey: ['completeness', period],
    queryFn: ({ signal }) => request<CompletenessDto>(`/completeness?${searchOf(period)}`, { signal }),
  });

export const useReviewQueue = (period: string): UseQueryResult<ReviewQueueDto> =>
  useQuery(queueQuery(period));
export const useCompleteness = (period: string): UseQueryResult<CompletenessDto> =>
  useQuery(completenessQuery(period));

/** Approves or returns many reports; each is decided on its own, and what was refused is told. */
export function useBulkReview(
  onDone: (result: BulkReviewResultDto) => void,
): UseMutationResult<BulkReviewResultDto, Error, BulkReviewBody> {
  const client = useQueryClient();
  return useCommand(
    (body: BulkReviewBody, idempotencyKey) =>
      request<BulkReviewResultDto>('/submissions/review', { method: 'POST', body, idempotencyKey }),
    (result) => {
      void client.invalidateQueries();
      onDone(result);
    },
  );
}

import type { CompletenessDto, ReviewQueueDto } from '@contract/quality.js';
import type { ReminderRequestBody, ReminderRequestedDto } from '@contract/reminders.js';
import type { BulkReviewBody, BulkReviewResultDto } from '@contract/review.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useAsOf } from '../../lib/selection/selection.js';
import { useCommand } from '../../lib/use-command.js';

const queueQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['review-queue', period, asOf],
    queryFn: ({ signal }) =>
      request<ReviewQueueDto>(`/review-queue?${searchText({ period, asOf })}`, { signal }),
  });

const completenessQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['completeness', period, asOf],
    queryFn: ({ signal }) =>
      request<CompletenessDto>(`/completeness?${searchText({ period, asOf })}`, { signal }),
  });

export const useReviewQueue = (period: string): UseQueryResult<ReviewQueueDto> =>
  useQuery(queueQuery(period, useAsOf()));
export const useCompleteness = (period: string): UseQueryResult<CompletenessDto> =>
  useQuery(completenessQuery(period, useAsOf()));

/** Has communes reminded now; whoever has reported meanwhile is left out by the server. */
export const useRemind = (): UseMutationResult<ReminderRequestedDto, Error, ReminderRequestBody> =>
  useCommand((body: ReminderRequestBody, idempotencyKey) =>
    request<ReminderRequestedDto>('/reminders/requests', { method: 'POST', body, idempotencyKey }),
  );

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

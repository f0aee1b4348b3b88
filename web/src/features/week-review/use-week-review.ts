import type { CompletenessDto, ReviewQueueDto } from '@contract/quality.js';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { read } from '../../lib/figures/figure-queries.js';
import { useAsOf } from '../../lib/selection/selection.js';

const queueQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['review-queue', period, asOf],
    queryFn: ({ signal }) => read<ReviewQueueDto>('/review-queue', { period, asOf }, signal),
  });

const completenessQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['completeness', period, asOf],
    queryFn: ({ signal }) => read<CompletenessDto>('/completeness', { period, asOf }, signal),
  });

export const useReviewQueue = (period: string): UseQueryResult<ReviewQueueDto> =>
  useQuery(queueQuery(period, useAsOf()));
export const useCompleteness = (period: string): UseQueryResult<CompletenessDto> =>
  useQuery(completenessQuery(period, useAsOf()));

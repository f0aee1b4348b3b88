import type { SubmissionDto } from '@contract/submissions.js';
import type { CommentBody, HistoryDto, ReviewBody } from '@contract/review.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useAsOf } from '../../lib/selection/selection.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useCommand } from '../../lib/use-command.js';

export interface ReportKey {
  readonly orgUnit: string;
  readonly period: string;
  readonly dataSet: string;
}

/** @param asOf instant; undefined: now */
const pathOf = ({ orgUnit, period, dataSet }: ReportKey, act = '', asOf?: string): string =>
  `/submissions/${encodeURIComponent(orgUnit)}/${encodeURIComponent(period)}${act}?${searchText({ dataSet, asOf })}`;

const reportQuery = (key: ReportKey, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['submission', key.orgUnit, key.period, key.dataSet, asOf],
    queryFn: ({ signal }) => request<SubmissionDto>(pathOf(key, '', asOf), { signal }),
    staleTime: 0,
  });

const historyQuery = (key: ReportKey, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['submission-history', key.orgUnit, key.period, key.dataSet, asOf],
    queryFn: ({ signal }) => request<HistoryDto>(pathOf(key, '/history', asOf), { signal }),
    staleTime: 0,
  });

export const useReport = (key: ReportKey): UseQueryResult<SubmissionDto> =>
  useQuery(reportQuery(key, useAsOf()));
export const useHistory = (key: ReportKey): UseQueryResult<HistoryDto> =>
  useQuery(historyQuery(key, useAsOf()));

/** One act of a reviewer on one report. What counts may have changed with it, so every figure is asked for anew. */
export function useReview(
  key: ReportKey,
  onDone: (act: ReviewBody['act']) => void,
): UseMutationResult<SubmissionDto, Error, ReviewBody> {
  const client = useQueryClient();
  return useCommand(
    (body: ReviewBody, idempotencyKey) =>
      request<SubmissionDto>(pathOf(key, '/review'), { method: 'POST', body, idempotencyKey }),
    (report, { act }) => {
      client.setQueryData(reportQuery(key, undefined).queryKey, report);
      void client.invalidateQueries();
      onDone(act);
    },
  );
}

/** Says something of a report; neither its state nor its version changes. */
export function useComment(
  key: ReportKey,
  onDone: () => void,
): UseMutationResult<SubmissionDto, Error, CommentBody> {
  const client = useQueryClient();
  return useCommand(
    (body: CommentBody, idempotencyKey) =>
      request<SubmissionDto>(pathOf(key, '/comments'), { method: 'POST', body, idempotencyKey }),
    (report) => {
      client.setQueryData(reportQuery(key, undefined).queryKey, report);
      void client.invalidateQueries({ queryKey: historyQuery(key, undefined).queryKey });
      onDone();
    },
  );
}

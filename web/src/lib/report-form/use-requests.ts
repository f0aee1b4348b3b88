import type { RequestBody, RequestDto, RequestListDto } from '@contract/requests.js';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from '../api.js';
import { useCommand } from '../use-command.js';
import type { ReportKey } from './entry-queries.js';

const requestsQuery = ({ orgUnit, period, dataSet }: ReportKey) =>
  queryOptions({
    queryKey: ['requests', orgUnit, period, dataSet],
    queryFn: ({ signal }) =>
      request<RequestListDto>(
        `/requests?period=${encodeURIComponent(period)}&dataSet=${encodeURIComponent(dataSet)}`,
        { signal },
      ),
    staleTime: 0,
  });

/** What the commune asked for a report, newest first, and who answers. */
export function useRequests(report: ReportKey): UseQueryResult<RequestListDto> {
  return useQuery(requestsQuery(report));
}

/** Everything the own commune asked for, newest first. */
export const allRequestsQuery = (orgUnit: string) =>
  queryOptions({
    queryKey: ['requests', orgUnit],
    queryFn: ({ signal }) => request<RequestListDto>('/requests', { signal }),
    staleTime: 0,
  });

/** Asks; the list and the inbox are fetched anew whatever came of it. */
export function useAsk(onDone: () => void): UseMutationResult<RequestDto, Error, RequestBody> {
  const client = useQueryClient();
  return useCommand(
    (body: RequestBody, idempotencyKey) =>
      request<RequestDto>('/requests', { method: 'POST', body, idempotencyKey }),
    () => {
      void client.invalidateQueries({ queryKey: ['requests'] });
      void client.invalidateQueries({ queryKey: ['inbox'] });
      onDone();
    },
  );
}

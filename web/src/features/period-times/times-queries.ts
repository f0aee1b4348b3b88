import type {
  PeriodTimesBody,
  PeriodTimesChangedDto,
  PeriodTimesChangesDto,
  PeriodTimesDto,
  PeriodTimesPreviewBody,
  PeriodWindowBody,
  PeriodWindowDto,
} from '@contract/period-times.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

export const timesQuery = queryOptions({
  queryKey: ['settings', 'times'],
  queryFn: ({ signal }) => request<PeriodTimesDto>('/settings/period-times', { signal }),
  staleTime: 0,
});

/** What these settings would move; nothing is written. */
export const timesPreviewQuery = (body: PeriodTimesPreviewBody) =>
  queryOptions({
    queryKey: ['settings', 'times', 'preview', body],
    queryFn: ({ signal }) =>
      request<PeriodTimesChangesDto>('/settings/period-times/preview', { method: 'POST', body, signal }),
    retry: false,
  });

export const postTimes = (body: PeriodTimesBody, idempotencyKey: string): Promise<PeriodTimesChangedDto> =>
  request('/settings/period-times', { method: 'POST', body, idempotencyKey });

export const putWindow =
  (dataSet: string, period: string) =>
  (body: PeriodWindowBody, idempotencyKey: string): Promise<PeriodWindowDto> =>
    request(`/data-set-periods/${dataSet}/${period}`, { method: 'PUT', body, idempotencyKey });

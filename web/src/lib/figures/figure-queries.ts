import type {
  CommuneProfileDto,
  GapsDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '@contract/analytics.js';
import type { PeriodListDto } from '@contract/catalogue.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';

/**
 * The reads of counted figures. Several features of one page show the same answer:
 * one key each, so that it is fetched once and they never disagree.
 */
export const periodsQuery = queryOptions({
  queryKey: ['periods', 'weekly'],
  queryFn: ({ signal }) => request<PeriodListDto>('/periods', { signal }),
  staleTime: 60_000,
});

export const overviewQuery = (period: string) =>
  queryOptions({
    queryKey: ['overview', period],
    queryFn: ({ signal }) =>
      request<OverviewDto>(`/overview?${new URLSearchParams({ period }).toString()}`, { signal }),
  });

export const gapsQuery = (period: string, indicator: string) =>
  queryOptions({
    queryKey: ['gaps', period, indicator],
    queryFn: ({ signal }) =>
      request<GapsDto>(`/gaps?${new URLSearchParams({ period, indicator }).toString()}`, { signal }),
  });

/** `orgUnit` null: the province. */
export const trendQuery = (period: string, indicator: string, orgUnit: string | null) =>
  queryOptions({
    queryKey: ['trend', period, indicator, orgUnit],
    queryFn: ({ signal }) =>
      request<TrendDto>(
        `/trends?${new URLSearchParams({ period, indicator, ...(orgUnit === null ? {} : { orgUnit }) }).toString()}`,
        { signal },
      ),
  });

export const submissionStatusQuery = (period: string) =>
  queryOptions({
    queryKey: ['submission-status', period],
    queryFn: ({ signal }) =>
      request<SubmissionStatusDto>(`/submission-status?${new URLSearchParams({ period }).toString()}`, {
        signal,
      }),
  });

export const communeQuery = (code: string, period: string) =>
  queryOptions({
    queryKey: ['commune', code, period],
    queryFn: ({ signal }) =>
      request<CommuneProfileDto>(
        `/org-units/${encodeURIComponent(code)}/profile?${new URLSearchParams({ period }).toString()}`,
        { signal },
      ),
  });

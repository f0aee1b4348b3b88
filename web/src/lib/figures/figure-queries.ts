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
 * `asOf`: as known at this instant (`useAsOf`); undefined: now.
 */
const read = <T>(path: string, query: Readonly<Record<string, string | undefined>>, signal: AbortSignal) =>
  request<T>(`${path}?${searchText(query)}`, { signal });

export const periodsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['periods', 'weekly', asOf],
    queryFn: ({ signal }) => read<PeriodListDto>('/periods', { asOf }, signal),
    staleTime: 60_000,
  });

export const overviewQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['overview', period, asOf],
    queryFn: ({ signal }) => read<OverviewDto>('/overview', { period, asOf }, signal),
  });

export const gapsQuery = (period: string, indicator: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['gaps', period, indicator, asOf],
    queryFn: ({ signal }) => read<GapsDto>('/gaps', { period, indicator, asOf }, signal),
  });

/** `orgUnit` null: the province. */
export const trendQuery = (
  period: string,
  indicator: string,
  orgUnit: string | null,
  asOf: string | undefined,
) =>
  queryOptions({
    queryKey: ['trend', period, indicator, orgUnit, asOf],
    queryFn: ({ signal }) =>
      read<TrendDto>('/trends', { period, indicator, orgUnit: orgUnit ?? undefined, asOf }, signal),
  });

export const submissionStatusQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['submission-status', period, asOf],
    queryFn: ({ signal }) => read<SubmissionStatusDto>('/submission-status', { period, asOf }, signal),
  });

export const communeQuery = (code: string, period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['commune', code, period, asOf],
    queryFn: ({ signal }) =>
      read<CommuneProfileDto>(`/org-units/${encodeURIComponent(code)}/profile`, { period, asOf }, signal),
  });

/** What the addresses of files and answers are asked with; what is undefined is left out. */
export const searchText = (query: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

import type {
  CommuneProfileDto,
  CommunesDto,
  GapsDto,
  GoalCoursesDto,
  MapDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '@contract/analytics.js';
import type { PeriodListDto } from '@contract/catalogue.js';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api.js';
import type { View } from '../selection/search-params.js';

/**
 * The reads of counted figures. Several features of one page show the same answer:
 * one key each, so that it is fetched once and they never disagree.
 * `view`: the moment and the campaign of the address (`useView`).
 */
export function read<T>(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<T> {
  const address = `${path}?${searchText(query)}`;
  // What the document asked for holds for the first question only, and is asked again where it failed.
  const ahead = window.readAhead?.get(address) as Promise<T> | undefined;
  window.readAhead?.delete(address);
  const ask = (): Promise<T> => request<T>(address, { signal });
  return ahead === undefined ? ask() : ahead.catch(ask);
}

const of = ({ asOf, campaign }: View) => [asOf, campaign] as const;

export const periodsQuery = (asOf: string | undefined) =>
  queryOptions({
    queryKey: ['periods', 'weekly', asOf],
    queryFn: ({ signal }) => read<PeriodListDto>('/periods', { asOf }, signal),
    staleTime: 60_000,
  });

export const overviewQuery = (period: string, view: View) =>
  queryOptions({
    queryKey: ['overview', period, ...of(view)],
    queryFn: ({ signal }) => read<OverviewDto>('/overview', { period, ...view }, signal),
  });

export const gapsQuery = (period: string, indicator: string, view: View) =>
  queryOptions({
    queryKey: ['gaps', period, indicator, ...of(view)],
    queryFn: ({ signal }) => read<GapsDto>('/gaps', { period, indicator, ...view }, signal),
  });

/** All communes of a goal over the last weeks of its campaign. */
export const communesQuery = (period: string, indicator: string, view: View, weeks = 12) =>
  queryOptions({
    queryKey: ['communes', period, indicator, ...of(view), weeks],
    queryFn: ({ signal }) =>
      read<CommunesDto>('/communes', { period, indicator, weeks: String(weeks), ...view }, signal),
  });

/** Where the communes of a week stand on the map; figures come with `communesQuery`. */
export const mapQuery = (period: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['map', period, asOf],
    queryFn: ({ signal }) => read<MapDto>('/map', { period, asOf }, signal),
    staleTime: 60_000,
  });

export const goalCoursesQuery = (period: string, view: View) =>
  queryOptions({
    queryKey: ['goal-courses', period, ...of(view)],
    queryFn: ({ signal }) => read<GoalCoursesDto>('/goal-courses', { period, ...view }, signal),
  });

/** `orgUnit` null: the province. */
export const trendQuery = (period: string, indicator: string, orgUnit: string | null, view: View) =>
  queryOptions({
    queryKey: ['trend', period, indicator, orgUnit, ...of(view)],
    queryFn: ({ signal }) =>
      read<TrendDto>('/trends', { period, indicator, orgUnit: orgUnit ?? undefined, ...view }, signal),
  });

export const submissionStatusQuery = (period: string, view: View) =>
  queryOptions({
    queryKey: ['submission-status', period, ...of(view)],
    queryFn: ({ signal }) => read<SubmissionStatusDto>('/submission-status', { period, ...view }, signal),
  });

export const communeQuery = (code: string, period: string, view: View) =>
  queryOptions({
    queryKey: ['commune', code, period, ...of(view)],
    queryFn: ({ signal }) =>
      read<CommuneProfileDto>(`/org-units/${encodeURIComponent(code)}/profile`, { period, ...view }, signal),
  });

/** What the addresses of files and answers are asked with; what is undefined is left out. */
export const searchText = (query: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();

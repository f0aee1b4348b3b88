import type { PastReportsDto } from '@contract/past-reports.js';
import {
  infiniteQueryOptions,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { request } from '../../lib/api.js';

/** Reports of one page of the list. */
const PAGE = 12;

const pastQuery = (orgUnit: string, dataSet: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['past-reports', orgUnit, dataSet],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({
        skip: String(pageParam),
        limit: String(PAGE),
        ...(dataSet === undefined ? {} : { dataSet }),
      });
      return request<PastReportsDto>(
        `/submissions/${encodeURIComponent(orgUnit)}/past?${search.toString()}`,
        {
          signal,
        },
      );
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
      return shown < total ? shown : undefined;
    },
    staleTime: 0,
  });

/** What has become of a commune's reports, page by page. @param dataSet undefined: every form */
export function usePast(
  orgUnit: string | null,
  dataSet: string | undefined,
): UseInfiniteQueryResult<InfiniteData<PastReportsDto>> {
  return useInfiniteQuery({ ...pastQuery(orgUnit ?? '', dataSet), enabled: orgUnit !== null });
}

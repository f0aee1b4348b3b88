import type { GridDto } from '@contract/entry-grid.js';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../lib/api.js';

/** What the table shows: a form, and its periods up to one. */
export interface GridChoice {
  readonly orgUnit: string;
  readonly dataSet: string;
  /** Newest period; undefined: the newest that has opened. */
  readonly to: string | undefined;
  readonly periods: number;
}

export const gridQuery = ({ orgUnit, dataSet, to, periods }: GridChoice) =>
  queryOptions({
    queryKey: ['entry-grid', orgUnit, dataSet, to, periods],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({
        dataSet,
        periods: String(periods),
        ...(to === undefined ? {} : { to }),
      });
      return request<GridDto>(`/submissions/${encodeURIComponent(orgUnit)}/grid?${search.toString()}`, {
        signal,
      });
    },
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

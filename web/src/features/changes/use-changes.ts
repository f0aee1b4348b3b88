import type { ChangesDto } from '@contract/analytics.js';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useMoments, useView } from '../../lib/selection/selection.js';

const changesQuery = (
  period: string,
  from: string | undefined,
  to: string | undefined,
  campaign: string | undefined,
) =>
  queryOptions({
    queryKey: ['changes', period, from, to, campaign],
    queryFn: ({ signal }) =>
      request<ChangesDto>(`/changes?${searchText({ period, from, to, campaign })}`, { signal }),
  });

/** What changed about a week between the two moments of the address. */
export function useChanges(period: string): UseQueryResult<ChangesDto> {
  const { from, to } = useMoments();
  const { campaign } = useView();
  return useQuery(changesQuery(period, from, to, campaign));
}

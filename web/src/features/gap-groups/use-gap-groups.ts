import type { GapGroupsDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from '../../lib/api.js';
import { useChosenGoal } from '../../lib/figures/chosen-goal.js';
import { searchText } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

interface GapGroupsRead {
  readonly groups: UseQueryResult<GapGroupsDto>;
  /** Address of the same as a file. */
  readonly file: string;
}

/** A kind of gaps: kept on the device and read again with them. */
export function useGapGroups(period: string): GapGroupsRead {
  const { asOf, campaign } = useView();
  const { indicator } = useChosenGoal(period);
  const asked = searchText({ period, indicator: indicator ?? '', asOf, campaign });
  const groups = useQuery({
    queryKey: ['gaps', 'groups', period, indicator, asOf, campaign],
    queryFn: ({ signal }) => request<GapGroupsDto>(`/gap-groups?${asked}`, { signal }),
    enabled: indicator !== null,
  });
  return { groups, file: `/api/gap-groups.csv?${asked}` };
}

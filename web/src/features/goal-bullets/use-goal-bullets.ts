import type { OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { overviewQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

export function useGoalBullets(period: string): UseQueryResult<OverviewDto> {
  return useQuery(overviewQuery(period, useView()));
}

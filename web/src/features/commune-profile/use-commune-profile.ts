import type { CommuneProfileDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { communeQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

export function useCommuneProfile(code: string, period: string): UseQueryResult<CommuneProfileDto> {
  return useQuery(communeQuery(code, period, useView()));
}

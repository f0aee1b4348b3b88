import type { GapsDto, OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { gapsQuery, overviewQuery } from '../../lib/figures/figure-queries.js';
import { chosenGoal } from '../../lib/figures/headline.js';
import { useSelection, useView } from '../../lib/selection/selection.js';

interface GapReport {
  /** Chosen in the URL, else the headline of the campaign; null: not known (yet). */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
  readonly gaps: UseQueryResult<GapsDto>;
}

export function useGapReport(period: string): GapReport {
  const { indicator: chosen } = useSelection();
  const view = useView();
  const overview = useQuery(overviewQuery(period, view));
  const indicator = chosenGoal(overview.data?.goals, chosen);
  const gaps = useQuery({ ...gapsQuery(period, indicator ?? '', view), enabled: indicator !== null });
  return { indicator, overview, gaps };
}

import type { GapsDto, OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { gapsQuery, overviewQuery } from '../../lib/figures/figure-queries.js';
import { useSelection } from '../../lib/selection/selection.js';

interface GapReport {
  /** Chosen in the URL, else the headline of the campaign; null: not known (yet). */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
  readonly gaps: UseQueryResult<GapsDto>;
}

export function useGapReport(period: string): GapReport {
  const { indicator: chosen, asOf } = useSelection();
  const overview = useQuery(overviewQuery(period, asOf));
  const headline = overview.data?.goals.find((goal) => goal.code === '0')?.indicator;
  const indicator = chosen ?? headline ?? null;
  const gaps = useQuery({ ...gapsQuery(period, indicator ?? '', asOf), enabled: indicator !== null });
  return { indicator, overview, gaps };
}

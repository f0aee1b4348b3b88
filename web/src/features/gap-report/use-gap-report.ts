import type { GapsDto, OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { gapsQuery, overviewQuery } from '../../lib/figures/figure-queries.js';
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
  const goals = overview.data?.goals;
  const headline = goals?.find((goal) => goal.code === '0')?.indicator;
  // Another week or campaign may not have the goal that was chosen in this one.
  const known = goals === undefined || goals.some((goal) => goal.indicator === chosen);
  const indicator = (known ? chosen : undefined) ?? headline ?? null;
  const gaps = useQuery({ ...gapsQuery(period, indicator ?? '', view), enabled: indicator !== null });
  return { indicator, overview, gaps };
}

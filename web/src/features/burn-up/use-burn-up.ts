import type { TrendDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { trendQuery } from '../../lib/figures/figure-queries.js';
import { useHeadline, type Headline } from '../../lib/figures/headline.js';
import { useView } from '../../lib/selection/selection.js';

interface BurnUp {
  readonly query: UseQueryResult<TrendDto>;
  readonly headline: Headline | null;
  /** The overview failed or has no headline: nothing to draw, and the page says why elsewhere. */
  readonly without: boolean;
}

/** The headline goal over the weeks, of one commune. */
export function useBurnUp(period: string, orgUnit: string): BurnUp {
  const { headline, failed } = useHeadline(period);
  const indicator = headline?.goal?.indicator ?? null;
  const query = useQuery({
    ...trendQuery(period, indicator ?? '', orgUnit, useView()),
    enabled: indicator !== null,
  });
  return { query, headline, without: failed || (headline !== null && indicator === null) };
}

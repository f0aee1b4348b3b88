import type { CommunesDto, MapDto, OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { communesQuery, mapQuery, overviewQuery } from '../../lib/figures/figure-queries.js';
import { chosenGoal } from '../../lib/figures/headline.js';
import { useSelection, useView } from '../../lib/selection/selection.js';

interface MapReads {
  /** Chosen in the URL, else the headline of the campaign; null: not known (yet). */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
  readonly communes: UseQueryResult<CommunesDto>;
  readonly map: UseQueryResult<MapDto>;
}

/** Weeks of the slider: half a year. */
const WEEKS = 26;

export function useMap(period: string): MapReads {
  const { indicator: chosen } = useSelection();
  const view = useView();
  const overview = useQuery(overviewQuery(period, view));
  const indicator = chosenGoal(overview.data?.goals, chosen);
  const communes = useQuery({
    ...communesQuery(period, indicator ?? '', view, WEEKS),
    enabled: indicator !== null,
  });
  const map = useQuery(mapQuery(period, view.asOf));
  return { indicator, overview, communes, map };
}

import type { CommunesDto, MapDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ChosenGoal, useChosenGoal } from '../../lib/figures/chosen-goal.js';
import { communesQuery, mapQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

interface MapReads extends ChosenGoal {
  readonly communes: UseQueryResult<CommunesDto>;
  readonly map: UseQueryResult<MapDto>;
}

/** Weeks of the slider: half a year. */
const WEEKS = 26;

export function useMap(period: string): MapReads {
  const view = useView();
  const chosen = useChosenGoal(period);
  const { indicator } = chosen;
  const communes = useQuery({
    ...communesQuery(period, indicator ?? '', view, WEEKS),
    enabled: indicator !== null,
  });
  const map = useQuery(mapQuery(period, view.asOf));
  return { ...chosen, communes, map };
}

import type { CommunesDto, OverviewDto, SubmissionStatusDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { communesQuery, overviewQuery, submissionStatusQuery } from '../../lib/figures/figure-queries.js';
import { chosenGoal } from '../../lib/figures/headline.js';
import { useSelection, useView } from '../../lib/selection/selection.js';

interface Communes {
  /** Chosen in the URL, else the headline of the campaign; null: not known (yet). */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
  readonly communes: UseQueryResult<CommunesDto>;
  /** Who has reported when. */
  readonly reports: SubmissionStatusDto | undefined;
}

export function useCommunes(period: string): Communes {
  const { indicator: chosen } = useSelection();
  const view = useView();
  const overview = useQuery(overviewQuery(period, view));
  const indicator = chosenGoal(overview.data?.goals, chosen);
  const communes = useQuery({
    ...communesQuery(period, indicator ?? '', view),
    enabled: indicator !== null,
  });
  const { data: reports } = useQuery(submissionStatusQuery(period, view));
  return { indicator, overview, communes, reports };
}

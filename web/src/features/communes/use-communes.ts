import type { CommunesDto, SubmissionStatusDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ChosenGoal, useChosenGoal } from '../../lib/figures/chosen-goal.js';
import { communesQuery, submissionStatusQuery } from '../../lib/figures/figure-queries.js';
import { useFirstViewStands } from '../../lib/first-view.js';
import { useView } from '../../lib/selection/selection.js';

interface Communes extends ChosenGoal {
  readonly communes: UseQueryResult<CommunesDto>;
}

/** All communes of the chosen goal over twelve weeks. */
export function useCommunes(period: string): Communes {
  const view = useView();
  const chosen = useChosenGoal(period);
  const { indicator } = chosen;
  const communes = useQuery({
    ...communesQuery(period, indicator ?? '', view),
    enabled: indicator !== null,
  });
  return { ...chosen, communes };
}

/** Who has reported when, less than the list itself and so asked for after it; undefined: not known (yet). */
export function useReports(period: string): SubmissionStatusDto | undefined {
  const query = submissionStatusQuery(period, useView());
  return useQuery({ ...query, enabled: useFirstViewStands() }).data;
}

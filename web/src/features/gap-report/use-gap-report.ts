import type { GapsDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type ChosenGoal, useChosenGoal } from '../../lib/figures/chosen-goal.js';
import { gapsQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

interface GapReport extends ChosenGoal {
  readonly gaps: UseQueryResult<GapsDto>;
}

export function useGapReport(period: string): GapReport {
  const view = useView();
  const chosen = useChosenGoal(period);
  const { indicator } = chosen;
  const gaps = useQuery({ ...gapsQuery(period, indicator ?? '', view), enabled: indicator !== null });
  return { ...chosen, gaps };
}

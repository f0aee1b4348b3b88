import type { GoalFigureDto, OverviewDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSelection, useView } from '../selection/selection.js';
import { overviewQuery } from './figure-queries.js';

/**
 * The indicator a page is about: the one chosen in its address, else that of the headline. Another week or campaign may not
 * have the goal that was chosen in this one.
 * @param goals undefined: not known yet, and the choice stands
 * @returns null: none is known (yet)
 */
function chosenGoal(
  goals: readonly Pick<GoalFigureDto, 'code' | 'indicator'>[] | undefined,
  chosen: string | undefined,
): string | null {
  const known = goals === undefined || goals.some((goal) => goal.indicator === chosen);
  return (known ? chosen : undefined) ?? goals?.find((goal) => goal.code === '0')?.indicator ?? null;
}

export interface ChosenGoal {
  /** null: not known (yet), or the campaign has no headline. */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
}

/** The goal that a page of one goal shows. */
export function useChosenGoal(period: string): ChosenGoal {
  const { indicator: chosen } = useSelection();
  const overview = useQuery(overviewQuery(period, useView()));
  return { indicator: chosenGoal(overview.data?.goals, chosen), overview };
}

import type { GoalFigureDto, OverviewDto } from '@contract/analytics.js';
import type { PeriodListDto } from '@contract/catalogue.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSelection, useView } from '../selection/selection.js';
import type { View } from '../selection/search-params.js';
import { overviewQuery, periodsQuery } from './figure-queries.js';

/**
 * The indicator a page is about: the one chosen in its address, else that of the headline. Another week or campaign may not
 * have the goal that was chosen in this one.
 * @param goals undefined: not known yet, and the choice stands
 * @param headline that of the week as the list of weeks names it; null: not known, or none
 * @returns null: none is known (yet)
 */
function chosenGoal(
  goals: readonly Pick<GoalFigureDto, 'code' | 'indicator'>[] | undefined,
  chosen: string | undefined,
  headline: string | null,
): string | null {
  if (goals === undefined) return chosen ?? headline;
  if (goals.some((goal) => goal.indicator === chosen)) return chosen ?? null;
  return goals.find((goal) => goal.code === '0')?.indicator ?? null;
}

export interface ChosenGoal {
  /** null: not known (yet), or the campaign has no headline. */
  readonly indicator: string | null;
  readonly overview: UseQueryResult<OverviewDto>;
}

/** The goal that a page of one goal shows. */
export function useChosenGoal(period: string): ChosenGoal {
  const { indicator: chosen } = useSelection();
  const view = useView();
  const overview = useQuery(overviewQuery(period, view));
  const headline = useHeadlineOfWeek(period, view);
  return { indicator: chosenGoal(overview.data?.goals, chosen, headline), overview };
}

/**
 * Indicator of the headline of a week, from the list of weeks: known one answer before the overview, so that figures need not
 * wait for it. null: not known, or none.
 */
export function useHeadlineOfWeek(period: string, { asOf, campaign }: View): string | null {
  const { data } = useQuery({ ...periodsQuery(asOf), select: ({ items }) => headlineOf(items, period) });
  // The list names that of the campaign that the week belongs to.
  return campaign === undefined ? (data ?? null) : null;
}

const headlineOf = (items: PeriodListDto['items'], period: string): string | null =>
  items.find(({ code }) => code === period)?.headline ?? null;

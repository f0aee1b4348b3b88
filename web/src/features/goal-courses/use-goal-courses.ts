import type { GoalCoursesDto } from '@contract/analytics.js';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { goalCoursesQuery } from '../../lib/figures/figure-queries.js';
import { useView } from '../../lib/selection/selection.js';

/** Every goal of the campaign over its weeks: page and single goal read the same answer. */
export function useGoalCourses(period: string): UseQueryResult<GoalCoursesDto> {
  return useQuery(goalCoursesQuery(period, useView()));
}

import type { GoalCourseDto, GoalCoursesDto } from '@contract/analytics.js';
import { cutOffAt, goal, laterGoal, overview, trend } from './week-figures.js';

/** The headline over the weeks, as far as week 40. */
export function goalCourse(more: Partial<GoalCourseDto> = {}): GoalCourseDto {
  const { points, plan: planLine, published } = trend();
  return {
    ...goal(),
    dueOn: '2025-10-25',
    baseline: { on: '2025-07-15', value: 0, source: 'chưa có số liệu gốc, tính từ 0' },
    planLine,
    points,
    published,
    daysLeft: 22,
    missingCount: 0,
    perDayNeeded: 0,
    pace: {
      one: { from: '2025-09-26', to: '2025-10-03', days: 7, communes: 88, gained: 5915, perDay: 845 },
      two: { from: '2025-09-19', to: '2025-10-03', days: 14, communes: 80, gained: 12_880, perDay: 920 },
    },
    forecast: {
      on: '2025-10-25',
      day: 103,
      value: 63.2,
      low: 61,
      high: 66.4,
      observations: 6,
      outlook: 'will_reach',
    },
    observations: 12,
    pastErrors: [{ steps: 1, forecasts: 8, meanAbsolute: 0.84, inside: 6 }],
    communeTarget: 58,
    ifKept: { reach: 71, miss: 29, unknown: 2 },
    ...more,
  };
}

const later = (
  code: string,
  status: GoalCourseDto['status'],
  more: Partial<GoalCourseDto> = {},
): GoalCourseDto => ({ ...goalCourse(), ...laterGoal(code, status), ...more });

export function goalCourses(more: Partial<GoalCoursesDto> = {}): GoalCoursesDto {
  const missed = { value: 80, low: 78, high: 82, outlook: 'will_miss' as const };
  return {
    period: '2025-W40',
    cutOffAt,
    state: 'closed',
    asOf: null,
    campaign: overview().campaign,
    simulated: true,
    startOn: '2025-07-15',
    endOn: '2025-10-25',
    today: 86,
    goals: [
      goalCourse(),
      later('1', 'reached', { value: 100 }),
      later('2', 'behind', {
        perDayNeeded: 12,
        missingCount: 260,
        forecast: { ...goalCourse().forecast!, ...missed },
      }),
      later('4', 'no_data', {
        value: null,
        plan: null,
        forecast: null,
        observations: 0,
        missingCount: null,
        perDayNeeded: null,
        pace: { one: null, two: null },
        ifKept: null,
        pastErrors: [],
        points: [],
      }),
    ],
    ...more,
  };
}

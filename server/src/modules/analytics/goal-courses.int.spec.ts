import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapsDto, GoalCoursesDto, OverviewDto, TrendDto } from '../../contract/analytics.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';
import { sum } from '../../test/values-file.js';

const WEEK = '2025-W40';
const HEADLINE = 'adults_reached_rate';

let demo: DemoApp;
let courses: GoalCoursesDto;

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await demo.viewer.get(url);
  expect([url, status]).toEqual([url, 200]);
  return body as T;
};
const coursesOf = (period: string) => read<GoalCoursesDto>(`/api/goal-courses?period=${period}`);
const gapsOf = (indicator: string, period: string) =>
  read<GapsDto>(`/api/gaps?period=${period}&indicator=${indicator}`);
const courseOf = (indicator: string, from = courses) =>
  from.goals.find((goal) => goal.indicator === indicator)!;

beforeAll(async () => {
  demo = await startDemo();
  courses = await coursesOf(WEEK);
}, 120_000);
afterAll(() => demo.app.close());

describe('the courses of the goals', () => {
  it('are the goals of the overview, and their points those of the trends', async () => {
    const { goals } = await read<OverviewDto>(`/api/overview?period=${WEEK}`);
    for (const goal of goals) {
      const course = courseOf(goal.indicator);
      expect(course).toMatchObject(goal);
      const trend = await read<TrendDto>(`/api/trends?period=${WEEK}&indicator=${goal.indicator}`);
      const { points, planLine: plan, published } = course;
      expect({ points, plan, published }).toEqual({
        points: trend.points,
        plan: trend.plan,
        published: trend.published,
      });
    }
    expect(courses.goals).toHaveLength(goals.length);
  });

  it('the pace is the growth of the communes with both weeks, as their gap lists tell it', async () => {
    const own = (list: GapsDto) =>
      new Map(
        list.items.flatMap((i) =>
          i.carriedFrom === null && i.value !== null ? [[i.orgUnit, i.numerator!]] : [],
        ),
      );
    const now = own(await gapsOf(HEADLINE, WEEK));
    for (const [steps, period, days] of [
      ['one', '2025-W39', 7],
      ['two', '2025-W38', 14],
    ] as const) {
      const then = own(await gapsOf(HEADLINE, period));
      const both = [...now].filter(([code]) => then.has(code));
      const gained = sum(both.map(([code, numerator]) => numerator - then.get(code)!));
      const pace = courseOf(HEADLINE).pace[steps];
      expect(pace).toMatchObject({ communes: both.length, gained, days });
      expect(pace?.perDay).toBeCloseTo(gained / days, 1);
    }
  });

  it('what is needed a day closes the gap by the due date', () => {
    for (const { missingCount, perDayNeeded, daysLeft, targetKind, gapCount, shortfall } of courses.goals) {
      expect(missingCount).toBe(targetKind === 'count' ? shortfall : gapCount);
      if (missingCount === null || perDayNeeded === null) continue;
      expect(perDayNeeded * daysLeft).toBeGreaterThanOrEqual(missingCount);
      expect(Math.max(0, perDayNeeded - 1) * daysLeft).toBeLessThanOrEqual(missingCount);
    }
  });

  it('a forecast stands for the due date, inside its interval, and every commune is in one of three', () => {
    const forecasts = courses.goals.filter(({ forecast }) => forecast !== null);
    expect(forecasts.length).toBeGreaterThan(5);
    for (const { forecast, dueOn, ifKept, communesExpected } of forecasts) {
      expect(forecast!.on).toBe(dueOn);
      expect(forecast!.low).toBeLessThanOrEqual(forecast!.value);
      expect(forecast!.value).toBeLessThanOrEqual(forecast!.high);
      expect(ifKept!.reach + ifKept!.miss + ifKept!.unknown).toBe(communesExpected);
    }
  });

  it('a forecast is made from the fourth observation on, and its past error is known from the fifth', async () => {
    const [third, fourth, fifth] = await Promise.all(
      ['2025-W31', '2025-W32', '2025-W33'].map(async (period) => courseOf(HEADLINE, await coursesOf(period))),
    );
    expect([third?.observations, third?.forecast, third?.pastErrors]).toEqual([3, null, []]);
    expect([fourth?.observations, fourth?.forecast?.observations, fourth?.pastErrors]).toEqual([4, 4, []]);
    expect(fifth?.pastErrors).toMatchObject([{ steps: 1, forecasts: 1 }]);
  });

  it('as of a moment of the past they are what was known then', async () => {
    const then = await read<GoalCoursesDto>(`/api/goal-courses?period=${WEEK}&asOf=2025-09-30T00:00:00Z`);
    expect(courseOf(HEADLINE, then).observations).toBe(courseOf(HEADLINE).observations - 1);
    expect(then.asOf).toBe('2025-09-30T00:00:00.000Z');
  });
});

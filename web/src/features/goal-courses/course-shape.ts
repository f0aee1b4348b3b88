import type { GoalCourseDto, GoalCoursesDto } from '@contract/analytics.js';
import { daysBetween } from '@domain/local-time.js';
import { pathOf, type Place, runsOf, tenth } from '../../components/charts/polyline.js';

/** Size of the drawing in its own units; it is scaled to the width of its card. */
export const WIDTH = 300;
export const HEIGHT = 120;
const TOP = 8;
const BOTTOM = 18;
const RIGHT = 6;

/** A small burn-up as paths and places; what is null is not drawn. */
export interface CourseShape {
  readonly plan: string;
  /** One line for each run of neighbouring cut-offs: a missing week is a gap. */
  readonly lines: readonly string[];
  readonly dots: readonly (Place & { readonly carried: boolean })[];
  readonly targetY: number | null;
  readonly todayX: number | null;
  readonly baseY: number;
  /** From the last figure to the due date: the line and the interval around it. */
  readonly forecast: { readonly line: string; readonly fan: string; readonly end: Place } | null;
  readonly published: readonly Place[];
}

type Drawn = Pick<GoalCourseDto, 'points' | 'planLine' | 'published' | 'target' | 'forecast'>;

export function courseShape(
  goal: Drawn,
  { startOn, endOn, today }: Pick<GoalCoursesDto, 'startOn' | 'endOn' | 'today'>,
): CourseShape {
  const days = Math.max(1, daysBetween(startOn, endOn) + 1, goal.forecast?.day ?? 0);
  const most = Math.max(
    goal.target ?? 0,
    goal.forecast?.high ?? 0,
    ...goal.planLine.map(({ value }) => value),
    ...goal.published.map(({ value }) => value),
    ...goal.points.map(({ value }) => value ?? 0),
  );
  const at = (day: number, value: number): Place => ({
    x: tenth((Math.max(0, day) * (WIDTH - RIGHT)) / days),
    y: tenth(HEIGHT - BOTTOM - (most <= 0 ? 0 : (value * (HEIGHT - TOP - BOTTOM)) / most)),
  });
  const known = goal.points.map(({ day, value, dataStatus }) =>
    value === null ? null : { ...at(day, value), carried: dataStatus === 'stale' },
  );
  return {
    plan: pathOf(goal.planLine.map(({ day, value }) => at(day, value))),
    lines: runsOf(known)
      .filter((run) => run.length > 1)
      .map(pathOf),
    dots: known.filter((dot) => dot !== null),
    targetY: goal.target === null ? null : at(0, goal.target).y,
    todayX: today === null ? null : at(today, 0).x,
    baseY: HEIGHT - BOTTOM,
    forecast: forecastShape(goal, at),
    published: goal.published.map(({ day, value }) => at(day, value)),
  };
}

function forecastShape(
  { forecast, points }: Drawn,
  at: (day: number, value: number) => Place,
): CourseShape['forecast'] {
  const last = points.findLast(({ value }) => value !== null);
  if (forecast === null || last?.value == null) return null;
  const from = at(last.day, last.value);
  const end = at(forecast.day, forecast.value);
  const [low, high] = [at(forecast.day, forecast.low), at(forecast.day, forecast.high)];
  return { line: pathOf([from, end]), fan: `${pathOf([from, high, low])}Z`, end };
}

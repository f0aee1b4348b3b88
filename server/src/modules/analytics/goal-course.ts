import type { ForecastDto, GoalCourseDto, PaceDto } from '../../contract/analytics.js';
import type { Catalogue, Indicator, Target, Window } from '../../domain/catalogue.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedUnit, UnitFigure } from '../../domain/figure.js';
import {
  backtest,
  extend,
  FEWEST_OBSERVATIONS,
  type Forecast,
  forecastAt,
  type Observation,
} from '../../domain/forecast.js';
import { cutOffDateOf, daysBetween } from '../../domain/local-time.js';
import { outlookOf } from '../../domain/outlook.js';
import { observationsOf, type Pace, paceOver, perDayNeeded } from '../../domain/pace.js';
import { targetValue } from '../../domain/plan.js';
import { onUnitsOf } from '../../domain/units-today.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { type GoalResult, judgedGoal, judgedProvince, questionOf } from './judged-goals.js';
import { KeptWith } from './kept-with.js';
import { dayOf, planLine, provincePoint, publishedMarks } from './trend-points.js';
import { targetAt, type PlacedGoal, type WeekContext } from './week-context.js';

/** Everything a goal's course needs. */
interface Course {
  readonly catalogue: Catalogue;
  readonly week: WeekContext;
  readonly placed: PlacedGoal;
  /** Windows of the campaign up to the week, oldest first. */
  readonly windows: readonly Window[];
  readonly figures: FiguresByPeriod;
}

const courseOnce = new KeptWith<FiguresByPeriod, GoalCourseDto>();

/** A goal over the campaign: where it came from, how fast it goes, where that leads. Followed once for the same figures. */
export function goalCourse(course: Course): GoalCourseDto {
  const { week, placed, figures } = course;
  return courseOnce.get(figures, questionOf(placed.goal, week.window), () => followed(course));
}

function followed(course: Course): GoalCourseDto {
  const { catalogue, week, placed, windows, figures } = course;
  const { indicator, target } = placed;
  const result = judgedGoal(catalogue, week, placed, figures);
  const { answer } = result;
  const units = observationsOf(
    windows.map((window) =>
      onUnitsOf(catalogue, indicator, figures.get(window.period)?.get(indicator.code) ?? [], week.unitsOn),
    ),
  );
  const cutOffOn = cutOffDateOf(week.window.cutOffAt);
  const daysLeft = daysBetween(cutOffOn, target.dueOn);
  const missingCount = target.kind === 'count' ? answer.shortfall : answer.gapCount;
  const missing = missingCount === null ? null : String(missingCount);
  const seen = observedProvince(course);
  const ends = daysLeft > 0 ? communeEnds(course, result, units) : null;
  return {
    ...answer,
    dueOn: target.dueOn,
    baseline: { on: target.baselineOn, value: Number(target.baselineValue), source: target.baselineSource },
    planLine: planLine(week, target, null),
    points: windows.map((window) => provincePoint(catalogue, week, placed, window, figures, 'as_reported')),
    published: publishedMarks(catalogue, week, placed),
    daysLeft,
    missingCount,
    perDayNeeded: toNumber(perDayNeeded(missing, cutOffOn, target.dueOn)),
    pace: { one: paceAnswer(paceOver(units, 1)), two: paceAnswer(paceOver(units, 2)) },
    forecast: answer.value === null ? null : forecastAnswer(course, seen, ends),
    observations: seen.length,
    pastErrors: target.kind === 'count' ? [] : backtest(seen),
    communeTarget: communeTarget(course),
    ifKept: ends === null ? null : ends.counts,
  };
}

export const paceAnswer = (pace: Pace | null): PaceDto | null =>
  pace === null ? null : { ...pace, gained: Number(pace.gained), perDay: Number(pace.perDay) };

/** The province at each cut-off at which anything new was observed: a month that is seen from four weeks is one. */
function observedProvince({ catalogue, week, placed, windows, figures }: Course): Observation[] {
  const seen = new Map<number, Observation>();
  for (const window of windows) {
    const reported = figures.get(window.period)?.get(placed.indicator.code) ?? [];
    const { value, cutOffAt } = judgedProvince(catalogue, placed, window, reported).judged;
    if (value === null || cutOffAt === null) continue;
    const day = dayOf(week, cutOffDateOf(cutOffAt));
    seen.set(day, { day, value: Number(value) });
  }
  return [...seen.values()].sort((a, b) => a.day - b.day);
}

/** null: the communes have different ones. */
function communeTarget({ catalogue, week, placed }: Course): number | null {
  const values = new Set(
    week.communes.map((commune) => targetAt(catalogue, placed.goal, week.window, commune)?.value ?? null),
  );
  const [only = null] = values;
  return values.size === 1 ? toNumber(only) : null;
}

type End = Pick<Forecast, 'value' | 'low' | 'high'>;

interface CommuneEnds {
  readonly counts: NonNullable<GoalCourseDto['ifKept']>;
  /** Communes that reach their target with the value, the low and the high end of their own forecast. */
  readonly reaching: End;
}

/** What becomes of each commune by the due date of its own target, if it keeps its recent pace. */
function communeEnds(
  { catalogue, week, placed }: Course,
  result: GoalResult,
  observed: ReadonlyMap<number, readonly UnitFigure[]>,
): CommuneEnds {
  const communes = new Map(week.communes.map((commune) => [commune.id, commune]));
  const ends = result.units.map((unit) => {
    const target = targetAt(catalogue, placed.goal, week.window, communes.get(unit.orgUnitId) ?? '');
    const own = (observed.get(unit.orgUnitId) ?? []).flatMap((figure) =>
      toObservation(week, placed.indicator, figure),
    );
    return target === null
      ? null
      : reaches(placed.indicator, target, unit, endOf(own, dayOf(week, target.dueOn)));
  });
  const known = ends.filter((end) => end !== null);
  const count = (pick: (end: Reaching) => boolean): number => known.filter(pick).length;
  return {
    counts: {
      reach: count(({ value }) => value),
      miss: count(({ value }) => !value),
      unknown: ends.length - known.length,
    },
    reaching: {
      value: count(({ value }) => value),
      low: count(({ low }) => low),
      high: count(({ high }) => high),
    },
  };
}

function toObservation(week: WeekContext, { factor }: Indicator, figure: UnitFigure): Observation[] {
  if (figure.cutOffAt === null || figure.numerator === null) return [];
  const value = (Number(figure.numerator) * factor) / Number(figure.denominator ?? '1');
  return [{ day: dayOf(week, cutOffDateOf(figure.cutOffAt)), value }];
}

/** From two observations on: between two and three the last step is all that is known of the pace. */
function endOf(own: readonly Observation[], day: number): End | null {
  const forecast = extend(own, day);
  if (forecast !== null) return forecast;
  const [before, last] = own.slice(-2);
  if (before === undefined || last === undefined || day <= last.day) return null;
  const value = last.value + ((last.value - before.value) / (last.day - before.day)) * (day - last.day);
  return { value, low: value, high: value };
}

interface Reaching {
  readonly value: boolean;
  readonly low: boolean;
  readonly high: boolean;
}

function reaches(
  { direction }: Indicator,
  target: Target,
  unit: JudgedUnit,
  end: End | null,
): Reaching | null {
  // Yes is yes: a decision that was taken does not grow.
  if (target.kind === 'yes_no') {
    const yes = unit.status === 'reached';
    return unit.value === null ? null : { value: yes, low: yes, high: yes };
  }
  if (end === null) return null;
  const wanted = Number(targetValue(target));
  const meets = (value: number): boolean => (direction === 'up' ? value >= wanted : value <= wanted);
  const worse = direction === 'up' ? end.low : end.high;
  const better = direction === 'up' ? end.high : end.low;
  return { value: meets(end.value), low: meets(worse), high: meets(better) };
}

/** Of a count goal it is summed from the communes: the share that reaches its own target. */
function forecastAnswer(
  { week, placed: { indicator, target } }: Course,
  seen: readonly Observation[],
  ends: CommuneEnds | null,
): ForecastDto | null {
  const day = dayOf(week, target.dueOn);
  if (ends === null) return null;
  const forecast = target.kind === 'count' ? shareForecast(ends, seen) : forecastAt(seen, day);
  if (forecast === null) return null;
  const wanted = target.kind === 'count' ? 100 : Number(targetValue(target));
  const bounded = within(indicator, target, forecast);
  const shown = (value: number): number =>
    Number(value.toFixed(target.kind === 'count' ? 1 : indicator.decimals));
  return {
    on: target.dueOn,
    day,
    value: shown(bounded.value),
    low: shown(bounded.low),
    high: shown(bounded.high),
    observations: forecast.observations,
    outlook: outlookOf(bounded, wanted, target.kind === 'count' ? 'up' : indicator.direction),
  };
}

function shareForecast(
  { counts, reaching }: CommuneEnds,
  seen: readonly Observation[],
): (End & { readonly observations: null }) | null {
  const known = counts.reach + counts.miss;
  if (known === 0 || seen.length < FEWEST_OBSERVATIONS) return null;
  const share = (reached: number): number => (reached * 100) / known;
  const { value, low, high } = reaching;
  return { value: share(value), low: share(low), high: share(high), observations: null };
}

/** Nothing falls below none; a share ends at the whole of it, unless it stands above already. */
function within(indicator: Indicator, target: Target, end: End): End {
  const most =
    target.kind === 'count' || indicator.denominator !== null ? Math.max(indicator.factor, 100) : Infinity;
  const clip = (value: number): number => Math.min(most, Math.max(0, value));
  return { value: clip(end.value), low: clip(end.low), high: clip(end.high) };
}

import type { ChangesDto } from '../../contract/analytics.js';
import type { Catalogue } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { toNumber } from '../../domain/decimal.js';
import type { JudgedGoal, UnitFigure } from '../../domain/figure.js';
import { difference, effectsOf, moveOf, withCorrections } from '../../domain/moved-figure.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { judgedProvince } from './judged-goals.js';
import type { PlacedGoal, WeekContext } from './week-context.js';

type GoalChange = ChangesDto['goals'][number];
type GoalThen = NonNullable<GoalChange['before']>;

/** A week as it was known at one moment. */
export interface KnownWeek {
  readonly catalogue: Catalogue;
  readonly week: WeekContext;
  readonly figures: FiguresByPeriod;
}

/** The steps between two moments: `before`, the values of `after` under the old catalogue, its new denominators, `after`. */
export interface Steps {
  readonly before: KnownWeek;
  readonly revalued: KnownWeek;
  readonly denominated: KnownWeek;
  readonly after: KnownWeek;
}

/** Every goal that either moment knows, in order of its number. */
export function changedGoals(steps: Steps): GoalChange[] {
  const { before, after } = steps;
  const numbers = new Set([...before.week.goals, ...after.week.goals].map(({ goal }) => goal.number));
  const of = ({ week }: KnownWeek, number: number) => week.goals.find(({ goal }) => goal.number === number);
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const [was, is] = [of(before, number), of(after, number)];
      const shown = is ?? was;
      return shown === undefined ? [] : [changedGoal(steps, shown, was, is)];
    });
}

function changedGoal(
  { before, revalued, denominated, after }: Steps,
  shown: PlacedGoal,
  was: PlacedGoal | undefined,
  is: PlacedGoal | undefined,
): GoalChange {
  const start = was === undefined ? null : judged(before, was);
  const end = is === undefined ? null : judged(after, is);
  const old = was === undefined ? [] : unitsOf(before, was);
  const now = was === undefined ? [] : unitsOf(revalued, was);
  const corrected = was === undefined ? null : judged(before, was, correctedOf(old, now));
  const later = new Map(now.map((figure) => [figure.orgUnitId, figure]));
  const moved = old.filter((figure) => {
    const next = later.get(figure.orgUnitId);
    return next !== undefined && moveOf(figure, next) === 'corrected';
  });
  const effects = effectsOf([
    start?.value ?? null,
    corrected?.value ?? null,
    was === undefined ? null : judged(revalued, was).value,
    was === undefined ? null : judged(denominated, was).value,
    end?.value ?? null,
  ]);
  return {
    code: shown.goal.code,
    ...indicatorWords(shown.indicator, shown.goal),
    targetKind: shown.target.kind,
    before: start === null ? null : goalThen(start),
    after: end === null ? null : goalThen(end),
    corrected: moved.length,
    correctedBy: toNumber(difference(start?.numerator ?? null, corrected?.numerator ?? null)),
    effects: {
      corrections: toNumber(effects.corrections),
      reports: toNumber(effects.reports),
      denominators: toNumber(effects.denominators),
      definitions: toNumber(effects.definitions),
    },
  };
}

/** One object for the same two, whose judgement is kept with it. */
const correctedOnce = new WeakMap<
  readonly UnitFigure[],
  WeakMap<readonly UnitFigure[], readonly UnitFigure[]>
>();

function correctedOf(before: readonly UnitFigure[], after: readonly UnitFigure[]): readonly UnitFigure[] {
  const known = correctedOnce.get(before) ?? new WeakMap<readonly UnitFigure[], readonly UnitFigure[]>();
  correctedOnce.set(before, known);
  const corrected = known.get(after) ?? withCorrections(before, after);
  known.set(after, corrected);
  return corrected;
}

function unitsOf({ week, figures }: KnownWeek, { indicator }: PlacedGoal): readonly UnitFigure[] {
  return figures.get(week.window.period)?.get(indicator.code) ?? [];
}

function judged(known: KnownWeek, placed: PlacedGoal, units = unitsOf(known, placed)): JudgedGoal {
  return judgedProvince(known.catalogue, placed, known.week.window, units).judged;
}

function goalThen(goal: JudgedGoal): GoalThen {
  return {
    value: toNumber(goal.value),
    numerator: toNumber(goal.numerator),
    denominator: toNumber(goal.denominator),
    target: toNumber(goal.target),
    status: goal.status,
  };
}

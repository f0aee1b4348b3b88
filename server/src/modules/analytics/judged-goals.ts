import type { GoalFigureDto } from '../../contract/analytics.js';
import type { Catalogue, Goal, Indicator, OrgUnit, Window } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import type { JudgedGoal, JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { judgeGoal, judgeUnit } from '../../domain/gap.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { cutOffDateOf } from '../../domain/local-time.js';
import { onUnitsOf, unitsOfPeriod } from '../../domain/units-today.js';
import { goalAnswer } from './figure-answers.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { KeptWith } from './kept-with.js';
import { communesOf, type PlacedGoal, targetAt, type WeekContext } from './week-context.js';

/** A goal as the province sees it, with the communes behind it. */
export interface GoalResult {
  readonly placed: PlacedGoal;
  readonly answer: GoalFigureDto;
  /** One for each commune of the week, in catalogue order, judged against its own target. */
  readonly units: readonly JudgedUnit[];
  readonly before: readonly UnitFigure[];
}

/** Of the merger dossier, by unit; null: not known. */
export function populationsOf(communes: readonly OrgUnit[]): Map<number, number | null> {
  return new Map(communes.map((commune) => [commune.id, commune.population]));
}

/** Judges every commune against the target that holds for it at the cut-off of `window`. */
function judgeUnits(
  catalogue: Catalogue,
  { goal, indicator }: PlacedGoal,
  window: Window,
  communes: readonly OrgUnit[],
  figures: readonly UnitFigure[],
): JudgedUnit[] {
  const units = new Map(communes.map((commune) => [commune.id, commune]));
  return figures.map((figure) =>
    judgeUnit(
      indicator,
      targetAt(catalogue, goal, window, units.get(figure.orgUnitId) ?? ''),
      figure,
      catalogue.settings,
    ),
  );
}

/** A goal of the province at one cut-off, and the communes behind it. */
interface JudgedProvince {
  readonly judged: JudgedGoal;
  readonly units: readonly JudgedUnit[];
}

/**
 * Judging is pure: the same figures are judged once for a goal at a cut-off, for as long as they are kept. Goal and
 * cut-off name every target there is, the province's and the communes' own; figures never outlive their catalogue.
 */
const judgedOnce = new KeptWith<readonly UnitFigure[], JudgedProvince>();

/**
 * Judges the province at the cut-off of `window`, against the targets that hold then.
 * @param figures one for each of the communes, of that window
 * @param communes those open then, unless the figures stand on the units of a later date
 */
export function judgedProvince(
  catalogue: Catalogue,
  placed: PlacedGoal,
  window: Window,
  figures: readonly UnitFigure[],
  communes: readonly OrgUnit[] = communesOf(catalogue, window),
): JudgedProvince {
  const { goal, indicator } = placed;
  return judgedOnce.get(figures, questionOf(goal, window), () => {
    const units = judgeUnits(catalogue, placed, window, communes, figures);
    const total = evaluateTotal(indicator, figures, populationsOf(communes), window.cutOffAt);
    const target = targetAt(catalogue, goal, window, catalogue.province.code);
    return { judged: judgeGoal(indicator, target, total, units, catalogue.settings), units };
  });
}

/** The same with the figures on the units of a later date; coverage stays that of the communes that reported. */
export function judgedOn(
  catalogue: Catalogue,
  placed: PlacedGoal,
  window: Window,
  reported: readonly UnitFigure[],
  unitsOn: string,
): JudgedProvince {
  const figures = onUnitsOf(catalogue, placed.indicator, reported, unitsOn);
  if (figures === reported) return judgedProvince(catalogue, placed, window, reported);
  const units = unitsOfPeriod(catalogue, cutOffDateOf(window.cutOffAt), unitsOn);
  const { coverage } = judgedProvince(catalogue, placed, window, reported).judged;
  const on = judgedProvince(catalogue, placed, window, figures, units);
  return { ...on, judged: { ...on.judged, coverage } };
}

/** Figures of an indicator in a week and in the week before, both on the units of the week: like is compared with like. */
export function comparedFigures(
  catalogue: Catalogue,
  week: WeekContext,
  indicator: Indicator,
  figures: FiguresByPeriod,
): { readonly now: readonly UnitFigure[]; readonly before: readonly UnitFigure[] } {
  const of = (window: Window | null): readonly UnitFigure[] => {
    const reported = window === null ? [] : (figures.get(window.period)?.get(indicator.code) ?? []);
    return onUnitsOf(catalogue, indicator, reported, week.unitsOn);
  };
  return { now: of(week.window), before: of(week.before) };
}

/** Names a goal at a cut-off among what is kept with the same figures. */
export const questionOf = (goal: Goal, window: Window): string =>
  `${goal.campaign}/${goal.code}/${window.cutOffAt}`;

const resultOnce = new KeptWith<FiguresByPeriod, GoalResult>();

/** Judges one goal of the week for the province and for each commune. */
export function judgedGoal(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  figures: FiguresByPeriod,
): GoalResult {
  const { goal, indicator, target } = placed;
  return resultOnce.get(figures, `${questionOf(goal, week.window)}/${week.unitsOn}`, () => {
    const { now, before } = comparedFigures(catalogue, week, indicator, figures);
    const reported = figures.get(week.window.period)?.get(indicator.code) ?? [];
    const { judged, units } = judgedOn(catalogue, placed, week.window, reported, week.unitsOn);
    const change = target.kind === 'count' ? null : changeOnWeek(indicator, now, before).change;
    return { placed, answer: goalAnswer(goal, target, judged, change), units, before };
  });
}

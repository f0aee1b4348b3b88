import type { GoalFigureDto } from '../../contract/analytics.js';
import type { Catalogue, OrgUnit, Target, Window } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import type { JudgedGoal, JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { judgeGoal, judgeUnit } from '../../domain/gap.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { resolveTarget } from '../../domain/target.js';
import { goalAnswer } from './figure-answers.js';
import type { FiguresByPeriod } from './figures.service.js';
import type { PlacedGoal, WeekContext } from './week-context.js';

/** A goal as the province sees it, with the communes behind it. */
export interface GoalResult {
  readonly placed: PlacedGoal;
  readonly answer: GoalFigureDto;
  /** One for each commune, in catalogue order, judged against its own target. */
  readonly units: readonly JudgedUnit[];
  readonly before: readonly UnitFigure[];
}

function populationsOf(communes: readonly OrgUnit[]): Map<number, number | null> {
  return new Map(communes.map((commune) => [commune.id, commune.population]));
}

/** Judges every commune against the target that holds for it. */
function judgeUnits(
  catalogue: Catalogue,
  { goal, indicator }: PlacedGoal,
  figures: readonly UnitFigure[],
): JudgedUnit[] {
  const codes = new Map(catalogue.communes.map((commune) => [commune.id, commune.code]));
  return figures.map((figure) =>
    judgeUnit(
      indicator,
      resolveTarget(catalogue, goal.campaign, indicator.code, codes.get(figure.orgUnitId) ?? ''),
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

/** Judging is pure: the same figures against the same target are judged once, for as long as the figures are kept. */
const judgedOnce = new WeakMap<readonly UnitFigure[], WeakMap<Target, JudgedProvince>>();

/** Judges the province at the cut-off of `window`. @param figures one for each commune, of that window */
export function judgedProvince(
  catalogue: Catalogue,
  placed: PlacedGoal,
  window: Window,
  figures: readonly UnitFigure[],
): JudgedProvince {
  const byTarget = judgedOnce.get(figures) ?? new WeakMap<Target, JudgedProvince>();
  judgedOnce.set(figures, byTarget);
  const known = byTarget.get(placed.target);
  if (known !== undefined) return known;
  const units = judgeUnits(catalogue, placed, figures);
  const total = evaluateTotal(placed.indicator, figures, populationsOf(catalogue.communes), window.cutOffAt);
  const judged = judgeGoal(placed.indicator, placed.target, total, units, catalogue.settings);
  byTarget.set(placed.target, { judged, units });
  return { judged, units };
}

/** Judges one goal of the week for the province and for each commune. */
export function judgedGoal(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  figures: FiguresByPeriod,
): GoalResult {
  const { goal, indicator, target } = placed;
  const now = figures.get(week.window.period)?.get(indicator.code) ?? [];
  const before = week.before === null ? [] : (figures.get(week.before.period)?.get(indicator.code) ?? []);
  const { judged, units } = judgedProvince(catalogue, placed, week.window, now);
  const change = target.kind === 'count' ? null : changeOnWeek(indicator, now, before).change;
  return { placed, answer: goalAnswer(goal, target, judged, change), units, before };
}

import type { GoalFigureDto } from '../../contract/analytics.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import type { JudgedUnit, UnitFigure } from '../../domain/figure.js';
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

export function populationsOf(communes: readonly OrgUnit[]): Map<number, number | null> {
  return new Map(communes.map((commune) => [commune.id, commune.population]));
}

/** Judges every commune against the target that holds for it. */
export function judgeUnits(
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
  const units = judgeUnits(catalogue, placed, now);
  const total = evaluateTotal(indicator, now, populationsOf(catalogue.communes), week.window.cutOffAt);
  const judged = judgeGoal(indicator, target, total, units, catalogue.settings);
  const change = target.kind === 'count' ? null : changeOnWeek(indicator, now, before).change;
  return { placed, answer: goalAnswer(goal, target, judged, change), units, before };
}

import type { GoalFigureDto } from '../../contract/analytics.js';
import type { Catalogue, Goal, OrgUnit, Window } from '../../domain/catalogue.js';
import { changeOnWeek } from '../../domain/change.js';
import type { JudgedGoal, JudgedUnit, UnitFigure } from '../../domain/figure.js';
import { judgeGoal, judgeUnit } from '../../domain/gap.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { goalAnswer } from './figure-answers.js';
import type { FiguresByPeriod } from './figures.service.js';
import { KeptWith } from './kept-with.js';
import { communesOf, type PlacedGoal, targetAt, type WeekContext } from './week-context.js';

/** A goal as the province sees it, with the communes behind it. */
export interface GoalResult {
  readonly placed: PlacedGoal;
  readonly answer: GoalFigureDto;
  /** One for each commune open at the cut-off, in catalogue order, judged against its own target. */
  readonly units: readonly JudgedUnit[];
  readonly before: readonly UnitFigure[];
}

function populationsOf(communes: readonly OrgUnit[]): Map<number, number | null> {
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
  const codes = new Map(communes.map((commune) => [commune.id, commune.code]));
  return figures.map((figure) =>
    judgeUnit(
      indicator,
      targetAt(catalogue, goal, window, codes.get(figure.orgUnitId) ?? ''),
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
 * @param figures one for each commune open then, of that window
 */
export function judgedProvince(
  catalogue: Catalogue,
  placed: PlacedGoal,
  window: Window,
  figures: readonly UnitFigure[],
): JudgedProvince {
  const { goal, indicator } = placed;
  return judgedOnce.get(figures, questionOf(goal, window), () => {
    const communes = communesOf(catalogue, window);
    const units = judgeUnits(catalogue, placed, window, communes, figures);
    const total = evaluateTotal(indicator, figures, populationsOf(communes), window.cutOffAt);
    const target = targetAt(catalogue, goal, window, catalogue.province.code);
    return { judged: judgeGoal(indicator, target, total, units, catalogue.settings), units };
  });
}

const questionOf = (goal: Goal, window: Window): string => `${goal.campaign}/${goal.code}/${window.cutOffAt}`;

const resultOnce = new KeptWith<FiguresByPeriod, GoalResult>();

/** Judges one goal of the week for the province and for each commune. */
export function judgedGoal(
  catalogue: Catalogue,
  week: WeekContext,
  placed: PlacedGoal,
  figures: FiguresByPeriod,
): GoalResult {
  const { goal, indicator, target } = placed;
  return resultOnce.get(figures, questionOf(goal, week.window), () => {
    const now = figures.get(week.window.period)?.get(indicator.code) ?? [];
    const before = week.before === null ? [] : (figures.get(week.before.period)?.get(indicator.code) ?? []);
    const { judged, units } = judgedProvince(catalogue, placed, week.window, now);
    const change = target.kind === 'count' ? null : changeOnWeek(indicator, now, before).change;
    return { placed, answer: goalAnswer(goal, target, judged, change), units, before };
  });
}

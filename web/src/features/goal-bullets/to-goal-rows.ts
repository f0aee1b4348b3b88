import type { GoalFigureDto } from '@contract/analytics.js';
import type { PlanStatus } from '@domain/figure.js';
import type { Lang } from '../../lib/i18n/translate.js';
import { bulletScale } from '../../components/charts/bullet-scale.js';
import type { BulletScale } from '../../components/charts/bullet-scale.js';
import { countText, figureText, provinceWords, targetText } from '../../components/charts/figure-text.js';

export interface GoalRow {
  readonly code: string;
  readonly indicator: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly scale: BulletScale;
  /** null: missing. */
  readonly valueText: string | null;
  readonly targetText: string | null;
  readonly planText: string | null;
  /** Count goals: total of persons beside the share of communes; null otherwise. */
  readonly total: { readonly text: string; readonly targetText: string; readonly unit: string } | null;
  /** Communes with a figure; null: as many as the headline has, which the page says once. */
  readonly coverage: { readonly with: number; readonly expected: number } | null;
  /** Communes whose figure is carried; null: no more than the headline has. */
  readonly carried: number | null;
}

const SEVERITY: Record<PlanStatus, number> = {
  far_behind: 0,
  behind: 1,
  no_data: 2,
  on_track: 3,
  reached: 4,
};

/** How much of its plan a goal has done; a goal without a plan yet counts as fully done. */
function shareOfPlan(goal: GoalFigureDto): number {
  if (goal.value === null || goal.plan === null || goal.plan === 0) return 1;
  return goal.value / goal.plan;
}

/** All but the headline, worst first: by status, then by the share of the plan, then by number. */
export function toGoalRows(goals: readonly GoalFigureDto[], lang: Lang): GoalRow[] {
  const headline = goals.find((goal) => goal.code === '0');
  return goals
    .filter((goal) => goal.code !== '0')
    .toSorted(
      (a, b) =>
        SEVERITY[a.status] - SEVERITY[b.status] ||
        shareOfPlan(a) - shareOfPlan(b) ||
        Number(a.code) - Number(b.code),
    )
    .map((goal) => toGoalRow(goal, headline, lang));
}

function toGoalRow(goal: GoalFigureDto, headline: GoalFigureDto | undefined, lang: Lang): GoalRow {
  const words = provinceWords(goal);
  return {
    code: goal.code,
    indicator: goal.indicator,
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    status: goal.status,
    scale: bulletScale(goal),
    valueText: figureText(goal.value, words, lang),
    targetText: targetText(goal.target, words, lang),
    planText: figureText(goal.plan, words, lang),
    total:
      goal.total === null || goal.totalTarget === null
        ? null
        : {
            text: countText(goal.total, lang),
            targetText: countText(goal.totalTarget, lang),
            unit: lang === 'vi' ? goal.countUnit : goal.countUnitEn,
          },
    coverage:
      headline !== undefined && goal.communesWithFigure >= headline.communesWithFigure
        ? null
        : { with: goal.communesWithFigure, expected: goal.communesExpected },
    carried: goal.communesCarried <= (headline?.communesCarried ?? 0) ? null : goal.communesCarried,
  };
}

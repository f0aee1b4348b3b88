import type { GoalFigureDto } from '../../contract/analytics.js';
import type { Goal, Target } from '../../domain/catalogue.js';
import { indicatorWords } from '../../domain/indicator-words.js';
import { toNumber } from '../../domain/decimal.js';
import type { Judgement, JudgedGoal } from '../../domain/figure.js';

interface Figure extends Judgement {
  readonly value: string | null;
  readonly dataStatus: GoalFigureDto['dataStatus'];
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly cutOffAt: string | null;
}

/** Exact decimals become JSON numbers here and nowhere else. */
export function judgedAnswer(figure: Figure) {
  return {
    value: toNumber(figure.value),
    status: figure.status,
    dataStatus: figure.dataStatus,
    numerator: toNumber(figure.numerator),
    denominator: toNumber(figure.denominator),
    target: toNumber(figure.target),
    plan: toNumber(figure.plan),
    planDifference: toNumber(figure.planDifference),
    gapPoints: toNumber(figure.gapPoints),
    gapCount: toNumber(figure.gapCount),
    surplus: toNumber(figure.surplus),
    cutOffAt: figure.cutOffAt,
  };
}

export function goalAnswer(
  goal: Goal,
  target: Target,
  judged: JudgedGoal,
  change: string | null,
): GoalFigureDto {
  return {
    code: goal.code,
    ...indicatorWords(judged.indicator, goal),
    targetKind: target.kind,
    label: goal.label,
    ...judgedAnswer(judged),
    coverage: toNumber(judged.coverage),
    communesWithFigure: judged.communesWithFigure,
    communesExpected: judged.communesExpected,
    communesCarried: judged.communesCarried,
    shortfall: toNumber(judged.shortfall),
    communesReached: judged.communesReached,
    communesOnTrack: judged.communesOnTrack,
    communesBehind: judged.communesBehind,
    communesFarBehind: judged.communesFarBehind,
    communesNoData: judged.communesNoData,
    total: toNumber(judged.total),
    totalTarget: toNumber(judged.totalTarget),
    change: toNumber(change),
  };
}

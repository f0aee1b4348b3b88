import type { Goal, Target } from '../catalogue.js';
import { toNumber } from '../decimal.js';
import type { DataStatus, JudgedGoal, PlanStatus } from '../figure.js';

/**
 * What a sentence needs of a judged figure: numbers in the indicator's unit (58.0 is 58%), null is missing.
 * The figures of the API have this shape; `toFindingGoal` makes it of a judged goal.
 */
export interface FindingGoal {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  /** What numerator and gap count ("người"). */
  readonly countUnit: string;
  readonly countUnitEn: string;
  readonly decimals: number;
  readonly targetKind: 'ratio' | 'count' | 'yes_no';
  readonly value: number | null;
  readonly target: number | null;
  readonly plan: number | null;
  /** value − plan, signed. */
  readonly planDifference: number | null;
  readonly gapCount: number | null;
  readonly status: PlanStatus;
  readonly dataStatus: DataStatus;
}

/** The same of the province. Of a count goal value, target and plan are the share of communes, in percent. */
export interface FindingProvinceGoal extends FindingGoal {
  readonly shortfall: number | null;
  readonly communesExpected: number;
  readonly communesReached: number;
  readonly communesBehind: number;
  readonly communesFarBehind: number;
  readonly communesNoData: number;
}

/** A judged goal in the shape that sentences take. Without a target the kind is that of the indicator. */
export function toFindingGoal(
  goal: Pick<Goal, 'nameVi' | 'nameEn'>,
  judged: JudgedGoal,
  target: Pick<Target, 'kind'> | null,
): FindingProvinceGoal {
  const { indicator } = judged;
  return {
    nameVi: goal.nameVi,
    nameEn: goal.nameEn,
    unit: indicator.unitVi,
    unitEn: indicator.unitEn,
    countUnit: indicator.countUnitVi,
    countUnitEn: indicator.countUnitEn,
    decimals: indicator.decimals,
    targetKind: target?.kind ?? indicator.kind,
    value: toNumber(judged.value),
    target: toNumber(judged.target),
    plan: toNumber(judged.plan),
    planDifference: toNumber(judged.planDifference),
    gapCount: toNumber(judged.gapCount),
    shortfall: toNumber(judged.shortfall),
    status: judged.status,
    dataStatus: judged.dataStatus,
    communesExpected: judged.communesExpected,
    communesReached: judged.communesReached,
    communesBehind: judged.communesBehind,
    communesFarBehind: judged.communesFarBehind,
    communesNoData: judged.communesNoData,
  };
}

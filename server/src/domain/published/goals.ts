import type { DataStatus, PlanStatus } from '../figure.js';
import type { FindingGoal } from '../findings/finding-goal.js';

/** A published figure, as far as sentences need it. Numbers are in the unit of the indicator; null is missing. */
interface Figure {
  readonly value: number | null;
  readonly target: number | null;
  readonly plan: number | null;
  readonly planDifference: number | null;
  readonly status: PlanStatus;
  readonly dataStatus: DataStatus | 'withheld';
}

type Words = Omit<FindingGoal, keyof Figure | 'gapCount'>;

interface Indicator extends Words, Figure {
  /** Number of the goal. */
  readonly goal: string;
}

export type PublishedGoal = FindingGoal & { readonly code: string };

/**
 * The goals of a commune, or of the province, in the shape that sentences take. What is withheld has no figure here: a
 * sentence says that there is none, and the page beside it why.
 * @param commune null: the province
 */
export function publishedGoals(
  snapshot: { readonly indicators: readonly Indicator[] },
  commune: { readonly figures: readonly Figure[] } | null,
): PublishedGoal[] {
  return snapshot.indicators.flatMap((indicator, at) => {
    const figure: Figure | undefined = commune === null ? indicator : commune.figures[at];
    if (figure === undefined) return [];
    const { value, target, plan, planDifference, status, dataStatus } = figure;
    return [
      {
        nameVi: indicator.nameVi,
        nameEn: indicator.nameEn,
        unit: indicator.unit,
        unitEn: indicator.unitEn,
        countUnit: indicator.countUnit,
        countUnitEn: indicator.countUnitEn,
        decimals: indicator.decimals,
        targetKind: indicator.targetKind,
        ...{ value, target, plan, planDifference, status },
        dataStatus: dataStatus === 'withheld' ? ('no_data' as const) : dataStatus,
        gapCount: null,
        code: indicator.goal,
      },
    ];
  });
}

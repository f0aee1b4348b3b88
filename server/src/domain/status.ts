import { Big, compareFractions, type Fraction } from './decimal.js';
import type { PlanStatus } from './figure.js';

export interface StatusInput {
  /** Exact, in the indicator's unit; null: missing. */
  readonly value: Fraction | null;
  /** null: no target for this figure. */
  readonly target: Fraction | null;
  /** Plan at the cut-off of the figure itself; null: no plan. */
  readonly plan: Fraction | null;
  readonly direction: 'up' | 'down';
  /** Share of the plan below which a figure is far behind: "0.8". */
  readonly behindFrom: string;
}

/**
 * THE status function: badge, map, heatmap, report and API all call this one.
 * Reached: the target is met. On track: at or above the plan. Behind: at least `behindFrom` of the plan. Far behind:
 * below that. No data: no value, or nothing to compare with. For a `down` indicator every comparison is turned round,
 * and behind means that the plan is at least `behindFrom` of the value. Exact decimals; equality is on the good side.
 */
export function statusAgainstPlan(input: StatusInput): PlanStatus {
  const { value, target, plan, direction } = input;
  if (value === null || target === null || plan === null) return 'no_data';
  const up = direction === 'up';
  const meets = (wanted: Fraction): boolean =>
    up ? compareFractions(value, wanted) >= 0 : compareFractions(value, wanted) <= 0;
  if (meets(target)) return 'reached';
  if (meets(plan)) return 'on_track';
  const share = Big(input.behindFrom);
  const nearly = up
    ? compareFractions(value, { over: plan.over.times(share), under: plan.under }) >= 0
    : compareFractions({ over: value.over.times(share), under: value.under }, plan) <= 0;
  return nearly ? 'behind' : 'far_behind';
}

const ORDER: Readonly<Record<PlanStatus, number>> = {
  far_behind: 0,
  behind: 1,
  on_track: 2,
  reached: 3,
  no_data: 4,
};

/** Worst first; what has no data comes last. */
export function compareByStatus(a: PlanStatus, b: PlanStatus): number {
  return ORDER[a] - ORDER[b];
}

/** Behind or far behind: what somebody must do something about. */
export function isBehind(status: PlanStatus): boolean {
  return status === 'behind' || status === 'far_behind';
}

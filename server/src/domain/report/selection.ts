import type { PlanStatus } from '../figure.js';
import { compareByStatus, isBehind } from '../status.js';

/** Goals behind their plan, the farthest first (by value ÷ plan); those without a figure are not called behind. */
export function worstGoals<
  G extends { readonly status: PlanStatus; readonly value: number | null; readonly plan: number | null },
>(goals: readonly G[]): G[] {
  const share = (g: G): number =>
    g.value === null || g.plan === null || g.plan === 0 ? 1 : g.value / g.plan;
  return goals
    .filter((g) => isBehind(g.status))
    .sort((a, b) => compareByStatus(a.status, b.status) || share(a) - share(b));
}

/**
 * The communes with the largest gaps, and their share of the whole shortfall.
 * `percent` is null when nobody is short or there is no figure; gaps are whole counts, so plain sums are exact.
 */
export function shareOfLargest<C extends { readonly gapCount: number | null }>(
  communes: readonly C[],
  most: number,
): { items: C[]; percent: number | null } {
  const short = communes
    .filter((c) => (c.gapCount ?? 0) > 0)
    .sort((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0));
  const total = short.reduce((sum, c) => sum + (c.gapCount ?? 0), 0);
  const items = short.slice(0, most);
  const part = items.reduce((sum, c) => sum + (c.gapCount ?? 0), 0);
  return { items, percent: total === 0 ? null : (100 * part) / total };
}

import type { TargetPreviewDto } from '../../contract/target-preview.js';
import type { Catalogue, Indicator, Target } from '../../domain/catalogue.js';
import { windowsOf } from '../../domain/catalogue-lookup.js';
import { roundFraction } from '../../domain/decimal.js';
import { cutOffDateOf, localDateOf } from '../../domain/local-time.js';
import { planFraction, sharePlanCorners } from '../../domain/plan.js';

/** The data set whose cut-offs a plan is read at. */
const WEEKLY = 'weekly';

const planOn = (target: Target, { decimals }: Indicator, on: string): number =>
  Number(roundFraction(planFraction(target, on), decimals));

/** The plan at the end of the local date of `now`. */
export function planToday(target: Target, indicator: Indicator, now: Date): TargetPreviewDto['today'] {
  const on = localDateOf(now);
  return { on, plan: planOn(target, indicator, on) };
}

/** The plan at every weekly cut-off that is still to come, up to the due date. */
export function plannedCutOffs(
  catalogue: Catalogue,
  target: Target,
  indicator: Indicator,
  now: Date,
): TargetPreviewDto['cutOffs'] {
  return windowsOf(catalogue, WEEKLY).flatMap(({ period, cutOffAt }) => {
    const on = cutOffDateOf(cutOffAt);
    if (Date.parse(cutOffAt) <= now.getTime() || on < target.baselineOn || on > target.dueOn) return [];
    return [{ period, cutOffAt, on, plan: planOn(target, indicator, on) }];
  });
}

/** The line the province itself is judged by where its target is a count for each commune; null otherwise. */
export function shareCorners(target: Target): TargetPreviewDto['shareCorners'] {
  if (target.scope !== 'province' || target.kind !== 'count') return null;
  return sharePlanCorners(target).map(({ on, value }) => ({ on, value: Number(value) }));
}

import type { Catalogue, OrgUnit, Target } from './catalogue.js';
import { communesAt } from './communes-at.js';
import { resolveTarget } from './target.js';

/** A commune and the target that holds for it; null: none. */
export interface HeldTarget {
  readonly unit: OrgUnit;
  readonly target: Target | null;
}

type Source = Pick<Catalogue, 'targets' | 'groups' | 'allCommunes' | 'province'>;

/** Whose target each commune has on a date, in Vietnamese order: its own, its group's, the province's. */
export function targetsHeld(
  catalogue: Source,
  campaign: string,
  indicator: string,
  onDate: string,
): HeldTarget[] {
  const targets = catalogue.targets.filter(
    (target) => target.campaign === campaign && target.indicator === indicator,
  );
  const only = { ...catalogue, targets };
  return communesAt(catalogue, onDate).map((unit) => ({
    unit,
    target: resolveTarget(only, campaign, indicator, unit, onDate),
  }));
}

/** Communes that a target holds for at its due date: those without a narrower one. */
export function holdersOf(
  catalogue: Source,
  target: Pick<Target, 'id' | 'campaign' | 'indicator' | 'dueOn'>,
): OrgUnit[] {
  return targetsHeld(catalogue, target.campaign, target.indicator, target.dueOn).flatMap((held) =>
    held.target?.id === target.id ? [held.unit] : [],
  );
}

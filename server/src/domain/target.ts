import type { Catalogue, Target } from './catalogue.js';
import { communesAt } from './communes-at.js';
import { groupMembersOn } from './unit-names.js';

type TargetSource = Pick<Catalogue, 'targets' | 'groups' | 'allCommunes' | 'province'>;

/**
 * The target of an indicator for the province (its code) or a commune: commune beats group beats province.
 * Where a scope has several dates: the next due on or after `onDate`, otherwise the last one. The date is that of the
 * cut-off looked at, so an interim target holds for the weeks up to its date and no further.
 * null: no target.
 */
export function resolveTarget(
  catalogue: TargetSource,
  campaignCode: string,
  indicatorCode: string,
  orgUnitCode: string,
  onDate: string,
): Target | null {
  const candidates = catalogue.targets.filter(
    (target) => target.campaign === campaignCode && target.indicator === indicatorCode,
  );
  if (candidates.length === 0) return null;
  const province = candidates.filter((target) => target.scope === 'province');
  if (orgUnitCode === catalogue.province.code) return dueNext(province, onDate);
  const own = ofCommune(catalogue, candidates, orgUnitCode, onDate);
  return (
    dueNext(own, onDate) ??
    dueNext(ofGroups(catalogue, candidates, orgUnitCode, onDate), onDate) ??
    dueNext(province, onDate)
  );
}

/** By the unit, so that whoever takes over a code does not take over its targets. */
function ofCommune(
  catalogue: TargetSource,
  candidates: readonly Target[],
  orgUnitCode: string,
  onDate: string,
): Target[] {
  const own = candidates.filter((target) => target.scope === 'commune');
  if (own.length === 0) return [];
  const id = communesAt(catalogue, onDate).find((commune) => commune.code === orgUnitCode)?.id;
  return own.filter((target) =>
    target.orgUnitId === null ? target.scopeCode === orgUnitCode : target.orgUnitId === id,
  );
}

function ofGroups(
  catalogue: TargetSource,
  candidates: readonly Target[],
  orgUnitCode: string,
  onDate: string,
): Target[] {
  if (!candidates.some((target) => target.scope === 'group')) return [];
  const id = communesAt(catalogue, onDate).find((commune) => commune.code === orgUnitCode)?.id;
  if (id === undefined) return [];
  const groups = catalogue.groups
    .filter((group) => groupMembersOn(group, onDate).includes(id))
    .map((group) => group.code);
  // A commune in two groups with a target: the first group by code decides, so that the answer is always the same.
  const first = groups
    .filter((code) => candidates.some((target) => target.scope === 'group' && target.scopeCode === code))
    .sort()[0];
  return candidates.filter((target) => target.scope === 'group' && target.scopeCode === first);
}

function dueNext(targets: readonly Target[], onDate: string): Target | null {
  const byDate = [...targets].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return byDate.find((target) => target.dueOn >= onDate) ?? byDate.at(-1) ?? null;
}

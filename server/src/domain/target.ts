import type { Catalogue, OrgUnit, Target } from './catalogue.js';
import { communesAt } from './communes-at.js';
import { groupMembersOn } from './unit-names.js';

type TargetSource = Pick<Catalogue, 'targets' | 'groups' | 'allCommunes' | 'province'>;

/** A commune that targets are looked for; one of a later date has no code of its own in an old week. */
type TargetUnit = Pick<OrgUnit, 'id' | 'code' | 'openedOn'>;

/**
 * The target of an indicator for the province (its code) or a commune (its code on `onDate`, or the unit itself):
 * commune beats group beats province. Where a scope has several dates: the next due on or after `onDate`, otherwise the
 * last one. The date is that of the cut-off looked at, so an interim target holds for the weeks up to its date and no
 * further. null: no target.
 */
export function resolveTarget(
  catalogue: TargetSource,
  campaignCode: string,
  indicatorCode: string,
  orgUnit: string | TargetUnit,
  onDate: string,
): Target | null {
  const candidates = catalogue.targets.filter(
    (target) => target.campaign === campaignCode && target.indicator === indicatorCode,
  );
  if (candidates.length === 0) return null;
  const province = candidates.filter((target) => target.scope === 'province');
  if (orgUnit === catalogue.province.code || candidates.length === province.length)
    return dueNext(province, onDate);
  const unit =
    typeof orgUnit === 'string'
      ? communesAt(catalogue, onDate).find((commune) => commune.code === orgUnit)
      : orgUnit;
  if (unit === undefined) return dueNext(province, onDate);
  return (
    dueNext(ofCommune(candidates, unit), onDate) ??
    dueNext(ofGroups(catalogue, candidates, unit, onDate), onDate) ??
    dueNext(province, onDate)
  );
}

/** The target that holds for a group as a whole: its own, otherwise the province's; null: no target. */
export function resolveGroupTarget(
  { targets }: Pick<Catalogue, 'targets'>,
  campaignCode: string,
  indicatorCode: string,
  group: string | null,
  onDate: string,
): Target | null {
  const candidates = targets.filter(
    (target) => target.campaign === campaignCode && target.indicator === indicatorCode,
  );
  const own = candidates.filter(({ scope, scopeCode }) => scope === 'group' && scopeCode === group);
  const province = candidates.filter(({ scope }) => scope === 'province');
  return dueNext(own, onDate) ?? dueNext(province, onDate);
}

/** By the unit, so that whoever takes over a code does not take over its targets. */
function ofCommune(candidates: readonly Target[], unit: TargetUnit): Target[] {
  return candidates.filter(
    (target) =>
      target.scope === 'commune' &&
      (target.orgUnitId === null ? target.scopeCode === unit.code : target.orgUnitId === unit.id),
  );
}

function ofGroups(
  catalogue: TargetSource,
  candidates: readonly Target[],
  unit: TargetUnit,
  onDate: string,
): Target[] {
  // A commune in two groups with a target: the first group by code decides, so that the answer is always the same.
  const [first] = groupsWithTarget(catalogue, candidates, unit, onDate);
  return candidates.filter((target) => target.scope === 'group' && target.scopeCode === first);
}

/** Codes of the groups with a target that a commune is in on a date, or on the day it opens if that is later; in order. */
function groupsWithTarget(
  catalogue: TargetSource,
  candidates: readonly Target[],
  unit: TargetUnit,
  onDate: string,
): string[] {
  const named = new Set(
    candidates.filter(({ scope }) => scope === 'group').map(({ scopeCode }) => scopeCode),
  );
  const date = unit.openedOn > onDate ? unit.openedOn : onDate;
  return catalogue.groups
    .filter((group) => named.has(group.code) && groupMembersOn(group, date).includes(unit.id))
    .map(({ code }) => code)
    .sort();
}

function dueNext(targets: readonly Target[], onDate: string): Target | null {
  const byDate = [...targets].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return byDate.find((target) => target.dueOn >= onDate) ?? byDate.at(-1) ?? null;
}

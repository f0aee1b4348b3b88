import type { GroupMembers, OrgUnit, OrgUnitGroup, UnitName } from './catalogue.js';

/** What one recorded version of a unit says of its name. */
export interface NameVersion extends Omit<UnitName, 'from'> {
  /** First local date on which it holds; null: as long as the name of the version before did. */
  readonly effectiveOn: string | null;
}

/**
 * The names of a unit by date, from its versions in the order in which they were recorded.
 * A later version without a date corrects the newest name; one with a date replaces every name from that date on.
 */
export function namesOf(versions: readonly NameVersion[], openedOn: string): UnitName[] {
  return foldDated(versions, ({ effectiveOn, ...name }, from) => ({ ...name, from: from ?? openedOn }));
}

/** The members of a group by date, by the same rule. */
export function membersOf(
  versions: readonly { readonly effectiveOn: string | null; readonly orgUnitIds: readonly number[] }[],
): GroupMembers[] {
  return foldDated(versions, ({ orgUnitIds }, from) => ({ from, orgUnitIds }));
}

function foldDated<
  V extends { readonly effectiveOn: string | null },
  D extends { readonly from: string | null },
>(versions: readonly V[], make: (version: V, from: string | null) => D): D[] {
  const dated: D[] = [];
  for (const version of versions) {
    const { effectiveOn } = version;
    if (effectiveOn === null) {
      const last = dated.pop();
      dated.push(make(version, last?.from ?? null));
      continue;
    }
    // The first entry stays: there is always something that held before.
    while (dated.length > 1 && (dated.at(-1)?.from ?? '') >= effectiveOn) dated.pop();
    if (dated.length === 1 && dated[0]?.from === effectiveOn) dated.pop();
    dated.push(make(version, effectiveOn));
  }
  return dated;
}

/** The unit under the name, code and kind that held on a local date. */
export function unitOn(unit: OrgUnit, localDate: string): OrgUnit {
  const held = unit.names.findLast((name) => name.from <= localDate) ?? unit.names[0];
  if (held === undefined) return unit;
  const { code, name, fullName, kind } = held;
  return { ...unit, code, name, fullName, kind };
}

/** Ids of the communes in a group on a local date; a group whose first list is of a later date had none before. */
export function groupMembersOn(group: OrgUnitGroup, localDate: string): readonly number[] {
  if (group.members.length === 0) return group.orgUnitIds;
  return group.members.findLast(({ from }) => from === null || from <= localDate)?.orgUnitIds ?? [];
}

import type { Catalogue, OrgUnit } from './catalogue.js';
import { groupMembersOn } from './unit-names.js';

/** Communes that are looked at together. */
export interface CommuneGroup {
  /** Of a kind the kind itself. */
  readonly code: string;
  readonly by: 'kind' | 'group';
  readonly nameVi: string;
  readonly nameEn: string;
  /** Its members among the communes asked about. */
  readonly members: readonly OrgUnit[];
}

const KINDS = [
  { kind: 'xã', nameVi: 'Các xã', nameEn: 'Rural communes (xã)' },
  { kind: 'phường', nameVi: 'Các phường', nameEn: 'Wards (phường)' },
  { kind: 'đặc khu', nameVi: 'Các đặc khu', nameEn: 'Special zones (đặc khu)' },
] as const;

/**
 * Communes by kind, which leave none out and count none twice, then by the groups that are kept, which may do both.
 * Of those without a member nothing is said.
 * @param localDate the date whose members of the kept groups are meant
 */
export function communeGroups(
  { groups }: Pick<Catalogue, 'groups'>,
  communes: readonly OrgUnit[],
  localDate: string,
): CommuneGroup[] {
  const kinds = KINDS.map(({ kind, nameVi, nameEn }): CommuneGroup => ({
    code: kind,
    by: 'kind',
    nameVi,
    nameEn,
    members: communes.filter((commune) => commune.kind === kind),
  }));
  const kept = groups.map((group): CommuneGroup => {
    const ids = new Set(groupMembersOn(group, localDate));
    const members = communes.filter(({ id }) => ids.has(id));
    return { code: group.code, by: 'group', nameVi: group.nameVi, nameEn: group.nameEn, members };
  });
  return [...kinds, ...kept].filter(({ members }) => members.length > 0);
}

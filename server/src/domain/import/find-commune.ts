import type { OrgUnit } from '../catalogue.js';
import { foldHeading } from './headings.js';

/** Which commune a text means. `several`: the name is that of more than one. */
export type FoundCommune =
  | { readonly kind: 'one'; readonly unit: OrgUnit; readonly by: 'code' | 'name' }
  | { readonly kind: 'several'; readonly units: readonly OrgUnit[] }
  | { readonly kind: 'none' };

/** By code, else by the closest writing of its name that only one commune has: as it is, with its kind, without marks. */
export class CommuneFinder {
  private readonly byCode: ReadonlyMap<string, OrgUnit>;
  private readonly writings: readonly ReadonlyMap<string, readonly OrgUnit[]>[];

  constructor(communes: readonly OrgUnit[]) {
    this.byCode = new Map(communes.map((unit) => [unit.code, unit]));
    this.writings = [
      grouped(communes, ({ fullName }) => exact(fullName)),
      grouped(communes, ({ fullName }) => foldHeading(fullName)),
      grouped(communes, ({ name }) => exact(name)),
      grouped(communes, ({ name }) => foldHeading(name)),
    ];
  }

  find(text: string): FoundCommune {
    const code = this.byCode.get(text.trim());
    if (code !== undefined) return { kind: 'one', unit: code, by: 'code' };
    const folded = foldHeading(text);
    if (folded === '') return { kind: 'none' };
    let several: readonly OrgUnit[] | null = null;
    for (const [index, writing] of this.writings.entries()) {
      const found = writing.get(index % 2 === 0 ? exact(text) : folded) ?? [];
      if (found.length === 1 && found[0] !== undefined) return { kind: 'one', unit: found[0], by: 'name' };
      if (found.length > 1) several ??= found;
    }
    return several === null ? { kind: 'none' } : { kind: 'several', units: several };
  }
}

const exact = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

function grouped(
  communes: readonly OrgUnit[],
  writing: (unit: OrgUnit) => string,
): ReadonlyMap<string, readonly OrgUnit[]> {
  const groups = new Map<string, OrgUnit[]>();
  for (const unit of communes) {
    const key = writing(unit);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return groups;
}

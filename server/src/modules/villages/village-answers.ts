import type { VillageDto, VillageHistoryDto } from '../../contract/villages.js';
import type { Catalogue, OrgUnit } from '../../domain/catalogue.js';
import { communeByCode } from '../../domain/catalogue-lookup.js';
import { originsOf } from '../../domain/lineage.js';
import { referenceFigureAt } from '../../domain/reference-figure.js';
import { byVillageName, villageFullName, villageKey } from '../../domain/village/village-name.js';
import { existsOn, factsOn, latestOf, type VillageFacts } from '../../domain/village/village.js';
import type { RecordedVillage, RegisteredVillage } from './villages.query.js';

/** The unit that has a code today, or had it last; undefined: nobody ever had. */
export function unitOfCode(catalogue: Catalogue, code: string): OrgUnit | undefined {
  return (
    communeByCode(catalogue, code) ??
    catalogue.allCommunes.findLast((unit) => unit.code === code && unit.closedOn !== unit.openedOn)
  );
}

/** A commune and all that went into it: whoever took a commune over has its villages. */
export const registersOf = (catalogue: Catalogue, unit: OrgUnit): number[] => [
  unit.id,
  ...originsOf(catalogue, unit.id),
];

/** A reference figure in force as a number; null: none. */
export function referenceOf(catalogue: Catalogue, unit: OrgUnit, element: string, on: string): number | null {
  const value = referenceFigureAt(catalogue.referenceFigures, unit.id, element, on);
  return value === null ? null : Number(value);
}

const factsDto = (facts: VillageFacts): VillageFacts => ({
  name: facts.name,
  kind: facts.kind,
  households: facts.households,
  hasTeam: facts.hasTeam,
  teamFoundedOn: facts.teamFoundedOn,
  teamMembers: facts.teamMembers,
  hasBroadband: facts.hasBroadband,
  bestSignal: facts.bestSignal,
  notes: facts.notes,
});

export const versionDto = (version: RecordedVillage): VillageHistoryDto['items'][number] => ({
  ...factsDto(version),
  version: version.version,
  fullName: villageFullName(version),
  openedOn: version.openedOn,
  closedOn: version.closedOn,
  predecessorNote: version.predecessorNote,
  effectiveOn: version.effectiveOn,
  recordedAt: version.recordedAt.toISOString(),
  by: version.by,
  reason: version.reason,
});

/** Villages as they are on a local date: those that exist by name, then the others as they were known last. */
export function villageDtos(villages: readonly RegisteredVillage[], on: string): VillageDto[] {
  const open = villages.filter((village) => existsOn(village, on));
  const names = open.map((village) => villageKey(latestOf(village)));
  const dto = (village: RegisteredVillage, isOpen: boolean): VillageDto => {
    const latest = latestOf(village);
    const facts = factsOn(village, on) ?? latest;
    return {
      id: village.id,
      ...versionDto(latest),
      ...factsDto(facts),
      fullName: villageFullName(facts),
      open: isOpen,
      sharesName: isOpen && names.filter((name) => name === villageKey(latest)).length > 1,
    };
  };
  const others = villages.filter((village) => !open.includes(village));
  return [
    ...open.map((village) => dto(village, true)).sort(byVillageName),
    ...others.map((village) => dto(village, false)).sort(byVillageName),
  ];
}

/** Grows with every change: the store only ever adds. */
export const revisionOf = (villages: readonly RegisteredVillage[]): number =>
  villages.reduce((all, { versions }) => all + versions.length, 0);

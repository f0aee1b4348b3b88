import type { VillageDto } from '@contract/villages.js';
import { matchesSearch } from '@domain/search.js';
import { hasSignalGap } from '@domain/village/village-counts.js';
import type { VillageKind } from '@domain/village/village.js';

export const VILLAGE_FILTERS = ['all', 'noTeam', 'noBroadband', 'signalGap', 'unknown', 'closed'] as const;
export type VillageFilter = (typeof VILLAGE_FILTERS)[number];

/** Whether something that is asked of every village is unknown. */
export const hasUnknown = (village: VillageDto): boolean =>
  village.households === null ||
  village.hasTeam === null ||
  (village.hasTeam && village.teamMembers === null) ||
  village.hasBroadband === null ||
  village.bestSignal === null;

const passes: Readonly<Record<VillageFilter, (village: VillageDto) => boolean>> = {
  all: ({ open }) => open,
  noTeam: ({ open, hasTeam }) => open && hasTeam === false,
  noBroadband: ({ open, hasBroadband }) => open && hasBroadband === false,
  signalGap: (village) => village.open && hasSignalGap(village) === true,
  unknown: (village) => village.open && hasUnknown(village),
  closed: ({ open }) => !open,
};

/** Villages of a filter whose name answers a search without marks, in the order of the register. */
export const filterVillages = (
  items: readonly VillageDto[],
  filter: VillageFilter,
  search: string,
): VillageDto[] =>
  items.filter((village) => passes[filter](village) && matchesSearch(village.fullName, search));

/** What most villages are called, so that it need not be chosen each time. */
export function usualKind(items: readonly VillageDto[]): VillageKind {
  const counts = new Map<VillageKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? 'thôn';
}

/** Worst first for a reader: without signal, without a team, without broadband, then what is unknown. */
export function worstFirst(items: readonly VillageDto[]): VillageDto[] {
  const weight = (village: VillageDto): number =>
    (village.hasTeam === false ? 4 : 0) +
    (hasSignalGap(village) === true ? 4 : 0) +
    (village.hasBroadband === false ? 3 : 0) +
    (hasUnknown(village) ? 1 : 0);
  return items.filter(({ open }) => open).sort((a, b) => weight(b) - weight(a));
}

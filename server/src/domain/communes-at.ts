import type { Catalogue, OrgUnit } from './catalogue.js';
import { compareVietnamese } from './search.js';
import { unitOn } from './unit-names.js';

/** Whether a unit is open on a local date: from the day it opens up to, not including, the day it closes. */
export function isOpenOn(unit: Pick<OrgUnit, 'openedOn' | 'closedOn'>, localDate: string): boolean {
  return unit.openedOn <= localDate && (unit.closedOn === null || unit.closedOn > localDate);
}

/**
 * The communes that were open on a local date, under the names they had then, in Vietnamese order: a week keeps the
 * units it had. `catalogue.communes` are those open on the day the catalogue describes.
 */
export function communesAt(catalogue: Pick<Catalogue, 'allCommunes'>, localDate: string): readonly OrgUnit[] {
  const open = catalogue.allCommunes.filter((commune) => isOpenOn(commune, localDate));
  if (open.every(({ names }) => names.length === 0)) return open;
  return inVietnameseOrder(open.map((commune) => unitOn(commune, localDate)));
}

/** By name, and by code where two share one. */
export function inVietnameseOrder(units: readonly OrgUnit[]): OrgUnit[] {
  return [...units].sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.code, b.code));
}

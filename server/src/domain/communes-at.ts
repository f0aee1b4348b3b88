import type { Catalogue, OrgUnit } from './catalogue.js';

/** Whether a unit is open on a local date: from the day it opens up to, not including, the day it closes. */
export function isOpenOn(unit: Pick<OrgUnit, 'openedOn' | 'closedOn'>, localDate: string): boolean {
  return unit.openedOn <= localDate && (unit.closedOn === null || unit.closedOn > localDate);
}

/**
 * The communes that were open on a local date, in Vietnamese order of their names: a week keeps the units it had.
 * `catalogue.communes` are those open on the day the catalogue describes.
 */
export function communesAt(catalogue: Pick<Catalogue, 'allCommunes'>, localDate: string): readonly OrgUnit[] {
  return catalogue.allCommunes.filter((commune) => isOpenOn(commune, localDate));
}

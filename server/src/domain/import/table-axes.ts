import type { OrgUnit } from '../catalogue.js';
import { columnLetters } from './cell-address.js';
import { communeTwice, foreignCommune, unknownCommune } from './import-faults.js';
import type { Ignored, ImportFault, ImportScheme, OtherTable, Stated } from './import-scheme.js';
import type { TableLayout } from './table-layout.js';

/** A commune and the row or column with its figures. */
export interface CommunePlace {
  readonly unit: OrgUnit;
  readonly at: number;
}

export interface CommuneAxis {
  readonly places: readonly CommunePlace[];
  readonly faults: readonly ImportFault[];
  readonly ignored: readonly Ignored[];
  /** Columns and rows of other periods. */
  readonly others: readonly OtherTable[];
}

export const NO_COMMUNE: CommuneAxis = { places: [], faults: [], ignored: [], others: [] };

/** null: neither the person nor the file says which commune it is. */
export function ownUnit(scheme: ImportScheme, stated: Stated, sheet: string): OrgUnit | ImportFault | null {
  const code = stated.orgUnit ?? scheme.own;
  if (code === null) return null;
  const unit = scheme.communes.find((one) => one.code === code);
  if (scheme.own !== null && code !== scheme.own)
    return foreignCommune(unit?.fullName ?? code, { sheet, orgUnit: code });
  return unit ?? unknownCommune(code, { sheet });
}

/** The same commune in two rows or columns: told at each, with both. */
export function doubled(places: readonly CommunePlace[], { rowsAre, grid }: TableLayout): ImportFault[] {
  const inRows = rowsAre === 'communes';
  const wordOf = (at: number): string => (inRows ? String(at) : columnLetters(at));
  return places.flatMap(({ unit, at }) => {
    const same = places.filter((one) => one.unit.code === unit.code);
    if (same.length < 2) return [];
    const where = same.map((one) => wordOf(one.at)).join(', ');
    return [communeTwice(unit, where, { sheet: grid.sheet.name, [inRows ? 'row' : 'column']: at })];
  });
}

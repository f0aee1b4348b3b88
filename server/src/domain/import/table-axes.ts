import type { OrgUnit } from '../catalogue.js';
import { columnLetters } from './cell-address.js';
import type { CommuneFinder } from './find-commune.js';
import {
  isBesideHeading,
  isCodeHeading,
  isNameHeading,
  isPreviousHeading,
  isTotal,
  isValueHeading,
} from './headings.js';
import {
  codeAndName,
  communeNotNamed,
  communeTwice,
  foreignCommune,
  severalCommunes,
  unknownCommune,
  valueColumn,
} from './import-faults.js';
import type { Ignored, ImportFault, ImportScheme, Stated } from './import-scheme.js';
import { short } from './read-cell.js';
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
}

type Wide = Extract<TableLayout, { rowsAre: 'communes' }>;
type Tall = Extract<TableLayout, { rowsAre: 'elements' }>;

/** Rows of communes beneath the headings. */
export function communeRows(
  layout: Wide,
  scheme: ImportScheme,
  finder: CommuneFinder,
  stated: Stated,
): CommuneAxis {
  const { grid, headRows, elements, communes } = layout;
  const filled = (row: number): boolean => elements.some(({ at }) => grid.cell(row, at) !== null);
  const below = grid.rows.filter((row) => row > (headRows.at(-1) ?? 0));
  if (communes.code === null && communes.name === null)
    return onlyRow(layout, scheme, stated, below.filter(filled));
  const places: CommunePlace[] = [];
  const faults: ImportFault[] = [];
  const ignored: Ignored[] = [];
  let begun = false;
  for (const row of below) {
    const code = communes.code === null ? '' : grid.text(row, communes.code);
    const name = communes.name === null ? '' : grid.text(row, communes.name);
    const found = whichCommune(code, name, finder, {
      sheet: grid.sheet.name,
      row,
      column: communes.code ?? communes.name,
    });
    const label = short([code, name].filter((text) => text !== '').join(' '));
    // Between the headings and the first commune there may be more headings: units, numbers of columns.
    const heading = !begun && 'fault' in found && found.fault.code === 'unknown_commune';
    const total = 'fault' in found && [code, name].some(isTotal);
    if (heading || total || !filled(row)) {
      if (label !== '' && (total || (!heading && 'fault' in found)))
        ignored.push({ what: 'row', at: row, heading: label });
      begun ||= 'unit' in found;
      continue;
    }
    begun = true;
    if ('fault' in found) faults.push(found.fault);
    else if (scheme.own !== null && found.unit.code !== scheme.own)
      faults.push(
        foreignCommune(found.unit.fullName, { sheet: grid.sheet.name, row, orgUnit: found.unit.code }),
      );
    else places.push({ unit: found.unit, at: row });
  }
  return { places, faults: [...faults, ...doubled(places, layout)], ignored };
}

type Which = { readonly unit: OrgUnit } | { readonly fault: ImportFault };

function whichCommune(
  code: string,
  name: string,
  finder: CommuneFinder,
  at: { readonly sheet: string; readonly row: number; readonly column: number | null },
): Which {
  const byCode = finder.find(code);
  const byName = finder.find(name);
  if (byCode.kind === 'one') {
    const other = byName.kind === 'one' && byName.unit.code !== byCode.unit.code;
    return other ? { fault: codeAndName(byCode.unit, name, at) } : { unit: byCode.unit };
  }
  if (code !== '' && /^\d+$/u.test(code)) return { fault: unknownCommune(code, at) };
  if (byName.kind === 'one') return { unit: byName.unit };
  if (byName.kind === 'several') return { fault: severalCommunes(name, byName.units, at) };
  if (byCode.kind === 'several') return { fault: severalCommunes(code, byCode.units, at) };
  return { fault: unknownCommune(name === '' ? code : name, at) };
}

/** A single row of figures without a commune is that of the person's own, or of the one that the file states. */
function onlyRow(layout: Wide, scheme: ImportScheme, stated: Stated, filled: readonly number[]): CommuneAxis {
  const { grid } = layout;
  const [row] = filled;
  const own = ownUnit(scheme, stated, grid.sheet.name);
  if (row === undefined) return { places: [], faults: [], ignored: [] };
  if (filled.length > 1 || own === null)
    return { places: [], faults: [communeNotNamed({ sheet: grid.sheet.name, row })], ignored: [] };
  return 'code' in own && 'fullName' in own
    ? { places: [{ unit: own, at: row }], faults: [], ignored: [] }
    : { places: [], faults: [own], ignored: [] };
}

/** null: neither the person nor the file says which commune it is. */
function ownUnit(scheme: ImportScheme, stated: Stated, sheet: string): OrgUnit | ImportFault | null {
  const code = stated.orgUnit ?? scheme.own;
  if (code === null) return null;
  const unit = scheme.communes.find((one) => one.code === code);
  if (scheme.own !== null && code !== scheme.own)
    return foreignCommune(unit?.fullName ?? code, { sheet, orgUnit: code });
  return unit ?? unknownCommune(code, { sheet });
}

/** Columns of figures beside the elements: one for each commune, or the one of this period. */
export function communeColumns(
  layout: Tall,
  scheme: ImportScheme,
  finder: CommuneFinder,
  stated: Stated,
): CommuneAxis {
  const { grid, elements, labelColumns } = layout;
  const sheet = grid.sheet.name;
  const first = Math.min(...elements.map(({ at }) => at));
  const heads = grid.rows.filter((row) => row < first && row >= first - 5);
  const columns = grid.columns.filter((column) => !labelColumns.includes(column));
  const headed = columns.map((column) => ({ column, texts: heads.map((row) => grid.text(row, column)) }));
  const ofCommunes = headed.flatMap(({ column, texts }) => {
    const found = texts.map((text) => finder.find(text)).find(({ kind }) => kind !== 'none');
    return found === undefined ? [] : [{ column, found, texts }];
  });
  // "Mã xã | 24301" above a table is no heading of a column, so one commune alone is one only where its column has figures.
  const figured = ofCommunes.filter(({ column }) =>
    elements.some(({ at }) => grid.cell(at, column) !== null),
  );
  const values = headed.filter(({ texts }) => texts.some(isValueHeading) && !texts.some(isPreviousHeading));
  if (values.length === 0 && figured.length > 0) return crossed(layout, scheme, figured);
  const numeric = headed.filter(
    ({ column, texts }) =>
      !texts.some((text) => isBesideHeading(text) || isCodeHeading(text) || isNameHeading(text)) &&
      elements.some(
        ({ at }) =>
          ['number', 'date', 'error'].includes(grid.cell(at, column)?.kind ?? '') ||
          /^\d/u.test(grid.text(at, column)),
      ),
  );
  const chosen = values.length > 0 ? values : numeric;
  const [only] = chosen;
  if (only === undefined || chosen.length > 1)
    return {
      places: [],
      faults: [
        valueColumn(
          chosen.map(({ column }) => column),
          { sheet, row: first },
        ),
      ],
      ignored: [],
    };
  const own = ownUnit(scheme, stated, sheet);
  if (own === null) return { places: [], faults: [communeNotNamed({ sheet })], ignored: [] };
  const ignored = headed
    .filter(
      ({ column, texts }) => column !== only.column && !texts.some(isBesideHeading) && texts.at(-1) !== '',
    )
    .map(({ column, texts }): Ignored => ({
      what: 'column',
      at: column,
      heading: short(texts.at(-1) ?? ''),
    }));
  return 'code' in own && 'fullName' in own
    ? { places: [{ unit: own, at: only.column }], faults: [], ignored }
    : { places: [], faults: [own], ignored };
}

function crossed(
  layout: Tall,
  scheme: ImportScheme,
  columns: readonly {
    readonly column: number;
    readonly found: ReturnType<CommuneFinder['find']>;
    readonly texts: readonly string[];
  }[],
): CommuneAxis {
  const sheet = layout.grid.sheet.name;
  const places: CommunePlace[] = [];
  const faults: ImportFault[] = [];
  for (const { column, found, texts } of columns) {
    const at = { sheet, column };
    if (found.kind === 'several') faults.push(severalCommunes(texts.at(-1) ?? '', found.units, at));
    else if (found.kind === 'one' && scheme.own !== null && found.unit.code !== scheme.own)
      faults.push(foreignCommune(found.unit.fullName, { ...at, orgUnit: found.unit.code }));
    else if (found.kind === 'one') places.push({ unit: found.unit, at: column });
  }
  return { places, faults: [...faults, ...doubled(places, layout)], ignored: [] };
}

/** The same commune in two rows or columns: told at each, with both. */
function doubled(places: readonly CommunePlace[], { rowsAre, grid }: TableLayout): ImportFault[] {
  const inRows = rowsAre === 'communes';
  const wordOf = (at: number): string => (inRows ? String(at) : columnLetters(at));
  return places.flatMap(({ unit, at }) => {
    const same = places.filter((one) => one.unit.code === unit.code);
    if (same.length < 2) return [];
    const where = same.map((one) => wordOf(one.at)).join(', ');
    return [communeTwice(unit, where, { sheet: grid.sheet.name, [inRows ? 'row' : 'column']: at })];
  });
}

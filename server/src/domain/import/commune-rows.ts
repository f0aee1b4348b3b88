import type { OrgUnit } from '../catalogue.js';
import type { CommuneFinder } from './find-commune.js';
import { isTotal } from './headings.js';
import {
  codeAndName,
  communeNotNamed,
  foreignCommune,
  severalCommunes,
  unknownCommune,
} from './import-faults.js';
import type { Ignored, ImportFault, ImportScheme, OtherTable, Stated } from './import-scheme.js';
import { byPeriod, isFigure, otherLine } from './period-lines.js';
import { short } from './read-cell.js';
import { type CommuneAxis, type CommunePlace, doubled, NO_COMMUNE, ownUnit } from './table-axes.js';
import type { TableLayout } from './table-layout.js';

type Wide = Extract<TableLayout, { rowsAre: 'communes' }>;

/** Rows of communes beneath the headings. */
export function communeRows(
  layout: Wide,
  scheme: ImportScheme,
  finder: CommuneFinder,
  stated: Stated,
): CommuneAxis {
  const { grid, elements, communes } = layout;
  const filled = (row: number): boolean => elements.some(({ at }) => grid.cell(row, at) !== null);
  const { rows: below, others } = rowsOfPeriod(layout, scheme);
  if (communes.code === null && communes.name === null)
    return { ...onlyRow(layout, scheme, stated, below.filter(filled)), others };
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
  return { places, faults: [...faults, ...doubled(places, layout)], ignored, others };
}

/** Rows beneath the headings; where a column tells the period of each, those of the period asked for. */
function rowsOfPeriod(
  { grid, headRows, elements, communes }: Wide,
  { period: asked }: ImportScheme,
): { readonly rows: readonly number[]; readonly others: readonly OtherTable[] } {
  const taken = new Set([...elements.map(({ at }) => at), communes.code, communes.name]);
  const beside = grid.columns.filter((column) => !taken.has(column));
  const below = grid.rows
    .filter((row) => row > (headRows.at(-1) ?? 0))
    .map((at) => ({ at, texts: beside.map((column) => grid.text(at, column)) }));
  const { own, plain, others } = byPeriod(below, asked);
  return {
    rows: [...own, ...plain].map(({ at }) => at).sort((a, b) => a - b),
    others: others.flatMap(({ at, period }) => {
      const figures = elements.filter((element) => isFigure(grid.cell(at, element.at))).length;
      return figures === 0 ? [] : [otherLine(grid, String(at), period, figures)];
    }),
  };
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
  if (row === undefined) return NO_COMMUNE;
  if (filled.length > 1 || own === null)
    return { ...NO_COMMUNE, faults: [communeNotNamed({ sheet: grid.sheet.name, row })] };
  return 'code' in own && 'fullName' in own
    ? { ...NO_COMMUNE, places: [{ unit: own, at: row }] }
    : { ...NO_COMMUNE, faults: [own] };
}

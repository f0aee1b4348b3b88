import { columnLetters } from './cell-address.js';
import { CommuneFinder } from './find-commune.js';
import { isBesideHeading, isCodeHeading, isNameHeading } from './headings.js';
import { elementTwice, importFault, noTable } from './import-faults.js';
import type {
  Ignored,
  ImportFault,
  ImportFigure,
  ImportScheme,
  MatchedFile,
  Stated,
} from './import-scheme.js';
import { readCell, short } from './read-cell.js';
import { gridOf } from './sheet-grid.js';
import { type CommuneAxis, communeColumns, communeRows } from './table-axes.js';
import type { TableFile, TableSheet } from './table-file.js';
import { layoutOf, type TableLayout } from './table-layout.js';

/**
 * Finds the figures of one data set in a file: in whichever sheet, row and order they stand, by codes or by names. Says of
 * every cell it could not read what is wrong; a blank cell is not mentioned. Hidden sheets are not looked at.
 */
export function matchFile(file: TableFile, scheme: ImportScheme, stated: Stated): MatchedFile {
  const finder = new CommuneFinder(scheme.communes);
  const layout = bestLayout(file.sheets, scheme, finder);
  if (layout === null)
    return {
      stated,
      sheet: null,
      rowsAre: null,
      figures: [],
      faults: [noTable(scheme)],
      ignored: [],
      blanks: 0,
    };
  const axis =
    layout.rowsAre === 'communes'
      ? communeRows(layout, scheme, finder, stated)
      : communeColumns(layout, scheme, finder, stated);
  const twice = elementsTwice(layout);
  const read = readFigures(layout, axis);
  return {
    stated,
    sheet: layout.grid.sheet.name,
    rowsAre: layout.rowsAre,
    figures: read.figures,
    faults: [...axis.faults, ...twice, ...read.faults],
    ignored: [...axis.ignored, ...strangers(layout, axis)],
    blanks: read.blanks,
  };
}

/** The visible sheet with most of the elements, the first of several. */
function bestLayout(
  sheets: readonly TableSheet[],
  scheme: ImportScheme,
  finder: CommuneFinder,
): TableLayout | null {
  const layouts = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => layoutOf(gridOf(sheet), scheme.elements, finder) ?? []);
  return layouts.reduce<TableLayout | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
}

function elementsTwice({ elements, rowsAre, grid }: TableLayout): ImportFault[] {
  const inColumns = rowsAre === 'communes';
  const wordOf = (at: number): string => (inColumns ? columnLetters(at) : String(at));
  return elements.flatMap(({ element, at }) => {
    const same = elements.filter((one) => one.element.code === element.code);
    if (same.length < 2) return [];
    const where = same.map((one) => wordOf(one.at)).join(', ');
    const place = inColumns ? { column: at, row: grid.rows[0] ?? null } : { row: at };
    return [elementTwice(element, where, { sheet: grid.sheet.name, ...place })];
  });
}

interface ReadFigures {
  readonly figures: readonly ImportFigure[];
  readonly faults: readonly ImportFault[];
  readonly blanks: number;
}

function readFigures({ elements, rowsAre, grid }: TableLayout, { places }: CommuneAxis): ReadFigures {
  const figures: ImportFigure[] = [];
  const faults: ImportFault[] = [];
  let blanks = 0;
  const sheet = grid.sheet.name;
  for (const { unit, at: communeAt } of places)
    for (const { element, at: elementAt } of elements) {
      const [row, column] = rowsAre === 'communes' ? [communeAt, elementAt] : [elementAt, communeAt];
      const cell = grid.cell(row, column);
      const reading = readCell(cell, element);
      const at = { sheet, row, column, orgUnit: unit.code, element: element.code };
      if (reading.kind === 'blank') blanks += 1;
      else if (reading.kind === 'fault') faults.push(importFault(reading.code, reading, at));
      else
        figures.push({
          ...at,
          value: reading.kind === 'clear' ? null : reading.value,
          formula: cell?.formula === true,
        });
    }
  return { figures, faults, blanks };
}

/** Columns with figures that belong to nothing of this form, and rows that name no element of it. */
function strangers({ grid, ...layout }: TableLayout, { places }: CommuneAxis): Ignored[] {
  if (layout.rowsAre === 'communes') {
    const { headRows, elements, communes } = layout;
    const known = new Set([...elements.map(({ at }) => at), communes.code, communes.name]);
    return grid.columns.flatMap((column): Ignored[] => {
      const texts = headRows.map((row) => grid.text(row, column)).filter((text) => text !== '');
      const own = texts.some((text) => isBesideHeading(text) || isCodeHeading(text) || isNameHeading(text));
      if (known.has(column) || own || texts[0] === undefined) return [];
      return [{ what: 'column', at: column, heading: short(texts[0]) }];
    });
  }
  const known = new Set(layout.elements.map(({ at }) => at));
  const first = Math.min(...known);
  return grid.rows
    .filter((row) => row > first && !known.has(row) && places.some(({ at }) => grid.cell(row, at) !== null))
    .flatMap((row): Ignored[] => {
      const label = layout.labelColumns.map((column) => grid.text(row, column)).find((text) => text !== '');
      return label === undefined ? [] : [{ what: 'row', at: row, heading: short(label) }];
    });
}

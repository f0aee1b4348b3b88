import { columnLetters } from './cell-address.js';
import { communeColumns } from './commune-columns.js';
import { communeRows } from './commune-rows.js';
import { CommuneFinder } from './find-commune.js';
import { isBesideHeading, isCodeHeading, isNameHeading } from './headings.js';
import { chooseSheet } from './choose-sheet.js';
import { elementTwice, importFault, noTable, periodNotThere } from './import-faults.js';
import { columnsOfPeriod } from './period-lines.js';
import type {
  FileStated,
  Ignored,
  ImportFault,
  ImportFigure,
  ImportScheme,
  MatchedFile,
  Stated,
} from './import-scheme.js';
import { readCell, short } from './read-cell.js';
import type { CommuneAxis } from './table-axes.js';
import type { TableFile } from './table-file.js';
import type { TableLayout } from './table-layout.js';

/**
 * Finds the figures of one data set and period in a file: in whichever sheet, row and order they stand, by codes or by names.
 * Says of every cell it could not read what is wrong; a blank cell is not mentioned. What else has figures (hidden sheets,
 * other periods, a second table) is not read, and named.
 */
export function matchFile(file: TableFile, scheme: ImportScheme, fileStated: FileStated): MatchedFile {
  const finder = new CommuneFinder(scheme.communes);
  const chosen = chooseSheet(file, scheme, fileStated, finder);
  const { stated } = chosen;
  if (chosen.layout === null)
    return {
      stated,
      sheet: null,
      rowsAre: null,
      figures: [],
      faults: [noTable(scheme)],
      ignored: [],
      others: chosen.others,
      blanks: 0,
    };
  const { layout, axis } = axisOf(chosen.layout, scheme, finder, stated);
  const twice = elementsTwice(layout);
  const read = readFigures(layout, axis);
  return {
    stated,
    sheet: layout.grid.sheet.name,
    rowsAre: layout.rowsAre,
    figures: read.figures,
    faults: [...axis.faults, ...twice, ...read.faults],
    ignored: [...axis.ignored, ...strangers(layout, axis)],
    others: [...axis.others, ...chosen.others],
    blanks: read.blanks,
  };
}

/** The table with what belongs to the period, and its communes. */
function axisOf(
  layout: TableLayout,
  scheme: ImportScheme,
  finder: CommuneFinder,
  stated: Stated,
): { readonly layout: TableLayout; readonly axis: CommuneAxis } {
  if (layout.rowsAre === 'elements') return { layout, axis: communeColumns(layout, scheme, finder, stated) };
  const own = columnsOfPeriod(layout, scheme.period);
  const axis = communeRows(own.layout, scheme, finder, stated);
  const others = [...own.others, ...axis.others];
  const none = axis.places.length === 0 && axis.faults.length === 0 && others.length > 0;
  const faults = none ? [periodNotThere(scheme.period, others, layout.grid.sheet.name)] : axis.faults;
  return { layout: own.layout, axis: { ...axis, faults, others } };
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
function strangers({ grid, ...layout }: TableLayout, { places, others }: CommuneAxis): Ignored[] {
  if (layout.rowsAre === 'communes') {
    const { headRows, elements, communes } = layout;
    const known = new Set([...elements.map(({ at }) => at), communes.code, communes.name]);
    const told = new Set(others.map(({ place }) => place));
    return grid.columns.flatMap((column): Ignored[] => {
      const texts = headRows.map((row) => grid.text(row, column)).filter((text) => text !== '');
      const own = texts.some((text) => isBesideHeading(text) || isCodeHeading(text) || isNameHeading(text));
      if (known.has(column) || told.has(columnLetters(column)) || own || texts[0] === undefined) return [];
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

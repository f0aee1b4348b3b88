import type { DataElement } from '../catalogue.js';
import type { CommuneFinder } from './find-commune.js';
import { ElementFinder, isCodeHeading, isNameHeading, isPreviousHeading } from './headings.js';
import type { SheetGrid } from './sheet-grid.js';

/** Where an element stands: the number of its column (or row), from 1. */
export interface ElementPlace {
  readonly element: DataElement;
  readonly at: number;
}

export interface CommuneColumns {
  readonly code: number | null;
  readonly name: number | null;
}

/** A table with a row for each commune, or with a row for each element. */
export type TableLayout =
  | {
      readonly rowsAre: 'communes';
      readonly grid: SheetGrid;
      readonly elements: readonly ElementPlace[];
      readonly score: number;
      readonly headRows: readonly number[];
      readonly communes: CommuneColumns;
    }
  | {
      readonly rowsAre: 'elements';
      readonly grid: SheetGrid;
      readonly elements: readonly ElementPlace[];
      readonly score: number;
      readonly labelColumns: readonly number[];
    };

/** A heading stands near the top; a table that begins later has no heading. */
const HEAD_ROWS = 200;

/** The table of a sheet; null: none of its cells names an element. */
export function layoutOf(
  grid: SheetGrid,
  elements: readonly DataElement[],
  communes: CommuneFinder,
): TableLayout | null {
  const finder = new ElementFinder(elements);
  const wide = wideLayout(grid, finder, communes);
  const tall = tallLayout(grid, finder);
  if (wide === null || tall === null) return wide ?? tall;
  const hasCommunes = wide.communes.code !== null || wide.communes.name !== null;
  return wide.score > tall.score || (wide.score === tall.score && hasCommunes) ? wide : tall;
}

type Wide = Extract<TableLayout, { rowsAre: 'communes' }>;
type Tall = Extract<TableLayout, { rowsAre: 'elements' }>;

function wideLayout(grid: SheetGrid, finder: ElementFinder, communes: CommuneFinder): Wide | null {
  const near = grid.rows.filter((row) => row <= HEAD_ROWS);
  const counts = near.map((row) => ({
    row,
    count: distinct(
      grid.columns.map((c) => grid.text(row, c)),
      finder,
    ),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a), { row: 0, count: 0 });
  if (best.count === 0) return null;
  const heading = (row: number): boolean => counts.some((one) => one.row === row && one.count > 0);
  const headRows = [best.row];
  for (let row = best.row + 1; heading(row); row += 1) headRows.push(row);
  for (let row = best.row - 1; heading(row); row -= 1) headRows.unshift(row);
  // A heading merged over "this week" and "last week" names both columns; figures of last week are not read.
  const previous = (column: number): boolean =>
    [...headRows, (headRows.at(-1) ?? 0) + 1].some((row) => isPreviousHeading(grid.text(row, column)));
  const places = grid.columns.flatMap((column) => {
    const element = closest(
      headRows.map((row) => grid.text(row, column)),
      finder,
    );
    return element === null || previous(column) ? [] : [{ element, at: column }];
  });
  return {
    rowsAre: 'communes',
    grid,
    elements: places,
    score: new Set(places.map(({ element }) => element.code)).size,
    headRows,
    communes: communeColumns(grid, headRows, places, communes),
  };
}

function tallLayout(grid: SheetGrid, finder: ElementFinder): Tall | null {
  const counts = grid.columns.map((column) => ({
    column,
    count: distinct(
      grid.rows.map((row) => grid.text(row, column)),
      finder,
    ),
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  if (most === 0) return null;
  const labelColumns = counts.filter(({ count }) => count * 2 >= most).map(({ column }) => column);
  const places = grid.rows.flatMap((row) => {
    const element = closest(
      labelColumns.map((column) => grid.text(row, column)),
      finder,
    );
    return element === null ? [] : [{ element, at: row }];
  });
  const score = new Set(places.map(({ element }) => element.code)).size;
  return { rowsAre: 'elements', grid, elements: places, score, labelColumns };
}

const distinct = (texts: readonly string[], finder: ElementFinder): number =>
  new Set(texts.flatMap((text) => finder.find(text)?.element.code ?? [])).size;

/** A code outweighs a name: names are what people change. */
function closest(texts: readonly string[], finder: ElementFinder): DataElement | null {
  const found = texts.flatMap((text) => finder.find(text) ?? []);
  return (found.find(({ by }) => by === 'code') ?? found[0])?.element ?? null;
}

/** By their headings, or by what stands in them. */
function communeColumns(
  grid: SheetGrid,
  headRows: readonly number[],
  places: readonly ElementPlace[],
  communes: CommuneFinder,
): CommuneColumns {
  const taken = new Set(places.map(({ at }) => at));
  const last = headRows.at(-1) ?? 0;
  const below = grid.rows.filter((row) => row > last);
  const seen = grid.columns
    .filter((column) => !taken.has(column))
    .map((column) => {
      const found = below.map((row) => communes.find(grid.text(row, column)));
      const one = found.filter(({ kind }) => kind === 'one');
      return {
        column,
        codes: one.filter((entry) => entry.kind === 'one' && entry.by === 'code').length,
        names: found.filter(
          (entry) => entry.kind === 'several' || (entry.kind === 'one' && entry.by === 'name'),
        ).length,
        head: [(headRows[0] ?? 1) - 1, ...headRows].map((row) => grid.text(row, column)),
      };
    });
  const best = (count: (one: (typeof seen)[number]) => number): number | null => {
    const most = seen.reduce((a, b) => (count(b) > count(a) ? b : a), seen[0] ?? EMPTY);
    return count(most) > 0 ? most.column : null;
  };
  const headed = (is: (text: string) => boolean): number | null =>
    seen.find(({ head }) => head.some(is))?.column ?? null;
  return {
    code: best(({ codes }) => codes) ?? headed(isCodeHeading),
    name: best(({ names }) => names) ?? headed(isNameHeading),
  };
}

const EMPTY = { column: 0, codes: 0, names: 0, head: [] as string[] };

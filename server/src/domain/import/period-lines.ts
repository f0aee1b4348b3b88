import { columnLetters } from './cell-address.js';
import { isPreviousHeading } from './headings.js';
import type { OtherTable } from './import-scheme.js';
import { periodTold } from './period-words.js';
import type { TableCell } from './table-file.js';
import type { SheetGrid } from './sheet-grid.js';
import type { TableLayout } from './table-layout.js';

/** Columns or rows of one table, parted by the periods that their headings tell. */
export interface PeriodLines<T> {
  /** Those that tell the period asked for. */
  readonly own: readonly T[];
  /** Those that tell none. */
  readonly plain: readonly T[];
  /** Those of other periods; they are named, never read. */
  readonly others: readonly (T & { readonly period: string })[];
}

/** @param lines with the texts of their headings, the closest to the figures last: that one decides */
export function byPeriod<T extends { readonly texts: readonly string[] }>(
  lines: readonly T[],
  asked: string,
): PeriodLines<T> {
  const own: T[] = [];
  const plain: T[] = [];
  const others: (T & { period: string })[] = [];
  for (const line of lines) {
    const period = toldOf(line.texts, asked);
    if (period === null) plain.push(line);
    else if (period === asked) own.push(line);
    else others.push({ ...line, period });
  }
  return { own, plain, others };
}

function toldOf(texts: readonly string[], asked: string): string | null {
  if (texts.some(isPreviousHeading)) return null;
  return texts.map((text) => periodTold(text, asked)).findLast((period) => period !== null) ?? null;
}

type Wide = Extract<TableLayout, { rowsAre: 'communes' }>;

/** A wide table with the columns of the period asked for only; an element that no column tells a period of stays. */
export function columnsOfPeriod(
  layout: Wide,
  asked: string,
): { readonly layout: Wide; readonly others: readonly OtherTable[] } {
  const { grid, elements, headRows } = layout;
  const first = headRows[0] ?? 1;
  const last = headRows.at(-1) ?? first;
  const heads = grid.rows.filter((row) => row >= first - 3 && row <= last + 1);
  const lines = elements.map((place) => ({ ...place, texts: heads.map((row) => grid.text(row, place.at)) }));
  const { own, plain, others } = byPeriod(lines, asked);
  const told = new Set(own.map(({ element }) => element.code));
  const kept = [...own, ...plain.filter(({ element }) => !told.has(element.code))];
  const below = grid.rows.filter((row) => row > last);
  return {
    layout: { ...layout, elements: kept.sort((a, b) => a.at - b.at) },
    others: others.map(({ at, period }) =>
      otherLine(grid, columnLetters(at), period, below.filter((row) => isFigure(grid.cell(row, at))).length),
    ),
  };
}

/** Figures of another period at a place of a sheet. */
export const otherLine = (
  { sheet }: SheetGrid,
  place: string,
  period: string,
  figures: number,
): OtherTable => ({
  why: 'other_period',
  sheet: sheet.name,
  place,
  period,
  dataSet: null,
  figures,
});

/** A number, also one that was typed as a text or became a date. */
export function isFigure(cell: TableCell | null): boolean {
  if (cell === null) return false;
  return cell.kind === 'text' ? /^\d/u.test(cell.text) : ['number', 'date', 'error'].includes(cell.kind);
}

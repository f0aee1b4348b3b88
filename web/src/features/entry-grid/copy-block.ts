import { writeTsv } from '../../lib/sheet/tsv.js';

/** Two corners of a block: indices of row and column. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const span = (a: number, b: number): number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);

export const blockOf = (a: Corner, b: Corner): Block => ({
  rows: span(a.row, b.row),
  columns: span(a.column, b.column),
});

export const isOneCell = ({ rows, columns }: Block): boolean => rows.length * columns.length === 1;

/** A figure as a spreadsheet reads it whatever its language: whole numbers without groups, fractions with its mark. */
export function copiedText(value: number | string | null, text: string, lang: 'vi' | 'en'): string {
  if (typeof value !== 'number') return value ?? text;
  return lang === 'vi' ? String(value).replace('.', ',') : String(value);
}

/** A block as text for a spreadsheet. @param cellAt text of a cell */
export const blockText = (
  { rows, columns }: Block,
  cellAt: (row: number, column: number) => string,
): string => writeTsv(rows.map((row) => columns.map((column) => cellAt(row, column))));

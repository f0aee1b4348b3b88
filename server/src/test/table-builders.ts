import type { TableCell, TableCellContent, TableFile, TableSheet } from '../domain/import/table-file.js';

/** What a spec writes into a cell: a text, a number (as a decimal where it matters), nothing, or a cell of another kind. */
export type Written = string | number | null | TableCellContent;

export function tableCell(column: number, written: Written): TableCell {
  if (written === null) return { column, kind: 'empty' };
  if (typeof written === 'number') return { column, kind: 'number', number: String(written) };
  if (typeof written !== 'string') return { column, ...written };
  const text = written.normalize('NFC').trim();
  return text === '' ? { column, kind: 'empty' } : { column, kind: 'text', text };
}

/** A sheet from its rows; the first is row 1. */
export function tableSheet(
  rows: readonly (readonly Written[])[],
  sheet: Partial<TableSheet> = {},
): TableSheet {
  return {
    name: 'Sheet1',
    hidden: false,
    merged: [],
    ...sheet,
    rows: rows.map((cells, index) => ({
      row: index + 1,
      cells: cells.map((written, at) => tableCell(at + 1, written)),
    })),
  };
}

export function tableFile(...sheets: readonly TableSheet[]): TableFile {
  return { kind: 'xlsx', encoding: null, delimiter: null, sheets };
}

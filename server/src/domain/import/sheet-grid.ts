import type { TableCell, TableSheet } from './table-file.js';

/** A sheet that is asked for cells by their place. */
export interface SheetGrid {
  readonly sheet: TableSheet;
  /** Rows that have cells, from the top. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** null: nothing is there. */
  cell(row: number, column: number): TableCell | null;
  /** What stands there as text, of a merged range everywhere in it; '': nothing. For headings and names, not for figures. */
  text(row: number, column: number): string;
}

export function gridOf(sheet: TableSheet): SheetGrid {
  const cells = new Map<string, TableCell>();
  const columns = new Set<number>();
  for (const { row, cells: own } of sheet.rows)
    for (const cell of own) {
      if (cell.kind === 'empty' && cell.formula !== true) continue;
      cells.set(keyOf(row, cell.column), cell);
      columns.add(cell.column);
    }
  const merged = mergedOrigins(sheet);
  const cellAt = (row: number, column: number): TableCell | null => cells.get(keyOf(row, column)) ?? null;
  return {
    sheet,
    rows: sheet.rows.map(({ row }) => row),
    columns: [...columns].sort((a, b) => a - b),
    cell: cellAt,
    text(row, column) {
      const own = cellText(cellAt(row, column));
      const origin = own === '' ? merged.get(keyOf(row, column)) : undefined;
      return origin === undefined ? own : cellText(cellAt(origin.row, origin.column));
    },
  };
}

/** A heading may span a whole page; a file that merges more than that is not filled. */
const MERGED_CELLS = 20_000;

function mergedOrigins({
  merged,
}: TableSheet): ReadonlyMap<string, { readonly row: number; readonly column: number }> {
  const origins = new Map<string, { row: number; column: number }>();
  for (const range of merged) {
    const size = (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    if (origins.size + size > MERGED_CELLS) continue;
    for (let row = range.firstRow; row <= range.lastRow; row += 1)
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1)
        origins.set(keyOf(row, column), { row: range.firstRow, column: range.firstColumn });
  }
  return origins;
}

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** A cell as a person would read it out, for names and messages. */
export function cellText(cell: TableCell | null): string {
  switch (cell?.kind) {
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'date':
      return cell.iso;
    default:
      return '';
  }
}

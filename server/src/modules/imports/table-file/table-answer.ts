import { setImmediate } from 'node:timers/promises';
import type { TableFile, TableRow } from '../../../domain/import/table-file.js';
import type { TableProblemCode, TableProblemParams } from './table-refused.js';

/** What the reading thread answers with. */
export type TableAnswer =
  | { readonly table: TableFile }
  | { readonly refused: { readonly code: TableProblemCode; readonly params: TableProblemParams } };

/** Cells that are taken over in one go: a few milliseconds of the thread that answers requests. */
const CELLS_AT_ONCE = 2_000;

/** Some rows of the sheet with this number, behind those that came before. */
type Slice = readonly [sheet: number, rows: readonly TableRow[]];

/** Lines of JSON: the answer with empty sheets, then the rows of its sheets, slice by slice. */
export function encodeAnswer(answer: TableAnswer): Uint8Array<ArrayBuffer> {
  if (!('table' in answer)) return new TextEncoder().encode(JSON.stringify(answer));
  const { table } = answer;
  const empty = { table: { ...table, sheets: table.sheets.map((sheet) => ({ ...sheet, rows: [] })) } };
  const slices = table.sheets.flatMap(({ rows }, sheet) =>
    slicesOf(rows).map((some): Slice => [sheet, some]),
  );
  return new TextEncoder().encode([empty, ...slices].map((part) => JSON.stringify(part)).join('\n'));
}

/** Puts the answer together again, and lets other requests pass between its slices. */
export async function decodeAnswer(file: Buffer): Promise<TableAnswer> {
  const lines = linesOf(file);
  const answer = JSON.parse(lines.next().value ?? '') as TableAnswer;
  if (!('table' in answer)) return answer;
  const rows = answer.table.sheets.map((): TableRow[] => []);
  for (const line of lines) {
    await setImmediate();
    const [sheet, some] = JSON.parse(line) as Slice;
    rows[sheet]?.push(...some);
  }
  const { table } = answer;
  return {
    table: { ...table, sheets: table.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })) },
  };
}

function slicesOf(rows: readonly TableRow[]): TableRow[][] {
  const slices: TableRow[][] = [];
  let cells = Infinity;
  for (const row of rows) {
    if (cells >= CELLS_AT_ONCE) {
      slices.push([]);
      cells = 0;
    }
    slices.at(-1)?.push(row);
    cells += row.cells.length;
  }
  return slices;
}

function* linesOf(file: Buffer): Generator<string, undefined> {
  for (let from = 0; from < file.length;) {
    const found = file.indexOf('\n', from);
    const to = found < 0 ? file.length : found;
    yield file.toString('utf8', from, to);
    from = to + 1;
  }
  return undefined;
}

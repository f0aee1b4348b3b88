import { foldForSearch } from '@domain/search.js';

/** A row by what a spreadsheet may call it. */
export interface NamedRow {
  readonly code: string;
  readonly names: readonly string[];
}

export interface PastedCell {
  readonly period: string;
  readonly code: string;
  readonly text: string;
}

export interface Placed {
  readonly cells: readonly PastedCell[];
  /** Filled cells of the block that lie outside the table. */
  readonly outside: number;
  /** Filled cells that fall on a period that cannot be changed. */
  readonly closed: number;
  /** Rows were found by the name in front of them, not by their place. */
  readonly byName: boolean;
}

/**
 * Where a pasted block goes: down and right from where it was pasted, or, where every line begins with the name or code
 * of a row, to those rows. A blank cell changes nothing: it stays missing, and clears no figure.
 * @param periods columns in order; @param open those that can be changed
 */
export function placePaste(
  block: readonly (readonly string[])[],
  rows: readonly NamedRow[],
  periods: readonly string[],
  open: ReadonlySet<string>,
  at: { readonly period: string; readonly code: string },
): Placed {
  const named = block.map((line) => findRow(rows, line[0] ?? ''));
  const byName = block.every((line, index) => line.length > 1 && named[index] !== null);
  const firstRow = rows.findIndex(({ code }) => code === at.code);
  const firstColumn = periods.indexOf(at.period);
  const cells: PastedCell[] = [];
  let outside = 0;
  let closed = 0;
  block.forEach((line, index) => {
    const row = byName ? named[index] : rows[firstRow + index];
    (byName ? line.slice(1) : line).forEach((raw, column) => {
      const text = raw.trim();
      if (text === '') return;
      const period = periods[firstColumn + column];
      if (row == null || period === undefined) outside += 1;
      else if (!open.has(period)) closed += 1;
      else cells.push({ period, code: row.code, text });
    });
  });
  return { cells, outside, closed, byName };
}

function findRow(rows: readonly NamedRow[], text: string): NamedRow | null {
  const wanted = foldForSearch(text);
  if (wanted === '' || /^[\d.,\s]+$/u.test(wanted)) return null;
  const found = rows.filter(
    ({ code, names }) => code === text.trim() || names.some((name) => foldForSearch(name) === wanted),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

import { foldForSearch } from '@domain/search.js';
import { readTsv } from '../../lib/sheet/tsv.js';

/** A row or a column of the sheet by what a spreadsheet may call it. */
export interface SheetUnit {
  readonly orgUnit: string;
  readonly name: string;
  readonly fullName: string;
}

export interface PastedCell {
  readonly orgUnit: string;
  readonly element: string;
  readonly text: string;
}

export interface Pasted {
  readonly cells: readonly PastedCell[];
  /** Cells that fell outside the sheet. */
  readonly outside: number;
  /** Rows were found by the code or name in front of them, not by their place. */
  readonly byName: boolean;
}

/** The cells of what a spreadsheet puts on the clipboard; null: a single cell, pasted as any text is. */
export function readBlock(text: string): string[][] | null {
  const block = readTsv(text);
  return block.length === 1 && block[0]?.length === 1 ? null : block;
}

/**
 * Where a pasted block goes. Where every line begins with the code or the name of a commune, the lines find their
 * communes themselves, in whatever order they stand; otherwise the block goes down and right from where it was pasted.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  units: readonly SheetUnit[],
  elements: readonly string[],
  at: { readonly orgUnit: string; readonly element: string },
): Pasted {
  const named = block.map((line) => findUnit(units, line[0] ?? ''));
  const byName = block.every((line, index) => line.length > 1 && named[index] !== null);
  const firstRow = units.findIndex(({ orgUnit }) => orgUnit === at.orgUnit);
  const firstColumn = elements.indexOf(at.element);
  const cells: PastedCell[] = [];
  let outside = 0;
  block.forEach((line, row) => {
    const unit = byName ? named[row] : units[firstRow + row];
    (byName ? line.slice(1) : line).forEach((text, column) => {
      const element = elements[firstColumn + column];
      if (unit == null || element === undefined) outside += 1;
      else cells.push({ orgUnit: unit.orgUnit, element, text: text.trim() });
    });
  });
  return { cells, outside, byName };
}

function findUnit(units: readonly SheetUnit[], text: string): SheetUnit | null {
  const wanted = foldForSearch(text);
  if (wanted === '') return null;
  const found = units.filter(
    ({ orgUnit, name, fullName }) =>
      orgUnit === wanted || foldForSearch(name) === wanted || foldForSearch(fullName) === wanted,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

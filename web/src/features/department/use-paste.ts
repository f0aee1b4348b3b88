import type { DepartmentFiguresDto } from '@contract/department.js';
import { useCallback, useState } from 'react';
import { type Pasted, placeBlock, readBlock } from './paste-block.js';
import type { SheetKeeper } from './sheet-keeper.js';
import type { SheetColumn } from './to-sheet.js';

/** What the last paste did; null: nothing to say of it any more. */
export interface Paste {
  readonly pasted: Pasted | null;
  readonly forget: () => void;
  /** @returns false: a single cell, pasted as any text is */
  readonly paste: (orgUnit: string, element: string, text: string) => boolean;
}

/** Brings a block from a spreadsheet into the communes that are shown. @param shown codes, in the order on the page */
export function usePaste(
  keeper: SheetKeeper,
  { rows }: DepartmentFiguresDto,
  columns: readonly SheetColumn[],
  shown: readonly string[],
): Paste {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const paste = useCallback(
    (orgUnit: string, element: string, text: string): boolean => {
      const block = readBlock(text);
      if (block === null) return false;
      const units = rows.filter((row) => shown.includes(row.orgUnit));
      const elements = columns.map(({ code }) => code);
      const placed = placeBlock(block, units, elements, { orgUnit, element });
      keeper.paste(placed.cells);
      setPasted(placed);
      return true;
    },
    [keeper, rows, columns, shown],
  );
  const forget = useCallback(() => {
    setPasted(null);
  }, []);
  return { pasted, forget, paste };
}

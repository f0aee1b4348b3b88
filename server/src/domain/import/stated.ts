import { parsePeriod } from '../period.js';
import { foldHeading } from './headings.js';
import type { Stated } from './import-scheme.js';
import { gridOf, type SheetGrid } from './sheet-grid.js';
import type { TableFile } from './table-file.js';

type Key = keyof Stated;

/** Labels whose right neighbour says what the file is about; our templates write them so. */
const LABELS: Readonly<Record<string, Key>> = {
  'ma bieu': 'dataSet',
  'data set': 'dataSet',
  'ma ky': 'period',
  period: 'period',
  'ma xa': 'orgUnit',
  'commune code': 'orgUnit',
};
const ROWS = 60;
const COLUMNS = 40;

/** What the file says of itself, the visible sheets first. */
export function statedIn(file: TableFile, dataSets: readonly string[]): Stated {
  const found: Record<Key, string | null> = { dataSet: null, period: null, orgUnit: null };
  const fits: Readonly<Record<Key, (text: string) => boolean>> = {
    dataSet: (text) => dataSets.includes(text),
    period: (text) => parsePeriod(text) !== null,
    orgUnit: (text) => /^\d{5}$/u.test(text),
  };
  for (const sheet of [...file.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden)))
    for (const [key, text] of labelled(gridOf(sheet)))
      if (found[key] === null && fits[key](text)) found[key] = text;
  return found;
}

function labelled(grid: SheetGrid): (readonly [Key, string])[] {
  return grid.rows
    .filter((row) => row <= ROWS)
    .flatMap((row) => {
      const columns = grid.columns.filter((column) => column <= COLUMNS && grid.cell(row, column) !== null);
      return columns.flatMap((column, index) => {
        const key = LABELS[foldHeading(grid.text(row, column))];
        const next = columns[index + 1];
        return key === undefined || next === undefined ? [] : [[key, grid.text(row, next)] as const];
      });
    });
}

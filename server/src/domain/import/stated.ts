import { parsePeriod } from '../period.js';
import { foldHeading } from './headings.js';
import type { FileStated, Stated } from './import-scheme.js';
import { gridOf, type SheetGrid } from './sheet-grid.js';
import type { TableFile, TableSheet } from './table-file.js';

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

const NOTHING: Stated = { dataSet: null, period: null, orgUnit: null };

/** What the file says of itself, by the first sheet that says anything, visible ones first; and what each sheet says. */
export function statedIn(file: TableFile, dataSets: readonly string[]): FileStated {
  const sheets = file.sheets.map((sheet) => statedBy(sheet, dataSets));
  const visible = sheets.filter((_, index) => file.sheets[index]?.hidden === false);
  const speaks = ({ dataSet, period, orgUnit }: Stated): boolean => (dataSet ?? period ?? orgUnit) !== null;
  const first = [...visible, ...sheets].find(speaks) ?? NOTHING;
  return { ...first, sheets };
}

function statedBy(sheet: TableSheet, dataSets: readonly string[]): Stated {
  const found: Record<Key, string | null> = { dataSet: null, period: null, orgUnit: null };
  const fits: Readonly<Record<Key, (text: string) => boolean>> = {
    dataSet: (text) => dataSets.includes(text),
    period: (text) => parsePeriod(text) !== null,
    orgUnit: (text) => /^\d{5}$/u.test(text),
  };
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

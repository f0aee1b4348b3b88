import { type Cell, type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../domain/format.js';
import { cellAddress } from '../../domain/import/cell-address.js';
import type { ImportFault } from '../../domain/import/import-scheme.js';
import type { TableCell, TableFile, TableSheet } from '../../domain/import/table-file.js';
import {
  fill,
  FOOTER,
  heightOf,
  LOOKS,
  MOST_HEIGHT,
  PAGE,
  printTitles,
  SheetBuilder,
} from './sheet-builder.js';

const WRONG = { fill: fill('F7C6CF'), font: { bold: true, color: { rgb: '9B1136' } } } as const;
/** A text that is longer than the widest column. */
const LONG = { alignment: { wrapText: true, vertical: 'top' } } as const;
/** Letters. */
const WIDEST = 50;
const keyOf = (row: number, column: number): string => `${String(row - 1)},${String(column - 1)}`;
const FAULTS = { vi: 'Lỗi', en: 'Errors' };

/**
 * The file that came, with what is wrong coloured and told at its cells, and a sheet of all of it in front. What stood in the
 * cells is kept at its place; looks, formulas and pictures are not.
 */
export function markedWorkbook(
  file: TableFile,
  faults: readonly ImportFault[],
  language: Language,
): Promise<Uint8Array> {
  const taken = new Set([FAULTS[language].toLowerCase()]);
  const sheets = file.sheets.map((sheet) => copied(sheet, freeName(sheet.name, taken), faults, language));
  return writeXlsx({
    sheets: [faultSheet(faults, language), ...sheets],
    namedRanges: [printTitles(FAULTS[language], '$1:$1')],
  });
}

/** Names of sheets are short, differ, and lack some signs; those of a CSV are ours. */
function freeName(name: string, taken: Set<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:]/gu, ' ')
      .replace(/^'+|'+$/gu, '')
      .trim() || 'Sheet';
  for (let n = 1; ; n += 1) {
    const tail = n === 1 ? '' : ` (${String(n)})`;
    const tried = `${clean.slice(0, 31 - tail.length)}${tail}`;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}

function copied(
  sheet: TableSheet,
  name: string,
  faults: readonly ImportFault[],
  language: Language,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = [];
  for (const { row, cells: own } of sheet.rows) {
    while (rows.length < row) rows.push([]);
    for (const cell of own) {
      const line = rows[row - 1] ?? [];
      while (line.length < cell.column) line.push(null);
      const value = valueOf(cell);
      line[cell.column - 1] = value;
      if (typeof value === 'string' && value.length > WIDEST)
        cells.set(keyOf(row, cell.column), { value, style: LONG });
    }
  }
  for (const fault of faults) {
    if (fault.sheet !== sheet.name || fault.row === null) continue;
    const line = rows[fault.row - 1] ?? [];
    // A whole row is told at its first cell with anything in it.
    const column = fault.column ?? Math.max(1, line.findIndex((value) => value !== null) + 1);
    const key = keyOf(fault.row, column);
    const before = cells.get(key)?.comment?.text;
    const text = before === undefined ? fault[language] : `${before}\n${fault[language]}`;
    cells.set(key, { value: line[column - 1] ?? null, style: WRONG, comment: { text } });
  }
  const merges = sheet.merged.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    startRow: firstRow - 1,
    endRow: lastRow - 1,
    startCol: firstColumn - 1,
    endCol: lastColumn - 1,
  }));
  const columns = widths(rows);
  return {
    name,
    rows,
    cells,
    merges,
    hidden: sheet.hidden,
    columns,
    rowDefs: heights(rows),
    pageSetup: PAGE,
  };
}

function valueOf(cell: TableCell): CellValue {
  switch (cell.kind) {
    case 'number':
      return Number(cell.number);
    case 'text':
    case 'error':
      return cell.text;
    case 'boolean':
      return cell.value;
    case 'date':
      return cell.iso;
    case 'empty':
      return null;
  }
}

function widths(rows: readonly CellValue[][]): { width: number }[] {
  const wide: number[] = [];
  for (const row of rows.slice(0, 300))
    row.forEach((value, column) => {
      wide[column] = Math.min(WIDEST, Math.max(wide[column] ?? 10, String(value ?? '').length + 2));
    });
  return wide.map((width) => ({ width }));
}

/** Of the rows with long texts. */
function heights(rows: readonly CellValue[][]): Map<number, { readonly height: number }> {
  const long = rows.flatMap((row, index) => {
    const texts = row.filter((value): value is string => typeof value === 'string' && value.length > WIDEST);
    const height = Math.min(MOST_HEIGHT, heightOf(texts.map((text) => [text, WIDEST])));
    return texts.length === 0 ? [] : [[index, { height }] as const];
  });
  return new Map(long);
}

const HEADS = {
  vi: ['Trang', 'Ô', 'Mã xã', 'Mã mục', 'Cần sửa gì'],
  en: ['Sheet', 'Cell', 'Commune', 'Data element', 'What to mend'],
};

function faultSheet(faults: readonly ImportFault[], language: Language): WriteSheet {
  const sheet = new SheetBuilder();
  sheet.row(HEADS[language].map((head) => [head, { style: LOOKS.head }] as const));
  const text = { style: LOOKS.text };
  for (const fault of faults)
    sheet.row(
      [
        [fault.sheet ?? '', text],
        [placeOf(fault, language), text],
        [fault.orgUnit ?? '', text],
        [fault.element ?? '', text],
        [fault[language], text],
      ],
      heightOf([
        [fault.element ?? '', 24],
        [fault[language], 90],
      ]),
    );
  return sheet.build(FAULTS[language], {
    columns: [{ width: 18 }, { width: 12 }, { width: 12 }, { width: 26 }, { width: 90 }],
    freezePane: { rows: 1 },
    pageSetup: PAGE,
    headerFooter: FOOTER,
  });
}

function placeOf({ row, column }: ImportFault, language: Language): string {
  if (row !== null && column !== null) return cellAddress(row, column);
  if (row !== null) return `${language === 'vi' ? 'dòng' : 'row'} ${String(row)}`;
  return '';
}

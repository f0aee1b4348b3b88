import { CsvError, parse } from 'csv-parse/sync';
import { CellText, tooMany } from './cell-text.js';
import { decodeText } from './decode-text.js';
import type { TableCell, TableFile, TableRow } from '../../../domain/import/table-file.js';
import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';

const MARKS = [';', '\t', ','] as const;
/** Lines that are looked at to find out what parts the cells. */
const LOOKED_AT = 20;

/** Reads a text file of cells: one sheet without a name, every cell a text. */
export function readDelimited(bytes: Uint8Array, limits: TableLimits): TableFile {
  const { text, encoding } = decodeText(bytes);
  // The end of a file of DOS; line ends of three systems, also mixed.
  const lines = text.replace(/\u001A$/u, '').replace(/\r\n?/gu, '\n');
  refuseMarkup(lines);
  // A line for the program that opens it, which no person sees as a row.
  const [line = '', told] = /^sep=(.)\n/u.exec(lines) ?? [];
  const records = lines.slice(line.length);
  const delimiter = told ?? delimiterOf(records);
  const rows = toRows(parseRecords(records, delimiter, limits), limits);
  if (rows.length === 0) throw new TableRefused('table_file_empty');
  return {
    kind: 'csv',
    encoding,
    delimiter: records.includes(delimiter) ? delimiter : null,
    sheets: [{ name: '', hidden: false, rows, merged: [] }],
  };
}

/** Pages that programs save under the name of a sheet. */
function refuseMarkup(text: string): void {
  if (/^\s*<(?:!doctype|\?xml|html|table|meta)/iu.test(text))
    throw new TableRefused('table_file_old', { format: 'HTML/XML' });
}

/** The mark that most of the first lines have equally often, outside of quotes; of the marks that is equally good the first. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 64 * 1024).replace(/"[^"]*"/gu, '""');
  const lines = bare.split('\n', LOOKED_AT).filter((line) => line.trim() !== '');
  const score = (mark: string): number => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const usual = counts[0] ?? 0;
    return usual === 0
      ? Math.max(0, ...counts) / 1_000
      : counts.filter((count) => count === usual).length + usual / 1_000;
  };
  return [...MARKS].sort((a, b) => score(b) - score(a))[0] ?? ';';
}

function parseRecords(text: string, delimiter: string, limits: TableLimits): string[][] {
  const most = limits.rows * 4;
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: limits.columns * 1_000,
      to: most,
    });
    // What lies behind was not looked at: nothing of the file is taken.
    if (records.length >= most) throw tooMany('rows', limits.rows);
    return records;
  } catch (error) {
    if (error instanceof CsvError) {
      if (error.code === 'CSV_MAX_RECORD_SIZE') throw tooMany('letters_of_cell', limits.cellLetters);
      throw broken(`dòng / line ${String(Number(error['lines']))}`);
    }
    throw error;
  }
}

function toRows(records: readonly string[][], limits: TableLimits): TableRow[] {
  const text = new CellText(limits);
  const rows: TableRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells = record.flatMap((raw, place): TableCell[] => {
      const clean = text.clean(raw);
      if (clean === '') return [];
      text.countCell();
      return [{ column: place + 1, kind: 'text', text: clean }];
    });
    if (cells.length === 0) continue;
    const row = index + 1;
    if (row > limits.rows) throw tooMany('rows', limits.rows);
    if ((cells.at(-1)?.column ?? 0) > limits.columns) throw tooMany('columns', limits.columns);
    rows.push({ row, cells });
  }
  return rows;
}

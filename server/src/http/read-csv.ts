import { parse } from 'csv-parse/sync';

export interface CsvLine {
  /** Line of the file, from 1. */
  readonly line: number;
  /** In NFC, without blanks around. */
  readonly cells: readonly string[];
}

/**
 * Lines of a CSV text, or of cells pasted from a sheet; empty lines are left out. The mark between cells is the one
 * that the first line has most of.
 */
export function readCsv(text: string): CsvLine[] {
  const first = text.split(/\r?\n/u, 1)[0] ?? '';
  const marks = ['\t', ';', ','];
  const delimiter = marks.sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const rows: { record: string[]; info: { lines: number } }[] = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as never;
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cells: record.map((cell) => cell.normalize('NFC').trim()),
  }));
}

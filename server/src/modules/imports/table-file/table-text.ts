import type { TableCell, TableFile, TextLine } from '../../../domain/import/table-file.js';
import { cellText } from '../../../domain/import/sheet-grid.js';
import { readDelimited } from './read-delimited.js';
import { TABLE_LIMITS } from './table-limits.js';

export interface TableText {
  /** Cells with tabs between, a line a row, so that line n is row n of the sheet. */
  readonly text: string;
  /** Sheet that was taken: the first that people see; '': the file has no sheets. */
  readonly sheet: string;
  /** Other sheets with anything in them, hidden ones, too. */
  readonly left: string[];
}

/** The first sheet of a file as pasted cells would come. */
export function tableText({ sheets }: TableFile): TableText {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const taken = filled.find(({ hidden }) => !hidden);
  const lines: string[] = [];
  for (const { row, cells } of taken?.rows ?? []) {
    while (lines.length < row - 1) lines.push('');
    lines.push(lineOf(cells));
  }
  return {
    text: lines.join('\n'),
    sheet: taken?.name ?? '',
    left: filled.flatMap((sheet) => (sheet === taken ? [] : [sheet.name])),
  };
}

function lineOf(cells: readonly TableCell[]): string {
  const line: string[] = [];
  for (const cell of cells) {
    while (line.length < cell.column - 1) line.push('');
    const text = cellText(cell);
    line.push(/[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  }
  return line.join('\t');
}

/**
 * Lines of a CSV text or of pasted cells; empty lines are left out.
 * @throws TableRefused
 */
export function textLines(text: string): TextLine[] {
  if (text.trim() === '') return [];
  const [sheet] = readDelimited(new TextEncoder().encode(text), TABLE_LIMITS).sheets;
  return (sheet?.rows ?? []).map(({ row, cells }) => {
    const line: string[] = [];
    for (const cell of cells) line[cell.column - 1] = cellText(cell);
    return { line: row, cells: Array.from(line, (one: string | undefined) => one ?? '') };
  });
}

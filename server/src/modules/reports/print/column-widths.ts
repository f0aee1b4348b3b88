import type { ReportCell, ReportColumn, ReportTable } from '../../../domain/report/document.js';

/** Advance widths of the letters from space to "~" in Times, in thousandths of the size; a letter with marks is as wide as without. */
const ADVANCE = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
/** Bold letters are wider, and so are "ơ", "ư" and "đ" than their bare letter. */
const BOLD = 1.08;

/** Width of a text in one line, in points. */
export function textWidth(text: string, size: number, bold = false): number {
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}|\u200B/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  const sum = [...bare].reduce((all, letter) => all + (ADVANCE[letter.charCodeAt(0) - 32] ?? 600), 0);
  return (sum / 1000) * size * (bold ? BOLD : 1);
}

/** Letters of a short text that stays in one line: "Đúng tiến độ". */
const ONE_LINE = 12;
const words = (text: string): string[] => text.split(/[\s\u200B]+/u);

/** Lines of a cell in a column as wide as its longest word: short texts in one, longer ones in halves. */
export function cellLines(text: string): readonly string[] {
  if (text.length <= ONE_LINE || text.includes('/')) return text.split('\u200B');
  const all = words(text);
  if (all.length !== 4) return all;
  return [all.slice(0, 2).join(' '), all.slice(2).join(' ')];
}

/** Points; a page that lies across has room for a large quotient in one line. */
const ACROSS = 600;

/** What a cell prints: a large quotient in two lines. */
export function cellText(cell: ReportCell, pageWidth: number): string {
  if (cell.kind !== 'quotient' || cell.text.length <= 9 || pageWidth > ACROSS) return cell.text;
  return cell.text.replace('/', '/\u200B');
}

/** Room left and right of the text in a cell, points. */
export const CELL_PADDING = 3.5;
/** For borders, and letters that another font sets wider. */
const SPARE = 4;
/** Of the width of a page: what all the columns without a share may take. */
const MOST = 0.8;

function leastWidth(column: ReportColumn, index: number, table: ReportTable, pageWidth: number): number {
  const heads = [...words(column.head), `(${String(index + 1)})`].map((word) =>
    textWidth(word, table.size, true),
  );
  const cells = table.rows.flatMap((row) => {
    const cell = row[index];
    return cell === undefined
      ? []
      : cellLines(cellText(cell, pageWidth)).map((line) => textWidth(line, table.size));
  });
  return Math.max(...heads, ...cells) + 2 * CELL_PADDING + SPARE;
}

/** Widths of the columns in points, together as wide as the page: the longest word where a column has no share, the rest by shares. */
export function columnWidths(table: ReportTable, pageWidth: number): readonly number[] {
  const least = table.columns.map((column, i) =>
    column.share === null ? leastWidth(column, i, table, pageWidth) : 0,
  );
  const taken = least.reduce((sum, width) => sum + width, 0);
  const shares = table.columns.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const narrowed = shares > 0 && taken > pageWidth * MOST ? (pageWidth * MOST) / taken : 1;
  const rest = pageWidth - taken * narrowed;
  return table.columns.map(({ share }, i) => {
    const own = least[i] ?? 0;
    if (shares > 0) return share === null ? own * narrowed : (rest * share) / shares;
    return own * (pageWidth / taken);
  });
}

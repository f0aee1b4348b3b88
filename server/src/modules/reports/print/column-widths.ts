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

/** A head may part behind a stroke: "Số đạt/tổng số". */
export const headText = ({ head }: ReportColumn): string => head.replaceAll(/\/(?=\S)/gu, '/\u200B');

/** How many lines words take that are filled into a width, points. */
function linesIn(parts: readonly number[], space: number, width: number): number {
  let [lines, used] = [1, -space];
  for (const part of parts) {
    if (used + space + part <= width || used < 0) used += space + part;
    else [lines, used] = [lines + 1, part];
  }
  return lines;
}

/** Least width in which a head takes so many lines at most; its longest word is never parted. */
function headWidth(column: ReportColumn, size: number, lines: number): number {
  const parts = words(headText(column)).map((word) => textWidth(word, size, true));
  const space = textWidth(' ', size, true);
  const runs = parts.flatMap((_, from) =>
    parts.slice(from).map((__, i) => parts.slice(from, from + i + 1).reduce((sum, n) => sum + n, i * space)),
  );
  const fitting = runs.filter(
    (width) => width >= Math.max(...parts) && linesIn(parts, space, width) <= lines,
  );
  return Math.min(...fitting);
}

const cellWidths = (table: ReportTable, index: number, pageWidth: number): number[] =>
  table.rows.flatMap((row) => {
    const cell = row[index];
    return cell === undefined
      ? []
      : cellLines(cellText(cell, pageWidth)).map((line) => textWidth(line, table.size));
  });

const padded = (width: number): number => width + 2 * CELL_PADDING + SPARE;

/** Of the columns without a share, their heads in so many lines at most. */
const leastWidths = (table: ReportTable, pageWidth: number, lines: number): number[] =>
  table.columns.map((column, i) =>
    column.share === null
      ? padded(
          Math.max(
            headWidth(column, table.size, lines),
            textWidth(`(${String(i + 1)})`, table.size, true),
            ...cellWidths(table, i, pageWidth),
          ),
        )
      : 0,
  );

/** Texts of a column with a share in one line, up to a third of the page. */
const wholeWidths = (table: ReportTable, pageWidth: number): number[] =>
  table.columns.map(({ share, head }, i) => {
    if (share === null) return 0;
    const texts = table.rows.map((row) => textWidth(row[i]?.text ?? '', table.size));
    return Math.min(pageWidth / 3, padded(Math.max(textWidth(head, table.size, true), ...texts)));
  });

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** A column of texts is at most so many times as wide as its texts. */
const ROOMY = 1.5;

/** Heads in two lines or three where there is room beside the texts, else as many as they need. */
function ownWidths(table: ReportTable, pageWidth: number, texts: number): number[] {
  const most = Math.max(...table.columns.map((column) => words(headText(column)).length));
  const choices = [2, 3, most].map((lines) => leastWidths(table, pageWidth, lines));
  return choices.find((widths) => sumOf(widths) + texts <= pageWidth) ?? choices.at(-1) ?? [];
}

/** Widths of the columns in points, together as wide as the page: the longest word where a column has no share, the rest by shares. */
export function columnWidths(table: ReportTable, pageWidth: number): readonly number[] {
  const texts = sumOf(wholeWidths(table, pageWidth));
  const own = ownWidths(table, pageWidth, texts);
  const taken = sumOf(own);
  const shares = sumOf(table.columns.map(({ share }) => share ?? 0));
  if (shares === 0) return own.map((width) => width * (pageWidth / taken));
  const least = taken > pageWidth * MOST ? (pageWidth * MOST) / taken : 1;
  const spread = taken === 0 ? 1 : (pageWidth - texts * ROOMY) / taken;
  const factor = spread > 1 ? spread : least;
  const rest = pageWidth - taken * factor;
  return table.columns.map(({ share }, i) =>
    share === null ? (own[i] ?? 0) * factor : (rest * share) / shares,
  );
}

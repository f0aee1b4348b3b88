import type { CellStyle, CellValue } from 'hucre/xlsx';

export const FONT = { name: 'Times New Roman', size: 11 } as const;
/** Of a title, in points. */
export const LARGE = 14;

export interface StyledValue {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** Letters. */
export const MOST_WIDE = 46;
const WIDTH = { least: 7, spare: 2 };
/** Points; no program shows a higher row. */
const HEIGHT = { line: 15, large: 19, most: 400 };

/** Of a row whose texts wrap in columns so many letters wide: not every program finds it by itself. */
export function rowHeight(row: readonly (readonly [StyledValue, number])[]): number {
  const heights = row.map(([{ value, style }, width]) => {
    const line = style.font?.size === LARGE ? HEIGHT.large : HEIGHT.line;
    if (typeof value !== 'string' || style.alignment?.wrapText !== true) return line;
    const room = ((width - WIDTH.spare) * FONT.size) / (style.font?.size ?? FONT.size);
    return Math.max(1, Math.ceil(value.length / room)) * line;
  });
  return Math.min(HEIGHT.most, Math.max(HEIGHT.line, ...heights) + 2);
}

/** A number is shown with a mark before every third digit, and perhaps with a sign. */
function shownLetters(value: CellValue | undefined): number {
  const text = String(value ?? '');
  return typeof value === 'number' ? text.length + Math.ceil(text.length / 3) : text.length;
}

/** Letters of the longest text of a column, within bounds. */
export function widthsOf(
  heads: readonly string[],
  rows: readonly (readonly StyledValue[])[],
): { width: number }[] {
  return heads.map((text, i) => {
    const lengths = rows.map((row) => shownLetters(row[i]?.value));
    const word = Math.max(...text.split(' ').map((part) => part.length));
    return { width: Math.min(MOST_WIDE, Math.max(WIDTH.least, word, ...lengths) + WIDTH.spare) };
  });
}

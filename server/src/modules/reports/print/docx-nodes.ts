/** A part of a Word document before the library makes it: its class and its options, in which other parts may stand. */
export interface DocxNode {
  readonly make: string;
  readonly options: object;
}
export const node = (make: string, options: object): DocxNode => ({ make, options });

/** A row of a table of figures: one paragraph a cell. Made without the library's objects (`docx-row.mjs`). */
export interface TableRow {
  /** The same object in all rows of a table, so that it is told once. */
  readonly columns: readonly { readonly width: number; readonly align: string }[];
  /** One for each column; its lines stand below each other. */
  readonly texts: readonly string[];
  readonly style: string;
  /** Of the letters, in points. */
  readonly size: number;
  /** Repeated on each page, aligned as its style is. */
  readonly head: boolean;
  readonly keepNext: boolean;
  /** In italics and not bold, whatever the style says. */
  readonly slanted: boolean;
}
export const rowNode = (row: TableRow): DocxNode => node('row', row);

/** Twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
export const points = (n: number): number => Math.round(n * 20);

/** Margins of Decree 30/2020, for either position of the sheet. */
export const PAGE = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };

/** Width between the margins, in points. */
export const textWidthOf = (landscape: boolean): number => ((landscape ? 297 : 210) - 45) * (72 / 25.4);

/** A paragraph of a style; each line of the text its own line. */
export function styled(style: string, text: string, options: object = {}): DocxNode {
  const runs = text
    .split('\n')
    .map((line, i) => node('TextRun', { text: line, ...(i === 0 ? {} : { break: 1 }) }));
  return node('Paragraph', { style, ...options, children: runs });
}

export const bare = (style: string): DocxNode => node('Paragraph', { style });

/** Widths of the columns of a table and of its cells, from points. */
export const widthOf = (n: number): object => ({ size: points(n), type: 'dxa' });

const none = { style: 'none', size: 0, color: 'auto' };
export const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

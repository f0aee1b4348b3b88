import type { CellStyle, CellValue, WriteOptions, WriteSheet } from 'hucre/xlsx';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

interface Look {
  readonly style?: CellStyle;
  /** Note at the cell. */
  readonly note?: string;
}

const AUTHOR = 'Bình dân học vụ số';
const FONT = { name: 'Times New Roman', size: 11 };
const edge = { style: 'thin', color: { rgb: '9AA5AD' } } as const;
export const BORDER = { top: edge, right: edge, bottom: edge, left: edge };
export const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

export const LOOKS = {
  title: { font: { ...FONT, bold: true, size: 14 } },
  line: { font: FONT },
  warn: { font: { ...FONT, bold: true, color: { rgb: '9B1136' } } },
  machine: { font: { ...FONT, size: 9, color: { rgb: '5B6770' } } },
  head: {
    font: { ...FONT, bold: true },
    fill: fill('E6EDF3'),
    border: BORDER,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  text: { font: FONT, border: BORDER, alignment: { vertical: 'center', wrapText: true } },
  read: {
    font: { ...FONT, color: { rgb: '3F4A52' } },
    border: BORDER,
    numFmt: '#,##0.####',
    alignment: { horizontal: 'right', vertical: 'center' },
  },
  entry: {
    font: FONT,
    fill: fill('FFF8DC'),
    border: BORDER,
    numFmt: '#,##0',
    alignment: { horizontal: 'right', vertical: 'center' },
    protection: { locked: false },
  },
  entryText: {
    font: FONT,
    fill: fill('FFF8DC'),
    border: BORDER,
    alignment: { vertical: 'top', wrapText: true },
    protection: { locked: false },
  },
} as const satisfies Record<string, CellStyle>;

/** A4 lying down with narrow margins; as wide as the sheet, as long as it takes. */
export const PAGE: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
};
export const FOOTER = { oddFooter: '&L&A&R&P / &N' } as const;

/**
 * Heads that every printed page repeats, as "$5:$6" or "$A:$B". Written by name, because the writer leaves out the quotes
 * that a sheet's name with a blank needs, and a spreadsheet then repeats nothing.
 */
export function printTitles(sheet: string, ...ranges: readonly string[]): NamedRange {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return {
    name: '_xlnm.Print_Titles',
    range: ranges.map((range) => `${quoted}!${range}`).join(','),
    scope: sheet,
  };
}

/** No program shows a higher row, points. */
export const MOST_HEIGHT = 400;
/** Points that one line of text takes. */
const LINE = 15;

/** Height of a row whose texts wrap in columns so many letters wide, points: not every program finds it by itself. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.max(1, ...lines) * LINE + 3;
}

/** A sheet written row by row. A text is always a text, never a formula, whatever it begins with. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  private readonly cells = new Map<string, object>();
  private readonly rowDefs = new Map<number, { readonly height: number }>();

  /** Number of the next row, from 1. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** @param height in points; left out: as a spreadsheet makes it */
  row(cells: readonly (readonly [value: CellValue, look?: Look])[], height?: number): void {
    const row = this.rows.length;
    if (height !== undefined) this.rowDefs.set(row, { height });
    this.rows.push(cells.map(([value]) => value));
    cells.forEach(([value, look], column) => {
      if (look === undefined) return;
      const { style, note } = look;
      this.cells.set(`${String(row)},${String(column)}`, {
        value,
        ...(style === undefined ? {} : { style }),
        ...(note === undefined ? {} : { comment: { author: AUTHOR, text: note } }),
      });
    });
  }

  build(name: string, sheet: Omit<WriteSheet, 'name' | 'rows' | 'cells'>): WriteSheet {
    return { ...sheet, name, rows: this.rows, cells: this.cells, rowDefs: this.rowDefs };
  }
}

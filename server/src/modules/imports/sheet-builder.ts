import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

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

/** A sheet written row by row. A text is always a text, never a formula, whatever it begins with. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  private readonly cells = new Map<string, object>();

  /** Number of the next row, from 1. */
  get next(): number {
    return this.rows.length + 1;
  }

  row(cells: readonly (readonly [value: CellValue, look?: Look])[]): void {
    const row = this.rows.length;
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
    return { ...sheet, name, rows: this.rows, cells: this.cells };
  }
}

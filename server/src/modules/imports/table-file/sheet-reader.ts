import { cellAddress } from '../../../domain/import/cell-address.js';
import { type CellText, tooMany } from './cell-text.js';
import { isoContent, numberContent, plainDecimal } from './cell-number.js';
import type { NumberLook } from './number-formats.js';
import { joined, RichText, unescaped } from './shared-strings.js';
import type {
  MergedRange,
  TableCell,
  TableCellContent,
  TableRow,
} from '../../../domain/import/table-file.js';
import type { TableLimits } from './table-limits.js';
import { broken, TableRefused } from './table-refused.js';
import type { XmlWalk } from './walk-xml.js';

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly from1904: boolean;
  readonly text: CellText;
  readonly limits: TableLimits;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly look: NumberLook;
  formula: boolean;
  value: string;
}
interface OpenRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: TableCell[];
}

/** No sheet of any program is larger. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads the cells of one sheet while its XML is walked: from above, from the left, each place once. */
export class SheetReader implements XmlWalk {
  readonly rows: TableRow[] = [];
  readonly merged: MergedRange[] = [];
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private inData = false;
  private inValue = false;
  private readonly rich: RichText;
  private lastRow = 0;
  private lastColumn = 0;

  constructor(
    private readonly name: string,
    private readonly part: string,
    private readonly parts: WorkbookParts,
  ) {
    this.rich = new RichText(parts.limits);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.cell !== null) this.openInCell(this.cell, tag);
    else if (tag === 'c' && this.row !== null) this.openCell(attributes);
    else if (tag === 'row' && this.inData) this.openRow(attributes);
    else if (tag === 'sheetData') this.inData = true;
    else if (tag === 'mergeCell') this.addMerged(attributes.get('ref') ?? '');
  }

  close(tag: string): void {
    if (tag === 'v') this.inValue = false;
    else if (tag === 'c') this.closeCell();
    else if (tag === 'row' && this.row !== null) this.closeRow(this.row);
    else if (tag === 'sheetData') this.inData = false;
    else this.rich.close(tag);
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (this.inValue) this.cell.value = joined(this.cell.value, text, this.parts.limits);
    else this.rich.text(text);
  }

  private openRow(attributes: ReadonlyMap<string, string>): void {
    const row = Number(attributes.get('r') ?? this.lastRow + 1);
    if (!Number.isInteger(row) || row <= this.lastRow || row > LAST_ROW || this.row !== null)
      throw this.broken();
    this.lastRow = row;
    this.lastColumn = 0;
    this.row = { row, hidden: isOn(attributes.get('hidden')), cells: [] };
  }

  private closeRow({ row, hidden, cells }: OpenRow): void {
    if (cells.length > 0) this.rows.push({ row, ...(hidden ? { hidden } : {}), cells });
    this.row = null;
  }

  private openCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r');
    const place = reference === undefined ? null : placeOf(reference);
    const column = place?.column ?? this.lastColumn + 1;
    if ((reference !== undefined && place?.row !== this.lastRow) || column <= this.lastColumn)
      throw this.broken();
    this.lastColumn = column;
    const style = attributes.get('s');
    this.cell = {
      column,
      type: attributes.get('t') ?? 'n',
      look: style === undefined ? 'plain' : (this.parts.looks[Number(style)] ?? 'plain'),
      formula: false,
      value: '',
    };
    this.rich.begin();
  }

  private openInCell(cell: OpenCell, tag: string): void {
    if (tag === 'v') this.inValue = true;
    else if (tag === 'f') cell.formula = true;
    else this.rich.open(tag);
  }

  private closeCell(): void {
    const { cell, row } = this;
    if (cell === null || row === null) return;
    this.cell = null;
    const content = this.contentOf(cell) ?? (cell.formula ? ({ kind: 'empty' } as const) : null);
    if (content === null) return;
    const { rows, columns } = this.parts.limits;
    if (row.row > rows || cell.column > columns)
      throw new TableRefused('table_file_too_far', {
        cell: cellAddress(row.row, cell.column),
        sheet: this.name,
        rows,
        columns,
      });
    this.parts.text.countCell();
    row.cells.push({ column: cell.column, ...(cell.formula ? { formula: true } : {}), ...content });
  }

  /** null: nothing in it. */
  private contentOf({ type, look, value }: OpenCell): TableCellContent | null {
    const { text, strings, from1904 } = this.parts;
    if (type === 'inlineStr') return textContent(text.clean(this.rich.take()));
    if (value.trim() === '') return null;
    switch (type) {
      case 's': {
        const index = Number(value);
        const string = Number.isInteger(index) ? strings[index] : undefined;
        if (string === undefined) throw this.broken();
        return textContent(text.clean(string));
      }
      case 'str':
        return textContent(text.clean(unescaped(value)));
      case 'e':
        return { kind: 'error', text: text.clean(value) };
      case 'b':
        return { kind: 'boolean', value: isOn(value.trim()) };
      case 'd': {
        const date = isoContent(value);
        if (date === null) throw this.broken();
        return date;
      }
      default: {
        const number = type === 'n' ? plainDecimal(value) : null;
        if (number === null) throw this.broken();
        return numberContent(number, look, from1904);
      }
    }
  }

  private addMerged(reference: string): void {
    const { mergedRanges } = this.parts.limits;
    if (this.merged.length >= mergedRanges) throw tooMany('ranges', mergedRanges);
    const [from, to] = reference.split(':').map(placeOf);
    if (from == null || to == null || from.row > to.row || from.column > to.column) throw this.broken();
    this.merged.push({
      firstRow: from.row,
      lastRow: to.row,
      firstColumn: from.column,
      lastColumn: to.column,
    });
  }

  private broken(): TableRefused {
    return broken(`${this.part} (${this.name}, ${String(this.lastRow)})`);
  }
}

const textContent = (text: string): TableCellContent | null => (text === '' ? null : { kind: 'text', text });

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Of "AB12"; null: not a place of a sheet. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row > LAST_ROW || column > LAST_COLUMN ? null : { row, column };
}

import type { TableLimits } from './table-limits.js';
import { TableRefused } from './table-refused.js';

/** What stands in no cell that a person typed, and in no column of the store: controls, halves of letters. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]|\p{Cs}/gu;

/** Marks on one letter: putting them into order takes the square of their number. Unicode itself calls 30 safe. */
const MARKS = 30;
const TOO_MANY_MARKS = /\p{M}{31}/u;

/** NFC, within what can be put together in time. */
export function composed(text: string): string {
  if (TOO_MANY_MARKS.test(text)) throw tooMany('marks', MARKS);
  return text.normalize('NFC');
}

/** Counts what a file is made of, over all of its sheets. */
export class CellText {
  private letters = 0;
  private cells = 0;

  constructor(private readonly limits: TableLimits) {}

  /** Text of a cell: NFC, without what cannot be seen, without blanks around it; '' where nothing is left. */
  clean(raw: string): string {
    const { cellLetters, letters } = this.limits;
    if (raw.length > cellLetters) throw tooMany('letters_of_cell', cellLetters);
    this.letters += raw.length;
    if (this.letters > letters) throw tooMany('letters', letters);
    return composed(raw.replace(UNSEEN, '')).trim();
  }

  countCell(): void {
    this.cells += 1;
    if (this.cells > this.limits.cells) throw tooMany('cells', this.limits.cells);
  }
}

const WHAT = {
  sheets: { vi: 'trang tính', en: 'sheets' },
  rows: { vi: 'dòng', en: 'rows' },
  columns: { vi: 'cột', en: 'columns' },
  cells: { vi: 'ô có dữ liệu', en: 'cells with data' },
  letters: { vi: 'chữ', en: 'letters' },
  letters_of_cell: { vi: 'chữ trong một ô', en: 'letters in one cell' },
  marks: { vi: 'dấu trên một chữ', en: 'marks on one letter' },
  strings: { vi: 'chuỗi chữ', en: 'strings' },
  ranges: { vi: 'vùng gộp ô', en: 'merged ranges' },
  formats: { vi: 'kiểu định dạng ô', en: 'formats of cells' },
};

export const tooMany = (what: keyof typeof WHAT, limit: number): TableRefused =>
  new TableRefused('table_file_too_many', { limit, what: WHAT[what] });

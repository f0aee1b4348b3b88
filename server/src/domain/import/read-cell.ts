import type { DataElement } from '../catalogue.js';
import { Big } from '../decimal.js';
import { isNumberKind } from '../element-kind.js';
import { type IssueCode, MAX_TEXT_LENGTH } from '../entry-rules.js';
import { issueText } from '../issue-text.js';
import { formatDate } from '../format.js';
import { parseDate } from '../parse-date.js';
import { parseEntry } from '../parse-number.js';
import { foldForSearch } from '../search.js';
import type { Words } from './import-scheme.js';
import { cellText } from './sheet-grid.js';
import type { TableCell } from './table-file.js';

/** What a cell says of an element. */
export type CellReading =
  /** Nothing: what is stored stays as it is. */
  | { readonly kind: 'blank' }
  /** The word "xóa": the figure is to be missing. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'value'; readonly value: number | string }
  | ({ readonly kind: 'fault'; readonly code: string } & Words);

/** Words that take a stored figure away; a dash is not one, because people write it for zero, too. */
const CLEAR = ['xoa', 'xoa so lieu', 'clear', 'delete'];

/**
 * Reads one cell for one element. Never guesses: what has two readings is told with both. A blank cell is not mentioned,
 * never zero; "xóa" clears.
 */
export function readCell(cell: TableCell | null, element: DataElement): CellReading {
  if (cell === null) return { kind: 'blank' };
  switch (cell.kind) {
    case 'empty':
      return cell.formula === true ? fault('formula_without_result', NO_RESULT) : { kind: 'blank' };
    case 'error':
      return fault('spreadsheet_error', {
        vi: `Ô có lỗi ${cell.text} của bảng tính; hãy gõ số vào ô.`,
        en: `The cell holds the spreadsheet error ${cell.text}; type the number into it.`,
      });
    case 'date':
      if (element.kind === 'date') return { kind: 'value', value: cell.iso.slice(0, 10) };
      return fault('date', {
        vi: `Bảng tính đã đổi ô này thành ngày ${dateOf(cell.iso)}; hãy đặt định dạng ô là số rồi gõ lại.`,
        en: `The spreadsheet made the date ${dateOf(cell.iso)} of this cell; format it as a number and type it again.`,
      });
    case 'boolean':
      return element.kind === 'flag' ? { kind: 'value', value: cell.value ? 1 : 0 } : notNumber(cell);
    case 'number':
      if (element.kind === 'text') return { kind: 'value', value: cell.number };
      return isNumberKind(element.kind)
        ? readNumber(cell.number, element)
        : issueFault(element.kind === 'date' ? 'not_a_date' : 'not_a_file');
    case 'text':
      return readText(cell.text, element);
  }
}

function readText(text: string, element: DataElement): CellReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'blank' };
  if (CLEAR.includes(foldForSearch(trimmed))) return { kind: 'clear' };
  if (element.kind === 'text')
    return trimmed.length > MAX_TEXT_LENGTH
      ? issueFault('text_too_long', String(MAX_TEXT_LENGTH))
      : { kind: 'value', value: trimmed };
  if (!isNumberKind(element.kind)) {
    // A file is not to be had from a cell.
    const date = element.kind === 'date' ? parseDate(trimmed) : null;
    return date === null
      ? issueFault(element.kind === 'date' ? 'not_a_date' : 'not_a_file')
      : { kind: 'value', value: date };
  }
  if (/^[-−–—./]+$/u.test(trimmed)) return fault('dash', DASH(trimmed));
  const parsed = parseEntry(trimmed, element.kind);
  if (parsed.ok)
    return parsed.value === null ? { kind: 'blank' } : { kind: 'value', value: Number(parsed.value) };
  if (parsed.readings !== undefined) return ambiguous(trimmed, parsed.readings);
  if (parsed.code !== 'not_a_number') return issueFault(parsed.code as IssueCode);
  return element.kind === 'flag' ? issueFault('not_yes_no') : notNumber({ column: 1, kind: 'text', text });
}

/** A number cell is already a number; what it may be is decided by the kind of the element. */
function readNumber(number: string, element: DataElement): CellReading {
  const value = Big(number);
  if (value.lt(0)) return issueFault('negative');
  if (element.kind === 'flag')
    return value.eq(0) || value.eq(1) ? { kind: 'value', value: value.toNumber() } : issueFault('not_yes_no');
  const [whole = '', decimals = ''] = value.toFixed().split('.');
  if (element.kind === 'count' && decimals !== '') {
    // "1.234" typed where the point is the decimal mark: one thousand two hundred thirty-four, or one and a bit?
    return decimals.length === 3 && whole.length <= 3 && whole !== '0'
      ? ambiguous(value.toFixed().replace('.', ','), [`${whole}${decimals}`, value.toFixed()])
      : issueFault('not_whole');
  }
  if (whole.length > MAX_DIGITS) return issueFault('too_large');
  return decimals.length > MAX_DECIMALS
    ? issueFault('too_precise')
    : { kind: 'value', value: value.toNumber() };
}

const MAX_DIGITS = 12;
const MAX_DECIMALS = 4;

const fault = (code: string, words: Words): CellReading => ({ kind: 'fault', code, ...words });

function issueFault(code: IssueCode, limit: string | null = null): CellReading {
  const issue = { element: '', code, severity: 'error', value: null, limit } as const;
  return fault(code, { vi: issueText(issue, 'vi'), en: issueText(issue, 'en') });
}

function ambiguous(text: string, [whole, other]: readonly [string, string]): CellReading {
  return fault('ambiguous', {
    vi: `“${short(text)}” có thể là ${whole} hoặc ${other.replace('.', ',')} (có phần thập phân); hãy gõ lại cho rõ.`,
    en: `"${short(text)}" can be ${whole} or ${other} (with decimals); type it plainly.`,
  });
}

function notNumber(cell: TableCell): CellReading {
  const text = short(cellText(cell));
  return fault('not_a_number', {
    vi: `“${text}” không phải là một số; chỉ gõ số, không kèm chữ hay đơn vị.`,
    en: `"${text}" is not a number; type the number only, without words or units.`,
  });
}

const NO_RESULT: Words = {
  vi: 'Công thức trong ô chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại, hoặc gõ số vào ô.',
  en: 'The formula in the cell has no result yet; open and save the file in a spreadsheet, or type the number.',
};
const DASH = (text: string): Words => ({
  vi: `“${text}” không nói rõ là không có hay bằng 0; hãy gõ 0, để trống (giữ nguyên) hoặc gõ “xóa”.`,
  en: `"${text}" does not tell none from zero; type 0, leave it blank (stays as it is) or type "clear".`,
});

/** A local date or date and time, as the person sees it. */
const dateOf = (iso: string): string => {
  const day = iso.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) ? formatDate(day) : iso;
};

export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

import type { DataElement, DataSet } from './catalogue.js';
import type { Big } from './decimal.js';
import { formatNumber, type Language } from './format.js';
import { decimalOf } from './quality/decimal-of.js';

export type IssueCode =
  | 'unknown_element'
  | 'not_a_number'
  | 'not_text'
  | 'text_too_long'
  | 'not_yes_no'
  | 'negative'
  | 'not_whole'
  | 'too_large'
  | 'too_precise';

/** What is wrong with one entered value by itself; it blocks, and the other values are kept. What a value says beside others is for the rules of data quality. */
export interface Issue {
  readonly element: string;
  readonly code: IssueCode;
  readonly severity: 'error';
  /** The value as a decimal; null where it is no number. */
  readonly value: string | null;
  /** Most characters a text may have; null where there is no such bound. */
  readonly limit: string | null;
}

/** Values by element code: number, decimal string, text, or null and undefined for missing. */
export type EntryValues = Readonly<Record<string, number | string | null | undefined>>;

const MAX_WHOLE_DIGITS = 12;
const MAX_DECIMALS = 4;
export const MAX_TEXT_LENGTH = 4000;

/** Checks each value by itself: is it of its kind? The browser and the server call this one. Missing values are never an issue. */
export function checkEntry(
  dataSet: Pick<DataSet, 'members'>,
  elements: readonly DataElement[],
  values: EntryValues,
): Issue[] {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  const known = new Set(members.map((member) => member.element));
  const strangers = Object.keys(values).filter((code) => !known.has(code));
  const issues = strangers.map((code) => issue(code, 'unknown_element', null));
  for (const member of members) {
    const element = byCode.get(member.element);
    if (element !== undefined) issues.push(...checkOne(element, values[element.code]));
  }
  return issues;
}

function checkOne(element: DataElement, entered: EntryValues[string]): Issue[] {
  if (entered === null || entered === undefined) return [];
  if (element.kind === 'text') return checkText(element, entered);
  const value = decimalOf(entered);
  if (value === null) return [issue(element.code, 'not_a_number', null)];
  const wrong = checkNumber(element, value);
  return wrong === null ? [] : [issue(element.code, wrong, value)];
}

function checkText(element: DataElement, entered: number | string): Issue[] {
  if (typeof entered !== 'string') return [issue(element.code, 'not_text', null)];
  return entered.length > MAX_TEXT_LENGTH
    ? [issue(element.code, 'text_too_long', null, String(MAX_TEXT_LENGTH))]
    : [];
}

function checkNumber(element: DataElement, value: Big): IssueCode | null {
  if (value.lt(0)) return 'negative';
  if (element.kind === 'flag') return value.eq(0) || value.eq(1) ? null : 'not_yes_no';
  if (element.kind === 'count' && !value.mod(1).eq(0)) return 'not_whole';
  const [whole = '', decimals = ''] = value.toFixed().split('.');
  if (whole.length > MAX_WHOLE_DIGITS) return 'too_large';
  return decimals.length > MAX_DECIMALS ? 'too_precise' : null;
}

function issue(element: string, code: IssueCode, value: Big | null, limit: string | null = null): Issue {
  return { element, code, severity: 'error', value: value?.toFixed() ?? null, limit };
}

/** One sentence at the field: what is wrong, and what is known. */
export function issueText(found: Issue, language: Language): string {
  const show = (decimal: string | null): string =>
    decimal === null ? '' : formatNumber(decimal, decimal.split('.')[1]?.length ?? 0, language);
  return language === 'vi' ? textVi(found, show) : textEn(found, show);
}

function textVi(found: Issue, show: (decimal: string | null) => string): string {
  const texts: Record<IssueCode, string> = {
    unknown_element: `“${found.element}” không có trong biểu này.`,
    not_a_number: 'Đây không phải là một số.',
    not_text: 'Mục này nhận chữ, không nhận số.',
    text_too_long: `Nội dung dài quá ${show(found.limit)} ký tự.`,
    not_yes_no: 'Chỉ nhận có (1) hoặc không (0).',
    negative: 'Số liệu không thể âm.',
    not_whole: 'Cần một số nguyên, không có phần thập phân.',
    too_large: `Số quá lớn: tối đa ${String(MAX_WHOLE_DIGITS)} chữ số.`,
    too_precise: `Tối đa ${String(MAX_DECIMALS)} chữ số thập phân.`,
  };
  return texts[found.code];
}

function textEn(found: Issue, show: (decimal: string | null) => string): string {
  const texts: Record<IssueCode, string> = {
    unknown_element: `"${found.element}" is not part of this form.`,
    not_a_number: 'This is not a number.',
    not_text: 'This field takes text, not a number.',
    text_too_long: `The text is longer than ${show(found.limit)} characters.`,
    not_yes_no: 'Only yes (1) or no (0).',
    negative: 'A figure cannot be negative.',
    not_whole: 'A whole number is needed, without decimals.',
    too_large: `The number is too large: at most ${String(MAX_WHOLE_DIGITS)} digits.`,
    too_precise: `At most ${String(MAX_DECIMALS)} decimals.`,
  };
  return texts[found.code];
}

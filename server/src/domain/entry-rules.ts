import type { DataElement, DataSet } from './catalogue.js';
import { Big } from './decimal.js';
import { formatNumber, type Language } from './format.js';

export type IssueCode =
  | 'unknown_element'
  | 'not_a_number'
  | 'not_text'
  | 'text_too_long'
  | 'not_yes_no'
  | 'negative'
  | 'not_whole'
  | 'too_large'
  | 'too_precise'
  | 'above_limit'
  | 'part_above_whole';

/** What is wrong with one entered value. Every code here blocks; the other values are kept. */
export interface Issue {
  readonly element: string;
  readonly code: IssueCode;
  readonly severity: 'error';
  /** The value as a decimal; null where it is no number. */
  readonly value: string | null;
  /** The bound that was passed; null where there is none. */
  readonly limit: string | null;
  /** Names of the element itself and of the one that bounds it. */
  readonly nameVi: string;
  readonly nameEn: string;
  readonly boundVi: string | null;
  readonly boundEn: string | null;
}

/** Values by element code: number, decimal string, text, or null and undefined for missing. */
export type EntryValues = Readonly<Record<string, number | string | null | undefined>>;

/** Upper bounds by element code (the denominator in force), as number or decimal; null or absent: none known. */
export type EntryLimits = Readonly<Record<string, number | string | null | undefined>>;

const MAX_WHOLE_DIGITS = 12;
const MAX_DECIMALS = 4;
export const MAX_TEXT_LENGTH = 4000;

/**
 * Checks what was entered; the browser and the server call this one. Missing values are never an issue.
 * A bound that is itself an element of the form is taken from `values`, any other from `limits` of the bounded element.
 */
export function checkEntry(
  dataSet: Pick<DataSet, 'members'>,
  elements: readonly DataElement[],
  values: EntryValues,
  limits: EntryLimits,
): Issue[] {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  const known = new Set(members.map((member) => member.element));
  const strangers = Object.keys(values).filter((code) => !known.has(code));
  const issues = strangers.map((code) =>
    issue({ code, nameVi: code, nameEn: code }, 'unknown_element', null),
  );
  for (const member of members) {
    const element = byCode.get(member.element);
    if (element !== undefined) issues.push(...checkOne(element, byCode, values, limits));
  }
  return issues;
}

function checkOne(
  element: DataElement,
  byCode: ReadonlyMap<string, DataElement>,
  values: EntryValues,
  limits: EntryLimits,
): Issue[] {
  const entered = values[element.code];
  if (entered === null || entered === undefined) return [];
  if (element.kind === 'text') return checkText(element, entered);
  const value = decimalOf(entered);
  if (value === null) return [issue(element, 'not_a_number', null)];
  const own = checkNumber(element, value);
  return own === null ? checkBounds(element, value, byCode, values, limits) : [issue(element, own, value)];
}

function checkText(element: DataElement, entered: number | string): Issue[] {
  if (typeof entered !== 'string') return [issue(element, 'not_text', null)];
  return entered.length > MAX_TEXT_LENGTH
    ? [issue(element, 'text_too_long', null, { limit: String(MAX_TEXT_LENGTH) })]
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

function checkBounds(
  element: DataElement,
  value: Big,
  byCode: ReadonlyMap<string, DataElement>,
  values: EntryValues,
  limits: EntryLimits,
): Issue[] {
  const issues: Issue[] = [];
  if (element.partOf !== null) {
    const whole = decimalOf(values[element.partOf]);
    if (whole !== null && value.gt(whole))
      issues.push(
        issue(element, 'part_above_whole', value, {
          limit: whole.toFixed(),
          bound: byCode.get(element.partOf),
        }),
      );
  }
  if (element.atMost !== null) {
    const limit = decimalOf(values[element.atMost] ?? limits[element.code]);
    if (limit !== null && value.gt(limit))
      issues.push(
        issue(element, 'above_limit', value, { limit: limit.toFixed(), bound: byCode.get(element.atMost) }),
      );
  }
  return issues;
}

function decimalOf(value: number | string | null | undefined): Big | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? Big(value) : null;
  return /^-?\d+(?:\.\d+)?$/u.test(value) ? Big(value) : null;
}

type Named = Pick<DataElement, 'code' | 'nameVi' | 'nameEn'>;

function issue(
  element: Named,
  code: IssueCode,
  value: Big | null,
  passed: { limit?: string; bound?: Named | undefined } = {},
): Issue {
  return {
    element: element.code,
    code,
    severity: 'error',
    value: value?.toFixed() ?? null,
    limit: passed.limit ?? null,
    nameVi: element.nameVi,
    nameEn: element.nameEn,
    boundVi: passed.bound?.nameVi ?? null,
    boundEn: passed.bound?.nameEn ?? null,
  };
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
    above_limit: `${show(found.value)} lớn hơn số liệu nền ${show(found.limit)}${found.boundVi === null ? '' : ` (${found.boundVi})`}.`,
    part_above_whole: `${show(found.value)} lớn hơn tổng ${show(found.limit)}${found.boundVi === null ? '' : ` (${found.boundVi})`}; mục này là một phần của tổng đó.`,
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
    above_limit: `${show(found.value)} is above the reference figure ${show(found.limit)}${found.boundEn === null ? '' : ` (${found.boundEn})`}.`,
    part_above_whole: `${show(found.value)} is above the total ${show(found.limit)}${found.boundEn === null ? '' : ` (${found.boundEn})`} it is part of.`,
  };
  return texts[found.code];
}

import type { DataElement, DataSet } from './catalogue.js';
import type { Big } from './decimal.js';
import { isNumberKind } from './element-kind.js';
import { isLocalDate } from './local-time.js';
import { decimalOf } from './quality/decimal-of.js';

export type IssueCode =
  | 'unknown_element'
  | 'not_a_number'
  | 'not_text'
  | 'text_too_long'
  | 'not_a_date'
  | 'date_in_future'
  | 'date_too_early'
  | 'not_a_file'
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
  /** Most characters a text may have, or the first or last local date; null where there is no such bound. */
  readonly limit: string | null;
}

/** Values by element code: number, decimal string, text, or null and undefined for missing. */
export type EntryValues = Readonly<Record<string, number | string | null | undefined>>;

export const MAX_WHOLE_DIGITS = 12;
export const MAX_DECIMALS = 4;
export const MAX_TEXT_LENGTH = 4000;
/** No decision or plan of the movement is older. */
export const EARLIEST_DATE = '2020-01-01';

/**
 * Checks each value by itself: is it of its kind? The browser and the server call this one. Missing values are never an issue.
 * @param today local date after which no entered date lies; null: no clock that is known to be right
 */
export function checkEntry(
  dataSet: Pick<DataSet, 'members'>,
  elements: readonly DataElement[],
  values: EntryValues,
  today: string | null = null,
): Issue[] {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  const members = [...dataSet.members].sort((a, b) => a.position - b.position);
  const known = new Set(members.map((member) => member.element));
  const strangers = Object.keys(values).filter((code) => !known.has(code));
  const issues = strangers.map((code) => issue(code, 'unknown_element', null));
  for (const member of members) {
    const element = byCode.get(member.element);
    if (element !== undefined) issues.push(...checkOne(element, values[element.code], today));
  }
  return issues;
}

function checkOne(element: DataElement, entered: EntryValues[string], today: string | null): Issue[] {
  if (entered === null || entered === undefined) return [];
  if (element.kind === 'text') return checkText(element, entered);
  if (element.kind === 'date') return checkDate(element, entered, today);
  if (!isNumberKind(element.kind)) return checkFile(element, entered);
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

function checkDate(element: DataElement, entered: number | string, today: string | null): Issue[] {
  if (typeof entered !== 'string' || !isLocalDate(entered)) return [issue(element.code, 'not_a_date', null)];
  if (entered < EARLIEST_DATE) return [issue(element.code, 'date_too_early', null, EARLIEST_DATE)];
  return today !== null && entered > today ? [issue(element.code, 'date_in_future', null, today)] : [];
}

/** A file is named by what is in it. */
function checkFile(element: DataElement, entered: number | string): Issue[] {
  const named = typeof entered === 'string' && /^[0-9a-f]{64}$/u.test(entered);
  return named ? [] : [issue(element.code, 'not_a_file', null)];
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

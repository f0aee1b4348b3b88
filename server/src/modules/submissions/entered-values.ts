import type { SaveBody } from '../../contract/submissions.js';
import type { Catalogue, DataElement, DataSet } from '../../domain/catalogue.js';
import { elementByCode } from '../../domain/catalogue-lookup.js';
import { isNumberKind } from '../../domain/element-kind.js';
import { checkEntry, type Issue } from '../../domain/entry-rules.js';
import { issueText } from '../../domain/issue-text.js';
import { HIDDEN_CHARACTER, hasHidden } from '../../domain/hidden-characters.js';
import type { FieldError } from '../../http/problem.js';
import type { StoredValues } from './submissions.query.js';

type Entered = SaveBody['values'][number];
type Value = readonly [code: string, value: number | string];

/** What the report says after a save, or everything that is wrong with it. */
export type Merged =
  /** `changed`: something differs from what the form showed before. */
  | { readonly ok: true; readonly values: StoredValues; readonly changed: boolean }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * An absent element stays as it is, null clears it; the whole is checked, and all errors are told at once.
 * @param today local date of the command
 * @param broken what the rules of data quality refuse in the values as they would be
 */
export function mergeValues(
  catalogue: Catalogue,
  dataSet: DataSet,
  before: StoredValues,
  entered: readonly Entered[],
  today: string,
  broken: (values: StoredValues) => readonly FieldError[],
): Merged {
  const members = new Set(dataSet.members.map(({ element }) => element));
  // An element that left the form since then leaves the report, too.
  const kept = Object.entries(before).filter(([code]) => members.has(code));
  // A map, because a name such as __proto__ would set something else than a property.
  const values = new Map<string, Entered['value']>(kept);
  for (const { dataElement, value } of entered)
    values.set(dataElement, asEntered(elementByCode(catalogue, dataElement), value));
  const issues = checkEntry(dataSet, catalogue.elements, Object.fromEntries(values), today);
  const wrong = new Set(issues.map(({ element }) => element));
  const present = [...values].filter((pair): pair is [string, number | string] => pair[1] !== null);
  const right = Object.fromEntries(present.filter(([code]) => !wrong.has(code)));
  const errors = [
    ...duplicates(entered),
    ...unstorable(catalogue, entered),
    ...issues.map(fieldError),
    ...broken(right),
  ];
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, values: Object.fromEntries(present), changed: !sameValues(kept, present) };
}

function sameValues(before: readonly Value[], after: readonly Value[]): boolean {
  const known = new Map(before);
  return before.length === after.length && after.every(([code, value]) => known.get(code) === value);
}

/** Text is trimmed and put in NFC, blank text is missing. A number that came as text is no number: its notation would have to be guessed. */
function asEntered(element: DataElement | undefined, value: Entered['value']): Entered['value'] {
  if (typeof value !== 'string') return value;
  if (element === undefined) return value;
  if (isNumberKind(element.kind)) return Number.NaN;
  return cleanText(value) || null;
}

/** Control characters and broken surrogates cannot be stored as JSON. */
function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .trim();
}

const UNSTORABLE = {
  code: 'unstorable_text',
  vi: 'Văn bản có ký tự không lưu được (ký tự rỗng); hãy nhập lại.',
  en: 'The text has a character that cannot be stored (NUL); enter it again.',
};

/**
 * NUL is in no text a person wrote: what comes with one was damaged on the way and is not quietly mended. A hidden
 * character, or one that turns the direction of writing, would let a text look like another one.
 */
function unstorable(catalogue: Catalogue, entered: readonly Entered[]): FieldError[] {
  return entered.flatMap(({ dataElement, value }): FieldError[] => {
    if (typeof value !== 'string' || elementByCode(catalogue, dataElement)?.kind !== 'text') return [];
    if (value.includes('\u0000')) return [{ path: dataElement, ...UNSTORABLE }];
    return hasHidden(cleanText(value)) ? [{ path: dataElement, ...HIDDEN_CHARACTER }] : [];
  });
}

function duplicates(entered: readonly Entered[]): FieldError[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { dataElement } of entered) (seen.has(dataElement) ? twice : seen).add(dataElement);
  return [...twice].map((path) => ({
    path,
    code: 'entered_twice',
    vi: 'Mục này có hai lần trong yêu cầu.',
    en: 'This element is in the request twice.',
  }));
}

const fieldError = (issue: Issue): FieldError => ({
  path: issue.element,
  code: issue.code,
  vi: issueText(issue, 'vi'),
  en: issueText(issue, 'en'),
});

import type { SaveBody } from '../../contract/submissions.js';
import type { Catalogue, DataSet } from '../../domain/catalogue.js';
import { cleanReason, type GivenReason, type Reasons } from '../../domain/quality/reasons.js';
import { REASON_LENGTH } from '../../domain/reason-length.js';
import type { FieldError } from '../../http/problem.js';

type Entered = SaveBody['reasons'];

/** Reasons as they were sent, or what is wrong with them at their fields. */
export function readReasons(
  { qualityRules }: Catalogue,
  { members }: DataSet,
  entered: Entered,
): { readonly given: readonly GivenReason[]; readonly errors: readonly FieldError[] } {
  const rules = new Set(qualityRules.map(({ code }) => code));
  const elements = new Set(members.map(({ element }) => element));
  const given = entered.map(({ dataElement, rule, text }) => ({
    element: dataElement,
    rule,
    text: cleanReason(text),
  }));
  const errors = given.flatMap(({ element, rule, text }): FieldError[] => {
    if (!elements.has(element)) return [{ path: element, ...UNKNOWN_ELEMENT }];
    if (!rules.has(rule)) return [{ path: element, ...UNKNOWN_RULE }];
    const fits = text === '' || (text.length >= REASON_LENGTH.least && text.length <= REASON_LENGTH.most);
    return fits ? [] : [{ path: element, ...LENGTH }];
  });
  return { given, errors };
}

const UNKNOWN_ELEMENT = {
  code: 'reason_without_element',
  vi: 'Lý do này thuộc về một mục không có trong biểu.',
  en: 'This reason belongs to an element that is not part of the form.',
};
const UNKNOWN_RULE = {
  code: 'reason_without_rule',
  vi: 'Lý do này thuộc về một quy tắc không có.',
  en: 'This reason belongs to a rule that does not exist.',
};
const LENGTH = {
  code: 'reason_length',
  vi: `Lý do cần từ ${String(REASON_LENGTH.least)} đến ${String(REASON_LENGTH.most)} ký tự.`,
  en: `A reason takes ${String(REASON_LENGTH.least)} to ${String(REASON_LENGTH.most)} characters.`,
};

export function sameReasons(before: Reasons, after: Reasons): boolean {
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}

/** Element by element, rule by rule, whatever order they were said or stored in. */
function sorted(reasons: Reasons): unknown {
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
    a < b ? -1 : a > b ? 1 : 0;
  return Object.entries(reasons)
    .map(([element, own]) => [element, Object.entries(own).sort(byName)] as const)
    .sort(byName);
}

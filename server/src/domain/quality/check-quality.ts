import type { DataElement, QualityRule } from '../catalogue.js';
import { Big, plain } from '../decimal.js';
import { isNumberKind } from '../element-kind.js';
import type { EntryValues } from '../entry-rules.js';
import { decimalOf } from './decimal-of.js';
import { findingText } from './finding-text.js';
import { pastOf, type QualityInput } from './quality-input.js';
import { codesParameter } from './rule-parameters.js';
import { type Hit, KINDS, type Surroundings } from './rule-kinds.js';

/** A rule that spoke about one entered value. */
export interface Finding {
  readonly rule: string;
  readonly element: string;
  readonly severity: QualityRule['severity'];
  /** Robust z-score against the commune's own history, one digit after the mark; null: not measured by this kind of rule. */
  readonly surprise: string | null;
  /** Numbers as decimals, elements and periods as codes; `value` is the entered one. */
  readonly params: Readonly<Record<string, string>>;
  /** The sentence at the field. */
  readonly vi: string;
  readonly en: string;
}

/**
 * Everything the rules have to say about a report, in the order of the form, errors first at a field. The one function
 * for the server, the browser and the browser offline. Missing values break no rule; a value that is no number of its
 * kind is for `checkEntry`. Of a text, a date or a file a rule asks only whether it is there.
 */
export function checkQuality(input: QualityInput): Finding[] {
  const byCode = new Map(input.elements.map((element) => [element.code, element]));
  const around = surroundingsOf(input, byCode);
  const rules = input.rules
    .filter(({ active }) => active)
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const members = [...input.dataSet.members].sort((a, b) => a.position - b.position);
  return members.flatMap(({ element: code }) => {
    const element = byCode.get(code);
    const value = element === undefined ? null : figureOf(element, input.values[code]);
    if (element === undefined || value === null) return [];
    const subject = { element, value, past: pastOf(input.history, code) };
    return rules.flatMap((rule) => {
      const hit = looksAt(rule, element, input) ? KINDS[rule.kind].check(rule, subject, around) : null;
      return hit === null ? [] : [findingOf(rule, element, value, hit, byCode)];
    });
  });
}

/** The number that a rule sees; what is no number is one when it is there. */
function figureOf({ kind }: DataElement, value: EntryValues[string]): Big | null {
  if (isNumberKind(kind)) return decimalOf(value);
  return value === null || value === undefined || value === '' ? null : Big(1);
}

function surroundingsOf(
  { values, references, history, period, dataSet, noChange }: QualityInput,
  byCode: ReadonlyMap<string, DataElement>,
): Surroundings {
  return {
    period,
    frequency: dataSet.frequency,
    noChange,
    noChangeBefore: history.noChange,
    figure: (code) => {
      const element = byCode.get(code);
      const entered = element === undefined ? null : figureOf(element, values[code]);
      return entered ?? decimalOf(references[code]);
    },
  };
}

/** Kinds that compare two elements look at the first of the rule's list, all others at each of it. */
function looksAt(rule: QualityRule, element: DataElement, { dataSet }: QualityInput): boolean {
  const frequencies = codesParameter(rule, 'frequencies');
  if (frequencies.length > 0 && !frequencies.includes(dataSet.frequency)) return false;
  if (rule.elements.length === 0) return KINDS[rule.kind].fits(element, rule);
  if (!isNumberKind(element.kind) && rule.kind !== 'required_with') return false;
  const pair = rule.kind === 'element_order' || rule.kind === 'required_with';
  return pair ? rule.elements[0] === element.code : rule.elements.includes(element.code);
}

function findingOf(
  rule: QualityRule,
  element: DataElement,
  value: Big,
  { params, surprise }: Hit,
  byCode: ReadonlyMap<string, DataElement>,
): Finding {
  const all = { ...params, value: plain(value), element: element.code };
  return {
    rule: rule.code,
    element: element.code,
    severity: rule.severity,
    surprise,
    params: all,
    vi: findingText(rule, all, byCode, 'vi'),
    en: findingText(rule, all, byCode, 'en'),
  };
}

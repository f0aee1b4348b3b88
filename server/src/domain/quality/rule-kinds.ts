import type { DataElement, QualityRule, QualityRuleKind } from '../catalogue.js';
import { Big, fraction, plain, roundFraction } from '../decimal.js';
import { periodDistance } from '../period-steps.js';
import { type PastValue, growthPerPeriod } from './quality-input.js';
import { codeParameter, codesParameter, decimalParameter, wholeParameter } from './rule-parameters.js';
import { isOutside, type Robust, robustScore } from './robust.js';
import { usualGrowth, usualLevel } from './usual.js';

/** One entered number under a rule. */
export interface Subject {
  readonly element: DataElement;
  readonly value: Big;
  /** What counted of it before, newest first. */
  readonly past: readonly PastValue[];
}

/** What a rule may ask about the rest of the report. */
export interface Surroundings {
  readonly period: string;
  readonly frequency: string;
  /** The report was filled by "Không thay đổi". */
  readonly noChange: boolean;
  /** Earlier periods that were. */
  readonly noChangeBefore: readonly string[];
  /** The number entered for an element of the form, else the reference figure; 1 for a text, date or file that is there; null: missing. */
  readonly figure: (code: string) => Big | null;
}

/** Why a rule speaks: the numbers and codes its sentence names, and how surprising it is (null: the kind does not measure it). */
export interface Hit {
  readonly params: Readonly<Record<string, string>>;
  readonly surprise: string | null;
}

export interface Kind {
  /** Elements a rule without a list looks at. */
  readonly fits: (element: DataElement, rule: QualityRule) => boolean;
  readonly check: (rule: QualityRule, subject: Subject, around: Surroundings) => Hit | null;
}

const isNumber = (element: DataElement): boolean => element.kind === 'count' || element.kind === 'decimal';
const isStock = (element: DataElement): boolean => element.accumulation === 'stock';
const isOther = (rule: QualityRule, element: DataElement): boolean =>
  !codesParameter(rule, 'except').includes(element.code);

/** The whole that 100% stands for: its upper bound, or the denominator the rule names for it. */
function fullOf(rule: QualityRule, element: DataElement, around: Surroundings): [string, Big] | null {
  const code = codeParameter(rule, 'denominators', element.code) ?? element.atMost;
  const full = code === null ? null : around.figure(code);
  return code === null || full === null || full.lte(0) ? null : [code, full];
}

const percentOf = (part: Big, whole: Big): string => roundFraction(fraction(part.times(100), whole), 1);

/** Numerator ≤ denominator: the element against the one that bounds it from above. */
const atMost: Kind = {
  fits: (element) => element.atMost !== null,
  check: (_rule, { element, value }, around) => {
    const limit = element.atMost === null ? null : around.figure(element.atMost);
    if (element.atMost === null || limit === null || value.lte(limit)) return null;
    return { params: { limit: plain(limit), bound: element.atMost }, surprise: null };
  },
};

/** Element against element: the first of the rule's two ≤ the second; without a list every part ≤ its whole. */
const elementOrder: Kind = {
  fits: (element) => element.partOf !== null,
  check: (rule, { element, value }, around) => {
    const code = rule.elements.length === 0 ? element.partOf : (rule.elements[1] ?? null);
    const limit = code === null ? null : around.figure(code);
    if (code === null || limit === null || value.lte(limit)) return null;
    return { params: { limit: plain(limit), bound: code }, surprise: null };
  },
};

/** A stock does not fall below what counted last. */
const notBelowPrevious: Kind = {
  fits: (element, rule) => isStock(element) && isOther(rule, element),
  check: (rule, { value, past }) => {
    const [last] = past;
    if (last === undefined || value.gte(last.value)) return null;
    const usual = usualGrowth(rule, past);
    const fall = last.value.minus(value);
    return {
      params: { previous: plain(last.value), previousPeriod: last.period, fall: plain(fall) },
      surprise: usual === null ? null : robustScore(value.minus(last.value), usual),
    };
  },
};

/** Outside the commune's own history: the growth since the last counted value of a stock, the level of a flow. */
const outlier: Kind = {
  fits: (element, rule) =>
    isNumber(element) && isOther(rule, element) && element.accumulation === rule.parameters['accumulation'],
  check: (rule, { element, value, past }, around) => {
    const [last] = past;
    if (last === undefined) return null;
    const growth = isStock(element) ? growthPerPeriod(last, { period: around.period, value }) : value;
    const usual = isStock(element) ? usualGrowth(rule, past) : usualLevel(rule, past);
    // A fall is told by its own rule.
    if (growth === null || usual === null || growth.lt(0)) return null;
    if (!isOutside(growth, usual, decimalParameter(rule, 'threshold', '3.5'))) return null;
    return { params: outlierParams(growth, usual, last), surprise: robustScore(growth, usual) };
  },
};

function outlierParams(growth: Big, usual: Robust, last: PastValue): Record<string, string> {
  return {
    growth: plain(growth.round(0, Big.roundHalfUp)),
    usual: plain(usual.median.round(0, Big.roundHalfUp)),
    previous: plain(last.value),
    previousPeriod: last.period,
  };
}

/**
 * The same number period after period: in this one and in those right before it. Rests at 100%, for what is reported
 * once, and after "Không thay đổi", which says by itself that nothing changed.
 */
const unchanged: Kind = {
  fits: (element, rule) => isNumber(element) && isStock(element) && isOther(rule, element),
  check: (rule, { element, value, past }, around) => {
    if (around.frequency === 'once' || around.noChange) return null;
    const full = fullOf(rule, element, around);
    if (full !== null && value.gte(full[1])) return null;
    const periods = wholeParameter(rule, 'periods', 3);
    const before = past.slice(0, periods - 1);
    const inRow = before.every(
      (one, index) =>
        one.value.eq(value) &&
        periodDistance(one.period, around.period) === index + 1 &&
        !around.noChangeBefore.includes(one.period),
    );
    if (!inRow || before.length < periods - 1) return null;
    return { params: { periods: String(periods) }, surprise: null };
  },
};

/** All at once: at or above 100% now, and clearly below it when it last counted. */
const jumpToFull: Kind = {
  fits: (element, rule) =>
    isNumber(element) &&
    isStock(element) &&
    isOther(rule, element) &&
    (element.atMost !== null || codeParameter(rule, 'denominators', element.code) !== null),
  check: (rule, { element, value, past }, around) => {
    const full = fullOf(rule, element, around);
    const [last] = past;
    if (full === null || last === undefined || value.lt(full[1])) return null;
    if (last.value.gte(full[1].times(decimalParameter(rule, 'below', '0.8')))) return null;
    const usual = usualGrowth(rule, past);
    return {
      params: {
        share: percentOf(last.value, full[1]),
        previousPeriod: last.period,
        limit: plain(full[1]),
        bound: full[0],
      },
      surprise: usual === null ? null : robustScore(value.minus(last.value), usual),
    };
  },
};

/** Above 100% of a denominator that does not bound it: possible, shown as it is, and worth a reason. */
const aboveFull: Kind = {
  fits: (element, rule) => codeParameter(rule, 'denominators', element.code) !== null,
  check: (rule, { element, value }, around) => {
    const full = fullOf(rule, element, around);
    if (full === null || value.lte(full[1])) return null;
    return {
      params: { share: percentOf(value, full[1]), limit: plain(full[1]), bound: full[0] },
      surprise: null,
    };
  },
};

/**
 * Where the first of the rule's two is above zero, the second is there and above zero, too. A text, a date or a file is
 * above zero when it is there: a declaration takes its decision, and a decision its declaration.
 */
const requiredWith: Kind = {
  fits: () => false,
  check: (rule, { value }, around) => {
    const code = rule.elements[1];
    if (code === undefined || value.lte(0)) return null;
    const needed = around.figure(code);
    return needed !== null && needed.gt(0) ? null : { params: { bound: code }, surprise: null };
  },
};

export const KINDS: Readonly<Record<QualityRuleKind, Kind>> = {
  at_most: atMost,
  not_below_previous: notBelowPrevious,
  outlier,
  unchanged,
  jump_to_full: jumpToFull,
  above_full: aboveFull,
  element_order: elementOrder,
  required_with: requiredWith,
};

import { Big, fraction, roundFraction } from '../decimal.js';
import { decimalOf } from './decimal-of.js';
import { growthPerPeriod, pastOf, type QualityInput } from './quality-input.js';
import { robustScore } from './robust.js';
import { KINDS } from './rule-kinds.js';
import { usualGrowth, usualLevel } from './usual.js';

/**
 * How far each figure of a report lies from the commune's own history, whether or not a rule speaks: the robust z-score of
 * the growth of a stock (a fall counts as well), of the level of a flow. By element, one digit; a figure with too short a
 * history is left out. Measured by the first outlier rule that fits the element.
 */
export function robustScores(input: QualityInput): ReadonlyMap<string, string> {
  const rules = input.rules.filter(({ kind, active }) => kind === 'outlier' && active);
  const byCode = new Map(input.elements.map((element) => [element.code, element]));
  const scores = input.dataSet.members.flatMap(({ element: code }) => {
    const element = byCode.get(code);
    const value = decimalOf(input.values[code]);
    const rule = element === undefined ? undefined : rules.find((one) => KINDS.outlier.fits(element, one));
    if (element === undefined || rule === undefined || value === null) return [];
    const past = pastOf(input.history, code);
    const [last] = past;
    if (last === undefined) return [];
    const stock = element.accumulation === 'stock';
    const growth = stock ? growthPerPeriod(last, { period: input.period, value }) : value;
    const usual = stock ? usualGrowth(rule, past) : usualLevel(rule, past);
    return growth === null || usual === null ? [] : [[code, robustScore(growth, usual)] as const];
  });
  return new Map(scores);
}

/** What makes a report worth looking at first. */
export interface SurpriseParts {
  /** Highest robust z-score; null: history too short. */
  readonly z: string | null;
  /** Share of the week's movement of the province's headline, percent; null: none. */
  readonly share: string | null;
  readonly errors: number;
  /** Warnings with a reason. */
  readonly explained: number;
  /** Warnings without one. */
  readonly unexplained: number;
  /** Required stocks without a value, whose earlier value stands in. */
  readonly carried: number;
}

const MOST_FROM_Z = Big(20);
const MOST_FROM_SHARE = Big(10);

/**
 * Surprise of a report, the larger the sooner it is looked at:
 * min(z, 20) + min(10, share ÷ 2) + 4 × errors + 2 × warnings without a reason + 1 × warnings with one + carried ÷ 2.
 * One digit after the mark.
 */
export function surpriseScore(parts: SurpriseParts): string {
  const z = atMost(Big(parts.z ?? '0'), MOST_FROM_Z);
  const share = atMost(Big(parts.share ?? '0').times('0.5'), MOST_FROM_SHARE);
  const counted = parts.errors * 4 + parts.unexplained * 2 + parts.explained;
  return roundFraction(fraction(z.plus(share).plus(counted).plus(Big(parts.carried).times('0.5'))), 1);
}

const atMost = (value: Big, most: Big): Big => (value.gt(most) ? most : value);

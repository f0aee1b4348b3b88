import { Big, fraction, roundFraction } from '../decimal.js';

/** Makes the median absolute deviation of a normal distribution its standard deviation (Iglewicz and Hoaglin, 1993). */
const MAD_TO_SIGMA = Big('1.4826');

/** Middle of the values, the mean of the two middle ones of an even number; null: none. Exact. */
export function median(values: readonly Big[]): Big | null {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : upper.plus(lower).times('0.5');
}

/** Least spreads, so that a history without any variation (MAD 0) does not make the smallest change infinite. */
export interface SpreadFloors {
  /** Of the median. */
  readonly relative: Big;
  /** Of the level the value stands at. */
  readonly level: Big;
  /** In the unit of the values; positive. */
  readonly absolute: Big;
}

export interface Robust {
  readonly median: Big;
  /** 1.4826 · MAD, or the largest of the floors; positive. */
  readonly spread: Big;
}

/** What is usual in a history, and by how much it varies; null: no history. */
export function robustOf(history: readonly Big[], level: Big, floors: SpreadFloors): Robust | null {
  const middle = median(history);
  if (middle === null) return null;
  const deviation = median(history.map((value) => value.minus(middle).abs())) ?? Big(0);
  const spread = [
    deviation.times(MAD_TO_SIGMA),
    floors.relative.times(middle.abs()),
    floors.level.times(level.abs()),
    floors.absolute,
  ].reduce((most, one) => (one.gt(most) ? one : most));
  return { median: middle, spread };
}

/** |x − median| ÷ spread is above the threshold. Compared by multiplication: exact. */
export function isOutside(x: Big, usual: Robust, threshold: Big): boolean {
  return x.minus(usual.median).abs().gt(usual.spread.times(threshold));
}

/** The robust z-score |x − median| ÷ spread, one digit after the mark. */
export function robustScore(x: Big, usual: Robust): string {
  return roundFraction(fraction(x.minus(usual.median).abs(), usual.spread), 1);
}

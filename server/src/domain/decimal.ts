import { Big } from './big.js';

export { Big };

/** An exact ratio of two decimals; `under` is positive. Kept unreduced and undivided, so comparing never rounds. */
export interface Fraction {
  readonly over: Big;
  readonly under: Big;
}

const ONE = Big(1);

/** A decimal string as a JavaScript number, for drawing and JSON; null stays null (missing is not zero). */
export function toNumber(d: string | null): number | null {
  return d === null ? null : Number(d);
}

/** Rounds half away from zero to a fixed number of digits: `('58.25', 1)` is `58.3`; never `-0.0`. */
export function roundTo(d: Big | string, decimals: number): string {
  const rounded = Big(d).round(decimals, Big.roundHalfUp);
  return rounded.eq(0) ? Big(0).toFixed(decimals) : rounded.toFixed(decimals);
}

/** Smallest whole number not below `d`. */
export function ceil(d: Big): Big {
  const cut = d.round(0, Big.roundDown);
  return cut.lt(d) ? cut.plus(1) : cut;
}

/** Largest whole number not above `d`. */
export function floor(d: Big): Big {
  const cut = d.round(0, Big.roundDown);
  return cut.gt(d) ? cut.minus(1) : cut;
}

/** The shortest way to write a decimal: `6912.0000` is `6912`. */
export function plain(d: Big | string): string {
  const value = Big(d);
  return value.eq(0) ? '0' : value.toFixed();
}

/** Exact sum of decimal strings; an empty list is 0. */
export function sumOf(values: readonly string[]): Big {
  return values.reduce((total, value) => total.plus(value), Big(0));
}

/** `over ÷ under`. Throws when `under` is not positive: a zero denominator is a status, never a number. */
export function fraction(over: Big | string, under: Big | string = ONE): Fraction {
  const bottom = Big(under);
  if (bottom.lte(0)) throw new RangeError('A fraction needs a positive denominator.');
  return { over: Big(over), under: bottom };
}

/** −1, 0 or 1, by cross-multiplication: exact. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return a.over.times(b.under).cmp(b.over.times(a.under));
}

/** `a − b`, exact. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.under).minus(b.over.times(a.under)), under: a.under.times(b.under) };
}

/** Divides once, then rounds once (half away from zero): adds half a step to the exact ratio and cuts. */
export function roundFraction(f: Fraction, decimals: number): string {
  const steps = f.over
    .abs()
    .times(`1e${String(decimals)}`)
    .times(2)
    .plus(f.under);
  const value = steps.quotient(f.under.times(2)).times(`1e-${String(decimals)}`);
  return roundTo(f.over.lt(0) ? value.times(-1) : value, decimals);
}

/** part ÷ whole in percent, one digit after the mark; null: there is no whole. */
export function percentOf(part: number, whole: number): string | null {
  return whole <= 0 ? null : roundFraction(fraction(Big(part).times(100), Big(whole)), 1);
}

import type { UnitFigure } from './figure.js';
import { Big, ceil, fraction, plain, roundFraction, sumOf } from './decimal.js';
import { cutOffDateOf, daysBetween } from './local-time.js';

/** How fast something grew between two cut-offs, over the communes that were observed at both. */
export interface Pace {
  /** Local dates of the cut-offs. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Communes with a figure of their own at both; no other is in `gained`. */
  readonly communes: number;
  /** Growth of the sum of their numerators, signed, in the count unit. */
  readonly gained: string;
  /** gained ÷ days, one digit after the mark. */
  readonly perDay: string;
}

const PACE_DECIMALS = 1;

/** What was observed at its own cut-off, whole; not what is carried or made of some of its parts. */
function isObserved(figure: UnitFigure): figure is UnitFigure & { cutOffAt: string; numerator: string } {
  return (
    figure.value !== null &&
    figure.numerator !== null &&
    figure.cutOffAt !== null &&
    figure.carriedFrom === null &&
    (figure.partsMissing ?? 0) === 0
  );
}

/**
 * Observations of each commune by cut-off, oldest first. A month that is seen from two weeks is one observation.
 * @param weeks figures of neighbouring windows, oldest first, all on the same units
 */
export function observationsOf(
  weeks: readonly (readonly UnitFigure[])[],
): ReadonlyMap<number, readonly UnitFigure[]> {
  const observed = new Map<number, UnitFigure[]>();
  for (const figure of weeks.flat()) {
    if (!isObserved(figure)) continue;
    const own = observed.get(figure.orgUnitId) ?? [];
    if (own.at(-1)?.cutOffAt === figure.cutOffAt) own.pop();
    own.push(figure);
    observed.set(figure.orgUnitId, own);
  }
  return observed;
}

/**
 * The pace over the last cut-off at which anything was observed and the one `steps` before it.
 * @returns null: so many cut-offs have not been observed, or no commune was at both
 */
export function paceOver(observed: ReadonlyMap<number, readonly UnitFigure[]>, steps: number): Pace | null {
  const cutOffs = [
    ...new Set([...observed.values()].flatMap((own) => own.flatMap(({ cutOffAt }) => cutOffAt ?? []))),
  ].sort();
  const last = cutOffs.at(-1);
  const first = cutOffs.at(-1 - steps);
  if (last === undefined || first === undefined || steps < 1) return null;
  const gains = [...observed.values()].flatMap((own) => {
    const now = own.find(({ cutOffAt }) => cutOffAt === last);
    const then = own.find(({ cutOffAt }) => cutOffAt === first);
    // Of a flow, one more missing week in between would look like a slower pace.
    if (now === undefined || then === undefined || now.missingPeriods !== then.missingPeriods) return [];
    return [plain(Big(now.numerator ?? '0').minus(then.numerator ?? '0'))];
  });
  const [from, to] = [cutOffDateOf(first), cutOffDateOf(last)];
  const days = daysBetween(from, to);
  if (gains.length === 0 || days <= 0) return null;
  const gained = sumOf(gains);
  return {
    from,
    to,
    days,
    communes: gains.length,
    gained: plain(gained),
    perDay: roundFraction(fraction(gained, Big(days)), PACE_DECIMALS),
  };
}

/**
 * Whole units a day, rounded up, that close a gap from the day of the cut-off to the due date.
 * null: the gap is unknown, or no day is left while something is missing.
 */
export function perDayNeeded(gapCount: string | null, cutOffDate: string, dueOn: string): string | null {
  if (gapCount === null) return null;
  const gap = Big(gapCount);
  if (gap.lte(0)) return '0';
  const days = daysBetween(cutOffDate, dueOn);
  return days <= 0 ? null : plain(ceil(gap.div(days)));
}

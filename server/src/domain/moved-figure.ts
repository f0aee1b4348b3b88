import { Big } from './decimal.js';
import type { UnitFigure } from './figure.js';

/**
 * What became of a commune's figure at one cut-off between two moments of knowing it: the same observation was corrected;
 * a newer one came in (a late report, or one more week of a flow); it is no longer there; or nothing.
 */
export type Move = 'none' | 'corrected' | 'reported' | 'withdrawn';

/** Both figures by the same definitions and denominators, so that only what communes reported can differ. */
export function moveOf(before: UnitFigure, after: UnitFigure): Move {
  if (before.numerator === null) return after.numerator === null ? 'none' : 'reported';
  if (after.numerator === null) return 'withdrawn';
  if (isOlder(after, before)) return 'withdrawn';
  if (isOlder(before, after)) return 'reported';
  return same(before.numerator, after.numerator) && same(before.denominator, after.denominator)
    ? 'none'
    : 'corrected';
}

/** Whether `a` rests on an older observation than `b`, or on fewer weeks. */
function isOlder(a: UnitFigure, b: UnitFigure): boolean {
  if (a.missingPeriods !== b.missingPeriods) return a.missingPeriods > b.missingPeriods;
  return (a.cutOffAt ?? '') < (b.cutOffAt ?? '');
}

function same(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : Big(a).eq(b);
}

/**
 * The figures as they were, with the corrected ones as they are: the effect of corrections alone. Same order as `before`;
 * `before` itself where nothing was corrected.
 */
export function withCorrections(
  before: readonly UnitFigure[],
  after: readonly UnitFigure[],
): readonly UnitFigure[] {
  if (before === after) return before;
  const later = new Map(after.map((figure) => [figure.orgUnitId, figure]));
  const corrected = before.map((figure) => {
    const now = later.get(figure.orgUnitId);
    return now !== undefined && moveOf(figure, now) === 'corrected' ? now : figure;
  });
  return corrected.every((figure, i) => figure === before[i]) ? before : corrected;
}

/** What moved a value from one moment to another, step by step; the steps add up to the whole, as shown. */
export interface Effects {
  /** Corrections of figures already reported. */
  readonly corrections: string | null;
  /** Reports that came in, or went out, in between. */
  readonly reports: string | null;
  /** Reference figures recorded in between. */
  readonly denominators: string | null;
  /** Definitions, units and settings recorded in between. */
  readonly definitions: string | null;
}

/**
 * @param values the value at the first moment, then after each step: corrections, reports, denominators, definitions;
 * rounded decimals, null: missing. A step from or to a missing value has no size.
 */
export function effectsOf(
  values: readonly [string | null, string | null, string | null, string | null, string | null],
): Effects {
  const [start, corrected, reported, denominated, end] = values;
  return {
    corrections: difference(start, corrected),
    reports: difference(corrected, reported),
    denominators: difference(reported, denominated),
    definitions: difference(denominated, end),
  };
}

/** `after − before`; null: one of them is missing. */
export function difference(before: string | null, after: string | null): string | null {
  return before === null || after === null ? null : Big(after).minus(before).toFixed();
}

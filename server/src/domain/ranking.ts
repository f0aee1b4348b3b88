import { Big, compareFractions, type Fraction, fraction } from './decimal.js';
import type { JudgedUnit, UnitFigure } from './figure.js';

/** Place of a commune among those that can be compared: 1 is the furthest; equals share a place, and the next is left out. */
export type Ranks = ReadonlyMap<number, number>;

/** A figure of its own, of this period, whole, with a target: only such are put in an order. */
export function isRanked(unit: JudgedUnit): boolean {
  return (
    unit.value !== null &&
    unit.carriedFrom === null &&
    unit.missingPeriods === 0 &&
    (unit.partsMissing ?? 0) === 0 &&
    unit.target !== null &&
    Big(unit.target).gt(0)
  );
}

/**
 * Ranks by the share of the own target that was reached, exactly: communes with different targets stand on one scale.
 * @param units figures of one period; those that cannot be compared get no place
 */
export function ranksOf(
  indicator: {
    readonly direction: 'up' | 'down';
    readonly factor: number;
    readonly denominator: string | null;
  },
  units: readonly JudgedUnit[],
): Ranks {
  const placed = units
    .filter(isRanked)
    .map((unit) => ({ id: unit.orgUnitId, share: shareOf(indicator, unit) }));
  const better = indicator.direction === 'up' ? -1 : 1;
  const ordered = placed.sort((a, b) => better * compareFractions(a.share, b.share) || a.id - b.id);
  const ranks = new Map<number, number>();
  ordered.forEach(({ id, share }, index) => {
    const before = ordered[index - 1];
    const same = before !== undefined && compareFractions(before.share, share) === 0;
    ranks.set(id, same ? (ranks.get(before.id) ?? index + 1) : index + 1);
  });
  return ranks;
}

/**
 * How many places a commune went up (positive) or down, among the communes that can be ranked in both periods: one that
 * reports late pushes nobody.
 */
export function movesOf(
  indicator: Parameters<typeof ranksOf>[0],
  now: readonly JudgedUnit[],
  before: readonly JudgedUnit[],
): ReadonlyMap<number, number> {
  const then = new Set(before.filter(isRanked).map(({ orgUnitId }) => orgUnitId));
  const both = new Set(
    now.filter((unit) => isRanked(unit) && then.has(unit.orgUnitId)).map((unit) => unit.orgUnitId),
  );
  const ranksNow = ranksOf(
    indicator,
    now.filter(({ orgUnitId }) => both.has(orgUnitId)),
  );
  const ranksThen = ranksOf(
    indicator,
    before.filter(({ orgUnitId }) => both.has(orgUnitId)),
  );
  return new Map([...both].map((id) => [id, (ranksThen.get(id) ?? 0) - (ranksNow.get(id) ?? 0)]));
}

function shareOf(
  { factor, denominator }: Parameters<typeof ranksOf>[0],
  unit: Pick<UnitFigure, 'numerator' | 'denominator'> & { readonly target: string | null },
): Fraction {
  const over = Big(unit.numerator ?? '0').times(factor);
  const under = Big(denominator === null ? '1' : (unit.denominator ?? '1')).times(unit.target ?? '1');
  return fraction(over, under);
}

import type { Indicator } from './catalogue.js';
import { Big, type Fraction, fraction, roundFraction, subtractFractions } from './decimal.js';
import type { UnitFigure } from './figure.js';

export interface Change {
  /** now − before in the indicator's unit, rounded by its decimals; null: no commune is fresh in both. */
  readonly change: string | null;
  /** Communes compared. */
  readonly communes: number;
}

/**
 * Change of an indicator from one period to the next, over the communes with a fresh figure in both: otherwise a late
 * report would look like a fall. The same observation seen twice (a month seen from two weeks) is no change at all.
 */
export function changeOnWeek(
  indicator: Pick<Indicator, 'factor' | 'decimals' | 'denominator'>,
  now: readonly UnitFigure[],
  before: readonly UnitFigure[],
): Change {
  const earlier = new Map(before.map((unit) => [unit.orgUnitId, unit]));
  const pairs = now.flatMap((unit) => {
    const was = earlier.get(unit.orgUnitId);
    return was !== undefined && comparable(unit, was) ? [{ now: unit, before: was }] : [];
  });
  if (pairs.length === 0) return { change: null, communes: 0 };
  const difference = subtractFractions(
    ratioOf(
      indicator,
      pairs.map((pair) => pair.now),
    ),
    ratioOf(
      indicator,
      pairs.map((pair) => pair.before),
    ),
  );
  return { change: roundFraction(difference, indicator.decimals), communes: pairs.length };
}

/** Both fresh and whole, from different cut-offs; of a flow, with no further week missing in between. */
function comparable(now: UnitFigure, before: UnitFigure): boolean {
  if (now.value === null || before.value === null) return false;
  if (now.carriedFrom !== null || before.carriedFrom !== null) return false;
  if ((now.partsMissing ?? 0) > 0 || (before.partsMissing ?? 0) > 0) return false;
  return now.cutOffAt !== before.cutOffAt && now.missingPeriods === before.missingPeriods;
}

function ratioOf(
  indicator: Pick<Indicator, 'factor' | 'denominator'>,
  units: readonly UnitFigure[],
): Fraction {
  const sum = (pick: (unit: UnitFigure) => string | null): Big =>
    units.reduce((total, unit) => total.plus(pick(unit) ?? '0'), Big(0));
  const denominator = indicator.denominator === null ? Big(1) : sum((unit) => unit.denominator);
  return fraction(sum((unit) => unit.numerator).times(indicator.factor), denominator);
}

import { Big, fraction, roundFraction } from './decimal.js';
import type { UnitFigure } from './figure.js';

/** Where a commune's part of a province's figure comes from. */
export type Standing = 'fresh' | 'carried' | 'partial' | 'missing' | 'zero_denominator';

/** A share is shown with one digit, whatever the indicator's own decimals are. */
const SHARE_DECIMALS = 1;

/** Every commune stands in exactly one of them. A carried figure is told as carried, also when it lacks periods besides. */
export function standingOf(
  figure: Pick<UnitFigure, 'value' | 'dataStatus' | 'carriedFrom' | 'missingPeriods'>,
): Standing {
  if (figure.dataStatus === 'zero_denominator') return 'zero_denominator';
  if (figure.value === null) return 'missing';
  if (figure.carriedFrom !== null) return 'carried';
  return figure.missingPeriods > 0 ? 'partial' : 'fresh';
}

/**
 * Share of each commune in the numerator of all communes with a figure, percent with one digit, by id of the unit.
 * Empty when that numerator is not positive; communes without a figure have none.
 */
export function numeratorShares(
  figures: readonly Pick<UnitFigure, 'orgUnitId' | 'value' | 'numerator'>[],
): ReadonlyMap<number, string> {
  const behind = figures.flatMap(({ orgUnitId, value, numerator }) =>
    value === null || numerator === null ? [] : [{ orgUnitId, numerator: Big(numerator) }],
  );
  const total = behind.reduce((sum, one) => sum.plus(one.numerator), Big(0));
  if (total.lte(0)) return new Map();
  return new Map(
    behind.map(({ orgUnitId, numerator }) => [
      orgUnitId,
      roundFraction(fraction(numerator.times(100), total), SHARE_DECIMALS),
    ]),
  );
}

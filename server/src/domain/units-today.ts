import type { Catalogue, Indicator, OrgUnit } from './catalogue.js';
import { communesAt, inVietnameseOrder } from './communes-at.js';
import { Big, fraction, plain, roundFraction } from './decimal.js';
import type { DataStatus, UnitFigure } from './figure.js';
import { unitOnDate } from './lineage.js';
import { comparePeriods } from './period-steps.js';

type Linked = Pick<Catalogue, 'unitLinks' | 'allCommunes'>;
type Definition = Pick<Indicator, 'denominator' | 'factor' | 'decimals'>;

/**
 * Figures of a period on the units of a later date: what was reported by units that have become one since is summed.
 * A unit that ended without a successor stays a row of its own, so that the rows always add up to the same total.
 * @param figures as reported, one for each unit of the period
 * @returns the same list where nothing was linked in between
 */
export function onUnitsOf(
  catalogue: Linked,
  indicator: Definition,
  figures: readonly UnitFigure[],
  localDate: string,
): readonly UnitFigure[] {
  const parts = new Map<number, UnitFigure[]>();
  for (const figure of figures) {
    const unit = unitOnDate(catalogue, figure.orgUnitId, localDate);
    parts.set(unit, [...(parts.get(unit) ?? []), figure]);
  }
  if (figures.every((figure) => parts.has(figure.orgUnitId))) return figures;
  const ordered = [...communesAt(catalogue, localDate).map(({ id }) => id), ...parts.keys()];
  return [...new Set(ordered)].flatMap((unit) => {
    const own = parts.get(unit) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    return [own.length === 1 && first.orgUnitId === unit ? first : mergeFigures(indicator, unit, own)];
  });
}

/**
 * The units that what was reported at a date stands on at a later one: those they have become, and those that ended
 * without a successor under the name they had. In Vietnamese order.
 */
export function unitsOfPeriod(catalogue: Linked, periodDate: string, localDate: string): readonly OrgUnit[] {
  const reporting = communesAt(catalogue, periodDate);
  if (reporting.every(({ id }) => unitOnDate(catalogue, id, localDate) === id)) return reporting;
  const known = new Map(reporting.map((unit) => [unit.id, unit]));
  for (const unit of communesAt(catalogue, localDate)) known.set(unit.id, unit);
  const ids = new Set(reporting.map(({ id }) => unitOnDate(catalogue, id, localDate)));
  return inVietnameseOrder([...ids].flatMap((id) => known.get(id) ?? []));
}

/**
 * The units of a period that a unit of the same or a later date is made of; itself where it was open then.
 * @param periodDate local date of the cut-off
 * @param localDate local date of the unit
 */
export const reportersOf = (
  catalogue: Linked,
  orgUnitId: number,
  periodDate: string,
  localDate: string,
): readonly number[] =>
  communesAt(catalogue, periodDate)
    .map(({ id }) => id)
    .filter((id) => unitOnDate(catalogue, id, localDate) === orgUnitId);

/**
 * One figure from those of the parts of a unit: the sum of numerators over the sum of denominators of the parts that
 * have a figure, as a province is made of its communes. A part without one makes it partial; it stands at the oldest
 * cut-off of its parts.
 */
export function mergeFigures(
  indicator: Definition,
  orgUnitId: number,
  parts: readonly UnitFigure[],
): UnitFigure {
  const behind = parts.filter((part) => part.value !== null && part.numerator !== null);
  const partsMissing = parts.length - behind.length + sum(behind.map((part) => part.partsMissing ?? 0));
  if (behind.length === 0) return withoutFigure(orgUnitId, parts);
  const numerator = total(behind.map((part) => part.numerator));
  const denominator = indicator.denominator === null ? null : total(behind.map((part) => part.denominator));
  const missingPeriods = Math.max(...behind.map((part) => part.missingPeriods));
  const carriedFrom = oldest(behind.flatMap((part) => part.carriedFrom ?? []));
  const dataStatus: DataStatus =
    partsMissing > 0 || missingPeriods > 0 ? 'partial' : carriedFrom === null ? 'ok' : 'stale';
  return {
    orgUnitId,
    value: roundFraction(
      fraction(numerator.times(indicator.factor), denominator ?? Big(1)),
      indicator.decimals,
    ),
    dataStatus,
    numerator: plain(numerator),
    denominator: denominator === null ? null : plain(denominator),
    carriedFrom,
    cutOffAt: behind.flatMap((part) => part.cutOffAt ?? []).sort()[0] ?? null,
    missingPeriods,
    partsMissing,
  };
}

function withoutFigure(orgUnitId: number, parts: readonly UnitFigure[]): UnitFigure {
  const zero = parts.some((part) => part.dataStatus === 'zero_denominator');
  return {
    orgUnitId,
    value: null,
    dataStatus: zero ? 'zero_denominator' : 'no_data',
    numerator: null,
    denominator: null,
    carriedFrom: null,
    cutOffAt: null,
    missingPeriods: 0,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const total = (decimals: readonly (string | null)[]): Big =>
  decimals.reduce((all, one) => all.plus(one ?? '0'), Big(0));

const oldest = (periods: readonly string[]): string | null => [...periods].sort(comparePeriods)[0] ?? null;

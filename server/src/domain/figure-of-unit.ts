import type { Catalogue, DataElement, Indicator } from './catalogue.js';
import type { Wanted } from './carry.js';
import { elementByCode } from './catalogue-lookup.js';
import { Big, plain } from './decimal.js';
import type { FoundValue, UnitFigure } from './figure.js';
import { elementsOf, evaluateUnit } from './indicator.js';
import { predecessorsOf } from './lineage.js';
import { comparePeriods } from './period.js';
import { mergeFigures } from './units-today.js';

/** What the store found for one wanted period. */
export interface FoundValues {
  /** A stock taken or a flow added up; undefined: missing. */
  readonly value: (orgUnitId: number, element: string) => FoundValue | undefined;
  /** How many periods of a flow a unit should have reported by the wanted one. */
  readonly expected: (orgUnitId: number, element: string) => number;
  /** Reference figure in force, a decimal; null: unknown. */
  readonly reference: (orgUnitId: number, element: string) => string | null;
}

/**
 * An indicator of one unit. Until a merged unit has reported an element itself, it stands on the sum of its
 * predecessors: of a stock when all of them have one, of a flow always, for what happened before it opened. While it
 * has reported nothing of an indicator, the predecessors that have a figure stand for it, marked as partial.
 * What is reported as yes or no does not carry over: a new unit decides anew.
 */
export function figureOfUnit(
  catalogue: Catalogue,
  indicator: Indicator,
  orgUnitId: number,
  found: FoundValues,
  wanted: Wanted,
): UnitFigure {
  const figure = evaluateUnit(
    indicator,
    orgUnitId,
    (element) => valueOfUnit(catalogue, orgUnitId, element, found),
    (element) => referenceOfUnit(catalogue, orgUnitId, element, found),
    wanted,
  );
  if (figure.dataStatus !== 'no_data' || indicator.kind === 'yes_no') return figure;
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  if (predecessors.length === 0) return figure;
  if (elementsOf(indicator).some((element) => found.value(orgUnitId, element) !== undefined)) return figure;
  const parts = predecessors.map((id) => figureOfUnit(catalogue, indicator, id, found, wanted));
  return parts.some(({ value }) => value !== null) ? mergeFigures(indicator, orgUnitId, parts) : figure;
}

/** What one element of a unit is taken to be, with what it took over; undefined: missing. */
export function valueOfUnit(
  catalogue: Catalogue,
  orgUnitId: number,
  code: string,
  found: FoundValues,
): FoundValue | undefined {
  const own = found.value(orgUnitId, code);
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  const element = predecessors.length === 0 ? undefined : elementByCode(catalogue, code);
  if (element === undefined || element.kind === 'flag' || element.reference) return own;
  if (element.accumulation === 'flow') return flowsOf(catalogue, orgUnitId, element, found).total;
  if (own !== undefined) return own;
  const parts = predecessors.map((id) => valueOfUnit(catalogue, id, code, found));
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : sumOf(orgUnitId, known);
}

interface Flows {
  readonly total: FoundValue | undefined;
  /** Periods without a figure, of the unit and of what it took over. */
  readonly missing: number;
}

/** What happened before a unit opened happened in its predecessors; periods of theirs that are missing overlap, so the most count. */
function flowsOf(catalogue: Catalogue, orgUnitId: number, element: DataElement, found: FoundValues): Flows {
  const own = found.value(orgUnitId, element.code);
  const before = predecessorsOf(catalogue, orgUnitId).map((id) => flowsOf(catalogue, id, element, found));
  const ownMissing = own?.missingPeriods ?? found.expected(orgUnitId, element.code);
  const missing = ownMissing + Math.max(0, ...before.map((one) => one.missing));
  const known = [own, ...before.map(({ total }) => total)].filter((one) => one !== undefined);
  const total = known.length === 0 ? undefined : { ...sumOf(orgUnitId, known), missingPeriods: missing };
  return { total, missing };
}

/** The sum stands where the oldest of its parts stands. */
function sumOf(orgUnitId: number, parts: readonly FoundValue[]): FoundValue {
  const oldest = parts.reduce((a, b) => (comparePeriods(b.period, a.period) < 0 ? b : a));
  const value = plain(parts.reduce((all, part) => all.plus(part.value), Big(0)));
  return { ...oldest, orgUnitId, value };
}

/** A denominator that a merged unit was not given is the sum of its predecessors', where all of them have one. */
function referenceOfUnit(
  catalogue: Catalogue,
  orgUnitId: number,
  element: string,
  found: FoundValues,
): string | null {
  const own = found.reference(orgUnitId, element);
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  if (own !== null || predecessors.length === 0) return own;
  let sum = Big(0);
  for (const id of predecessors) {
    const part = referenceOfUnit(catalogue, id, element, found);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return plain(sum);
}

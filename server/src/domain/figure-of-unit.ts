import type { Catalogue, Indicator } from './catalogue.js';
import type { Wanted } from './carry.js';
import { elementByCode } from './catalogue-lookup.js';
import { Big, plain } from './decimal.js';
import type { FoundValue, UnitFigure } from './figure.js';
import { elementsOf, evaluateUnit } from './indicator.js';
import { predecessorsOf } from './lineage.js';
import { comparePeriods } from './period-steps.js';
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
  const figure = ofItsTerms(catalogue, indicator, orgUnitId, found, wanted);
  const standIns = standInsFor(catalogue, indicator, figure, found, wanted);
  return standIns.length === 0 ? figure : mergeFigures(indicator, orgUnitId, standIns);
}

/** Figures of the predecessors that stand for a unit which has reported nothing of an indicator; empty: it stands for itself. */
export function standInsOf(
  catalogue: Catalogue,
  indicator: Indicator,
  orgUnitId: number,
  found: FoundValues,
  wanted: Wanted,
): readonly UnitFigure[] {
  if (predecessorsOf(catalogue, orgUnitId).length === 0) return [];
  const figure = ofItsTerms(catalogue, indicator, orgUnitId, found, wanted);
  return standInsFor(catalogue, indicator, figure, found, wanted);
}

const ofItsTerms = (
  catalogue: Catalogue,
  indicator: Indicator,
  orgUnitId: number,
  found: FoundValues,
  wanted: Wanted,
): UnitFigure =>
  evaluateUnit(
    indicator,
    orgUnitId,
    (element) => valueOfUnit(catalogue, orgUnitId, element, found),
    (element) => referenceOfUnit(catalogue, orgUnitId, element, found),
    wanted,
  );

function standInsFor(
  catalogue: Catalogue,
  indicator: Indicator,
  { dataStatus, orgUnitId }: UnitFigure,
  found: FoundValues,
  wanted: Wanted,
): readonly UnitFigure[] {
  if (dataStatus !== 'no_data' || indicator.kind === 'yes_no') return [];
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  if (predecessors.length === 0) return [];
  if (elementsOf(indicator).some((element) => found.value(orgUnitId, element) !== undefined)) return [];
  const parts = predecessors.map((id) => figureOfUnit(catalogue, indicator, id, found, wanted));
  return parts.some(({ value }) => value !== null) ? parts : [];
}

/** A unit whose own record an element of a unit stands on. */
export interface ReportedPart {
  readonly orgUnitId: number;
  /** undefined: missing. */
  readonly found: FoundValue | undefined;
}

/**
 * The units that one element of a unit is taken from: itself; of a stock that it has not reported yet, what it was
 * formed from; of a flow, both.
 */
export function partsOfValue(
  catalogue: Catalogue,
  orgUnitId: number,
  code: string,
  found: FoundValues,
): readonly ReportedPart[] {
  const own = { orgUnitId, found: found.value(orgUnitId, code) };
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  const element = predecessors.length === 0 ? undefined : elementByCode(catalogue, code);
  if (element === undefined || element.kind === 'flag' || element.reference) return [own];
  if (element.accumulation !== 'flow' && own.found !== undefined) return [own];
  const before = predecessors.flatMap((id) => partsOfValue(catalogue, id, code, found));
  return element.accumulation === 'flow' ? [own, ...before] : before;
}

/** What one element of a unit is taken to be, with what it took over; undefined: missing. */
export function valueOfUnit(
  catalogue: Catalogue,
  orgUnitId: number,
  code: string,
  found: FoundValues,
): FoundValue | undefined {
  if (predecessorsOf(catalogue, orgUnitId).length === 0) return found.value(orgUnitId, code);
  const parts = partsOfValue(catalogue, orgUnitId, code, found);
  const known = parts.flatMap((part) => part.found ?? []);
  const [first] = known;
  if (first === undefined || parts.length === 1) return first;
  if (elementByCode(catalogue, code)?.accumulation !== 'flow')
    return known.length < parts.length ? undefined : sumOf(orgUnitId, known);
  const missingPeriods = missingOfFlow(catalogue, orgUnitId, code, found);
  return { ...sumOf(orgUnitId, known), missingPeriods };
}

/** Periods of predecessors that are missing overlap, so the most count; those after the unit opened are its own. */
function missingOfFlow(catalogue: Catalogue, orgUnitId: number, code: string, found: FoundValues): number {
  const own = found.value(orgUnitId, code)?.missingPeriods ?? found.expected(orgUnitId, code);
  const before = predecessorsOf(catalogue, orgUnitId).map((id) => missingOfFlow(catalogue, id, code, found));
  return own + Math.max(0, ...before);
}

/** The sum stands where the oldest of its parts stands. */
function sumOf(orgUnitId: number, parts: readonly FoundValue[]): FoundValue {
  const oldest = parts.reduce((a, b) => (comparePeriods(b.period, a.period) < 0 ? b : a));
  const value = plain(parts.reduce((all, part) => all.plus(part.value), Big(0)));
  return { ...oldest, orgUnitId, value };
}

/** A unit whose own reference figure a denominator stands on. */
export interface ReferencePart {
  readonly orgUnitId: number;
  /** Decimal; null: unknown. */
  readonly value: string | null;
}

/** The units that a denominator of a unit is taken from: itself, or where it was not given one, what it was formed from. */
export function partsOfReference(
  catalogue: Catalogue,
  orgUnitId: number,
  element: string,
  found: FoundValues,
): readonly ReferencePart[] {
  const value = found.reference(orgUnitId, element);
  const predecessors = predecessorsOf(catalogue, orgUnitId);
  if (value !== null || predecessors.length === 0) return [{ orgUnitId, value }];
  return predecessors.flatMap((id) => partsOfReference(catalogue, id, element, found));
}

/** A denominator that a merged unit was not given is the sum of its predecessors', where all of them have one. */
function referenceOfUnit(
  catalogue: Catalogue,
  orgUnitId: number,
  element: string,
  found: FoundValues,
): string | null {
  if (predecessorsOf(catalogue, orgUnitId).length === 0) return found.reference(orgUnitId, element);
  let sum = Big(0);
  for (const { value } of partsOfReference(catalogue, orgUnitId, element, found)) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return plain(sum);
}

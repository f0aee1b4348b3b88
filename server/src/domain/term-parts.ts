import type { Wanted } from './carry.js';
import type { Catalogue, Indicator } from './catalogue.js';
import { elementByCode } from './catalogue-lookup.js';
import { Big, plain } from './decimal.js';
import type { FoundValue, UnitFigure } from './figure.js';
import {
  figureOfUnit,
  type FoundValues,
  partsOfReference,
  partsOfValue,
  standInsOf,
  valueOfUnit,
} from './figure-of-unit.js';
import { comparePeriods } from './period-steps.js';

/** What one unit gives to a term of a figure. */
export interface TermPart {
  readonly orgUnitId: number;
  /** Decimal; null: missing. */
  readonly value: string | null;
  /** The report it was found in; null: missing, a reference figure, or a number. */
  readonly found: FoundValue | null;
  /** Whether it is in the sum: missing values are not, nor those of a unit whose figure lacks another term. */
  readonly counted: boolean;
}

/** A term of the figure of a unit, as the sum of its counted parts. */
export interface TermTotal {
  /** Decimal; null: missing. */
  readonly value: string | null;
  /** Oldest period that it was taken from; null: none, or added up from reference figures. */
  readonly period: string | null;
  /** Flows: periods without a figure. */
  readonly missingPeriods: number;
  /** The unit alone, or the units it was formed from, and itself where both contribute. */
  readonly parts: readonly TermPart[];
}

/** A figure whose terms are taken apart. */
export interface TakenApart {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly orgUnitId: number;
  /** Units of the period that it is made of; the unit alone where it was open then. */
  readonly reporters: readonly number[];
  readonly found: FoundValues;
  readonly wanted: Wanted;
}

interface Parts {
  readonly parts: readonly TermPart[];
  readonly missingPeriods: number;
}

/** What a term of a figure is computed from, unit by unit, as figureOfUnit and mergeFigures compute it. */
export function termTotal(figure: TakenApart, code: string): TermTotal {
  const { catalogue, indicator, orgUnitId, reporters, found, wanted } = figure;
  const own = reporters.includes(orgUnitId);
  const { parts, missingPeriods } = own
    ? partsOf(figure, orgUnitId, code)
    : overFigures(
        figure,
        reporters.map((id) => figureOfUnit(catalogue, indicator, id, found, wanted)),
        code,
      );
  const counted = parts.filter((part) => part.counted);
  const periods = counted.flatMap((part) => part.found?.period ?? []).sort(comparePeriods);
  return {
    value:
      counted.length === 0 ? null : plain(counted.reduce((sum, part) => sum.plus(part.value ?? 0), Big(0))),
    period: periods[0] ?? null,
    missingPeriods,
    parts,
  };
}

function partsOf(figure: TakenApart, orgUnitId: number, code: string): Parts {
  const { catalogue, indicator, found, wanted } = figure;
  const standIns = standInsOf(catalogue, indicator, orgUnitId, found, wanted);
  return standIns.length === 0 ? ofTerm(figure, orgUnitId, code) : overFigures(figure, standIns, code);
}

/** Of units whose whole figures are summed, one without a figure is left out with all its terms. */
function overFigures(figure: TakenApart, figures: readonly UnitFigure[], code: string): Parts {
  const behind = figures.map(({ orgUnitId, value }) => {
    const { parts, missingPeriods } = partsOf(figure, orgUnitId, code);
    return value === null
      ? { parts: parts.map((part) => ({ ...part, counted: false })), missingPeriods: 0 }
      : { parts, missingPeriods };
  });
  return {
    parts: behind.flatMap(({ parts }) => parts),
    missingPeriods: Math.max(0, ...behind.map(({ missingPeriods }) => missingPeriods)),
  };
}

function ofTerm({ catalogue, found }: TakenApart, orgUnitId: number, code: string): Parts {
  const element = elementByCode(catalogue, code);
  // "1": each unit counts as one.
  if (element === undefined)
    return { parts: [{ orgUnitId, value: code, found: null, counted: true }], missingPeriods: 0 };
  if (element.reference) {
    const given = partsOfReference(catalogue, orgUnitId, code, found);
    const counted = given.every(({ value }) => value !== null);
    return { parts: given.map((part) => ({ ...part, found: null, counted })), missingPeriods: 0 };
  }
  const all = partsOfValue(catalogue, orgUnitId, code, found);
  const flow = element.accumulation === 'flow';
  const whole = all.every((part) => part.found !== undefined);
  const parts = all
    // Nothing is asked of a unit that was not open in any of the periods.
    .filter((part) => !flow || part.found !== undefined || found.expected(part.orgUnitId, code) > 0)
    .map((part) => ({
      orgUnitId: part.orgUnitId,
      value: part.found?.value ?? null,
      found: part.found ?? null,
      counted: part.found !== undefined && (flow || whole),
    }));
  return { parts, missingPeriods: valueOfUnit(catalogue, orgUnitId, code, found)?.missingPeriods ?? 0 };
}

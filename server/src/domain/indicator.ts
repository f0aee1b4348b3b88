import type { Indicator } from './catalogue.js';
import { carriedStatus, freshPeriod, type Wanted } from './carry.js';
import { Big, type Fraction, fraction, plain, roundFraction } from './decimal.js';
import type { DataStatus, FoundValue, TotalFigure, UnitFigure } from './figure.js';
import { parsePeriod } from './period.js';
import { comparePeriods } from './period-steps.js';

export type { Wanted } from './carry.js';

/** One term of "a + b - c". `code` is an element, a reference figure, or a whole number ("1": one for each commune). */
export interface Term {
  readonly sign: 1 | -1;
  readonly code: string;
}

/** Reads a sum of codes; throws on anything else, so a wrong definition is found when the catalogue is loaded. */
export function termsOf(expression: string): readonly Term[] {
  const known = read.get(expression);
  if (known !== undefined) return known;
  const terms = readTerms(expression);
  read.set(expression, terms);
  return terms;
}

/** Definitions come from the catalogue, never from a request, so they are few. */
const read = new Map<string, readonly Term[]>();

function readTerms(expression: string): Term[] {
  const compact = expression.replace(/\s+/gu, '');
  if (!/^-?[a-z0-9_]+(?:[+-][a-z0-9_]+)*$/u.test(compact))
    throw new RangeError(`Not a sum of element codes: "${expression}"`);
  return [...compact.matchAll(/([+-]?)([a-z0-9_]+)/gu)].map((match) => ({
    sign: match[1] === '-' ? -1 : 1,
    code: match[2] ?? '',
  }));
}

/** Codes of all terms of an indicator, each once: elements, reference figures and numbers. */
export function codesOf(indicator: Pick<Indicator, 'numerator' | 'denominator'>): string[] {
  const terms = [
    ...termsOf(indicator.numerator),
    ...(indicator.denominator === null ? [] : termsOf(indicator.denominator)),
  ];
  return [...new Set(terms.map((term) => term.code))];
}

/** Codes of the elements and reference figures an indicator is computed from, each once. */
export const elementsOf = (indicator: Pick<Indicator, 'numerator' | 'denominator'>): string[] =>
  codesOf(indicator).filter((code) => !isNumber(code));

type Definition = Pick<Indicator, 'kind' | 'numerator' | 'denominator' | 'factor' | 'decimals'>;

/**
 * An indicator of one commune.
 * @param values what the store found for an element (already carried or summed); undefined: missing
 * @param referenceOf the reference figure in force, a decimal; null: unknown
 * @param wanted the period and cut-off asked for, to tell fresh from carried
 */
export function evaluateUnit(
  indicator: Definition,
  orgUnitId: number,
  values: (element: string) => FoundValue | undefined,
  referenceOf: (element: string) => string | null,
  wanted: Wanted,
): UnitFigure {
  const numerator = sumTerms(indicator.numerator, values, referenceOf);
  const denominator =
    indicator.denominator === null ? null : sumTerms(indicator.denominator, values, referenceOf);
  const base = { orgUnitId, numerator: text(numerator.sum), denominator: text(denominator?.sum ?? null) };
  if (numerator.sum === null || (denominator !== null && denominator.sum === null)) {
    return {
      ...base,
      value: null,
      dataStatus: 'no_data',
      carriedFrom: null,
      cutOffAt: null,
      missingPeriods: 0,
    };
  }
  const standing = standingOf([...numerator.found, ...(denominator?.found ?? [])], wanted);
  if (denominator?.sum?.lte(0) === true)
    return { ...base, ...standing, value: null, dataStatus: 'zero_denominator' };
  const exact = fraction(numerator.sum.times(indicator.factor), denominator?.sum ?? Big(1));
  return { ...base, ...standing, value: roundFraction(exact, indicator.decimals) };
}

/**
 * An indicator of the province: the sum of numerators over the sum of denominators of the same communes.
 * @param units one figure for each commune expected
 * @param populations dossier population (persons) of every commune expected; null: unknown
 * @param wantedCutOffAt no figure of the province stands later than this
 */
export function evaluateTotal(
  indicator: Definition,
  units: readonly UnitFigure[],
  populations: ReadonlyMap<number, number | null>,
  wantedCutOffAt: string,
): TotalFigure {
  const behind = units.filter((unit) => unit.value !== null && unit.numerator !== null);
  const base = {
    coverage: coverageOf(behind, populations),
    communesWithFigure: behind.length,
    communesExpected: units.length,
    communesCarried: behind.filter((unit) => unit.carriedFrom !== null).length,
  };
  if (behind.length === 0) {
    const dataStatus = units.some((unit) => unit.dataStatus === 'zero_denominator')
      ? 'zero_denominator'
      : 'no_data';
    return { ...base, value: null, dataStatus, numerator: null, denominator: null, cutOffAt: null };
  }
  const numerator = behind.reduce((sum, unit) => sum.plus(unit.numerator ?? '0'), Big(0));
  const denominator =
    indicator.denominator === null
      ? null
      : behind.reduce((sum, unit) => sum.plus(unit.denominator ?? '0'), Big(0));
  const exact = fraction(numerator.times(indicator.factor), denominator ?? Big(1));
  return {
    ...base,
    value: roundFraction(exact, indicator.decimals),
    dataStatus: totalStatus(behind),
    numerator: plain(numerator),
    denominator: text(denominator),
    cutOffAt: latestCutOff(behind, wantedCutOffAt),
  };
}

/** Exact value of a figure in the indicator's unit; null: missing. Used for comparing; `value` is for showing. */
export function exactValue(
  indicator: Pick<Indicator, 'factor' | 'denominator'>,
  figure: Pick<UnitFigure, 'value' | 'numerator' | 'denominator'>,
): Fraction | null {
  if (figure.value === null || figure.numerator === null) return null;
  if (indicator.denominator !== null && figure.denominator === null) return null;
  return fraction(Big(figure.numerator).times(indicator.factor), figure.denominator ?? Big(1));
}

interface Sum {
  readonly sum: Big | null;
  readonly found: readonly FoundValue[];
}

/** One missing term makes the sum missing: a part is never shown as the whole. */
function sumTerms(
  expression: string,
  values: (element: string) => FoundValue | undefined,
  referenceOf: (element: string) => string | null,
): Sum {
  let sum = Big(0);
  const found: FoundValue[] = [];
  for (const term of termsOf(expression)) {
    const value = isNumber(term.code) ? undefined : values(term.code);
    const decimal = isNumber(term.code) ? term.code : (value?.value ?? referenceOf(term.code));
    if (decimal === null) return { sum: null, found: [] };
    if (value !== undefined) found.push(value);
    sum = sum.plus(Big(decimal).times(term.sign));
  }
  return { sum, found };
}

/** Where the figure stands in time: at the oldest cut-off among what it is made of. */
function standingOf(
  found: readonly FoundValue[],
  wanted: Wanted,
): Pick<UnitFigure, 'dataStatus' | 'carriedFrom' | 'cutOffAt' | 'missingPeriods'> {
  let cutOffAt = wanted.cutOffAt;
  let carriedFrom: string | null = null;
  let missingPeriods = 0;
  for (const value of found) {
    missingPeriods = Math.max(missingPeriods, value.missingPeriods);
    const kind = parsePeriod(value.period)?.kind ?? 'once';
    // What is reported once has no cut-off of its own: it stands as it is until it is changed.
    if (kind === 'once') continue;
    if (Date.parse(value.cutOffAt) < Date.parse(cutOffAt)) cutOffAt = value.cutOffAt;
    if (
      carriedStatus(value.period, freshPeriod(kind, wanted)) === 'stale' &&
      (carriedFrom === null || comparePeriods(value.period, carriedFrom) < 0)
    ) {
      carriedFrom = value.period;
    }
  }
  const dataStatus: DataStatus = missingPeriods > 0 ? 'partial' : carriedFrom !== null ? 'stale' : 'ok';
  return { dataStatus, carriedFrom, cutOffAt, missingPeriods };
}

/** Partial when any commune's total lacks a period; stale only when nothing is fresh. Missing communes show as coverage. */
function totalStatus(units: readonly UnitFigure[]): DataStatus {
  if (units.some((unit) => unit.dataStatus === 'partial')) return 'partial';
  return units.every((unit) => unit.dataStatus === 'stale') ? 'stale' : 'ok';
}

/** The newest cut-off among the communes: where the province's figure stands; a few carried figures do not move it back. */
function latestCutOff(units: readonly UnitFigure[], wantedCutOffAt: string): string {
  const limit = Date.parse(wantedCutOffAt);
  const times = units
    .flatMap((unit) => (unit.cutOffAt === null ? [] : [unit.cutOffAt]))
    .sort((a, b) => Date.parse(b) - Date.parse(a));
  const newest = times[0];
  return newest === undefined || Date.parse(newest) > limit ? wantedCutOffAt : newest;
}

function coverageOf(
  behind: readonly UnitFigure[],
  populations: ReadonlyMap<number, number | null>,
): string | null {
  const all = [...populations.values()];
  if (all.length === 0 || all.includes(null)) return null;
  const total = all.reduce<number>((sum, persons) => sum + (persons ?? 0), 0);
  if (total === 0) return null;
  const covered = behind.reduce((sum, unit) => sum + (populations.get(unit.orgUnitId) ?? 0), 0);
  return roundFraction(fraction(Big(covered).times(100), Big(total)), 1);
}

function isNumber(code: string): boolean {
  return /^\d+$/u.test(code);
}

function text(d: Big | null): string | null {
  return d === null ? null : plain(d);
}

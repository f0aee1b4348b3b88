import type { DataElement, DataSet, QualityRule } from '../catalogue.js';
import type { EntryValues } from '../entry-rules.js';
import { Big, fraction, roundFraction } from '../decimal.js';
import { periodDistance } from '../period-steps.js';
import { decimalOf } from './decimal-of.js';

/** Figures by code, as number or decimal; null or absent: none known. */
export type FiguresByCode = Readonly<Record<string, number | string | null | undefined>>;

/** What counted of one report in the periods before, newest first. */
export interface QualityHistory {
  /** Codes of periods, newest first; only periods with a counted report. */
  readonly periods: readonly string[];
  /** By element one value for each of `periods`; null: missing. */
  readonly values: Readonly<Record<string, readonly (number | string | null)[]>>;
  /** Those of `periods` that were handed in as "Không thay đổi". */
  readonly noChange: readonly string[];
}

export const NO_HISTORY: QualityHistory = { periods: [], values: {}, noChange: [] };

/** Everything the rules look at. The same on the server, in the browser and offline. */
export interface QualityInput {
  readonly rules: readonly QualityRule[];
  readonly dataSet: Pick<DataSet, 'members' | 'frequency'>;
  readonly elements: readonly DataElement[];
  readonly period: string;
  readonly values: EntryValues;
  /** Reference figures of the commune in force at the cut-off, by their own code. */
  readonly references: FiguresByCode;
  readonly history: QualityHistory;
  /** The report was filled by "Không thay đổi trong tuần". */
  readonly noChange: boolean;
}

/** A value that counted in an earlier period. */
export interface PastValue {
  readonly period: string;
  readonly value: Big;
}

/** Values of one element that counted before, newest first; missing ones are left out. */
export function pastOf(history: QualityHistory, element: string): PastValue[] {
  const values = history.values[element] ?? [];
  const past: PastValue[] = [];
  // A plain loop: every value of every report of a review passes here.
  for (const [index, period] of history.periods.entries()) {
    const value = decimalOf(values[index]);
    if (value !== null) past.push({ period, value });
  }
  return past;
}

/**
 * Growth per period between neighbours, newest first: over a gap of three weeks a third of the difference.
 * Rounded to four digits after the mark, the precision of a value.
 */
export function incrementsOf(past: readonly PastValue[]): Big[] {
  const increments: Big[] = [];
  for (const [index, newer] of past.entries()) {
    const older = past[index + 1];
    const step = older === undefined ? null : growthPerPeriod(older, newer);
    if (step !== null) increments.push(step);
  }
  return increments;
}

/** null: the two are not periods of one kind, or the same. */
export function growthPerPeriod(older: PastValue, newer: PastValue): Big | null {
  const distance = periodDistance(older.period, newer.period);
  if (distance === null || distance <= 0) return null;
  const grown = newer.value.minus(older.value);
  // Neighbours are the rule, and dividing is what takes the time.
  return distance === 1 ? grown : Big(roundFraction(fraction(grown, Big(distance)), 4));
}

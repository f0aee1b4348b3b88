import type { Settings } from '../catalogue.js';
import { carryLimit } from '../carry.js';
import { isNumberKind } from '../element-kind.js';
import { Big, plain } from '../decimal.js';
import { periodDistance } from '../period-steps.js';
import { checkQuality, type Finding } from './check-quality.js';
import { decimalOf } from './decimal-of.js';
import { progressOf } from './progress.js';
import { type PastValue, pastOf, type QualityInput } from './quality-input.js';
import { robustScores } from './surprise.js';

/** One number of a report beside what counted of it last. Decimals; null: missing. */
export interface ReviewedChange {
  readonly element: string;
  readonly value: string | null;
  readonly previous: string | null;
  readonly previousPeriod: string | null;
  /** value − previous; null where one is missing. */
  readonly change: string | null;
  /** Robust z-score; null: history too short. */
  readonly z: string | null;
}

/** What a reviewer is shown of one report. */
export interface ReportReview {
  readonly findings: readonly Finding[];
  /** Numbers of the form, in its order. */
  readonly changes: readonly ReviewedChange[];
  /** Highest robust z-score of all; null: history too short. */
  readonly z: string | null;
  /** Required elements without a value. */
  readonly missing: readonly string[];
  /** Of those, stocks whose earlier value stands in totals. */
  readonly carried: number;
  /** It was said that nothing changed, and so it is: every running total equals the last counted one. */
  readonly noChange: boolean;
}

/** Holds one signed report against the rules and against the commune's own history. */
export function reviewReport(input: QualityInput, settings: Pick<Settings, 'carry'>): ReportReview {
  const scores = robustScores(input);
  const elements = new Map(input.elements.map((element) => [element.code, element]));
  const members = [...input.dataSet.members].sort((a, b) => a.position - b.position);
  const numeric = members.filter(({ element }) => isNumberKind(elements.get(element)?.kind ?? 'count'));
  const changes = numeric.map(({ element }) => changeOf(input, element, scores.get(element) ?? null));
  const { missing } = progressOf(input.dataSet, (code) => input.values[code] != null);
  const isStock = (code: string): boolean => elements.get(code)?.accumulation === 'stock';
  return {
    findings: checkQuality(input),
    changes,
    z: highest([...scores.values()]),
    missing,
    carried: missing.filter((code) => isStock(code) && standsBefore(input, settings, code) !== null).length,
    noChange:
      input.noChange &&
      changes.every(({ element, change }) => !isStock(element) || change === null || Big(change).eq(0)),
  };
}

/**
 * By how much a report moves the province's total of one stock: its value less what would have been carried for the
 * commune without it. null: it has no value.
 */
export function effectOf(
  input: QualityInput,
  settings: Pick<Settings, 'carry'>,
  element: string,
): string | null {
  const value = decimalOf(input.values[element]);
  if (value === null) return null;
  return plain(value.minus(standsBefore(input, settings, element)?.value ?? 0));
}

/** The stock that would be carried into the period; null: none, or too old. */
function standsBefore(
  { history, period, dataSet }: QualityInput,
  settings: Pick<Settings, 'carry'>,
  element: string,
): PastValue | null {
  const last = pastOf(history, element)[0];
  const age = last === undefined ? null : periodDistance(last.period, period);
  const limit = carryLimit(settings, dataSet.frequency);
  return last === undefined || age === null || (limit !== null && age > limit) ? null : last;
}

function changeOf(input: QualityInput, element: string, z: string | null): ReviewedChange {
  const value = decimalOf(input.values[element]);
  const last = pastOf(input.history, element)[0];
  return {
    element,
    value: value === null ? null : plain(value),
    previous: last === undefined ? null : plain(last.value),
    previousPeriod: last?.period ?? null,
    change: value === null || last === undefined ? null : plain(value.minus(last.value)),
    z,
  };
}

function highest(scores: readonly string[]): string | null {
  return scores.reduce<string | null>((most, one) => (most === null || Big(one).gt(most) ? one : most), null);
}

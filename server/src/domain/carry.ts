import type { Frequency, PeriodKind, Settings } from './catalogue.js';
import type { DataStatus } from './figure.js';
import { parsePeriod } from './period.js';
import { comparePeriods, periodDistance, periodOfDate, previousPeriod } from './period-steps.js';
import { cutOffDateOf, instantOf } from './local-time.js';

/** A counted stock of one element and commune in one period. */
export interface StockValue {
  readonly period: string;
  readonly value: string;
}

export interface CarriedStock extends StockValue {
  /** Periods it was carried over; 0: fresh. */
  readonly age: number;
}

/** Kind of period that a data set of this frequency is reported for. */
export function periodKindOf(frequency: Frequency): PeriodKind {
  return frequency === 'weekly'
    ? 'week'
    : frequency === 'monthly'
      ? 'month'
      : frequency === 'quarterly'
        ? 'quarter'
        : 'once';
}

/** How many periods a stock of this frequency is carried; null: until changed. */
export function carryLimit(settings: Pick<Settings, 'carry'>, frequency: Frequency): number | null {
  return frequency === 'once' ? null : settings.carry[frequency];
}

/**
 * The stock as it stands in the wanted period: its own value, or the newest earlier one not older than `limit` periods.
 * null: missing. A flow is never carried.
 */
export function carryStock(
  values: readonly StockValue[],
  wantedPeriod: string,
  limit: number | null,
): CarriedStock | null {
  const newest = values
    .filter((value) => comparePeriods(value.period, wantedPeriod) <= 0)
    .sort((a, b) => comparePeriods(b.period, a.period))[0];
  if (newest === undefined) return null;
  const age = periodDistance(newest.period, wantedPeriod);
  if (age === null || (limit !== null && age > limit)) return null;
  return { ...newest, age };
}

/** `stale` when the stock comes from an earlier period of its own frequency, else `ok`. */
export function carriedStatus(foundPeriod: string, freshPeriod: string): Extract<DataStatus, 'ok' | 'stale'> {
  return comparePeriods(foundPeriod, freshPeriod) < 0 ? 'stale' : 'ok';
}

/** What a figure is wanted for. `fresh` names the newest settled month and quarter where their cut-offs are not the regular ones. */
export interface Wanted {
  readonly period: string;
  /** Instant, ISO 8601. */
  readonly cutOffAt: string;
  readonly fresh?: { readonly month?: string; readonly quarter?: string };
}

/**
 * The period whose figure is fresh at the wanted cut-off, for elements reported by another kind of period: seen from
 * a week, the newest month whose cut-off has passed is fresh; only an older one is carried. `once` is always fresh.
 */
export function freshPeriod(kind: PeriodKind, wanted: Wanted): string {
  if (kind === 'once') return 'once';
  if (parsePeriod(wanted.period)?.kind === kind) return wanted.period;
  const named =
    kind === 'month' ? wanted.fresh?.month : kind === 'quarter' ? wanted.fresh?.quarter : undefined;
  if (named !== undefined) return named;
  const around = periodOfDate(kind, cutOffDateOf(wanted.cutOffAt));
  // Regular cut-off: the end of the period, so the one that holds the wanted moment is settled only at its very end.
  const end = around.endsBefore === null ? null : instantOf(around.endsBefore, '00:00');
  if (end !== null && end.getTime() <= new Date(wanted.cutOffAt).getTime()) return around.code;
  return previousPeriod(around.code) ?? around.code;
}

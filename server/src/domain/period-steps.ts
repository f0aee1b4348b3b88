import type { PeriodKind } from './catalogue.js';
import { addDays, daysBetween, weekdayOf } from './local-time.js';
import {
  datedPeriod,
  firstMonday,
  monthOf,
  ONCE,
  parsePeriod,
  quarterOf,
  weekOf,
  type Period,
} from './period.js';

/** The period of a kind that a local date falls in. */
export function periodOfDate(kind: PeriodKind, localDate: string): Period {
  if (kind === 'once') return ONCE;
  if (kind === 'week') return weekOfDate(localDate);
  const year = Number(localDate.slice(0, 4));
  const month = Number(localDate.slice(5, 7));
  return required(kind === 'month' ? monthOf(year, month) : quarterOf(year, Math.ceil(month / 3)), localDate);
}

/** Code of the period after; null for `once` and for what is not a period. */
export function nextPeriod(code: string): string | null {
  const period = datedPeriod(code);
  if (period === null) return null;
  return periodOfDate(period.kind, period.endsBefore).code;
}

/** Code of the period before; null for `once` and for what is not a period. */
export function previousPeriod(code: string): string | null {
  const period = datedPeriod(code);
  if (period === null) return null;
  return periodOfDate(period.kind, addDays(period.startsOn, -1)).code;
}

/** Codes from `first` to `last`, both included, oldest first; empty when `last` is earlier or of another kind. */
export function periodsBetween(first: string, last: string): string[] {
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  if (from === null || to === null || from.kind !== to.kind) return [];
  if (from.kind === 'once') return [from.code];
  const codes: string[] = [];
  for (
    let code: string | null = from.code;
    code !== null && comparePeriods(code, to.code) <= 0;
    code = nextPeriod(code)
  ) {
    codes.push(code);
  }
  return codes;
}

/** Orders periods of one kind by time (negative, 0, positive); `once` and unreadable codes come first. */
export function comparePeriods(a: string, b: string): number {
  const startA = parsePeriod(a)?.startsOn ?? '';
  const startB = parsePeriod(b)?.startsOn ?? '';
  return startA < startB ? -1 : startA > startB ? 1 : 0;
}

/** How many periods lie from `earlier` to `later` (0 the same, 1 the next); null when the kinds differ. */
export function periodDistance(earlier: string, later: string): number | null {
  if (earlier === later) return 0;
  const from = datedPeriod(earlier);
  const to = datedPeriod(later);
  if (from === null || to === null || from.kind !== to.kind) return null;
  if (from.kind === 'week') return daysBetween(from.startsOn, to.startsOn) / 7;
  const months = monthNumber(to.startsOn) - monthNumber(from.startsOn);
  return from.kind === 'month' ? months : months / 3;
}

function weekOfDate(localDate: string): Period {
  // The Thursday decides which year a week belongs to.
  const thursday = addDays(localDate, 4 - weekdayOf(localDate));
  const year = Number(thursday.slice(0, 4));
  return required(weekOf(year, Math.floor(daysBetween(firstMonday(year), localDate) / 7) + 1), localDate);
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function required(period: Period | null, what: string): Period {
  if (period === null) throw new RangeError(`No period holds ${what}.`);
  return period;
}

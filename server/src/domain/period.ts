import type { PeriodKind } from './catalogue.js';
import { addDays, weekdayOf } from './local-time.js';

/** A reporting period. Half-open `[startsOn, endsBefore)`, local dates; both null for `once`. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly startsOn: string | null;
  readonly endsBefore: string | null;
}

/** The one period of what is asked once. */
export const ONCE: Period = { code: 'once', kind: 'once', startsOn: null, endsBefore: null };

/** Reads `2025-W41`, `2025-10`, `2025-Q4` or `once`; null when it is none of these or the week does not exist. */
export function parsePeriod(code: string): Period | null {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const period = readPeriod(code);
  if (parsed.size >= PERIODS_KEPT) parsed.clear();
  parsed.set(code, period);
  return period;
}

/** Every figure names its period, so a code is read once; the bound keeps made-up codes from filling the memory. */
const PERIODS_KEPT = 2_000;
const parsed = new Map<string, Period | null>();

function readPeriod(code: string): Period | null {
  if (code === 'once') return ONCE;
  const week = /^(\d{4})-W(\d{2})$/u.exec(code);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const month = /^(\d{4})-(\d{2})$/u.exec(code);
  if (month) return monthOf(Number(month[1]), Number(month[2]));
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(code);
  if (quarter) return quarterOf(Number(quarter[1]), Number(quarter[2]));
  return null;
}

type DatedPeriod = Period & { readonly startsOn: string; readonly endsBefore: string };

/** A period that has dates; null for `once` and for what is not a period. */
export function datedPeriod(code: string): DatedPeriod | null {
  const period = parsePeriod(code);
  if (period === null || period.startsOn === null || period.endsBefore === null) return null;
  return { ...period, startsOn: period.startsOn, endsBefore: period.endsBefore };
}

/** Last day of a period; null for `once`. */
export function lastDayOf(period: Period): string | null {
  return period.endsBefore === null ? null : addDays(period.endsBefore, -1);
}

/** "Tuần 40 (29/09–05/10/2025)", "Tháng 10/2025", "Quý IV/2025", "Một lần". */
export function periodLabel(code: string, language: 'vi' | 'en'): string {
  const period = datedPeriod(code);
  if (period === null) return periodName(code, language);
  const last = addDays(period.endsBefore, -1);
  if (period.kind !== 'week') return periodName(code, language);
  const sameYear = period.startsOn.slice(0, 4) === last.slice(0, 4);
  const from = sameYear
    ? dayAndMonth(period.startsOn)
    : `${dayAndMonth(period.startsOn)}/${period.startsOn.slice(0, 4)}`;
  return `${periodName(code, language)} (${from}–${dayAndMonth(last)}/${last.slice(0, 4)})`;
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The short name: "Tuần 40", "Tháng 10/2025", "Quý IV/2025", "Một lần". */
export function periodName(code: string, language: 'vi' | 'en'): string {
  const period = parsePeriod(code);
  if (period === null) return code;
  const year = code.slice(0, 4);
  const vi = language === 'vi';
  if (period.kind === 'once') return vi ? 'Một lần' : 'Once';
  if (period.kind === 'week') return `${vi ? 'Tuần' : 'Week'} ${String(Number(code.slice(6)))}`;
  if (period.kind === 'month')
    return vi ? `Tháng ${code.slice(5)}/${year}` : `${MONTHS_EN[Number(code.slice(5)) - 1] ?? ''} ${year}`;
  const quarter = Number(code.slice(6));
  return vi ? `Quý ${QUARTERS[quarter - 1] ?? ''}/${year}` : `Q${String(quarter)} ${year}`;
}

/** Monday of ISO week 1: the week that holds 4 January. */
export function firstMonday(year: number): string {
  const fourth = `${pad(year, 4)}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth));
}

/** Week `week` of the ISO year; null when that year has none of the number. */
export function weekOf(year: number, week: number): Period | null {
  if (year < 1 || year > 9998 || week < 1 || week > 53) return null;
  const startsOn = addDays(firstMonday(year), (week - 1) * 7);
  if (startsOn >= firstMonday(year + 1)) return null;
  return {
    code: `${pad(year, 4)}-W${pad(week, 2)}`,
    kind: 'week',
    startsOn,
    endsBefore: addDays(startsOn, 7),
  };
}

/** Month 1–12; null when it is none. */
export function monthOf(year: number, month: number): Period | null {
  if (year < 1 || year > 9998 || month < 1 || month > 12) return null;
  return {
    code: `${pad(year, 4)}-${pad(month, 2)}`,
    kind: 'month',
    startsOn: firstDay(year, month),
    endsBefore: firstDay(year, month + 1),
  };
}

/** Quarter 1–4. */
export function quarterOf(year: number, quarter: number): Period | null {
  if (year < 1 || year > 9998) return null;
  const month = quarter * 3 - 2;
  return {
    code: `${pad(year, 4)}-Q${String(quarter)}`,
    kind: 'quarter',
    startsOn: firstDay(year, month),
    endsBefore: firstDay(year, month + 3),
  };
}

function firstDay(year: number, month: number): string {
  return month > 12 ? `${pad(year + 1, 4)}-${pad(month - 12, 2)}-01` : `${pad(year, 4)}-${pad(month, 2)}-01`;
}

function dayAndMonth(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}

function pad(n: number, length: number): string {
  return String(n).padStart(length, '0');
}

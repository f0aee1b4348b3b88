import { Big, roundTo } from './decimal.js';
import { isLocalDate, localDateOf, localTimeOf } from './local-time.js';
import { periodName } from './period.js';

export type Language = 'vi' | 'en';

/** The minus sign of typography, U+2212; a hyphen is not a minus. */
export const MINUS = '−';

/** 1.234.567,5 in Vietnamese, 1,234,567.5 in English; half away from zero; −0 is written 0. */
export function formatNumber(n: number | string | Big, decimals: number, language: Language): string {
  const rounded = roundTo(decimalOf(n), decimals);
  const negative = rounded.startsWith('-');
  const [whole = '0', fraction] = (negative ? rounded.slice(1) : rounded).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, language === 'vi' ? '.' : ',');
  const mark = language === 'vi' ? ',' : '.';
  return `${negative ? MINUS : ''}${grouped}${fraction === undefined ? '' : mark + fraction}`;
}

/** 58,5% in Vietnamese, 58.5% in English. The number is already a percentage: 58.5, not 0.585. */
export function formatPercent(n: number | string | Big, decimals: number, language: Language): string {
  return `${formatNumber(n, decimals, language)}%`;
}

/** A target or another given number with the digits it has: 58 is "58%", 62.5 is "62,5%". At most `maxDecimals`. */
export function formatShort(n: number | string | Big, maxDecimals: number, language: Language): string {
  const rounded = Big(roundTo(decimalOf(n), maxDecimals)).toFixed();
  const decimals = rounded.split('.')[1]?.length ?? 0;
  return formatNumber(rounded, decimals, language);
}

/** A difference with its sign: +1,7, −1,7; what rounds to zero has no sign. */
export function formatSigned(n: number | string | Big, decimals: number, language: Language): string {
  const text = formatNumber(n, decimals, language);
  return Big(roundTo(decimalOf(n), decimals)).gt(0) ? `+${text}` : text;
}

/** A value with its unit: "58,0%", "1.234 người". A percent sign stands without a space. */
export function formatWithUnit(
  n: number | string | Big,
  decimals: number,
  unit: string,
  language: Language,
): string {
  const text = formatNumber(n, decimals, language);
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** dd/mm/yyyy in both languages, from a local date or an instant. */
export function formatDate(date: string | Date): string {
  const local = typeof date === 'string' && isLocalDate(date) ? date : localDateOf(new Date(date));
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

/** dd/mm, where the year is clear from beside it. */
export function formatDayMonth(date: string | Date): string {
  return formatDate(date).slice(0, 5);
}

/** HH:mm of an instant, local time. */
export function formatTime(instant: string | Date): string {
  return localTimeOf(new Date(instant));
}

/** "12:00 03/10/2025", local time, in both languages. */
export function formatDateTime(instant: string | Date): string {
  const at = new Date(instant);
  return `${localTimeOf(at)} ${formatDate(at)}`;
}

/** "Tuần 40" of a period code; the long form with its dates is `periodLabel`. */
export function formatWeek(code: string, language: Language): string {
  return periodName(code, language);
}

function decimalOf(n: number | string | Big): Big {
  return Big(n);
}

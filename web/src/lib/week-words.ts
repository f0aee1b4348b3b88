import { formatDate } from '@domain/format.js';
import { localDateOf, localTimeOf, weekdayOf } from '@domain/local-time.js';
import type { Translate } from './i18n/translate.js';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const isWeekday = (day: number): day is Weekday => day >= 1 && day <= 7;

/** 1 Monday … 7 Sunday, in words. */
export const weekdayWords = (day: number, t: Translate): string =>
  isWeekday(day) ? t(`periods.day.${day}`) : String(day);

/** "17:00 thứ Sáu 10/10/2025". */
export function momentWords(instant: string, t: Translate): string {
  const at = new Date(instant);
  const date = localDateOf(at);
  return `${localTimeOf(at)} ${weekdayWords(weekdayOf(date), t)} ${formatDate(date)}`;
}

/** What a control of date and time shows; its own text is local time of Asia/Ho_Chi_Minh, wherever the device stands. */
export function toLocalInput(instant: string): string {
  const at = new Date(instant);
  return `${localDateOf(at)}T${localTimeOf(at)}`;
}

/** null: not a moment. */
export function fromLocalInput(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text) ? `${text.slice(0, 16)}:00+07:00` : null;
}

import { formatDayMonth, formatTime } from '@domain/format.js';
import type { Translate } from '../i18n/translate.js';

/** "14:32", and of another day than today "14:32 ngày 28/11". `at`, `now`: milliseconds of the device's clock. */
export function readAtInWords(at: number, now: number, t: Translate): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = formatTime(then);
  const date = formatDayMonth(then);
  return date === formatDayMonth(today) && now - at < 24 * 3_600_000 ? time : t('age.day', { time, date });
}

/** Read before this page was opened: it comes from the device. */
export function isOfEarlierVisit(at: number): boolean {
  const startedAt = performance.timeOrigin;
  return at < startedAt && Date.now() > startedAt;
}

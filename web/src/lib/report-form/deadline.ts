import type { SubmissionDto } from '@contract/submissions.js';
import { formatDate, formatDayMonth, formatTime } from '@domain/format.js';
import { localDateOf, weekdayOf } from '@domain/local-time.js';
import type { Translate } from '../i18n/translate.js';

type ReportWindow = SubmissionDto['window'];
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Days from which the year is said, too: "25/07/2025". */
const FAR_DAYS = 60;

/** "17:00 thứ Sáu 10/10"; with its year when that is another one than at `now`, or months away. */
export function momentInWords(instant: string, t: Translate, now?: Date): string {
  const at = new Date(instant);
  const far = now !== undefined && isFar(at, now);
  const weekday = weekdayOf(localDateOf(at)) as Weekday;
  return t('deadline.at', {
    time: formatTime(at),
    weekday: t(`weekday.${weekday}`),
    date: far ? formatDate(at) : formatDayMonth(at),
  });
}

const isFar = (at: Date, now: Date): boolean =>
  localDateOf(at).slice(0, 4) !== localDateOf(now).slice(0, 4) ||
  Math.abs(at.getTime() - now.getTime()) > FAR_DAYS * dayMs;

/** Time left, rounded down, in the largest unit that says something: "còn 2 ngày", "còn 5 giờ", "còn 40 phút". */
export function timeLeft(ms: number, t: Translate): string {
  if (ms >= 2 * dayMs) return t('deadline.days', { n: Math.floor(ms / dayMs) });
  if (ms >= hourMs) return t('deadline.hours', { n: Math.floor(ms / hourMs) });
  return t('deadline.minutes', { n: Math.max(1, Math.floor(ms / minuteMs)) });
}

export interface Deadline {
  readonly text: string;
  /** Less than a day left, or overdue, or closed. */
  readonly urgent: boolean;
}

/** The deadline in words, as seen at `now`: the state is worked out anew, because a form stays open for hours. */
export function deadlineInWords(window: ReportWindow, now: Date, t: Translate): Deadline {
  const at = now.getTime();
  if (at < Date.parse(window.opensAt))
    return { text: t('deadline.notOpen', { opens: momentInWords(window.opensAt, t, now) }), urgent: false };
  const left = Date.parse(window.dueAt) - at;
  if (left >= 0)
    return {
      text: t('deadline.due', { when: momentInWords(window.dueAt, t, now), left: timeLeft(left, t) }),
      urgent: left < dayMs,
    };
  if (at <= Date.parse(window.closesAt)) {
    return {
      text: t('deadline.overdue', {
        when: momentInWords(window.dueAt, t, now),
        closes: momentInWords(window.closesAt, t, now),
      }),
      urgent: true,
    };
  }
  return { text: t('deadline.closed', { closes: momentInWords(window.closesAt, t, now) }), urgent: true };
}

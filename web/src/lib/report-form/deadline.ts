import type { SubmissionDto } from '@contract/submissions.js';
import { formatDayMonth, formatTime } from '@domain/format.js';
import { localDateOf, weekdayOf } from '@domain/local-time.js';
import type { Translate } from '../i18n/translate.js';

type ReportWindow = SubmissionDto['window'];
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "17:00 thứ Sáu 10/10". */
export function momentInWords(instant: string, t: Translate): string {
  const at = new Date(instant);
  const weekday = weekdayOf(localDateOf(at)) as Weekday;
  return t('deadline.at', {
    time: formatTime(at),
    weekday: t(`weekday.${weekday}`),
    date: formatDayMonth(at),
  });
}

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
    return { text: t('deadline.notOpen', { opens: momentInWords(window.opensAt, t) }), urgent: false };
  const left = Date.parse(window.dueAt) - at;
  if (left >= 0)
    return {
      text: t('deadline.due', { when: momentInWords(window.dueAt, t), left: timeLeft(left, t) }),
      urgent: left < dayMs,
    };
  if (at <= Date.parse(window.closesAt)) {
    return {
      text: t('deadline.overdue', {
        when: momentInWords(window.dueAt, t),
        closes: momentInWords(window.closesAt, t),
      }),
      urgent: true,
    };
  }
  return { text: t('deadline.closed', { closes: momentInWords(window.closesAt, t) }), urgent: true };
}

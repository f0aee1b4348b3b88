import type { DecidedFault } from '../../domain/decided-window.js';
import { EXTENSION_DAYS, type ExtensionFault } from '../../domain/extension.js';
import type { OnTimeFault } from '../../domain/queue-time.js';
import { minuteOfWeek, type TimeSettings } from '../../domain/replan.js';
import { ProblemError } from '../../http/problem.js';
import type { Words } from '../../http/problem-catalogue.js';

const WORDS: Readonly<Record<ExtensionFault['code'] | DecidedFault['code'], Words>> = {
  before_common_closing: {
    vi: 'Sớm hơn lúc đóng kỳ của tất cả các xã; gia hạn không lấy bớt thời gian.',
    en: 'Earlier than the period closes for everybody; an extension takes no time away.',
  },
  in_the_past: {
    vi: 'Thời điểm này đã qua; xã không còn kịp gửi.',
    en: 'This moment has passed; the commune could not hand in any more.',
  },
  too_far: {
    vi: `Gia hạn nhiều nhất ${String(EXTENSION_DAYS)} ngày.`,
    en: `An extension is at most ${String(EXTENSION_DAYS)} days.`,
  },
  no_more_time: {
    vi: 'Xã không được thêm thời gian nào; hãy chọn muộn hơn.',
    en: 'This gives the commune no more time; choose a later moment.',
  },
  after_closing: {
    vi: 'Hạn gửi phải trước hoặc bằng lúc đóng kỳ.',
    en: 'The due time must not be after the closing time.',
  },
  wrong_order: {
    vi: 'Thứ tự phải là: mở kỳ, chốt số liệu, hạn gửi, đóng kỳ.',
    en: 'The order must be: opening, cut-off, due time, closing.',
  },
  outside_period: {
    vi: 'Thời điểm chốt phải nằm trong kỳ báo cáo.',
    en: 'The cut-off must lie within the period.',
  },
  already_passed: {
    vi: 'Thời điểm này đã qua và đã có số liệu theo nó, nên không đổi được.',
    en: 'This moment has passed and figures were entered for it, so it cannot be moved.',
  },
  time_taken_away: {
    vi: 'Không dời về trước thời điểm hiện tại: các xã sẽ thành gửi muộn mà không kịp biết.',
    en: 'It cannot be moved to before now: communes would be late without having known.',
  },
  nothing_changes: { vi: 'Thời hạn vẫn như cũ.', en: 'The times are as they were.' },
};

export function refuseTimes({ at, code }: ExtensionFault | DecidedFault, path: string = at): ProblemError {
  return new ProblemError('invalid_times', { errors: [{ path, code, ...WORDS[code] }] });
}

/** What is due before it is cut off could never be right. */
export function assertOrder({ cutOff, due }: Pick<TimeSettings, 'cutOff' | 'due'>): void {
  if (minuteOfWeek(due) >= minuteOfWeek(cutOff)) return;
  throw new ProblemError('invalid_times', {
    errors: [
      {
        path: 'due',
        code: 'due_before_cut_off',
        vi: 'Hạn gửi phải sau hoặc bằng thời điểm chốt số liệu.',
        en: 'The due time must not be before the cut-off.',
      },
    ],
  });
}

/** Each is a problem of its own, but for the version that is at fault. */
export function refuseOnTime(fault: OnTimeFault): ProblemError {
  if (fault === 'not_submitted' || fault === 'already_on_time') return new ProblemError(fault);
  const words =
    fault === 'not_queued'
      ? {
          vi: 'Bản này không xếp hàng trên máy trước lần ký đầu.',
          en: 'This version was not queued on a device before the first signature.',
        }
      : {
          vi: 'Bản này xếp hàng trên máy sau hạn gửi.',
          en: 'This version was queued on the device after the due time.',
        };
  return new ProblemError('invalid_times', { errors: [{ path: 'version', code: fault, ...words }] });
}

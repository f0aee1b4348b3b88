import { EXTENSION_DAYS, type ExtensionFault } from '../../domain/extension.js';
import { ProblemError } from '../../http/problem.js';
import type { Words } from '../../http/problem-catalogue.js';

const WORDS: Readonly<Record<ExtensionFault['code'], Words>> = {
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
};

export function refuseTimes({ at, code }: ExtensionFault): ProblemError {
  return new ProblemError('invalid_times', { errors: [{ path: at, code, ...WORDS[code] }] });
}

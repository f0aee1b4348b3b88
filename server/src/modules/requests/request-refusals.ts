import { QUEUE_DAYS, type QueueFault } from '../../domain/queue-time.js';
import { ProblemError } from '../../http/problem.js';
import type { Words } from '../../http/problem-catalogue.js';

export const QUEUE_WORDS: Readonly<Record<QueueFault, Words>> = {
  in_the_future: {
    vi: 'Giờ trên máy nhanh hơn giờ máy chủ quá 5 phút; hãy chỉnh lại giờ trên máy.',
    en: 'The clock of the device is more than 5 minutes ahead of the server; set it right.',
  },
  too_old: {
    vi: `Số liệu đã xếp hàng trên máy quá ${String(QUEUE_DAYS)} ngày.`,
    en: `The figures were queued on the device more than ${String(QUEUE_DAYS)} days ago.`,
  },
};

/** A reopening asks for no time. */
export function extensionOnly(path: string): ProblemError {
  return new ProblemError('invalid_times', {
    errors: [
      {
        path,
        code: 'extension_only',
        vi: 'Chỉ dùng khi xin gia hạn.',
        en: 'Only for a request for more time.',
      },
    ],
  });
}

/** Without it a grant would change nothing that the commune could use. */
export function closingNeeded(kind: 'extension' | 'reopening'): ProblemError {
  const words =
    kind === 'extension'
      ? { vi: 'Cần cho biết gia hạn đến khi nào.', en: 'Say until when the period stays open.' }
      : {
          vi: 'Kỳ báo cáo đã đóng: cần cho biết mở đến khi nào thì xã, phường mới sửa được.',
          en: 'The period is closed: say until when it opens, or the commune could change nothing.',
        };
  return new ProblemError('invalid_times', { errors: [{ path: 'closesAt', code: 'needed', ...words }] });
}

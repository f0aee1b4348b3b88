import { QUEUE_DAYS, type QueueFault } from '../../domain/queue-time.js';
import type { Words } from './problem-entry.js';

/** Why the queue time of a device is not believed. */
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

import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about data quality. */
export const qualityProblems = {
  reasons_missing: entry(
    422,
    ['Cần nêu lý do', 'Reasons are needed'],
    [
      'Có số liệu cần nêu lý do trước khi gửi; số liệu đã lưu vẫn còn. Xem từng mục.',
      'Some figures need a reason before the report can be handed in; what was saved is kept. See each one.',
    ],
  ),
  nothing_to_carry: entry(
    422,
    ['Chưa có số kỳ trước', 'No earlier figures'],
    [
      'Xã, phường chưa có số liệu lũy kế được tính ở các kỳ trước để giữ nguyên; hãy nhập số của kỳ này.',
      'The commune has no counted running totals of earlier periods to keep; enter the figures of this period.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

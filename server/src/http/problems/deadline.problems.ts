import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about times of periods, extensions and requests. */
export const deadlineProblems = {
  invalid_times: entry(
    422,
    ['Thời hạn chưa đúng', 'The times are not valid'],
    [
      'Thời hạn chưa đúng nên chưa thay đổi gì; xem từng trường.',
      'The times are not valid, so nothing was changed; see each field.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

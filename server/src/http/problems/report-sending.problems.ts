import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of sending reports and of archives of them. */
export const reportSendingProblems = {
  delivery_state: entry(
    409,
    ['Không gửi lại được', 'It cannot be sent again'],
    [
      'Lần gửi này đã xong hoặc đang chờ gửi, nên không gửi lại để tránh trùng. Không có gì thay đổi.',
      'This was sent already or is waiting to be sent, so it is not sent again. Nothing was changed.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

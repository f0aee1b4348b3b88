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
  archive_over: entry(
    409,
    ['Việc này đã xong', 'This is over already'],
    [
      'Bộ báo cáo này đã lập xong hoặc đã dừng, nên không còn gì để dừng. Không có gì thay đổi.',
      'These reports were made or stopped already, so there is nothing to stop. Nothing was changed.',
    ],
  ),
  archive_gone: entry(
    404,
    ['Không còn tệp', 'The file is gone'],
    [
      'Tệp chưa lập xong, hoặc đã quá một ngày nên được xóa. Hãy lập lại.',
      'The file is not finished, or was deleted after a day. Have it made again.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

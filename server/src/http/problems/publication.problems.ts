import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of publishing, and of reading what is published. */
export const publicationProblems = {
  publication_too_early: entry(
    422,
    ['Chưa công bố được', 'Too early to publish'],
    [
      'Kỳ {period} còn đang nhận báo cáo đến {dueAt}; chỉ công bố sau hạn nộp. Chưa công bố gì.',
      'Reports of {period} are being received until {dueAt}; it can be published after that. Nothing was published.',
    ],
  ),
  publication_changed: entry(
    409,
    ['Kỳ này vừa được công bố', 'This week has just been published'],
    [
      'Bản công bố của kỳ này đã khác (bản {current}, bạn xem bản {yours}). Chưa công bố gì; hãy xem lại bản xem trước rồi làm tiếp.',
      'What is published of this week has changed (version {current}, you saw {yours}). Nothing was published; look at the preview again and go on.',
    ],
  ),
  publication_not_shown: entry(
    409,
    ['Bản này không còn công bố', 'This is not shown any more'],
    [
      'Bản này đã được rút hoặc đã có bản mới thay; chỉ rút được bản đang công bố. Không có gì thay đổi.',
      'It was withdrawn already, or a later one has taken its place; only what is shown can be withdrawn. Nothing was changed.',
    ],
  ),
  nothing_published: entry(
    404,
    ['Chưa công bố', 'Not published'],
    [
      'Kỳ này chưa có số liệu nào được công bố, hoặc bản công bố đã được rút.',
      'No figures of this week are published, or they were withdrawn.',
    ],
  ),
  too_many_requests: entry(
    429,
    ['Truy cập quá nhiều', 'Too many requests'],
    [
      'Địa chỉ này vừa hỏi quá nhiều lần; hãy thử lại sau một phút. Tệp CSV và JSON chứa mọi số liệu của một kỳ.',
      'This address has asked too often; try again in a minute. The CSV and JSON files hold every figure of a week.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

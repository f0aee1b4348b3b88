import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of figures from files. */
export const importProblems = {
  import_refused: entry(
    422,
    ['Có số liệu chưa ghi được', 'Some figures cannot be recorded'],
    [
      'Có số liệu chưa đúng hoặc còn chờ lý do; chưa số nào được ghi. Tệp vẫn còn trên máy: xem từng dòng rồi ghi lại.',
      'Some figures are not valid, or wait for a reason; none was recorded. The file is still here: see each row and record again.',
    ],
  ),
  import_stale: entry(
    409,
    ['Số liệu đã thay đổi', 'The figures have changed'],
    [
      'Sau khi xem trước, đã có người sửa số liệu của {communes}; chưa số nào của tệp được ghi. Hãy xem trước lại.',
      'Somebody has changed figures of {communes} since the preview; nothing of the file was recorded. Look at the preview again.',
    ],
  ),
  import_differs: entry(
    422,
    ['Khác với bản xem trước', 'Not what was previewed'],
    [
      'Số liệu gửi lên khác với bản xem trước, nên chưa số nào được ghi. Hãy xem trước lại.',
      'What was sent is not what the preview showed, so nothing was recorded. Look at the preview again.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

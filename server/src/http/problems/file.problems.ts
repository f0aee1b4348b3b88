import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of files that people send. */
export const fileProblems = {
  file_expected: entry(
    415,
    ['Cần một tệp', 'A file is needed'],
    [
      'Địa chỉ này chỉ nhận nội dung một tệp (application/octet-stream).',
      'This address takes the bytes of a file (application/octet-stream) only.',
    ],
  ),
  file_too_large: entry(
    413,
    ['Tệp quá lớn', 'The file is too large'],
    [
      'Tệp lớn hơn {limit} nên không được nhận; không có gì được ghi.',
      'The file is larger than {limit} and was not taken; nothing was recorded.',
    ],
  ),
  too_many_files: entry(
    429,
    ['Đang nhận tệp khác', 'Other files are on their way'],
    [
      'Tệp trước chưa gửi xong; hãy đợi vài giây rồi gửi lại tệp này. Không có gì được ghi.',
      'An earlier file is still being sent; wait a few seconds and send this one again. Nothing was recorded.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

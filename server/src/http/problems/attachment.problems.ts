import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of scans that belong to a report. */
export const attachmentProblems = {
  attachment_type: entry(
    422,
    ['Không phải PDF, JPEG hoặc PNG', 'Not a PDF, JPEG or PNG'],
    [
      'Nội dung tệp không phải PDF, JPEG hoặc PNG, dù tên tệp có thể ghi như vậy; hãy quét hoặc chụp lại. Các mục đã nhập vẫn được giữ.',
      'What is in the file is no PDF, JPEG or PNG, whatever its name says; scan or photograph it again. What was entered is kept.',
    ],
  ),
  attachment_damaged: entry(
    422,
    ['Tệp bị hỏng', 'The file is damaged'],
    [
      'Tệp bị hỏng hoặc thiếu phần cuối, nên không được nhận; hãy quét hoặc chụp lại. Các mục đã nhập vẫn được giữ.',
      'The file is damaged or cut off and was not taken; scan or photograph it again. What was entered is kept.',
    ],
  ),
  attachment_acts: entry(
    422,
    ['PDF có nội dung chạy được', 'The PDF holds something that runs'],
    [
      'PDF có đoạn mã, tệp kèm theo hoặc bị khóa, nên không được nhận; hãy in lại thành PDF thường, hoặc chụp ảnh văn bản. Các mục đã nhập vẫn được giữ.',
      'The PDF holds a script or other files, or is locked, and was not taken; print it as a plain PDF, or photograph the document. What was entered is kept.',
    ],
  ),
  attachment_lost: entry(
    410,
    ['Không còn tệp này', 'The file is gone'],
    [
      'Kho lưu trữ không còn nội dung của tệp này, hoặc nội dung đã bị thay đổi; số, ngày văn bản vẫn còn. Hãy tải lên lại.',
      'The store no longer has the content of this file, or it has changed; number and date of the document are kept. Upload it again.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of workbooks and text files with figures; nothing of such a file is recorded. */
export const tableFileProblems = {
  table_file_empty: entry(
    422,
    ['Tệp trống', 'The file is empty'],
    [
      'Tệp không có dữ liệu nào; không có gì được ghi.',
      'There is nothing in the file; nothing was recorded.',
    ],
  ),
  table_file_unknown: entry(
    422,
    ['Không phải bảng tính', 'Not a spreadsheet'],
    [
      'Nội dung tệp không phải bảng tính Excel (.xlsx) và cũng không phải tệp chữ CSV, dù tên tệp là gì. Hãy chọn đúng tệp rồi gửi lại.',
      'Whatever its name, the content is neither an Excel workbook (.xlsx) nor a CSV text file. Choose the right file and send it again.',
    ],
  ),
  table_file_old: entry(
    422,
    ['Định dạng chưa đọc được', 'A format that is not read'],
    [
      'Tệp ở dạng {format}. Hãy mở tệp, chọn Lưu thành (Save As), lưu lại dạng Excel Workbook (.xlsx) rồi gửi tệp mới.',
      'The file is in the format {format}. Open it, choose Save As, save it as Excel Workbook (.xlsx) and send the new file.',
    ],
  ),
  table_file_encrypted: entry(
    422,
    ['Tệp có mật khẩu', 'The file has a password'],
    [
      'Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi gửi.',
      'The file is encrypted and cannot be read. Remove its password (File › Info › Protect Workbook), save it and send it again.',
    ],
  ),
  table_file_macro: entry(
    422,
    ['Tệp có macro', 'The file has macros'],
    [
      'Tệp có macro nên không được nhận. Hãy lưu lại dạng Excel Workbook (.xlsx), không kèm macro, rồi gửi.',
      'The file carries macros and is not taken. Save it as Excel Workbook (.xlsx) without macros and send it again.',
    ],
  ),
  table_file_bomb: entry(
    422,
    ['Tệp nén không hợp lệ', 'The archive is not acceptable'],
    [
      'Phần nén trong tệp bung ra lớn khác thường so với một biểu số liệu nên không được mở. Hãy chép số liệu sang tệp mẫu mới tải về rồi gửi.',
      'What is packed in the file is far larger than a table of figures would be, so it was not opened. Copy the figures into a fresh template and send that.',
    ],
  ),
  table_file_broken: entry(
    422,
    ['Tệp bị hỏng', 'The file is broken'],
    [
      'Tệp bị hỏng ở {where} nên không có gì được đọc. Hãy mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi.',
      'The file is broken at {where}, so nothing of it was read. Open it in Excel or LibreOffice, save it as .xlsx and send it again.',
    ],
  ),
  table_file_entities: entry(
    422,
    ['Tệp có khai báo lạ', 'The file has foreign declarations'],
    [
      'Phần {where} của tệp có khai báo (DTD) mà Excel không bao giờ ghi, nên tệp không được đọc.',
      'The part {where} of the file has declarations (a DTD) that Excel never writes, so the file was not read.',
    ],
  ),
  table_file_too_far: entry(
    422,
    ['Dữ liệu ở ngoài vùng được đọc', 'Data outside of what is read'],
    [
      'Ô {cell} của trang {sheet} có dữ liệu, mà chỉ đọc trong {rows} dòng × {columns} cột đầu. Hãy xóa ô đó hoặc chép số liệu sang tệp mẫu.',
      'Cell {cell} of sheet {sheet} holds data, while only the first {rows} rows × {columns} columns are read. Clear it, or copy the figures into the template.',
    ],
  ),
  table_file_too_many: entry(
    422,
    ['Tệp chứa quá nhiều', 'There is too much in the file'],
    [
      'Tệp có hơn {limit} {what}; hãy bỏ bớt phần không cần rồi gửi lại.',
      'The file has more than {limit} {what}; take out what is not needed and send it again.',
    ],
  ),
  table_file_encoding: entry(
    422,
    ['Không nhận ra bảng mã', 'The encoding is not known'],
    [
      'Chữ trong tệp không phải Unicode (UTF-8, UTF-16) hay Windows-1258; có thể là TCVN3 (ABC) hoặc VNI. Hãy lưu lại dạng CSV UTF-8 hoặc .xlsx rồi gửi.',
      'The text is neither Unicode (UTF-8, UTF-16) nor Windows-1258; it may be TCVN3 or VNI. Save it as CSV UTF-8 or as .xlsx and send it again.',
    ],
  ),
  table_file_too_heavy: entry(
    422,
    ['Đọc tệp quá nặng', 'The file is too heavy to read'],
    [
      'Đọc tệp này tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng; không có gì được ghi. Hãy chép số liệu sang tệp mẫu mới tải về rồi gửi.',
      'Reading this file took too much time or memory and was stopped; nothing was recorded. Copy the figures into a fresh template and send that.',
    ],
  ),
  table_file_waiting: entry(
    429,
    ['Tệp trước đang được đọc', 'An earlier file is being read'],
    [
      'Tệp bạn gửi trước đó đang được đọc; hãy đợi vài giây rồi gửi lại tệp này.',
      'The file you sent before is still being read; wait a few seconds and send this one again.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

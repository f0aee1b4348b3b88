import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of changes to organisation units. */
export const unitProblems = {
  unit_not_open: entry(
    422,
    ['Đơn vị không hoạt động vào ngày đó', 'The unit is not open on that day'],
    [
      'Mã {code} không phải một xã, phường đang hoạt động vào ngày {on}. Chưa thay đổi gì.',
      'The code {code} is not a commune that is open on {on}. Nothing was changed.',
    ],
  ),
  unit_code_taken: entry(
    409,
    ['Mã đơn vị đang dùng', 'The code is in use'],
    [
      'Mã {code} còn thuộc một đơn vị đang hoạt động vào ngày hiệu lực. Chưa thay đổi gì; hãy kiểm tra mã.',
      'The code {code} belongs to a unit that is open on the effective date. Nothing was changed; check the code.',
    ],
  ),
  unit_changed: entry(
    409,
    ['Đơn vị vừa được sửa', 'The unit has changed'],
    [
      '{code} đã được người khác sửa (bản {current}, bạn xem bản {yours}). Chưa thay đổi gì; hãy xem lại rồi làm tiếp.',
      '{code} was changed by somebody else (version {current}, you saw {yours}). Nothing was changed; look again and go on.',
    ],
  ),
  unit_change_too_early: entry(
    422,
    ['Ngày hiệu lực quá sớm', 'The effective date is too early'],
    [
      'Các kỳ đã khóa sổ hoặc đã ký giữ nguyên đơn vị cũ. Ngày sớm nhất có thể chọn là {earliest}; ngày ghi trong văn bản vẫn được lưu riêng.',
      'Periods that have closed or are signed keep their units. The earliest date is {earliest}; the date of the document is kept beside it.',
    ],
  ),
  unit_change_same: entry(
    422,
    ['Không có gì thay đổi', 'Nothing would change'],
    [
      'Các đơn vị nêu ra bị trùng nhau, hoặc tên, mã và loại không khác trước. Chưa thay đổi gì.',
      'The same unit is named twice, or name, code and kind are as before. Nothing was changed.',
    ],
  ),
  unit_change_unknown_code: entry(
    422,
    ['Mã không có trong danh mục', 'A code is not in the catalogue'],
    [
      'Danh mục không có mã {code}. Chưa thay đổi gì.',
      'The catalogue has no code {code}. Nothing was changed.',
    ],
  ),
  unit_change_final: entry(
    409,
    ['Không hoàn tác được', 'This cannot be undone'],
    [
      'Việc đổi tên không hoàn tác, hãy đổi tên lại; việc đã hoàn tác không hoàn tác lần nữa.',
      'A rename is not undone, rename it back; what was undone is not undone again.',
    ],
  ),
  unit_change_too_late: entry(
    409,
    ['Đã quá hạn hoàn tác', 'Too late to undo'],
    [
      'Kỳ báo cáo đầu tiên sau thay đổi đã khóa sổ lúc {until}; từ đó số liệu đứng theo đơn vị mới. Nếu cần, hãy lập thay đổi mới theo văn bản mới.',
      'The first period after the change closed at {until}; figures stand on the new units since. If need be, record a new change by a new document.',
    ],
  ),
  unit_change_followed: entry(
    409,
    ['Đã có thay đổi sau đó', 'A later change builds on it'],
    [
      'Đơn vị mới đã thay đổi tiếp; hãy hoàn tác thay đổi sau trước.',
      'The new unit has changed again; undo the later change first.',
    ],
  ),
  unit_change_reported: entry(
    409,
    ['Đơn vị mới đã ký báo cáo', 'The new unit has signed a report'],
    [
      '{unit} đã ký báo cáo {period}. Hoàn tác sẽ làm số đó không còn được tính, nên cần loại báo cáo khỏi tổng hợp (có lý do) trước.',
      '{unit} has signed its report {period}. Undoing would leave it uncounted, so exclude that report (with a reason) first.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

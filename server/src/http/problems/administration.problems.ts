import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of changes to the catalogue, units, targets and reference figures. */
export const administrationProblems = {
  stale_definition: entry(
    409,
    ['Đã có bản mới hơn', 'There is a newer version'],
    [
      'Nội dung đã được người khác sửa (bản {current}, bạn đang sửa từ bản {yours}). Thay đổi của bạn chưa được ghi; xem cả hai bản rồi chọn.',
      'Somebody changed this meanwhile (version {current}, you started from {yours}). Your change was not saved; compare both and choose.',
    ],
  ),
  invalid_definition: entry(
    422,
    ['Nội dung chưa đúng', 'The definition is not valid'],
    [
      'Có mục chưa đúng; chưa thay đổi nào được ghi. Xem từng mục.',
      'Something is not valid; nothing was changed. See each field.',
    ],
  ),
  target_ended: entry(
    409,
    ['Mục tiêu đã kết thúc', 'The target has ended'],
    [
      'Mục tiêu này đã kết thúc nên không sửa được nữa. Chưa thay đổi gì; nếu cần, hãy đặt mục tiêu mới.',
      'This target has ended and cannot be changed any more. Nothing was changed; set a new one if need be.',
    ],
  ),
  invalid_figures: entry(
    422,
    ['Số liệu nền chưa đúng', 'Reference figures are not valid'],
    [
      'Có dòng chưa đúng; chưa dòng nào được ghi. Xem từng dòng.',
      'Some rows are not valid; none was saved. See each row.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

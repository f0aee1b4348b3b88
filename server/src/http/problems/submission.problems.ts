import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of commands on a report. */
export const submissionProblems = {
  stale_version: entry(
    409,
    ['Đã có bản mới hơn', 'There is a newer version'],
    [
      'Báo cáo đã được sửa (bản {current}, bạn đang sửa từ bản {yours}). Số liệu của bạn chưa được ghi; xem cả hai bản rồi chọn.',
      'The report has changed (version {current}, you started from {yours}). Your figures were not saved; compare both and choose.',
    ],
  ),
  not_open: entry(
    409,
    ['Kỳ báo cáo chưa mở', 'The period is not open yet'],
    ['{period} nhận số liệu từ {opensAt}.', '{period} takes figures from {opensAt}.'],
  ),
  closed: entry(
    409,
    ['Kỳ báo cáo đã đóng', 'The period is closed'],
    [
      '{period} đã đóng lúc {closesAt} ({why}), nên số liệu chưa được ghi lên máy chủ; những gì đã nhập vẫn còn trên máy này. Cần gửi thì xin gia hạn; người trả lời: {reviewers}.',
      '{period} closed at {closesAt} ({why}), so the figures were not saved on the server; what was typed is still on this device. To hand in, ask for an extension; who answers: {reviewers}.',
    ],
  ),
  unit_not_reporting: entry(
    409,
    ['Đơn vị không báo cáo kỳ này', 'The unit does not report for this period'],
    [
      '{unit} không hoạt động vào thời điểm chốt của kỳ này (chưa thành lập, hoặc đã sáp nhập, giải thể). Số đã nhập vẫn xem được; số mới do đơn vị kế thừa báo cáo.',
      '{unit} does not exist at the cut-off of this period (not opened yet, merged or closed). What was entered stays readable; new figures come from the unit that took over.',
    ],
  ),
  approved: entry(
    409,
    ['Báo cáo đã được duyệt', 'The report is approved'],
    [
      'Báo cáo đã duyệt không sửa được; hãy xin mở lại.',
      'An approved report cannot be changed; ask for it to be reopened.',
    ],
  ),
  not_started: entry(
    409,
    ['Chưa có báo cáo', 'Nothing saved yet'],
    ['Chưa có số liệu nào được lưu cho kỳ này.', 'Nothing has been saved for this period yet.'],
  ),
  already_handed_over: entry(
    409,
    ['Đã chuyển ký', 'Already handed over'],
    ['Báo cáo đã chuyển ký và đang chờ lãnh đạo.', 'The report was handed over and waits for the signature.'],
  ),
  already_submitted: entry(
    409,
    ['Đã gửi', 'Already submitted'],
    ['Báo cáo đã được ký và gửi.', 'The report was signed and submitted already.'],
  ),
  already_approved: entry(
    409,
    ['Đã duyệt', 'Already approved'],
    ['Báo cáo đã được duyệt từ trước.', 'The report was approved already.'],
  ),
  already_returned: entry(
    409,
    ['Đã trả lại', 'Already returned'],
    [
      'Báo cáo đã được trả lại và đang chờ xã, phường gửi lại.',
      'The report was returned already and waits for the commune to hand it in again.',
    ],
  ),
  already_excluded: entry(
    409,
    ['Đã loại khỏi tổng hợp', 'Already excluded'],
    ['Báo cáo đã được loại khỏi tổng hợp từ trước.', 'The report is kept out of the totals already.'],
  ),
  not_excluded: entry(
    409,
    ['Đang được tổng hợp', 'Not excluded'],
    ['Báo cáo không bị loại khỏi tổng hợp.', 'The report is not kept out of the totals.'],
  ),
  wrong_state: entry(
    409,
    ['Không làm được lúc này', 'Not possible in this state'],
    ['Báo cáo đang ở trạng thái không cho phép việc này.', 'The state of the report does not allow this.'],
  ),
  second_person_needed: entry(
    409,
    ['Cần người thứ hai', 'A second person is needed'],
    [
      'Lãnh đạo không ký số liệu do chính mình nhập khi xã có cán bộ nhập số liệu; cán bộ cần xem và chuyển ký.',
      'A leader does not sign what they alone entered while the commune has an editor; the editor has to check it and hand it over.',
    ],
  ),
  invalid_values: entry(
    422,
    ['Số liệu chưa đúng', 'Figures are not valid'],
    [
      'Có mục chưa đúng; chưa mục nào được ghi. Xem từng mục.',
      'Some figures are not valid; nothing was saved. See each one.',
    ],
  ),
  invalid_comments: entry(
    422,
    ['Ý kiến chưa đúng chỗ', 'Comments are not valid'],
    [
      'Có ý kiến không thuộc mục nào của biểu, hoặc hai ý kiến cho một mục; báo cáo chưa thay đổi.',
      'A comment stands at no element of the form, or two at one; the report was not changed.',
    ],
  ),
  department_rows_refused: entry(
    422,
    ['Có dòng chưa ghi được', 'Some rows cannot be recorded'],
    [
      'Có dòng chưa đúng hoặc còn chờ lý do; chưa dòng nào được ghi. Xem từng dòng.',
      'Some rows are not valid, or wait for a reason; none was recorded. See each row.',
    ],
  ),
  empty_report: entry(
    422,
    ['Báo cáo trống', 'Empty report'],
    [
      'Báo cáo chưa có số liệu nào nên không gửi được.',
      'The report has no figure yet, so it cannot be handed in.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

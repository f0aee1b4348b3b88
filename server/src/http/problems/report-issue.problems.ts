import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals of drafting, editing and issuing reports. */
export const reportIssueProblems = {
  report_changed: entry(
    409,
    ['Báo cáo đã thay đổi', 'The report has changed'],
    [
      'Báo cáo này vừa được xử lý (bản {current}, bạn xem bản {yours}). Chưa có gì thay đổi; hãy xem lại bản mới rồi làm tiếp.',
      'Something was done with this report meanwhile (version {current}, you saw {yours}). Nothing was changed; look at the new version and go on.',
    ],
  ),
  report_state: entry(
    409,
    ['Không làm được ở bước này', 'Not possible at this step'],
    [
      'Báo cáo đang ở bước khác nên không làm được việc này. Không có gì thay đổi.',
      'The report stands at another step, at which this cannot be done. Nothing was changed.',
    ],
  ),
  paragraph_changed: entry(
    409,
    ['Đoạn này vừa có người sửa', 'Somebody has just edited this paragraph'],
    [
      'Đoạn này đã có bản mới hơn bản bạn sửa. Chưa ghi gì; cả hai bản được trả lại để bạn so sánh rồi lưu lại.',
      'There is a newer text of this paragraph than the one you edited. Nothing was saved; both texts are given back for you to compare and save again.',
    ],
  ),
  report_number_taken: entry(
    409,
    ['Số này đã dùng', 'The number is taken'],
    [
      'Số {number} đã cấp cho một báo cáo khác trong năm. Chưa ban hành; hãy hỏi lại văn thư.',
      'Number {number} was given to another report of the year. Nothing was issued; ask the records office again.',
    ],
  ),
  report_date: entry(
    422,
    ['Ngày ban hành không hợp lệ', 'The date of issue does not fit'],
    [
      'Ngày ban hành phải từ ngày {first} (ngày chốt nội dung) đến hôm nay, {last}. Chưa ban hành.',
      'The date of issue is between {first}, when the content was frozen, and today, {last}. Nothing was issued.',
    ],
  ),
  report_of_department: entry(
    403,
    ['Báo cáo này do Sở lập', 'This report is the Department’s'],
    [
      'Báo cáo tuần của tỉnh do Sở lập và ban hành; tài khoản xã, phường không tải bản dự thảo. Báo cáo của xã, phường ở trang Báo cáo.',
      'The weekly report of the province is drafted and issued by the Department; accounts of communes do not get its draft. The commune’s own report is on the page of reports.',
    ],
  ),
  report_kind_unavailable: entry(
    422,
    ['Chưa lập được loại báo cáo này', 'This kind of report is not available'],
    [
      'Loại báo cáo hoặc ngôn ngữ này chưa lập được cho đơn vị và kỳ đã chọn. Chưa tạo gì.',
      'This kind or language of report cannot be made for the unit and period. Nothing was made.',
    ],
  ),
  report_span_invalid: entry(
    422,
    ['Khoảng kỳ chưa đúng', 'The span of periods is not right'],
    [
      'Báo cáo theo khoảng tùy chọn cần kỳ đầu không sau kỳ cuối và hai kỳ cùng loại; các loại báo cáo khác không có kỳ đầu. Chưa tạo gì.',
      'A report of a chosen span needs a first period that is not after the last one and of the same kind; other kinds have no first period. Nothing was made.',
    ],
  ),
  report_not_issued: entry(
    422,
    ['Chưa ban hành', 'Not issued'],
    [
      'Chỉ làm được với báo cáo đã ban hành. Không có gì thay đổi.',
      'This can be done with an issued report only. Nothing was changed.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

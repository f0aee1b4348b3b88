import { entry, type ProblemEntry } from './problem-entry.js';

/** Refusals about times of periods, extensions and requests. */
export const deadlineProblems = {
  invalid_times: entry(
    422,
    ['Thời hạn chưa đúng', 'The times are not valid'],
    [
      'Thời hạn chưa đúng nên chưa thay đổi gì; xem từng trường.',
      'The times are not valid, so nothing was changed; see each field.',
    ],
  ),
  delegation_overlaps: entry(
    409,
    ['Đã được ủy quyền', 'Signs for somebody already'],
    [
      'Người này đã được ủy quyền ký trong khoảng ngày đó. Hãy chọn ngày khác hoặc thu hồi ủy quyền cũ.',
      'This person signs for somebody in those days already. Choose other days or take the earlier delegation back.',
    ],
  ),
  not_submitted: entry(
    409,
    ['Báo cáo chưa gửi', 'Not submitted yet'],
    ['Báo cáo chưa được ký và gửi lần nào.', 'The report was never signed and submitted.'],
  ),
  already_on_time: entry(
    409,
    ['Đã đúng hạn', 'On time already'],
    ['Báo cáo này đã được tính là đúng hạn.', 'This report counts as on time already.'],
  ),
  already_asked: entry(
    409,
    ['Đã có yêu cầu đang chờ', 'Already asked'],
    [
      'Đã có một yêu cầu cùng loại cho báo cáo này, gửi lúc {askedAt}, đang chờ Sở trả lời. Chưa gửi thêm.',
      'The same was asked for this report at {askedAt} and waits for an answer. Nothing more was sent.',
    ],
  ),
  already_answered: entry(
    409,
    ['Yêu cầu đã được trả lời', 'Already answered'],
    [
      '{answeredBy} đã trả lời yêu cầu này lúc {answeredAt}. Câu trả lời của bạn chưa được ghi.',
      '{answeredBy} answered this request at {answeredAt}. Your answer was not recorded.',
    ],
  ),
  not_approved: entry(
    409,
    ['Báo cáo chưa được duyệt', 'The report is not approved'],
    [
      'Chỉ báo cáo đã duyệt mới cần mở lại; báo cáo này sửa được ngay khi kỳ còn mở.',
      'Only an approved report needs to be reopened; this one can be changed while its period is open.',
    ],
  ),
} as const satisfies Record<string, ProblemEntry>;

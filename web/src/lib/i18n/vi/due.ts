/** Words of the list of what is owed. */
export const dueVi = {
  'due.villages': 'Danh sách thôn, buôn, tổ dân phố',
  'due.title': 'Việc cần nộp',
  'due.none': 'Không còn báo cáo nào phải nộp. Kỳ sau mở vào thứ Hai.',
  'due.noneAction': 'Xem hồ sơ xã',
  'due.firstEditor': 'Cần nộp: {report}',
  'due.firstLeader': 'Chờ lãnh đạo ký: {report}',
  'due.effort': 'Khoảng 5 phút, {n} số. Đang nhập dở vẫn được giữ.',
  'due.start': 'Bắt đầu nhập',
  'due.continue': 'Nhập tiếp',
  'due.sign': 'Xem và ký',
  'due.open': 'Mở',
  'due.others': 'Các biểu khác',
  'due.done': 'Đã gửi',
  'due.otherWays': 'Cách nhập và tra cứu khác',
} as const;

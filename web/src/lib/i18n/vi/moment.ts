/** Words of looking at figures as they were known at a moment. */
export const momentVi = {
  'moment.banner': 'Số liệu theo hiểu biết lúc {moment}',
  'moment.toNow': 'Về hiện tại',
  'moment.title': 'Xem số liệu theo hiểu biết của một thời điểm đã qua',
  'moment.at': 'Thời điểm cần xem',
  'moment.hint':
    'Giá trị, số liệu nền, mục tiêu, định nghĩa, đơn vị và cài đặt như đã biết lúc đó (giờ Việt Nam).',
  'moment.look': 'Xem',
  'moment.later': 'Chọn một thời điểm đã qua.',
  'moment.changes': 'Thay đổi số liệu sau khi báo cáo phát hành',
  'moment.changesSince': 'Những gì đã thay đổi từ lúc đó',
} as const;

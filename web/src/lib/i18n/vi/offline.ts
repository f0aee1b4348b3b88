/** Words of the first visit, of installing and of a newer release. */
export const offlineVi = {
  'update.offer': 'Đã có phiên bản mới – bấm để tải lại. Số đã nhập vẫn còn.',
  'update.loading': 'Đang tải phiên bản mới…',
  'welcome.title': 'Bạn cần nộp {report}, hạn {when}',
  'welcome.effort':
    'Khoảng 5 phút, {n} số. Nhập được cả khi mất mạng: số nằm trên máy này và được gửi khi có mạng.',
  'welcome.how': 'Ví dụ: gõ 1.234. Chưa có số thì để trống; không có gì thì gõ 0.',
  'welcome.effortWords':
    'Khoảng 5 phút, {n} mục. Nhập được cả khi mất mạng: nội dung nằm trên máy này và được gửi khi có mạng.',
  'welcome.howWords': 'Viết ngắn, đủ ý. Chưa có gì thì để trống.',
  'welcome.start': 'Bắt đầu',
  'install.title': 'Cài lên màn hình điện thoại',
  'install.offered':
    'Có thể đặt trang này lên màn hình điện thoại và mở như một ứng dụng, kể cả khi mất mạng.',
  'install.inside':
    'Trang đang mở bên trong Zalo hoặc một ứng dụng khác. Mở bằng Chrome để số đang nhập được giữ chắc chắn và dùng được khi mất mạng.',
  'install.ios': 'Để mở được khi mất mạng: bấm Chia sẻ trong Safari, rồi chọn Thêm vào Màn hình chính.',
  'install.button': 'Cài lên màn hình',
  'install.later': 'Để sau',
  'state.stale': 'Số liệu đọc lúc {time}; chưa cập nhật được. Đang thử lại.',
  'state.offline': 'Không có mạng. Số liệu đọc lúc {time}.',
  'age.day': '{time} ngày {date}',
} as const;

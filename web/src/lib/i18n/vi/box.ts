/** Words of what is wrong or asked at a box: fetched with the part that says it, after the boxes themselves. */
export const boxVi = {
  'field.useReading': 'Là {value}',
  'error.not_a_date':
    'Đây không phải là một ngày có thật. Nhập ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 05/08/2025; các mục khác vẫn được giữ.',
  'error.not_a_number': 'Đây không phải là số. Chỉ nhập chữ số, ví dụ 1.250; các mục khác vẫn được giữ.',
  'error.ambiguous': '“{text}” có thể hiểu theo hai cách. Chọn đúng số:',
  'error.ambiguousOne': '“{text}” có thể hiểu theo hai cách. Nếu đúng thì bấm, nếu không thì nhập lại:',
  'error.ambiguousPlain': '“{text}” có thể hiểu theo hai cách. Nhập lại số nguyên, không dấu phẩy.',
  'error.negative': 'Số không được âm. Nếu phải giảm, nhập số mới sau khi giảm.',
  'error.not_whole': 'Mục này là số nguyên, không có phần lẻ.',
  'error.too_large': 'Số này quá lớn. Kiểm tra xem có thừa chữ số không.',
  'error.too_precise': 'Nhiều nhất 4 chữ số sau dấu phẩy.',
  'conflict.title': 'Hai số khác nhau',
  'conflict.keepMine': 'Giữ số của tôi: {value}',
  'conflict.takeTheirs': 'Lấy số đã lưu: {value}',
  'conflict.blank': 'để trống',
  'quality.why': 'Vì sao?',
  'quality.reasonWanted': 'Số này có thể đúng. Nêu lý do (ít nhất 5 ký tự) để gửi được báo cáo.',
  'quality.reasonGiven': 'Lý do đi cùng số này; sửa số thì cần nêu lại.',
} as const;

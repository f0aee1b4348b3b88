/** Words of the rules of data quality at the form: reasons, "Không thay đổi". */
export const qualityVi = {
  'quality.why': 'Vì sao?',
  'quality.reasonWanted': 'Số này có thể đúng. Nêu lý do (ít nhất 5 ký tự) để gửi được báo cáo.',
  'quality.reasonGiven': 'Lý do đi cùng số này; sửa số thì cần nêu lại.',
  'noChange.title': 'Không thay đổi trong {span}',
  'noChange.week': 'tuần',
  'noChange.period': 'kỳ',
  'noChange.done': 'Đã báo “Không thay đổi trong {span}”: số lũy kế giữ như kỳ trước.',
} as const;

/** Words of the rules of data quality at the form: reasons, "Không thay đổi". */
export const qualityVi = {
  'noChange.title': 'Không thay đổi trong {span}',
  'noChange.week': 'tuần',
  'noChange.period': 'kỳ',
  'noChange.done': 'Đã báo “Không thay đổi trong {span}”: số lũy kế giữ như kỳ trước.',
} as const;

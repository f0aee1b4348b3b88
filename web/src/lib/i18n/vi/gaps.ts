/** Words of the gap report. */
export const gapsVi = {
  'gaps.indicator': 'Chỉ tiêu',
  'gaps.subtitle': '{name}, toàn tỉnh.',
  'gaps.due': 'Mục tiêu phải đạt ngày {due}.',
  'gaps.province': 'Toàn tỉnh: {finding}',
  'gaps.communes': 'xã, phường',
  'gaps.provinceGap': 'Toàn tỉnh còn thiếu',
  'gaps.shortfall': 'Cộng {n} xã, phường chưa đạt',
  'gaps.both':
    'Hai số khác nhau vì nơi vượt mục tiêu bù cho nơi thiếu khi tính cả tỉnh; {short} xã, phường vẫn phải làm tiếp.',
  'gaps.tableTitle': 'Từ hiện tại đến mục tiêu: {n} xã, phường có số liệu',
  'gaps.tableSubtitle':
    'Chấm: hiện tại · vạch đậm: mục tiêu · xếp theo số {unit} còn thiếu. Cần mỗi tuần: để kịp ngày phải đạt.',
  'gaps.now': 'Hiện tại',
  'gaps.change': 'So với tuần trước',
  'gaps.perWeek': 'Cần mỗi tuần',
  'gaps.perWeekShort': '{n}/tuần',
  'gaps.carried': 'số liệu {period}',
  'gaps.above100': 'trên 100%, cần kiểm tra',
  'gaps.bar': 'hiện {value}, mục tiêu {target}',
  'gaps.enough': 'đủ',
  'gaps.missingTitle': '{n} xã, phường chưa có số liệu',
  'gaps.missingSubtitle': 'Không tính là 0, không cộng vào số còn thiếu. Cần liên hệ để có số liệu.',
  'gaps.csv': 'Tải CSV',
  'gaps.source': 'Nguồn: báo cáo của các xã, phường. {coverage}.',
} as const;

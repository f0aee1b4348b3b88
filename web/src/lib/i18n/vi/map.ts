/** Words of the map. */
export const mapVi = {
  'map.title': 'Mỗi ô là một xã, phường, đặt gần vị trí thật',
  'map.subtitle':
    'Màu: chênh lệch so với kế hoạch tại ngày chốt của chính số liệu. Chưa nạp ranh giới hành chính.',
  'map.week': 'Tuần',
  'map.label': 'Bản đồ ô vuông: dùng phím mũi tên để đi giữa các xã, phường',
  'map.hint': 'Chạm, trỏ hoặc dùng phím mũi tên để xem từng xã, phường; Enter mở hồ sơ xã.',
  'map.tile': '{name}: {value}, {difference} so với kế hoạch, {status}',
  'map.classes': 'Chênh lệch so với kế hoạch ({unit}) và số xã, phường:',
  'map.below': 'dưới {to}',
  'map.from': 'từ {from}',
  'map.between': 'từ {from} đến dưới {to}',
  'map.unplaced': 'Chưa có vị trí nên không hiện trên bản đồ: {names}.',
  'map.list': 'Danh sách theo chênh lệch',
  'map.listSubtitle': 'Thấp hơn kế hoạch nhiều nhất đứng trước; chưa có số liệu đứng cuối',
  'map.difference': 'So với kế hoạch',
  'map.save': 'Tải bản đồ (SVG)',
  'map.source': 'Vị trí ô tính từ điểm nhãn của từng xã, phường; không phải ranh giới hành chính.',
  'map.open': 'Mở bản đồ lớn: chọn chỉ tiêu, tuần, xem danh sách',
} as const;

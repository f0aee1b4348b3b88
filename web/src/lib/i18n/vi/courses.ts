/** Words of the pages of goals. */
export const coursesVi = {
  'courses.subtitle': 'Mười chỉ tiêu và chỉ tiêu dẫn đầu (số 0), toàn tỉnh; chỉ tiêu khó đạt đứng trước.',
  'courses.number': 'Chỉ tiêu {code}',
  'courses.all': 'Tất cả chỉ tiêu',
  'courses.goalOf': 'Chỉ tiêu {code}: {name}, toàn tỉnh.',
  'courses.unknown': 'Đợt này không có chỉ tiêu số {code}.',
  'courses.table': 'Cần mỗi ngày so với tốc độ hiện nay',
  'courses.tableSubtitle':
    'Tốc độ tính trên những xã, phường có số liệu ở cả hai lần chốt; dự báo: nếu giữ tốc độ gần đây.',
  'courses.goal': 'Chỉ tiêu',
  'courses.target': 'Mục tiêu',
  'courses.need': 'Cần mỗi ngày',
  'courses.paceOne': 'Tốc độ, 1 kỳ (mỗi ngày)',
  'courses.paceTwo': 'Tốc độ, 2 kỳ (mỗi ngày)',
  'courses.paceOf': '{days} ngày, {communes} xã, phường',
  'courses.forecast': 'Dự báo đến hạn',
  'courses.forecastOn': 'Dự báo ngày {due}',
  'courses.needs': 'Cần gì để đạt mục tiêu',
  'courses.needsSubtitle': 'Cần mỗi ngày, tốc độ hiện nay và nơi tốc độ đó dẫn đến',
  'courses.pastError':
    'Các dự báo trước đây (cùng cách tính, trước một lần chốt) lệch trung bình {error}; {inside}/{all} lần kết quả nằm trong khoảng.',
  'courses.baseline': 'Kế hoạch tính từ {value} ngày {date} ({source}).',
  'courses.method':
    'Dự báo kéo dài tốc độ của các lần chốt gần nhất (trung vị độ dốc Theil–Sen); khoảng trong ngoặc nhằm đúng khoảng 4/5 lần. Có từ lần chốt thứ tư.',
  'courses.definition': 'Định nghĩa, công thức, nguồn và từng xã, phường',
  'courses.toGoal': 'Cần mỗi ngày, cách dự báo, định nghĩa và từng xã, phường',
} as const;

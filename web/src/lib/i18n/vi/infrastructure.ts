/** Infrastructure beside the goals. */
export const infrastructureVi = {
  'infra.subtitle': '{goal}, đặt cạnh: {measure}; từng xã, phường.',
  'infra.provinceTitle': 'Hạ tầng và thiết bị của toàn tỉnh',
  'infra.provinceLead':
    'Tổng tử số chia tổng mẫu số của những xã, phường có số liệu; nơi chưa có không tính là 0.',
  'infra.known': '{n}/{all} xã, phường có số liệu',
  'infra.measure': 'Đặt cạnh chỉ tiêu',
  'infra.above': 'Coi là yếu khi trên (%)',
  'infra.below': 'Coi là yếu khi dưới (%)',
  'infra.aboveHint': 'Bỏ trống: có bất kỳ thôn, buôn nào lõm sóng. Chưa có mục tiêu của tỉnh cho mục này.',
  'infra.belowHint': 'Bỏ trống: thấp hơn mức chung của tỉnh. Chưa có mục tiêu của tỉnh cho mục này.',
  'infra.thresholdWrong': 'Cần một số từ 0 đến 100; đang dùng mức mặc định.',
  'infra.noCause':
    'Hai điều cùng có ở một nơi không chứng tỏ điều này gây ra điều kia: danh sách chỉ nơi cần xem tận chỗ, không giải thích vì sao chậm.',
  'infra.actTitle': 'Nơi cần làm trước: {n} xã, phường vừa chậm vừa yếu',
  'infra.actLead':
    'Chậm hoặc rất chậm so với kế hoạch của chính nơi đó, và {weak}. Xếp theo số {unit} còn thiếu.',
  'infra.actNone': 'Không có nơi nào như vậy với mức đang chọn.',
  'infra.chartTitle': '{n}/{all} xã, phường ở phía vừa chậm vừa yếu',
  'infra.chartLead':
    'Mỗi dấu là một xã, phường. Đường ngang: đúng kế hoạch. Đường đứt: mức coi là yếu. Nơi trùng chỗ đứng cạnh nhau. Số của từng nơi ở các bảng trên, dưới.',
  'infra.up': 'So với kế hoạch (điểm, hoặc đơn vị của chỉ tiêu)',
  'infra.planLine': 'đúng kế hoạch',
  'infra.thresholdLine': 'mức coi là yếu',
  'infra.othersTitle': 'Các nơi còn lại; {n} nơi chưa đủ số liệu để xếp',
  'infra.quadrant.slow_weak': 'Vừa chậm vừa yếu',
  'infra.quadrant.slow_strong': 'Chậm, hạ tầng không yếu',
  'infra.quadrant.fine_weak': 'Theo kịp kế hoạch dù hạ tầng yếu',
  'infra.quadrant.fine_strong': 'Theo kịp kế hoạch, hạ tầng không yếu',
  'infra.quadrant.unknown': 'Chưa có số liệu chỉ tiêu hoặc hạ tầng',
  'infra.value': 'Giá trị',
  'infra.difference': 'So với kế hoạch',
  'infra.share': 'Hạ tầng',
  'infra.source': 'Nguồn: báo cáo tháng của xã, phường, số liệu của Sở và số liệu nền.',
} as const;

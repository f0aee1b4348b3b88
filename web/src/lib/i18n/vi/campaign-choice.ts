/** Words of the choice between campaigns that stand beside each other. */
export const campaignChoiceVi = {
  'campaign.label': 'Đợt',
  'campaign.none': 'Chưa có đợt nào',
  'campaign.ahead': 'Đợt này bắt đầu ngày {start}; tuần đang xem ở trước đó.',
  'campaign.ended': 'Đợt này đã kết thúc ngày {end}; số liệu của tuần được so với mục tiêu của đợt.',
} as const;

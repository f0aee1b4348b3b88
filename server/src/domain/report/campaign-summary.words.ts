import { REPORT_WORDS, type Worded } from './report.words.js';

const vi = {
  words: REPORT_WORDS.vi,
  names: {
    final: 'Tổng kết',
    midway: 'Sơ kết 50 ngày',
    interim: 'Sơ kết',
  },
  title: (name: string, campaign: string): string => `${name} ${campaign} – tỉnh Đắk Lắk`,
  subject: (name: string, campaign: string, day: string): string => `${name} ${campaign}${day}`,
  dayOf: (day: number, days: number): string => ` (số liệu chốt ngày thứ ${String(day)}/${String(days)})`,
  noCampaign: 'phong trào “Bình dân học vụ số”',
  opening: (campaign: string, agency: string): string =>
    `Thực hiện ${campaign}, ${agency} báo cáo kết quả như sau.`,
  notFinal: (endOn: string): string =>
    `Đợt này kết thúc ngày ${endOn}: số liệu dưới đây là kết quả giữa đợt, chưa phải kết quả cuối đợt.`,
  headings: {
    reporting: 'I. TỔ CHỨC THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO',
    results: 'II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
    communes: 'III. KẾT QUẢ CỦA CÁC XÃ, PHƯỜNG',
    shortcomings: 'IV. TỒN TẠI, HẠN CHẾ, ĐÍNH CHÍNH SỐ LIỆU',
    proposals: 'V. NHIỆM VỤ TIẾP THEO, KIẾN NGHỊ',
  },
  tally: (total: number, parts: string): string => `Trong ${String(total)} chỉ tiêu của đợt: ${parts}.`,
  goalsCaption: 'Kết quả so với mục tiêu của đợt',
  goalsSheet: 'Chỉ tiêu',
  reached: (reached: string, expected: number): string =>
    `${reached}/${String(expected)} xã, phường đạt mục tiêu của mình`,
  others: (behind: number, onTrack: number, blank: number): string =>
    `; ${String(onTrack)} nơi đúng tiến độ, ${String(behind)} nơi chậm hoặc rất chậm${blank > 0 ? `, ${String(blank)} nơi chưa có số liệu` : ''}.`,
  ranked: (ranked: string, all: number): string =>
    `Xếp thứ tự chỉ trong ${ranked} có số liệu của chính kỳ này (trên ${String(all)}); nơi chưa nộp hoặc đang tính theo số kỳ trước không xếp.`,
  best: (names: string): string => `Đi đầu: ${names}.`,
  farthest: (names: string): string => `Còn thiếu nhiều nhất: ${names}.`,
  place: (name: string, value: string): string => `${name} (${value})`,
  behind: (goals: string): string => `Chỉ tiêu chậm so với kế hoạch: ${goals}.`,
  missed: (goals: string): string => `Chỉ tiêu không đạt: ${goals}.`,
  none: 'Không có chỉ tiêu nào chậm so với kế hoạch.',
  corrections: (communes: string, late: string): string =>
    `Sau hạn nộp của kỳ chốt: ${communes} đính chính số liệu đã tính, ${late} nộp bổ sung; báo cáo này đã dùng số sau đính chính.`,
  noCorrections: 'Sau hạn nộp của kỳ chốt không có đính chính hay nộp bổ sung.',
  correctedGoal: (name: string, before: string, after: string): string =>
    `- ${name}: từ ${before} thành ${after}.`,
  need: (name: string, gap: string): string => `- ${name}: còn thiếu ${gap}.`,
  annexRank: 'THỨ TỰ CÁC XÃ, PHƯỜNG THEO PHẦN MỤC TIÊU ĐÃ ĐẠT',
  rankSheet: 'Thứ tự',
  rank: 'Thứ',
  notRanked: 'không xếp',
  annexCourse: 'DIỄN BIẾN CÁC CHỈ TIÊU QUA CÁC LẦN CHỐT SỐ LIỆU',
  courseSheet: 'Diễn biến',
};

export type CampaignSummaryWords = typeof vi;

const en: CampaignSummaryWords = {
  words: REPORT_WORDS.en,
  names: { final: 'Final report:', midway: 'Summary at day 50:', interim: 'Interim summary:' },
  title: (name, campaign) => `${name} ${campaign} – Đắk Lắk Province`,
  subject: (name, campaign, day) => `${name} ${campaign}${day}`,
  dayOf: (day, days) => ` (figures of day ${String(day)} of ${String(days)})`,
  noCampaign: 'the movement “Bình dân học vụ số”',
  opening: (campaign, agency) => `${campaign}: ${agency} reports the results as follows.`,
  notFinal: (endOn) =>
    `The campaign ends on ${endOn}: the figures below are those on the way, not the result of the campaign.`,
  headings: {
    reporting: 'I. ORGANISATION AND REPORTING',
    results: 'II. RESULTS BY GOAL',
    communes: 'III. RESULTS OF THE COMMUNES',
    shortcomings: 'IV. SHORTCOMINGS AND CORRECTIONS',
    proposals: 'V. NEXT TASKS AND PROPOSALS',
  },
  tally: (total, parts) => `Of the ${String(total)} goals of the campaign: ${parts}.`,
  goalsCaption: 'Results against the targets of the campaign',
  goalsSheet: 'Goals',
  reached: (reached, expected) => `${reached} of ${String(expected)} communes have reached their own target`,
  others: (behind, onTrack, blank) =>
    `; ${String(onTrack)} on track, ${String(behind)} behind or far behind${blank > 0 ? `, ${String(blank)} without data` : ''}.`,
  ranked: (ranked, all) =>
    `Only the ${ranked} (of ${String(all)}) with a figure of this very period are ranked; those that have not reported, or are counted with an earlier figure, have no place.`,
  best: (names) => `Ahead: ${names}.`,
  farthest: (names) => `Missing most: ${names}.`,
  place: (name, value) => `${name} (${value})`,
  behind: (goals) => `Goals behind plan: ${goals}.`,
  missed: (goals) => `Goals not reached: ${goals}.`,
  none: 'No goal is behind plan.',
  corrections: (communes, late) =>
    `After the due time of the period: figures corrected by ${communes}, first figures handed in by ${late}; this report has the figures as corrected.`,
  noCorrections: 'After the due time of the period nothing was corrected or handed in late.',
  correctedGoal: (name, before, after) => `- ${name}: from ${before} to ${after}.`,
  need: (name, gap) => `- ${name}: ${gap} short.`,
  annexRank: 'COMMUNES BY THE PART OF THEIR TARGET THAT IS REACHED',
  rankSheet: 'Ranking',
  rank: 'Rank',
  notRanked: 'no place',
  annexCourse: 'COURSE OF THE GOALS OVER THE CUT-OFFS',
  courseSheet: 'Course',
};

export const CAMPAIGN_SUMMARY_WORDS: Worded<CampaignSummaryWords> = { vi, en };

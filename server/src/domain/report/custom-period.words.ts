import { REPORT_WORDS, type Worded } from './report.words.js';

const vi = {
  words: REPORT_WORDS.vi,
  span: (from: string, to: string): string => (from === to ? from : `từ ${from} đến ${to}`),
  title: (span: string): string => `Báo cáo ${span} – Bình dân học vụ số tỉnh Đắk Lắk`,
  subject: (span: string, year: string, from: string, to: string): string =>
    `Kết quả thực hiện phong trào “Bình dân học vụ số” ${span} năm ${year} (${from} – ${to})`,
  opening: (campaign: string, agency: string, span: string, dates: string): string =>
    `Thực hiện ${campaign}, ${agency} báo cáo kết quả ${span} (${dates}) như sau.`,
  headings: {
    reporting: 'I. TÌNH HÌNH BÁO CÁO',
    results: 'II. KẾT QUẢ VÀ DIỄN BIẾN',
    shortcomings: 'III. TỒN TẠI, HẠN CHẾ',
    next: 'IV. NHIỆM VỤ TIẾP THEO',
    proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  moved: (name: string, from: string, first: string, to: string, last: string): string =>
    `${name}: ${first} (${from}), ${last} (${to})`,
  change: (size: string, up: boolean, communes: string): string =>
    `; tính trên ${communes} có số liệu của cả hai tuần thì ${up ? 'tăng' : 'giảm'} ${size}.`,
  unchanged: (communes: string): string =>
    `; tính trên ${communes} có số liệu của cả hai tuần thì không đổi.`,
  notCompared: '; không có xã, phường nào có số liệu của cả hai tuần để so sánh.',
  goalsCaption: 'Các chỉ tiêu ở đầu và cuối khoảng thời gian',
  goalsSheet: 'Chỉ tiêu',
  goalsNote:
    '“Thay đổi” chỉ tính trên các xã, phường có số liệu của chính hai tuần đầu và cuối, nên có thể khác hiệu của hai cột.',
  changeHead: 'Thay đổi (điểm)',
  behind: (goals: string): string => `Chỉ tiêu chậm so với kế hoạch ở cuối khoảng thời gian: ${goals}.`,
  none: 'Không có chỉ tiêu nào chậm so với kế hoạch ở cuối khoảng thời gian.',
  noGoals: 'Chưa có chỉ tiêu để đánh giá.',
  fell: (communes: string): string => `Thấp hơn đầu khoảng thời gian: ${communes}.`,
  one: (name: string, value: string): string => `${name} (${value})`,
  need: (name: string, gap: string): string => `- ${name}: còn thiếu ${gap}.`,
  annexChange: 'CÁC XÃ, PHƯỜNG Ở ĐẦU VÀ CUỐI KHOẢNG THỜI GIAN',
  changeSheet: 'Thay đổi',
  annexReported: 'SỐ LẦN NỘP BÁO CÁO CỦA CÁC XÃ, PHƯỜNG',
};

export type CustomPeriodWords = typeof vi;

const en: CustomPeriodWords = {
  words: REPORT_WORDS.en,
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  title: (span) => `Report of ${span} – Bình dân học vụ số, Đắk Lắk`,
  subject: (span, year, from, to) =>
    `Results of the movement “Bình dân học vụ số”, ${span} of ${year} (${from} – ${to})`,
  opening: (campaign, agency, span, dates) =>
    `${campaign}: ${agency} reports the results of ${span} (${dates}) as follows.`,
  headings: {
    reporting: 'I. REPORTING',
    results: 'II. RESULTS AND COURSE',
    shortcomings: 'III. SHORTCOMINGS',
    next: 'IV. NEXT TASKS',
    proposals: 'V. PROPOSALS',
  },
  moved: (name, from, first, to, last) => `${name}: ${first} (${from}), ${last} (${to})`,
  change: (size, up, communes) =>
    `; over the ${communes} with a figure of both weeks, ${up ? 'up' : 'down'} ${size}.`,
  unchanged: (communes) => `; over the ${communes} with a figure of both weeks, unchanged.`,
  notCompared: '; no commune has a figure of both weeks to compare.',
  goalsCaption: 'Goals at both ends of the span',
  goalsSheet: 'Goals',
  goalsNote:
    '“Change” is of the communes alone that have a figure of the first and of the last week themselves; it can differ from the difference of the two columns.',
  changeHead: 'Change (points)',
  behind: (goals) => `Goals behind plan at the end of the span: ${goals}.`,
  none: 'No goal is behind plan at the end of the span.',
  noGoals: 'There are no goals to judge.',
  fell: (communes) => `Lower than at the beginning: ${communes}.`,
  one: (name, value) => `${name} (${value})`,
  need: (name, gap) => `- ${name}: ${gap} short.`,
  annexChange: 'COMMUNES AT BOTH ENDS OF THE SPAN',
  changeSheet: 'Change',
  annexReported: 'HOW OFTEN COMMUNES REPORTED',
};

export const CUSTOM_PERIOD_WORDS: Worded<CustomPeriodWords> = { vi, en };

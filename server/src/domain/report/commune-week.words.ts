import { formatNumber, formatPercent } from '../format.js';
import type { Worded } from './report.words.js';
import { REPORT_WORDS } from './report.words.js';

const { vi: commonVi, en: commonEn } = REPORT_WORDS;

const vi = {
  title: (week: string, commune: string): string => `Báo cáo ${week} – Bình dân học vụ số – ${commune}`,
  subject: (week: string, year: string, from: string, to: string): string =>
    `Kết quả thực hiện phong trào “Bình dân học vụ số” ${week} năm ${year} (${from} – ${to})`,
  opening: (campaign: string, agency: string, week: string, span: string): string =>
    `Thực hiện ${campaign}, ${agency} báo cáo kết quả ${week} (${span}) như sau.`,
  headings: {
    direction: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    results: 'II. KẾT QUẢ THỰC HIỆN',
    shortcomings: 'III. TỒN TẠI, KHÓ KHĂN, VƯỚNG MẮC',
    next: 'IV. NHIỆM VỤ TUẦN TỚI',
    proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  reporting: '1. Tình hình báo cáo',
  goals: '2. Kết quả thực hiện các chỉ tiêu',
  committee: {
    established: (decision: string): string =>
      `Đã thành lập Ban Chỉ đạo triển khai phong trào${decision === '' ? '' : ` theo Quyết định ${decision}`}.`,
    decision: (number: string, date: string): string => `số ${number}${date === '' ? '' : ` ngày ${date}`}`,
    missing: 'Chưa thành lập Ban Chỉ đạo triển khai phong trào.',
    unknown: 'Chưa có số liệu về việc thành lập Ban Chỉ đạo.',
  },
  handedIn: (state: string, moment: string): string =>
    `Báo cáo tuần ký nộp lúc ${moment}: ${state.toLowerCase()}.`,
  notHandedIn: (state: string): string =>
    `Báo cáo tuần: ${state.toLowerCase()}. Số lũy kế của kỳ trước còn trong thời hạn quy định thì được dùng và ghi rõ.`,
  villages: (withTeam: number, villages: number, share: string): string =>
    `${formatNumber(withTeam, 0, 'vi')}/${formatNumber(villages, 0, 'vi')} thôn, buôn, tổ dân phố đã có Tổ công nghệ số cộng đồng (${share}).`,
  share: (percent: number): string => formatPercent(percent, 1, 'vi'),
  behind: (goals: string): string => `Chỉ tiêu chậm so với kế hoạch: ${goals}.`,
  behindOne: (name: string, value: string, plan: string): string => `${name} (${value}, kế hoạch ${plan})`,
  noneBehind: 'Không có chỉ tiêu nào chậm so với kế hoạch.',
  noneJudged: 'Chưa có số liệu để đánh giá chỉ tiêu nào.',
  noData: (goals: string): string => `Chỉ tiêu chưa có số liệu: ${goals}.`,
  carried: (goals: string): string => `Đang tính theo số liệu kỳ trước: ${goals}.`,
  carriedOne: (name: string, period: string): string => `${name} (${period})`,
  warning: (finding: string, reason: string): string =>
    `- ${finding}${reason === '' ? ' Chưa nêu lý do.' : ` Lý do đã nêu: ${reason}`}`,
  warnings: 'Số liệu cần xem lại:',
  need: (name: string, gap: string, perWeek: string): string =>
    `- ${name}: còn thiếu ${gap}${perWeek === '' ? '' : `, cần thêm ${perWeek} mỗi tuần`}.`,
  needs: 'Để đạt mục tiêu đúng hạn:',
  handIn: (week: string): string => `- Ký nộp báo cáo ${week}.`,
  goalTable: 'Kết quả thực hiện các chỉ tiêu',
  provinceColumn: 'Toàn tỉnh',
  annex: 'SỐ LIỆU BÁO CÁO TUẦN',
  annexEmpty: 'Tuần này không có biểu số liệu.',
  values: {
    sheet: 'Số liệu tuần',
    name: 'Mục số liệu',
    unit: 'Đơn vị tính',
    value: 'Tuần này',
    previous: 'Tuần trước',
    difference: 'Chênh lệch',
    state: 'Tình trạng',
    present: 'Có số liệu',
    absent: 'Chưa có số liệu',
  },
  goalSheet: 'Chỉ tiêu',
  words: commonVi,
};

export type CommuneWeekWords = typeof vi;

const en: CommuneWeekWords = {
  title: (week, commune) => `Report of ${week} – Bình dân học vụ số, ${commune}`,
  subject: (week, year, from, to) =>
    `Results of the movement “Bình dân học vụ số” in ${week} of ${year} (${from} – ${to})`,
  opening: (campaign, agency, week, span) =>
    `${campaign}: ${agency} reports the results of ${week} (${span}) as follows.`,
  headings: {
    direction: 'I. LEADERSHIP AND DIRECTION',
    results: 'II. RESULTS',
    shortcomings: 'III. SHORTCOMINGS AND DIFFICULTIES',
    next: 'IV. TASKS OF THE NEXT WEEK',
    proposals: 'V. PROPOSALS',
  },
  reporting: '1. Reporting',
  goals: '2. Results by goal',
  committee: {
    established: (decision) =>
      `The steering committee has been established${decision === '' ? '' : ` by Decision ${decision}`}.`,
    decision: (number, date) => `${number}${date === '' ? '' : ` of ${date}`}`,
    missing: 'The steering committee has not been established yet.',
    unknown: 'There is no figure on the steering committee.',
  },
  handedIn: (state, moment) => `Weekly report signed and submitted at ${moment}: ${state.toLowerCase()}.`,
  notHandedIn: (state) =>
    `Weekly report: ${state.toLowerCase()}. A cumulative figure of an earlier period stands in within its limit, and is marked.`,
  villages: (withTeam, villages, share) =>
    `${formatNumber(withTeam, 0, 'en')}/${formatNumber(villages, 0, 'en')} villages have a community digital team (${share}).`,
  share: (percent) => formatPercent(percent, 1, 'en'),
  behind: (goals) => `Goals behind plan: ${goals}.`,
  behindOne: (name, value, plan) => `${name} (${value}, plan ${plan})`,
  noneBehind: 'No goal is behind plan.',
  noneJudged: 'There are no figures yet to judge a goal by.',
  noData: (goals) => `Goals without a figure: ${goals}.`,
  carried: (goals) => `Carried from an earlier period: ${goals}.`,
  carriedOne: (name, period) => `${name} (${period})`,
  warning: (finding, reason) =>
    `- ${finding}${reason === '' ? ' No reason was given.' : ` Reason given: ${reason}`}`,
  warnings: 'Figures to look at again:',
  need: (name, gap, perWeek) =>
    `- ${name}: ${gap} short${perWeek === '' ? '' : `; needs ${perWeek} more a week`}.`,
  needs: 'To reach the targets in time:',
  handIn: (week) => `- Sign and submit the report of ${week}.`,
  goalTable: 'Results by goal',
  provinceColumn: 'Province',
  annex: 'FIGURES OF THE WEEKLY REPORT',
  annexEmpty: 'There is no form of figures this week.',
  values: {
    sheet: 'Weekly figures',
    name: 'Data element',
    unit: 'Unit',
    value: 'This week',
    previous: 'Week before',
    difference: 'Difference',
    state: 'State',
    present: 'Present',
    absent: 'No data',
  },
  goalSheet: 'Goals',
  words: commonEn,
};

export const COMMUNE_WEEK_WORDS: Worded<CommuneWeekWords> = { vi, en };

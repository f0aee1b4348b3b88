import { REPORT_WORDS, type Worded } from './report.words.js';

const vi = {
  words: REPORT_WORDS.vi,
  title: (week: string): string => `Báo cáo ${week} – Bình dân học vụ số tỉnh Đắk Lắk`,
  subject: (week: string, year: string, from: string, to: string): string =>
    `Kết quả thực hiện phong trào “Bình dân học vụ số” ${week} năm ${year} (${from} – ${to})`,
  opening: (campaign: string, agency: string, week: string, span: string): string =>
    `Thực hiện ${campaign}, ${agency} báo cáo kết quả ${week} (${span}) như sau.`,
  headings: {
    direction: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    results: 'II. KẾT QUẢ THỰC HIỆN',
    shortcomings: 'III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
    next: 'IV. NHIỆM VỤ TUẦN TỚI',
    proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  reporting: '1. Tình hình báo cáo',
  goals: '2. Kết quả thực hiện các chỉ tiêu',
  models: '3. Mô hình, cách làm hay',
  committees: (established: string, known: string): string =>
    `${established}/${known} xã, phường có số liệu đã thành lập Ban Chỉ đạo.`,
  written: {
    direction: 'Văn bản, cuộc họp trong tuần do các xã, phường báo cáo:',
    difficulties: 'Khó khăn, vướng mắc do các xã, phường nêu:',
    proposals: 'Kiến nghị, đề xuất của các xã, phường:',
  },
  returned: 'Số liệu đã ký của báo cáo bị trả lại vẫn được tính trong thời gian rà soát.',
  figures: (count: string, change: string, plan: string): string =>
    [
      `Kết quả này là ${count}`,
      ...(change === '' ? [] : [`, ${change}`]),
      ...(plan === '' ? [] : [`; kế hoạch đến thời điểm chốt là ${plan}`]),
      '.',
    ].join(''),
  missing: (gap: string): string => `Tính chung toàn tỉnh còn thiếu ${gap}.`,
  shortfall: (total: string): string =>
    `Tính riêng từng xã, phường theo mục tiêu của mình, các nơi chưa đạt còn thiếu tổng cộng ${total}.`,
  whereGoals:
    'Kết quả từng chỉ tiêu tại Bảng 1 và Phụ lục I; của từng xã, phường tại Phụ lục II và Phụ lục III.',
  goalsCaption: 'Kết quả thực hiện các chỉ tiêu của tỉnh',
  goalsSheet: 'Chỉ tiêu',
  modelsKept: (models: string, communes: string): string =>
    `${communes} báo cáo đang duy trì tổng cộng ${models} mô hình, cách làm.`,
  modelsMost: (names: string): string => `Nhiều nhất: ${names}.`,
  behind: 'Chỉ tiêu chậm so với kế hoạch:',
  behindOne: (name: string, value: string, finding: string): string => `- ${name} (${value}): ${finding}.`,
  noneBehind: 'Không có chỉ tiêu nào chậm so với kế hoạch.',
  noneJudged: 'Chưa có số liệu để đánh giá chỉ tiêu nào.',
  noFigure: (goals: string): string => `Chỉ tiêu chưa có số liệu: ${goals}.`,
  ofGoal: (name: string, finding: string): string => `Về chỉ tiêu “${name}”: ${finding}.`,
  lowest: (names: string): string => `Thấp nhất: ${names}.`,
  farthest: (names: string): string => `Còn thiếu nhiều nhất: ${names}.`,
  low: (commune: string, value: string, of: string): string => `${commune} ${value}${of}`,
  far: (commune: string, gap: string, of: string): string => `${commune} thiếu ${gap}${of}`,
  notReported: (communes: string): string =>
    `Còn ${communes} chưa nộp báo cáo tuần (danh sách tại Phụ lục IV).`,
  allReported: 'Tất cả xã, phường đã nộp báo cáo tuần.',
  late: (communes: string, names: string): string =>
    `${communes} nộp muộn${names === '' ? '' : `: ${names}`}.`,
  carried: (communes: string, names: string): string =>
    `${communes} chưa có số liệu tuần này, đang tính theo số lũy kế của kỳ gần nhất: ${names}.`,
  one: (name: string, what: string): string => `${name} (${what})`,
  others: (n: string): string => `và ${n} nơi khác`,
  surprising: (communes: string): string => `${communes} có số liệu khác thường, cần rà soát:`,
  surprise: (commune: string, element: string, finding: string, reason: string): string =>
    `- ${commune}, mục “${element}”: ${finding}${reason === '' ? '; chưa có giải trình' : `; giải trình: ${reason}`}.`,
  moreSurprises: (n: string): string => `- Và ${n} nơi khác.`,
  remind: (communes: string): string => `- Đôn đốc ${communes} chưa nộp báo cáo tuần.`,
  review: (reports: string): string => `- Rà soát ${reports} báo cáo đang được trả lại.`,
  explain: (communes: string): string => `- Yêu cầu ${communes} giải trình số liệu khác thường.`,
  focus: (goals: string): string => `- Tập trung thực hiện các chỉ tiêu chậm so với kế hoạch: ${goals}.`,
  focusOne: (name: string, gap: string): string => (gap === '' ? name : `${name} (còn thiếu ${gap})`),
  support: (names: string): string => `- Tập trung hỗ trợ các xã, phường còn thiếu nhiều: ${names}.`,
  closing: (week: string, agency: string, to: string): string =>
    to === ''
      ? `Trên đây là báo cáo kết quả ${week} của ${agency}.`
      : `Trên đây là báo cáo kết quả ${week}; ${agency} kính báo cáo ${to} xem xét, chỉ đạo.`,
  annexes: {
    goals: 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CỦA TỈNH',
    communes: (goal: string): string => `${goal.toLocaleUpperCase('vi')} THEO XÃ, PHƯỜNG`,
    communeGoals: 'CÁC CHỈ TIÊU THEO XÃ, PHƯỜNG',
    notReported: 'XÃ, PHƯỜNG CHƯA NỘP BÁO CÁO TUẦN',
    corrections: 'SỐ LIỆU ĐÃ SỬA SAU BÁO CÁO TRƯỚC',
  },
  noGoals: 'Tuần báo cáo chưa có chỉ tiêu.',
  details: {
    sheet: 'Chi tiết chỉ tiêu',
    unit: 'Đơn vị tính',
    ofCommunes: '% xã, phường đạt',
    difference: 'So kế hoạch',
    change: 'So kỳ trước',
    gap: 'Toàn tỉnh còn thiếu',
    shortfall: 'Các xã chưa đạt còn thiếu',
    communes: 'Xã đạt/có số liệu',
    communesHeads: ['Xã đạt', 'Xã có số liệu'] as readonly [string, string],
    note: 'So kế hoạch và so kỳ trước: điểm phần trăm, hoặc đơn vị tính của chỉ tiêu. Ô trống: không có.',
  },
  communeGoals: {
    sheet: 'Xã theo chỉ tiêu',
    code: 'Mã',
    headline: 'Chung',
    goal: (code: string): string => `Chỉ tiêu ${code}`,
    goalNote: (head: string, name: string, unit: string): string => `${head}: ${name} (${unit})`,
    note: (goals: string): string => `Ô ghi “–”: chưa có số liệu. ${goals}.`,
  },
  communesSheet: 'Xã, phường',
  notReportedTable: {
    sheet: 'Chưa nộp',
    missing: 'Số tuần chưa nộp',
    last: 'Lần nộp gần nhất',
    never: 'chưa nộp lần nào',
  },
};

export type ProvinceWeekWords = typeof vi;

const en: ProvinceWeekWords = {
  words: REPORT_WORDS.en,
  title: (week) => `Report of ${week} – Bình dân học vụ số, Đắk Lắk`,
  subject: (week, year, from, to) =>
    `Results of the movement “Bình dân học vụ số” in ${week} of ${year} (${from} – ${to})`,
  opening: (campaign, agency, week, span) =>
    `${campaign}: ${agency} reports the results of ${week} (${span}) as follows.`,
  headings: {
    direction: 'I. LEADERSHIP AND DIRECTION',
    results: 'II. RESULTS',
    shortcomings: 'III. SHORTCOMINGS AND THEIR CAUSES',
    next: 'IV. TASKS OF THE NEXT WEEK',
    proposals: 'V. PROPOSALS',
  },
  reporting: '1. Reporting',
  goals: '2. Results by goal',
  models: '3. Models worth showing',
  committees: (established, known) =>
    `${established} of the ${known} communes with a figure have established a steering committee.`,
  written: {
    direction: 'Documents and meetings of the week, as communes wrote:',
    difficulties: 'Difficulties, as communes wrote:',
    proposals: 'Proposals, as communes wrote:',
  },
  returned: 'Signed figures of a report that was returned still count while it is reviewed.',
  figures: (count, change, plan) =>
    [
      `This is ${count}`,
      ...(change === '' ? [] : [`, ${change}`]),
      ...(plan === '' ? [] : [`; the plan at the cut-off is ${plan}`]),
      '.',
    ].join(''),
  missing: (gap) => `The province as a whole is ${gap} short.`,
  shortfall: (total) =>
    `Each commune held against its own target, those that have not reached it are ${total} short in total.`,
  whereGoals: 'Each goal is in Table 1 and Annex I, each commune in Annex II and Annex III.',
  goalsCaption: 'Results of the province by goal',
  goalsSheet: 'Goals',
  modelsKept: (models, communes) => `Models kept up, as reported by ${communes}: ${models}.`,
  modelsMost: (names) => `Most of them in: ${names}.`,
  behind: 'Goals behind plan:',
  behindOne: (name, value, finding) => `- ${name} (${value}): ${finding}.`,
  noneBehind: 'No goal is behind plan.',
  noneJudged: 'There are no figures yet to judge a goal by.',
  noFigure: (goals) => `Goals without a figure: ${goals}.`,
  ofGoal: (name, finding) => `Of the goal “${name}”: ${finding}.`,
  lowest: (names) => `Lowest: ${names}.`,
  farthest: (names) => `Missing most: ${names}.`,
  low: (commune, value, of) => `${commune} ${value}${of}`,
  far: (commune, gap, of) => `${commune} ${gap}${of}`,
  notReported: (communes) => `Weekly report not submitted yet: ${communes} (listed in Annex IV).`,
  allReported: 'All communes have submitted their weekly report.',
  late: (communes, names) => `Submitted late by ${communes}${names === '' ? '' : `: ${names}`}.`,
  carried: (communes, names) =>
    `Without a figure of this week, and counted with the cumulative figure of their last period: ${communes}: ${names}.`,
  one: (name, what) => `${name} (${what})`,
  others: (n) => `and ${n} more`,
  surprising: (communes) => `Unusual figures to be reviewed, of ${communes}:`,
  surprise: (commune, element, finding, reason) =>
    `- ${commune}, “${element}”: ${finding}${reason === '' ? '; not explained yet' : `; explanation: ${reason}`}.`,
  moreSurprises: (n) => `- And ${n} more.`,
  remind: (communes) => `- Remind ${communes} of the weekly report that is missing.`,
  review: (reports) => `- Review what was returned: ${reports}.`,
  explain: (communes) => `- Ask ${communes} to explain unusual figures.`,
  focus: (goals) => `- Concentrate on the goals behind plan: ${goals}.`,
  focusOne: (name, gap) => (gap === '' ? name : `${name} (${gap} short)`),
  support: (names) => `- Support the communes that are missing most: ${names}.`,
  closing: (week, agency, to) =>
    to === ''
      ? `This is the report of ${agency} on ${week}.`
      : `This is the report of ${agency} on ${week}, submitted to ${to} for consideration and direction.`,
  annexes: {
    goals: 'RESULTS OF THE PROVINCE BY GOAL',
    communes: (goal) => `${goal.toUpperCase()}, BY COMMUNE`,
    communeGoals: 'ALL GOALS, BY COMMUNE',
    notReported: 'COMMUNES WITHOUT A WEEKLY REPORT',
    corrections: 'FIGURES CORRECTED SINCE THE LAST REPORT',
  },
  noGoals: 'The week has no goals.',
  details: {
    sheet: 'Goals in detail',
    unit: 'Unit',
    ofCommunes: '% of communes there',
    difference: 'Against plan',
    change: 'On the week',
    gap: 'Province short of',
    shortfall: 'Communes short of',
    communes: 'Communes there/with a figure',
    communesHeads: ['Communes there', 'Communes with a figure'],
    note: 'Against plan and on the week: percentage points, or the unit of the goal. An empty cell: there is none.',
  },
  communeGoals: {
    sheet: 'Communes by goal',
    code: 'Code',
    headline: 'Headline',
    goal: (code) => `Goal ${code}`,
    goalNote: (head, name, unit) => `${head}: ${name} (${unit})`,
    note: (goals) => `“–”: no data. ${goals}.`,
  },
  communesSheet: 'Communes',
  notReportedTable: {
    sheet: 'Not reported',
    missing: 'Weeks without a report',
    last: 'Last report',
    never: 'never',
  },
};

export const PROVINCE_WEEK_WORDS: Worded<ProvinceWeekWords> = { vi, en };

import { REPORT_WORDS, type Worded } from './report.words.js';

const vi = {
  words: REPORT_WORDS.vi,
  title: (week: string): string =>
    `Báo cáo khoảng cách đến mục tiêu ${week} – Bình dân học vụ số tỉnh Đắk Lắk`,
  subject: (week: string, year: string): string =>
    `Khoảng cách đến mục tiêu của phong trào “Bình dân học vụ số” ${week} năm ${year}`,
  opening: (campaign: string, agency: string, week: string, span: string): string =>
    `Thực hiện ${campaign}, ${agency} báo cáo phần còn thiếu so với mục tiêu ${week} (${span}) như sau.`,
  headings: {
    province: 'I. KHOẢNG CÁCH CỦA TOÀN TỈNH',
    communes: 'II. PHẦN CÒN THIẾU CỦA CÁC XÃ, PHƯỜNG',
    groups: 'III. THEO NHÓM XÃ, PHƯỜNG VÀ ĐỐI TƯỢNG',
    next: 'IV. NHIỆM VỤ THỜI GIAN TỚI',
    proposals: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
  },
  standing: (name: string, value: string, of: string, target: string): string =>
    `${name}: đạt ${value}${of} so với mục tiêu ${target}.`,
  missing: (points: string, count: string): string =>
    `Tính chung toàn tỉnh còn thiếu ${points === '' ? '' : `${points}, tương ứng `}${count}.`,
  reached: (surplus: string): string =>
    `Tính chung toàn tỉnh đã đạt mục tiêu${surplus === '' ? '' : `, vượt ${surplus}`}.`,
  shortfall: (communes: string, total: string): string =>
    `Tính riêng từng xã, phường theo mục tiêu của mình: ${communes} chưa đạt, còn thiếu tổng cộng ${total}; số này không trừ phần vượt của các nơi đã đạt.`,
  noShortfall: 'Không xã, phường nào có số liệu còn thiếu so với mục tiêu của mình.',
  unknown: (communes: string): string => `${communes} chưa có số liệu nên chưa tính được phần còn thiếu.`,
  carried: (communes: string): string => `${communes} đang tính theo số lũy kế của tuần gần nhất.`,
  goalsCaption: 'Phần còn thiếu theo từng chỉ tiêu của tỉnh',
  goalsSheet: 'Chỉ tiêu',
  goalsNote:
    '“Còn thiếu” là của toàn tỉnh tính chung; “Các xã, phường còn thiếu” là tổng phần thiếu của từng nơi. Hai số khác nhau.',
  points: 'Còn thiếu (điểm)',
  communesShort: 'Các xã, phường còn thiếu',
  communesReached: 'Số nơi đạt',
  topCaption: 'Xã, phường còn thiếu nhiều nhất: từ hiện tại đến mục tiêu',
  topSheet: 'Thiếu nhiều nhất',
  groupsCaption: 'Theo nhóm xã, phường',
  groupsSheet: 'Nhóm',
  groupColumns: {
    name: 'Nhóm',
    communes: 'Số xã, phường',
    short: 'Chưa đạt',
    shortfall: 'Còn thiếu tổng cộng',
    share: 'Tỷ trọng (%)',
  },
  partsCaption: 'Theo đối tượng, nơi có nhập',
  partsSheet: 'Đối tượng',
  partColumns: {
    name: 'Đối tượng',
    entered: 'Xã, phường có nhập',
    count: 'Số đạt',
    whole: 'Trong tổng số đạt của các nơi đó',
    share: 'Tỷ trọng (%)',
  },
  noGroups: 'Chưa có số liệu để so các nhóm.',
  need: (communes: string, gap: string, perWeek: string): string =>
    `- Bù phần còn thiếu ${gap} của ${communes} chưa đạt${perWeek === '' ? '' : `, cần thêm ${perWeek} mỗi tuần để đạt đúng hạn`}.`,
  focus: (names: string): string => `- Tập trung hỗ trợ trước: ${names}.`,
  remind: (communes: string): string => `- Đôn đốc ${communes} chưa có số liệu.`,
  annex: 'CÁC XÃ, PHƯỜNG THEO PHẦN CÒN THIẾU',
  annexSheet: 'Xã, phường',
};

export type GapReportWords = typeof vi;

const en: GapReportWords = {
  words: REPORT_WORDS.en,
  title: (week) => `Report on the gap to the targets, ${week} – Bình dân học vụ số, Đắk Lắk`,
  subject: (week, year) => `Gap to the targets of the movement “Bình dân học vụ số” in ${week} of ${year}`,
  opening: (campaign, agency, week, span) =>
    `${campaign}: ${agency} reports what is missing to the targets in ${week} (${span}) as follows.`,
  headings: {
    province: 'I. GAP OF THE PROVINCE',
    communes: 'II. WHAT COMMUNES ARE MISSING',
    groups: 'III. BY GROUPS OF COMMUNES AND OF PEOPLE',
    next: 'IV. TASKS AHEAD',
    proposals: 'V. PROPOSALS',
  },
  standing: (name, value, of, target) => `${name}: ${value}${of} against a target of ${target}.`,
  missing: (points, count) =>
    `Taken as a whole the province is ${points === '' ? '' : `${points} short, which is `}${count}${points === '' ? ' short' : ''}.`,
  reached: (surplus) =>
    `Taken as a whole the province has reached the target${surplus === '' ? '' : `, ${surplus} above it`}.`,
  shortfall: (communes, total) =>
    `Each against its own target, ${communes} are short, ${total} in total; what others have above theirs is not taken off.`,
  noShortfall: 'No commune with a figure is short of its own target.',
  unknown: (communes) => `Without a figure, so that their gap is not known: ${communes}.`,
  carried: (communes) => `Counted with the cumulative figure of their last week: ${communes}.`,
  goalsCaption: 'Shortfall by goal of the province',
  goalsSheet: 'Goals',
  goalsNote:
    '“Shortfall (points)” and “Short by” are of the province as a whole; “Sum of the communes” adds up what each commune is short of. The two differ.',
  points: 'Shortfall (points)',
  communesShort: 'Sum of the communes',
  communesReached: 'Communes at target',
  topCaption: 'Communes with the largest shortfall: from where they are to their targets',
  topSheet: 'Largest shortfall',
  groupsCaption: 'By group of communes',
  groupsSheet: 'Groups',
  groupColumns: {
    name: 'Group',
    communes: 'Communes',
    short: 'Short',
    shortfall: 'Shortfall in total',
    share: 'Share (%)',
  },
  partsCaption: 'By group of people, where entered',
  partsSheet: 'People',
  partColumns: {
    name: 'People',
    entered: 'Communes that entered it',
    count: 'Reached',
    whole: 'Of all those communes reached',
    share: 'Share (%)',
  },
  noGroups: 'There are no figures yet to compare groups.',
  need: (communes, gap, perWeek) =>
    `- Close the gap of ${gap} in ${communes}${perWeek === '' ? '' : `: ${perWeek} more a week to be in time`}.`,
  focus: (names) => `- Support first: ${names}.`,
  remind: (communes) => `- Remind ${communes} without a figure.`,
  annex: 'COMMUNES BY THEIR SHORTFALL',
  annexSheet: 'Communes',
};

export const GAP_REPORT_WORDS: Worded<GapReportWords> = { vi, en };

import { formatDate, formatDateTime } from '../format.js';
import { decreeDate, decreeDateTime, weekWords } from './decree-date.js';
import type { ReportLanguage } from './document.js';

/** Words that every kind of report shares. What is missing in one language is a type error. */
export type Worded<W> = Readonly<Record<ReportLanguage, W>>;

const vi = {
  typeName: 'BÁO CÁO',
  movement: 'phong trào “Bình dân học vụ số”',
  simulated: 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT',
  noData: 'chưa có số liệu',
  noCampaign: 'Kỳ báo cáo không nằm trong đợt nào, chưa có chỉ tiêu.',
  annex: 'Phụ lục',
  defaultTargets: 'mặc định – chưa phải văn bản của tỉnh',
  table: (number: number, title: string): string => `Bảng ${String(number)}. ${title}`,
  figure: (number: number, title: string): string => `Hình ${String(number)}. ${title}`,
  week: (period: string): string => weekWords(period),
  date: decreeDate,
  dateTime: decreeDateTime,
  span: (from: string, to: string): string => `từ ngày ${decreeDate(from)} đến ngày ${decreeDate(to)}`,
  basis: {
    counted: (moment: string): string =>
      `tổng hợp từ báo cáo đã ký của các xã, phường ghi nhận đến ${decreeDateTime(moment)}`,
    own: (moment: string): string => `theo báo cáo đã ký ghi nhận đến ${decreeDateTime(moment)}`,
    day: (day: number): string => `, ngày thứ ${String(day)} của đợt`,
    cutOff: (cutOff: string, day: string, counted: string): string =>
      `Số liệu chốt lúc ${decreeDateTime(cutOff)}${day}, ${counted}.`,
    coming: (cutOff: string, day: string, counted: string): string =>
      `Số liệu đến nay, ${counted}; kỳ chốt số liệu lúc ${decreeDateTime(cutOff)}${day}.`,
    open: (closes: string): string =>
      ` Kỳ báo cáo chưa khóa sổ: số liệu còn có thể thay đổi đến ${decreeDateTime(closes)}.`,
  },
  notStarted: (startOn: string): string =>
    `Đợt này bắt đầu ngày ${decreeDate(startOn)}; đến thời điểm chốt chưa có số liệu nào thuộc đợt.`,
  ended: (endOn: string): string =>
    `Đợt này đã kết thúc ngày ${decreeDate(endOn)}; số liệu được so với mục tiêu của đợt.`,
  columns: {
    place: 'TT',
    goal: 'Chỉ tiêu',
    commune: 'Xã, phường',
    target: 'Mục tiêu',
    value: 'Kết quả',
    quotient: 'Số đạt/tổng số',
    quotientHeads: ['Số đạt', 'Tổng số'] as readonly [string, string],
    change: 'So kỳ trước (điểm)',
    plan: 'Kế hoạch',
    gap: 'Còn thiếu',
    perWeek: 'Cần thêm mỗi tuần',
    status: 'Đánh giá',
    note: 'Ghi chú',
  },
  carried: (period: string): string => `số liệu ${weekWords(period)}`,
  shareOfCommunes: (name: string): string => `${name} (% xã, phường đạt)`,
  course: 'Diễn biến so với kế hoạch của đợt',
  courseWords: (first: string, last: string, points: number, target: string): string =>
    `Từ ${first} đến ${last} qua ${String(points)} lần chốt số liệu${target === '' ? '' : `; mục tiêu ${target}`}`,
  bars: 'Kết quả và kế hoạch của từng chỉ tiêu',
  closing: (agency: string, to: string): string =>
    to === ''
      ? `Trên đây là báo cáo của ${agency}.`
      : `Trên đây là báo cáo của ${agency}, kính gửi ${to} xem xét, chỉ đạo.`,
};

/** In the shape of the Vietnamese words. */
export type ReportWords = typeof vi;

const week = (period: string): string => `week ${String(Number(period.slice(-2)))}`;
/** "12:00, 03/10/2025". */
const moment = (instant: string): string => formatDateTime(instant).replace(' ', ' on ');

const en: ReportWords = {
  typeName: 'REPORT',
  movement: 'the movement “Bình dân học vụ số” (digital literacy for all)',
  simulated: 'ILLUSTRATION – SIMULATED FIGURES, NOT REAL ONES',
  noData: 'no data',
  noCampaign: 'The period belongs to no campaign; there are no goals.',
  annex: 'Annex',
  defaultTargets: 'defaults – not yet a document of the province',
  table: (number, title) => `Table ${String(number)}. ${title}`,
  figure: (number, title) => `Figure ${String(number)}. ${title}`,
  week,
  date: formatDate,
  dateTime: moment,
  span: (from, to) => `${formatDate(from)} to ${formatDate(to)}`,
  basis: {
    counted: (instant) => `from the signed reports of the communes recorded up to ${moment(instant)}`,
    own: (instant) => `from the signed reports recorded up to ${moment(instant)}`,
    day: (day) => `, day ${String(day)} of the campaign`,
    cutOff: (cutOff, day, counted) => `Figures as at ${moment(cutOff)}${day}, ${counted}.`,
    coming: (cutOff, day, counted) =>
      `Figures so far, ${counted}; the cut-off is at ${moment(cutOff)}${day}.`,
    open: (closes) => ` The period is not closed yet: figures may change until ${moment(closes)}.`,
  },
  notStarted: (startOn) =>
    `The campaign begins on ${formatDate(startOn)}; at the cut-off there were no figures of it.`,
  ended: (endOn) => `The campaign ended on ${formatDate(endOn)}; figures are held against its last targets.`,
  columns: {
    place: 'No.',
    goal: 'Goal',
    commune: 'Commune',
    target: 'Target',
    value: 'Result',
    quotient: 'Reached/total',
    quotientHeads: ['Reached', 'Total'],
    change: 'Change (points)',
    plan: 'Plan',
    gap: 'Short by',
    perWeek: 'Needed a week',
    status: 'Status',
    note: 'Note',
  },
  carried: (period) => `figure of ${week(period)}`,
  shareOfCommunes: (name) => `${name} (% of communes that reached it)`,
  course: 'Course against the plan of the campaign',
  courseWords: (first, last, points, target) =>
    `From ${first} to ${last} over ${String(points)} cut-offs${target === '' ? '' : `; target ${target}`}`,
  bars: 'Result and plan of each goal',
  closing: (agency, to) =>
    to === ''
      ? `This is the report of ${agency}.`
      : `This is the report of ${agency}, submitted to ${to} for consideration.`,
};

export const REPORT_WORDS: Worded<ReportWords> = { vi, en };

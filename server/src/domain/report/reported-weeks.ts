import { communes as communesWord } from '../findings/phrases.js';
import { formatNumber, formatPercent } from '../format.js';
import { periodName } from '../period.js';
import type { ReportLanguage, ReportTable } from './document.js';
import { column, countCell, quotientCell, quotientColumn, textCell } from './report-cells.js';
import { REPORT_WORDS, type Worded } from './report.words.js';

/** Reports of one week: whole numbers of communes. */
export interface ReportedWeekCount {
  readonly period: string;
  readonly expected: number;
  readonly submitted: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** How often one commune reported in the weeks. */
export interface ReportedCommune {
  readonly orgUnit: string;
  readonly fullName: string;
  /** Weeks in which something was due from it. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  /** Returned, or kept out of the totals: reported, and whether on time is not told. */
  readonly other: number;
  readonly missing: number;
}

const vi = {
  told: (submitted: string, expected: string, share: string, onTime: string): string =>
    `Các xã, phường đã nộp ${submitted}/${expected} lượt báo cáo tuần phải nộp (${share}), trong đó ${onTime} lượt đúng hạn.`,
  always: (communes: string): string => `${communes} nộp đủ các tuần.`,
  never: (communes: string): string => `${communes} chưa nộp tuần nào.`,
  none: 'Chưa có báo cáo tuần nào phải nộp.',
  caption: 'Tình hình nộp báo cáo theo tuần',
  sheet: 'Nộp theo tuần',
  week: 'Tuần',
  submitted: 'Đã nộp/phải nộp',
  heads: ['Đã nộp', 'Phải nộp'] as readonly [string, string],
  onTime: 'Đúng hạn',
  late: 'Muộn',
  other: 'Trả lại, không tính',
  missing: 'Chưa nộp',
  communesSheet: 'Số lần nộp',
};

const en: typeof vi = {
  told: (submitted, expected, share, onTime) =>
    `Communes submitted ${submitted} of the ${expected} weekly reports that were due (${share}), ${onTime} of them on time.`,
  always: (communes) => `In every week: ${communes}.`,
  never: (communes) => `In no week: ${communes}.`,
  none: 'No weekly report has been due yet.',
  caption: 'Reports by week',
  sheet: 'Reports by week',
  week: 'Week',
  submitted: 'Submitted/due',
  heads: ['Submitted', 'Due'],
  onTime: 'On time',
  late: 'Late',
  other: 'Returned, not counted',
  missing: 'Missing',
  communesSheet: 'How often',
};

const WORDS: Worded<typeof vi> = { vi, en };

const cameFrom = ({ onTime, late, other }: ReportedCommune): number => onTime + late + other;

/** How many of the reports that were due came, and who never failed or never came. */
export function reportedFinding(
  weeks: readonly ReportedWeekCount[],
  communes: readonly ReportedCommune[],
  language: ReportLanguage,
): string {
  const words = WORDS[language];
  const sum = (pick: (week: ReportedWeekCount) => number): number =>
    weeks.reduce((total, week) => total + pick(week), 0);
  const expected = sum((week) => week.expected);
  if (expected === 0) return words.none;
  const submitted = sum((week) => week.submitted);
  const whole = (n: number): string => formatNumber(n, 0, language);
  const share = formatPercent((100 * submitted) / expected, 1, language);
  const due = communes.filter((commune) => commune.due > 0);
  const always = due.filter(({ missing }) => missing === 0).length;
  const never = due.filter((commune) => cameFrom(commune) === 0).length;
  return [
    words.told(whole(submitted), whole(expected), share, whole(sum((week) => week.onTime))),
    ...(always > 0 ? [words.always(communesWord(always, language))] : []),
    ...(never > 0 ? [words.never(communesWord(never, language))] : []),
  ].join(' ');
}

export function reportedWeeksTable(
  weeks: readonly ReportedWeekCount[],
  language: ReportLanguage,
  number: number,
): ReportTable {
  const words = WORDS[language];
  return {
    id: 'reported-weeks',
    sheet: words.sheet,
    caption: REPORT_WORDS[language].table(number, words.caption),
    size: 11,
    columns: [
      column('week', words.week, 'left', 1),
      quotientColumn(words.submitted, words.heads),
      column('on-time', words.onTime),
      column('late', words.late),
      column('missing', words.missing),
    ],
    rows: weeks.map((week) => [
      textCell(periodName(week.period, language)),
      quotientCell(week.submitted, week.expected, language),
      countCell(week.onTime, language),
      countCell(week.late, language),
      countCell(week.missing, language),
    ]),
    note: '',
  };
}

/** Every commune with how often it reported, those that failed most first, as given. */
export function reportedCommunesTable(
  communes: readonly ReportedCommune[],
  language: ReportLanguage,
): ReportTable {
  const words = WORDS[language];
  const { columns } = REPORT_WORDS[language];
  return {
    id: 'reported-communes',
    sheet: words.communesSheet,
    caption: '',
    size: 11,
    columns: [
      column('place', columns.place, 'center'),
      column('name', columns.commune, 'left', 1),
      quotientColumn(words.submitted, words.heads),
      column('on-time', words.onTime),
      column('late', words.late),
      column('other', words.other),
      column('missing', words.missing),
    ],
    rows: communes.map((commune, index) => [
      countCell(index + 1, language),
      textCell(commune.fullName),
      quotientCell(cameFrom(commune), commune.due, language),
      countCell(commune.onTime, language),
      countCell(commune.late, language),
      countCell(commune.other, language),
      countCell(commune.missing, language),
    ]),
    note: '',
  };
}

import type { ReportGoal, WeeklyReport } from '../../domain/report/report-model.js';
import { formatDateTime, formatNumber, formatSigned } from '../../domain/format.js';
import { goalDecimals, goalFigure, goalTarget } from '../../domain/report/goal-figures.js';
import { weekWords } from '../../domain/report/decree-date.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { weeklyReportTemplate } from './weekly-report.typst.js';

interface PdfTable {
  readonly caption: string;
  /** Points. */
  readonly size: number;
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly textColumns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const noData = 'chưa có số liệu';
const number = (n: number | null): string => (n === null ? '' : formatNumber(n, 0, 'vi'));
const figure = (n: number | null, goal: ReportGoal | undefined): string =>
  n === null || goal === undefined ? '' : goalFigure(n, goal);

function goalCells(goal: ReportGoal): string[] {
  return [
    goal.code === '0' ? '' : goal.code,
    goal.targetKind === 'count' ? `${goal.nameVi} (% xã, phường đạt)` : goal.nameVi,
    goal.target === null ? '' : goalTarget(goal.target, goal),
    goal.value === null ? noData : goalFigure(goal.value, goal),
    goal.numerator === null
      ? ''
      : `${number(goal.numerator)}${goal.denominator === null ? '' : `/\u200b${number(goal.denominator)}`}`,
    goal.change === null ? '' : formatSigned(goal.change, goalDecimals(goal), 'vi'),
    figure(goal.plan, goal),
    number(goal.gapCount),
    planStatusWord(goal.status, 'vi'),
  ];
}

function goalTable(report: WeeklyReport): PdfTable {
  return {
    caption: 'Bảng 1. Kết quả thực hiện các chỉ tiêu của tỉnh (mặc định – chưa phải văn bản của tỉnh)',
    size: 10.5,
    widths: [0.6, 4.1, 1.15, 1.25, 1.75, 1.15, 1.2, 1.4, 2.2],
    textColumns: [1, 8],
    head: [
      'TT',
      'Chỉ tiêu',
      'Mục tiêu',
      'Kết quả',
      'Số đạt/tổng số',
      'Tăng, giảm so kỳ trước (điểm)',
      'Kế hoạch',
      'Còn thiếu',
      'Đánh giá',
    ],
    rows: report.goals.map(goalCells),
  };
}

function communeTable(report: WeeklyReport): PdfTable {
  const [headline] = report.goals;
  return {
    caption: '',
    size: 10.5,
    widths: [0.6, 3.2, 1.45, 1.45, 1.2, 1.2, 1.35, 2.1, 2.3],
    textColumns: [1, 7, 8],
    head: [
      'TT',
      'Xã, phường',
      'Người được tiếp cận',
      'Người trưởng thành',
      'Tỷ lệ',
      'Kế hoạch',
      'Còn thiếu (người)',
      'Đánh giá',
      'Ghi chú',
    ],
    rows: report.communes.map((c, i) => [
      String(i + 1),
      c.fullName,
      number(c.numerator),
      number(c.denominator),
      figure(c.value, headline),
      figure(c.plan, headline),
      number(c.gapCount),
      planStatusWord(c.status, 'vi'),
      c.carriedFrom === null ? '' : `số liệu ${weekWords(c.carriedFrom)}`,
    ]),
  };
}

function notReportedTable(report: WeeklyReport): PdfTable {
  return {
    caption: '',
    size: 11,
    widths: [0.6, 4, 2, 3.4],
    textColumns: [1, 3],
    head: ['TT', 'Xã, phường', 'Số tuần chưa nộp', 'Lần nộp gần nhất'],
    rows: report.notReported.map((n, i) => [
      String(i + 1),
      n.fullName,
      String(n.missing),
      n.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(n.lastSubmittedAt),
    ]),
  };
}

function annexes(report: WeeklyReport): object[] {
  const reference = '(Kèm theo Báo cáo của Sở Khoa học và Công nghệ)';
  return [
    {
      number: 'Phụ lục I',
      title: 'NGƯỜI TRƯỞNG THÀNH ĐƯỢC TIẾP CẬN THEO XÃ, PHƯỜNG',
      reference,
      paragraphs: [],
      table: communeTable(report),
    },
    {
      number: 'Phụ lục II',
      title: 'XÃ, PHƯỜNG CHƯA NỘP BÁO CÁO TUẦN',
      reference,
      paragraphs: report.notReported.length === 0 ? ['Tất cả xã, phường đã nộp báo cáo.'] : [],
      table: report.notReported.length === 0 ? null : notReportedTable(report),
    },
  ];
}

/** What the worker sets: template and text, A4. Bytes depend on the model alone: no clock, no machine. */
export function pdfTask(report: WeeklyReport): object {
  const data = {
    ...report,
    sections: report.sections.map((s) => ({
      heading: s.heading,
      paragraphs: s.paragraphs,
      table: s.goalTable ? goalTable(report) : null,
    })),
    annexes: annexes(report),
  };
  return { kind: 'pdf', template: weeklyReportTemplate, data: JSON.stringify(data) };
}

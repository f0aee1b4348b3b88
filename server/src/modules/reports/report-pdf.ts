import type { PlanStatus } from '../../domain/figure.js';
import type { ReportGoal, ReportSection, WeeklyReport } from '../../domain/report/report-model.js';
import { formatDateTime, formatNumber, formatSigned } from '../../domain/format.js';
import { goalDecimals, goalFigure, goalTarget, goalPlan } from '../../domain/report/goal-figures.js';
import { weekWords } from '../../domain/report/decree-date.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { weeklyReportTemplate } from './weekly-report.typst.js';

interface PdfTable {
  readonly caption: string;
  /** Points. */
  readonly size: number;
  /** Shares of what is left; null: as wide as the longest line in it. */
  readonly widths: readonly (number | null)[];
  readonly textColumns: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const noData = 'chưa có\nsố liệu';
const number = (n: number | null): string => (n === null ? '' : formatNumber(n, 0, 'vi'));
/** "Chưa có số liệu" in two lines, so that "Đúng tiến độ" stands in one. */
const statusCell = (status: PlanStatus): string =>
  planStatusWord(status, 'vi').replace(/^(\S+ \S+) (\S+ \S+)$/u, '$1\n$2');
const figure = (n: number | null, goal: ReportGoal | undefined): string =>
  n === null || goal === undefined ? '' : goalFigure(n, goal);

/** "102/102" in one line, large numbers one above the other. */
const quotientCell = (numerator: string, denominator: string): string =>
  numerator === '' || denominator === ''
    ? numerator
    : `${numerator}/${numerator.length + denominator.length > 8 ? '\n' : ''}${denominator}`;

function goalCells(goal: ReportGoal): string[] {
  return [
    goal.code === '0' ? '' : goal.code,
    goal.targetKind === 'count' ? `${goal.nameVi} (% xã, phường đạt)` : goal.nameVi,
    goal.target === null ? '' : goalTarget(goal.target, goal),
    goal.value === null ? noData : goalFigure(goal.value, goal),
    quotientCell(number(goal.numerator), number(goal.denominator)),
    goal.change === null ? '' : formatSigned(goal.change, goalDecimals(goal), 'vi'),
    figure(goalPlan(goal), goal),
    number(goal.gapCount),
    statusCell(goal.status),
  ];
}

function goalTable(report: WeeklyReport): PdfTable {
  return {
    caption: 'Bảng 1. Kết quả thực hiện các chỉ tiêu của tỉnh (mặc định – chưa phải văn bản của tỉnh)',
    size: 11,
    widths: [null, 1, null, null, null, null, null, null, null],
    textColumns: [1, 8],
    head: [
      'TT',
      'Chỉ tiêu',
      'Mục\ntiêu',
      'Kết\nquả',
      'Số đạt/\ntổng số',
      'So kỳ\ntrước\n(điểm)',
      'Kế\nhoạch',
      'Còn\nthiếu',
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
    widths: [null, 1, null, null, null, null, null, null, null],
    textColumns: [1, 7, 8],
    head: [
      'TT',
      'Xã, phường',
      'Người\nđược\ntiếp cận',
      'Người\ntrưởng\nthành',
      'Tỷ lệ',
      'Kế\nhoạch',
      'Còn\nthiếu\n(người)',
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
      statusCell(c.status),
      c.carriedFrom === null ? '' : `số liệu ${weekWords(c.carriedFrom)}`,
    ]),
  };
}

function notReportedTable(report: WeeklyReport): PdfTable {
  return {
    caption: '',
    size: 12,
    widths: [null, 3, null, 2],
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
      paragraphs: report.communes.length === 0 ? ['Tuần báo cáo chưa có chỉ tiêu.'] : [],
      table: report.communes.length === 0 ? null : communeTable(report),
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

/** Large numbers may part after their stroke, else they tear the line apart; the text of the report ends in "./." */
function paragraphs(section: ReportSection, last: boolean): string[] {
  const parting = section.paragraphs.map((p) => p.replaceAll(/(\.\d{3}\/)(?=\d)/gu, '$1\u200b'));
  return last ? parting.map((p, i) => (i === parting.length - 1 ? p.replace(/\.$/u, './.') : p)) : parting;
}

/** What the worker sets: template and text, A4. Bytes depend on the model alone: no clock, no machine. */
export function pdfTask(report: WeeklyReport): object {
  const data = {
    ...report,
    sections: report.sections.map((s, i) => ({
      heading: s.heading,
      paragraphs: paragraphs(s, i === report.sections.length - 1),
      table: s.goalTable ? goalTable(report) : null,
    })),
    annexes: annexes(report),
  };
  return { kind: 'pdf', template: weeklyReportTemplate, data: JSON.stringify(data) };
}

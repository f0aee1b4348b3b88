import { formatDateTime } from '../format.js';
import { weekWords } from './decree-date.js';
import type { ReportCell, ReportTable } from './document.js';
import { goalDecimals, goalFigure, goalTarget, targetDecimals } from './goal-figures.js';
import {
  column,
  countCell,
  numberCell,
  quotientCell,
  quotientColumn,
  shownPlan,
  signedCell,
  statusCell,
  textCell,
} from './report-cells.js';
import type { ReportCommune, ReportGoal, ReportNotReported } from './report-model.js';
import { REPORT_WORDS } from './report.words.js';

/* Tables of the weekly report, in Vietnamese. Missing is a word or an empty cell, never 0. */

const NO_DATA = REPORT_WORDS.vi.noData;

const count = (value: number | null, missing = ''): ReportCell => countCell(value, 'vi', missing);
const status = (value: ReportGoal['status']): ReportCell => statusCell(value, 'vi');
const quotient = (numerator: number | null, denominator: number | null): ReportCell =>
  quotientCell(numerator, denominator, 'vi');
/** With its sign. */
const difference = (value: number | null, goal: ReportGoal): ReportCell =>
  signedCell(value, goalDecimals(goal), 'vi');

const figure = (value: number | null, goal: ReportGoal | undefined, missing = ''): ReportCell =>
  value === null || goal === undefined
    ? textCell(missing)
    : { kind: 'number', text: goalFigure(value, goal), value, decimals: goalDecimals(goal), signed: false };

const target = (goal: ReportGoal): ReportCell =>
  goal.target === null
    ? textCell('')
    : {
        kind: 'number',
        text: goalTarget(goal.target, goal),
        value: goal.target,
        decimals: targetDecimals(goal.target),
        signed: false,
      };

/** Table 1: where each goal of the campaign stands. */
export function goalsTable(goals: readonly ReportGoal[]): ReportTable {
  return {
    id: 'goals',
    sheet: 'Chỉ tiêu',
    caption: 'Bảng 1. Kết quả thực hiện các chỉ tiêu của tỉnh (mặc định – chưa phải văn bản của tỉnh)',
    size: 11,
    columns: [
      column('code', 'TT', 'center'),
      column('name', 'Chỉ tiêu', 'left', 1),
      column('target', 'Mục tiêu'),
      column('value', 'Kết quả'),
      quotientColumn('Số đạt/tổng số', ['Số đạt', 'Tổng số']),
      column('change', 'So kỳ trước (điểm)'),
      column('plan', 'Kế hoạch'),
      column('gap', 'Còn thiếu'),
      column('status', 'Đánh giá', 'left'),
    ],
    rows: goals.map((goal) => [
      textCell(goal.code === '0' ? '' : goal.code),
      textCell(goal.targetKind === 'count' ? `${goal.nameVi} (% xã, phường đạt)` : goal.nameVi),
      target(goal),
      figure(goal.value, goal, NO_DATA),
      quotient(goal.numerator, goal.denominator),
      difference(goal.change, goal),
      figure(shownPlan(goal), goal),
      count(goal.gapCount),
      status(goal.status),
    ]),
    note: '',
  };
}

/** Annex: all that is counted of each goal. */
export function goalDetailsTable(goals: readonly ReportGoal[]): ReportTable {
  return {
    id: 'goal-details',
    sheet: 'Chi tiết chỉ tiêu',
    caption: '',
    size: 10.5,
    columns: [
      column('code', 'TT', 'center'),
      column('name', 'Chỉ tiêu', 'left', 1),
      column('unit', 'Đơn vị tính', 'left'),
      column('target', 'Mục tiêu'),
      column('plan', 'Kế hoạch'),
      column('value', 'Kết quả'),
      column('difference', 'So kế hoạch'),
      column('change', 'So kỳ trước'),
      quotientColumn('Số đạt/tổng số', ['Số đạt', 'Tổng số']),
      column('gap', 'Toàn tỉnh còn thiếu'),
      column('shortfall', 'Các xã chưa đạt còn thiếu'),
      { ...column('communes', 'Xã đạt/có số liệu'), quotientHeads: ['Xã đạt', 'Xã có số liệu'] },
      column('status', 'Đánh giá', 'left'),
    ],
    rows: goals.map((goal) => [
      textCell(goal.code),
      textCell(goal.nameVi),
      textCell(goal.targetKind === 'count' ? '% xã, phường đạt' : goal.unit),
      target(goal),
      figure(shownPlan(goal), goal),
      figure(goal.value, goal, NO_DATA),
      difference(goal.planDifference, goal),
      difference(goal.change, goal),
      quotient(goal.numerator, goal.denominator),
      count(goal.gapCount),
      count(goal.shortfall),
      quotient(goal.communesReached, goal.communesWithFigure),
      status(goal.status),
    ]),
    note: 'So kế hoạch và so kỳ trước: điểm phần trăm, hoặc đơn vị tính của chỉ tiêu. Ô trống: không có.',
  };
}

/** Annex: each commune with its values of all goals; a column head names its goal by number. */
export function communeGoalsTable(
  communes: readonly ReportCommune[],
  goals: readonly ReportGoal[],
): ReportTable {
  const heads = goals.map((goal) => (goal.code === '0' ? 'Tiếp cận' : `Chỉ tiêu ${goal.code}`));
  return {
    id: 'commune-goals',
    sheet: 'Xã theo chỉ tiêu',
    caption: '',
    size: 9,
    columns: [
      column('code', 'Mã', 'center'),
      column('name', 'Xã, phường', 'left', 1),
      ...goals.map((goal, index) => column(`goal-${goal.code}`, heads[index] ?? '')),
    ],
    rows: communes.map((commune) => [
      textCell(commune.orgUnit),
      textCell(commune.fullName),
      ...goals.map((goal, index) => communeValue(commune.goalValues[index] ?? null, goal)),
    ]),
    note: `Ô ghi "–": chưa có số liệu. ${goals
      .map((goal, index) => `${heads[index] ?? ''}: ${goal.nameVi} (${goal.unit})`)
      .join('; ')}.`,
  };
}

/** A commune is counted in the unit of the indicator, also where the province counts communes. */
const communeValue = (value: number | null, goal: ReportGoal): ReportCell =>
  numberCell(value, goal.decimals, 'vi', '–');

/** All communes under the headline goal. */
export function communesTable(
  communes: readonly ReportCommune[],
  headline: ReportGoal | undefined,
): ReportTable {
  return {
    id: 'communes',
    sheet: 'Xã, phường',
    caption: '',
    size: 10.5,
    columns: [
      column('place', 'TT', 'center'),
      column('name', 'Xã, phường', 'left', 1),
      column('numerator', 'Người được tiếp cận'),
      column('denominator', 'Người trưởng thành'),
      column('value', 'Tỷ lệ (%)'),
      column('plan', 'Kế hoạch (%)'),
      column('gap', 'Còn thiếu (người)'),
      column('status', 'Đánh giá', 'left'),
      column('note', 'Ghi chú', 'left'),
    ],
    rows: communes.map((commune, index) => [
      count(index + 1),
      textCell(commune.fullName),
      count(commune.numerator, NO_DATA),
      count(commune.denominator),
      figure(commune.value, headline, NO_DATA),
      figure(commune.plan, headline),
      count(commune.gapCount),
      status(commune.status),
      textCell(commune.carriedFrom === null ? '' : `số liệu ${weekWords(commune.carriedFrom)}`),
    ]),
    note: '',
  };
}

/** Who has not reported, and for how long. */
export function notReportedTable(items: readonly ReportNotReported[]): ReportTable {
  return {
    id: 'not-reported',
    sheet: 'Chưa nộp',
    caption: '',
    size: 12,
    columns: [
      column('place', 'TT', 'center'),
      column('name', 'Xã, phường', 'left', 3),
      column('missing', 'Số tuần chưa nộp'),
      column('last', 'Lần nộp gần nhất', 'left', 2),
    ],
    rows: items.map((item, index) => [
      count(index + 1),
      textCell(item.fullName),
      count(item.missing),
      textCell(item.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(item.lastSubmittedAt)),
    ]),
    note: '',
  };
}

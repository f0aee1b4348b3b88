import type { PlanStatus } from '../figure.js';
import type { FindingGoal } from '../findings/finding-goal.js';
import type { ReportCell, ReportColumn, ReportLanguage, ReportTable } from './document.js';
import { column, countCell, figureCell, statusCell, targetCell, textCell } from './report-cells.js';
import { REPORT_WORDS } from './report.words.js';

/** A commune under one goal, judged against its own target; null is missing. */
export interface CommuneRow {
  readonly orgUnit: string;
  readonly fullName: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly target: number | null;
  readonly plan: number | null;
  readonly gapCount: number | null;
  readonly gapPoints: number | null;
  readonly status: PlanStatus;
  /** Earlier period the figure is carried from; null: not carried. */
  readonly carriedFrom: string | null;
  readonly perWeekNeeded: number | null;
}

/** Whole units a week that all who are short need together to be in time; null: it is not known of each of them. */
export function needOfAll(
  rows: readonly { readonly gapCount: number | null; readonly perWeekNeeded: number | null }[],
): number | null {
  const short = rows.filter(({ gapCount }) => (gapCount ?? 0) > 0);
  const needs = short.flatMap(({ perWeekNeeded }) => perWeekNeeded ?? []);
  return needs.length < short.length ? null : needs.reduce((sum, need) => sum + need, 0);
}

/** Numerator and denominator as columns of their own: a long list is half as long. */
export const partColumns = (language: ReportLanguage): ReportColumn[] => {
  const [numerator, denominator] = REPORT_WORDS[language].columns.quotientHeads;
  return [column('numerator', numerator), column('denominator', denominator)];
};

/** Of a figure that is missing the numerator is, too. */
export const partCells = (row: CommuneRow, language: ReportLanguage): ReportCell[] => [
  countCell(row.value === null ? null : row.numerator, language),
  countCell(row.denominator, language),
];

const rowColumns = (goal: FindingGoal, language: ReportLanguage): ReportColumn[] => {
  const { columns } = REPORT_WORDS[language];
  const count = language === 'vi' ? goal.countUnit : goal.countUnitEn;
  return [
    column('place', columns.place, 'center'),
    column('name', columns.commune, 'left', 1),
    column('value', columns.value),
    column('target', columns.target),
    ...partColumns(language),
    column('gap', `${columns.gap} (${count})`),
    column('per-week', columns.perWeek),
    column('status', columns.status, 'left'),
    column('note', columns.note, 'left'),
  ];
};

const cellsOf = (
  row: CommuneRow,
  index: number,
  goal: FindingGoal,
  language: ReportLanguage,
): ReportCell[] => [
  countCell(index + 1, language),
  textCell(row.fullName),
  figureCell(row.value, goal, 'commune', language, REPORT_WORDS[language].noData),
  targetCell({ ...goal, target: row.target }, 'commune', language),
  ...partCells(row, language),
  countCell(row.gapCount, language),
  countCell(row.perWeekNeeded, language),
  statusCell(row.status, language),
  textCell(row.carriedFrom === null ? '' : REPORT_WORDS[language].carried(row.carriedFrom)),
];

/** Communes in the order given, from where they are to their targets. */
export function communeRowsTable(
  rows: readonly CommuneRow[],
  goal: FindingGoal,
  language: ReportLanguage,
  { id, sheet, caption }: { readonly id: string; readonly sheet: string; readonly caption: string },
): ReportTable {
  return {
    id,
    sheet,
    caption,
    size: 10.5,
    columns: rowColumns(goal, language),
    rows: rows.map((row, index) => cellsOf(row, index, goal, language)),
    note: '',
  };
}

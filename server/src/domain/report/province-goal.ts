import type { FindingProvinceGoal } from '../findings/finding-goal.js';
import { counted, decimalsOf, targetText, valueText } from '../findings/phrases.js';
import type { ReportCell, ReportColumn, ReportLanguage, ReportTable } from './document.js';
import {
  column,
  countCell,
  figureCell,
  quotientCell,
  quotientColumn,
  shownPlan,
  signedCell,
  statusCell,
  targetCell,
  textCell,
} from './report-cells.js';
import { REPORT_WORDS } from './report.words.js';

/** A goal of the province as the pages show it; numbers in the indicator's unit, null is missing. */
export interface ProvinceGoal extends FindingProvinceGoal {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Percentage points to the target; null: missing or a count. */
  readonly gapPoints: number | null;
  /** Above the target, in the count unit; null: missing. */
  readonly surplus: number | null;
  readonly change: number | null;
  readonly communesWithFigure: number;
  readonly communesCarried: number;
}

export const provinceGoalName = (goal: ProvinceGoal, language: ReportLanguage): string => {
  const name = language === 'vi' ? goal.nameVi : goal.nameEn;
  return goal.targetKind === 'count' ? REPORT_WORDS[language].shareOfCommunes(name) : name;
};

export const provinceValue = (goal: ProvinceGoal, language: ReportLanguage): string =>
  goal.value === null ? REPORT_WORDS[language].noData : valueText(goal.value, goal, 'province', language);

export const provinceTarget = (goal: ProvinceGoal, language: ReportLanguage): string =>
  goal.target === null ? '' : targetText(goal.target, goal, 'province', language);

/** What numerator and gap of the province count: of a count goal communes, otherwise the goal's own unit. */
export function provinceCount(n: number, goal: ProvinceGoal, language: ReportLanguage): string {
  if (goal.targetKind !== 'count') return counted(n, goal, language);
  return counted(n, { countUnit: 'xã, phường', countUnitEn: 'communes' }, language);
}

/** The first columns of every table of goals: number, name, target, value, what it is made of. */
export const goalColumns = (language: ReportLanguage): ReportColumn[] => {
  const { columns } = REPORT_WORDS[language];
  return [
    column('code', columns.place, 'center'),
    column('name', columns.goal, 'left', 1),
    column('target', columns.target),
    column('value', columns.value),
    quotientColumn(columns.quotient, columns.quotientHeads),
  ];
};

export const goalCells = (goal: ProvinceGoal, language: ReportLanguage): ReportCell[] => [
  textCell(goal.code === '0' ? '' : goal.code),
  textCell(provinceGoalName(goal, language)),
  targetCell(goal, 'province', language),
  figureCell(goal.value, goal, 'province', language, REPORT_WORDS[language].noData),
  quotientCell(goal.numerator, goal.denominator, language),
];

/** Where each goal stands against its plan. */
export function provinceGoalsTable(
  goals: readonly ProvinceGoal[],
  language: ReportLanguage,
  { caption, sheet }: { readonly caption: string; readonly sheet: string },
): ReportTable {
  const { columns } = REPORT_WORDS[language];
  return {
    id: 'goals',
    sheet,
    caption,
    size: 11,
    columns: [
      ...goalColumns(language),
      column('change', columns.change),
      column('plan', columns.plan),
      column('gap', columns.gap),
      column('status', columns.status, 'left'),
    ],
    rows: goals.map((goal) => [
      ...goalCells(goal, language),
      signedCell(goal.change, decimalsOf(goal, 'province'), language),
      figureCell(shownPlan(goal), goal, 'province', language),
      countCell(goal.gapCount, language),
      statusCell(goal.status, language),
    ]),
    note: '',
  };
}

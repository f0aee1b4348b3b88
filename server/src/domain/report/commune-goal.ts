import type { FindingGoal } from '../findings/finding-goal.js';
import { decimalsOf, isPercent, valueText } from '../findings/phrases.js';
import type { BarsChart, ReportLanguage, ReportTable } from './document.js';
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

/** A goal as it stands in one commune; numbers in the indicator's unit, null is missing. */
export interface CommuneGoal extends FindingGoal {
  readonly code: string;
  readonly indicator: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** On the week before, both figures of their own week. */
  readonly change: number | null;
  /** Earlier period the figure is carried from; null: not carried. */
  readonly carriedFrom: string | null;
  /** Value of the province in the same unit; null: not comparable. */
  readonly province: number | null;
  /** Whole units a week that close the gap in time; null: not known, or no time is left. */
  readonly perWeekNeeded: number | null;
}

export const goalName = (goal: Pick<FindingGoal, 'nameVi' | 'nameEn'>, language: ReportLanguage): string =>
  language === 'vi' ? goal.nameVi : goal.nameEn;

/** Every goal of a commune, with the province beside it. */
export function communeGoalsTable(
  goals: readonly CommuneGoal[],
  language: ReportLanguage,
  words: { readonly caption: string; readonly sheet: string; readonly province: string },
): ReportTable {
  const { columns, noData, carried } = REPORT_WORDS[language];
  const carries = goals.some(({ carriedFrom }) => carriedFrom !== null);
  return {
    id: 'goals',
    sheet: words.sheet,
    caption: words.caption,
    size: 11,
    columns: [
      column('code', columns.place, 'center'),
      column('name', columns.goal, 'left', 1),
      column('target', columns.target),
      column('value', columns.value),
      quotientColumn(columns.quotient, columns.quotientHeads),
      column('change', columns.change),
      column('plan', columns.plan),
      column('gap', columns.gap),
      column('province', words.province),
      column('status', columns.status, 'left'),
      ...(carries ? [column('note', columns.note, 'left')] : []),
    ],
    rows: goals.map((goal) => [
      textCell(goal.code === '0' ? '' : goal.code),
      textCell(goalName(goal, language)),
      targetCell(goal, 'commune', language),
      figureCell(goal.value, goal, 'commune', language, noData),
      quotientCell(goal.numerator, goal.denominator, language),
      signedCell(goal.change, decimalsOf(goal, 'commune'), language),
      figureCell(shownPlan(goal), goal, 'commune', language),
      countCell(goal.gapCount, language),
      figureCell(goal.province, goal, 'commune', language),
      statusCell(goal.status, language),
      ...(carries ? [textCell(goal.carriedFrom === null ? '' : carried(goal.carriedFrom))] : []),
    ]),
    note: '',
  };
}

/** Bars of the goals that are shares; null: there are none. */
export function communeBars(goals: readonly CommuneGoal[], language: ReportLanguage): BarsChart | null {
  const shares = goals.filter((goal) => isPercent(goal, 'commune'));
  if (shares.length === 0) return null;
  return {
    type: 'bars',
    most: Math.max(100, ...shares.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0])),
    rows: shares.map((goal) => ({
      name: goal.code === '0' ? goalName(goal, language) : `${goal.code}. ${goalName(goal, language)}`,
      value: goal.value,
      text:
        goal.value === null
          ? REPORT_WORDS[language].noData
          : valueText(goal.value, goal, 'commune', language),
      plan: shownPlan(goal),
      status: goal.status,
    })),
  };
}

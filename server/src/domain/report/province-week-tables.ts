import { decimalsOf } from '../findings/phrases.js';
import { formatDateTime } from '../format.js';
import { goalName } from './commune-goal.js';
import { partCells, partColumns } from './commune-rows.js';
import type { ReportLanguage, ReportTable } from './document.js';
import type { NotReported, WeekCommune } from './province-week-input.js';
import { PROVINCE_WEEK_WORDS } from './province-week.words.js';
import type { ProvinceGoal } from './province-goal.js';
import {
  column,
  countCell,
  figureCell,
  numberCell,
  quotientCell,
  quotientColumn,
  shownPlan,
  signedCell,
  statusCell,
  targetCell,
  textCell,
} from './report-cells.js';

/* Tables of the weekly report of the province. Missing is a word or an empty cell, never 0. */

/** Annex: all that is counted of each goal. */
export function goalDetailsTable(goals: readonly ProvinceGoal[], language: ReportLanguage): ReportTable {
  const { words, details } = PROVINCE_WEEK_WORDS[language];
  const { columns } = words;
  return {
    id: 'goal-details',
    sheet: details.sheet,
    caption: '',
    size: 10.5,
    columns: [
      column('code', columns.place, 'center'),
      column('name', columns.goal, 'left', 1),
      column('unit', details.unit, 'left'),
      column('target', columns.target),
      column('plan', columns.plan),
      column('value', columns.value),
      column('difference', details.difference),
      column('change', details.change),
      quotientColumn(columns.quotient, columns.quotientHeads),
      column('gap', details.gap),
      column('shortfall', details.shortfall),
      { ...column('communes', details.communes), quotientHeads: details.communesHeads },
      column('status', columns.status, 'left'),
    ],
    rows: goals.map((goal) => goalDetails(goal, language)),
    note: details.note,
  };
}

function goalDetails(goal: ProvinceGoal, language: ReportLanguage) {
  const { words, details } = PROVINCE_WEEK_WORDS[language];
  const plan = shownPlan(goal);
  const decimals = decimalsOf(goal, 'province');
  return [
    textCell(goal.code),
    textCell(goalName(goal, language)),
    textCell(goal.targetKind === 'count' ? details.ofCommunes : language === 'vi' ? goal.unit : goal.unitEn),
    targetCell(goal, 'province', language),
    figureCell(plan, goal, 'province', language),
    figureCell(goal.value, goal, 'province', language, words.noData),
    // Where no plan is shown, nothing can be held against it.
    signedCell(plan === null ? null : goal.planDifference, decimals, language),
    signedCell(goal.change, decimals, language),
    quotientCell(goal.numerator, goal.denominator, language),
    countCell(goal.gapCount, language),
    countCell(goal.shortfall, language),
    quotientCell(goal.communesReached, goal.communesWithFigure, language),
    statusCell(goal.status, language),
  ];
}

/** Annex: each commune with its values of all goals; a column head names its goal by number. */
export function communeGoalsTable(
  communes: readonly WeekCommune[],
  goals: readonly ProvinceGoal[],
  language: ReportLanguage,
): ReportTable {
  const { words, communeGoals } = PROVINCE_WEEK_WORDS[language];
  const heads = goals.map(({ code }) => (code === '0' ? communeGoals.headline : communeGoals.goal(code)));
  const told = goals.map((goal, at) =>
    communeGoals.goalNote(
      heads[at] ?? '',
      goalName(goal, language),
      language === 'vi' ? goal.unit : goal.unitEn,
    ),
  );
  return {
    id: 'commune-goals',
    sheet: communeGoals.sheet,
    caption: '',
    size: 9,
    columns: [
      column('code', communeGoals.code, 'center'),
      column('name', words.columns.commune, 'left', 1),
      ...goals.map((goal, at) => column(`goal-${goal.code}`, heads[at] ?? '')),
    ],
    rows: communes.map((commune) => [
      textCell(commune.orgUnit),
      textCell(commune.fullName),
      // A commune is counted in the unit of the indicator, also where the province counts communes.
      ...goals.map((goal, at) => numberCell(commune.goalValues[at] ?? null, goal.decimals, language, '–')),
    ]),
    note: communeGoals.note(told.join('; ')),
  };
}

/** All communes under the headline goal. */
export function communesTable(
  communes: readonly WeekCommune[],
  headline: ProvinceGoal | undefined,
  language: ReportLanguage,
): ReportTable {
  const { words, communesSheet } = PROVINCE_WEEK_WORDS[language];
  const { columns, noData, carried } = words;
  if (headline === undefined)
    return { id: 'communes', sheet: communesSheet, caption: '', size: 10.5, columns: [], rows: [], note: '' };
  const unit = language === 'vi' ? headline.countUnit : headline.countUnitEn;
  return {
    id: 'communes',
    sheet: communesSheet,
    caption: '',
    size: 10.5,
    columns: [
      column('place', columns.place, 'center'),
      column('name', columns.commune, 'left', 1),
      ...partColumns(language),
      column('value', columns.value),
      column('plan', columns.plan),
      column('gap', `${columns.gap} (${unit})`),
      column('status', columns.status, 'left'),
      column('note', columns.note, 'left'),
    ],
    rows: communes.map((commune, index) => [
      countCell(index + 1, language),
      textCell(commune.fullName),
      ...partCells(commune, language),
      figureCell(commune.value, headline, 'commune', language, noData),
      figureCell(commune.plan, headline, 'commune', language),
      countCell(commune.gapCount, language),
      statusCell(commune.status, language),
      textCell(commune.carriedFrom === null ? '' : carried(commune.carriedFrom)),
    ]),
    note: '',
  };
}

/** Who has not reported, and for how long. */
export function notReportedTable(items: readonly NotReported[], language: ReportLanguage): ReportTable {
  const { words, notReportedTable: own } = PROVINCE_WEEK_WORDS[language];
  return {
    id: 'not-reported',
    sheet: own.sheet,
    caption: '',
    size: 12,
    columns: [
      column('place', words.columns.place, 'center'),
      column('name', words.columns.commune, 'left', 3),
      column('missing', own.missing),
      column('last', own.last, 'left', 2),
    ],
    rows: items.map((item, index) => [
      countCell(index + 1, language),
      textCell(item.fullName),
      countCell(item.missing, language),
      textCell(item.lastSubmittedAt === null ? own.never : formatDateTime(item.lastSubmittedAt)),
    ]),
    note: '',
  };
}

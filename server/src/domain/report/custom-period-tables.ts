import { decimalsOf } from '../findings/phrases.js';
import type { CustomPeriodInput, SpanGoal } from './custom-period.js';
import type { CustomPeriodWords } from './custom-period.words.js';
import type { ReportTable } from './document.js';
import { periodName } from '../period.js';
import { provinceGoalName } from './province-goal.js';
import {
  column,
  countCell,
  figureCell,
  signedCell,
  statusCell,
  targetCell,
  textCell,
} from './report-cells.js';

/** Goals of the province at both ends. */
export function spanGoalsTable(
  { goals, language, from, week }: CustomPeriodInput,
  { words, ...own }: CustomPeriodWords,
): ReportTable {
  const { columns } = words;
  return {
    id: 'goals',
    sheet: own.goalsSheet,
    caption: words.table(2, `${own.goalsCaption} (${words.defaultTargets})`),
    size: 11,
    columns: [
      column('code', columns.place, 'center'),
      column('name', columns.goal, 'left', 1),
      column('target', columns.target),
      column('first', periodName(from.period, language)),
      column('value', periodName(week.period, language)),
      column('change', own.changeHead),
      column('gap', columns.gap),
      column('status', columns.status, 'left'),
    ],
    rows: goals.map((goal) => [
      textCell(goal.code === '0' ? '' : goal.code),
      textCell(provinceGoalName(goal, language)),
      targetCell(goal, 'province', language),
      figureCell(goal.first, goal, 'province', language, words.noData),
      figureCell(goal.value, goal, 'province', language, words.noData),
      signedCell(goal.spanChange, decimalsOf(goal, 'province'), language),
      countCell(goal.gapCount, language),
      statusCell(goal.status, language),
    ]),
    note: own.goalsNote,
  };
}

/** Communes at both ends, under the headline goal, in the order given. */
export function spanCommunesTable(
  { communes, language, from, week }: CustomPeriodInput,
  goal: SpanGoal,
  { words, ...own }: CustomPeriodWords,
): ReportTable {
  const { columns } = words;
  return {
    id: 'communes',
    sheet: own.changeSheet,
    caption: '',
    size: 10.5,
    columns: [
      column('place', columns.place, 'center'),
      column('name', columns.commune, 'left', 1),
      column('first', periodName(from.period, language)),
      column('value', periodName(week.period, language)),
      column('change', own.changeHead),
      column('gap', columns.gap),
      column('status', columns.status, 'left'),
      column('note', columns.note, 'left'),
    ],
    rows: communes.map((row, index) => [
      countCell(index + 1, language),
      textCell(row.fullName),
      figureCell(row.first, goal, 'commune', language, words.noData),
      figureCell(row.value, goal, 'commune', language, words.noData),
      signedCell(row.spanChange, decimalsOf(goal, 'commune'), language),
      countCell(row.gapCount, language),
      statusCell(row.status, language),
      textCell(row.carriedFrom === null ? '' : words.carried(row.carriedFrom)),
    ]),
    note: '',
  };
}

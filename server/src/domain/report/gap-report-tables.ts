import { decimalsOf } from '../findings/phrases.js';
import { goalCells, goalColumns } from './province-goal.js';
import type { ReportLanguage, ReportTable } from './document.js';
import type { GapGoal, GapReportInput, ReportGroup, ReportPart } from './gap-report.js';
import type { GapReportWords } from './gap-report.words.js';
import {
  column,
  countCell,
  figureCell,
  numberCell,
  quotientCell,
  quotientColumn,
  textCell,
} from './report-cells.js';

const SHARE_DECIMALS = 1;

/** What is missing by goal: of the province as a whole, and of its communes. */
export function gapGoalsTable(
  { goals, language }: Pick<GapReportInput, 'goals' | 'language'>,
  words: GapReportWords,
): ReportTable {
  const { columns, table, defaultTargets } = words.words;
  return {
    id: 'goals',
    sheet: words.goalsSheet,
    caption: table(1, `${words.goalsCaption} (${defaultTargets})`),
    size: 11,
    columns: [
      ...goalColumns(language),
      column('points', words.points),
      column('gap', columns.gap),
      column('shortfall', words.communesShort),
      column('reached', words.communesReached),
      column('per-week', columns.perWeek),
    ],
    rows: goals.map((goal) => [
      ...goalCells(goal, language),
      numberCell(goal.gapPoints, decimalsOf(goal, 'province'), language),
      countCell(goal.gapCount, language),
      countCell(goal.shortfall, language),
      goal.communesWithFigure === 0 ? textCell('') : countCell(goal.communesReached, language),
      countCell(goal.perWeekNeeded, language),
    ]),
    note: words.goalsNote,
  };
}

/** Groups of communes: kinds leave none out, kept groups may overlap. */
export function groupsTable(
  groups: readonly ReportGroup[],
  goal: GapGoal,
  language: ReportLanguage,
  words: GapReportWords,
): ReportTable {
  const { columns, table, noData } = words.words;
  const heads = words.groupColumns;
  return {
    id: 'groups',
    sheet: words.groupsSheet,
    caption: table(3, words.groupsCaption),
    size: 11,
    columns: [
      column('name', heads.name, 'left', 1),
      column('communes', heads.communes),
      column('value', columns.value),
      quotientColumn(columns.quotient, columns.quotientHeads),
      column('short', heads.short),
      column('gap', columns.gap),
      column('shortfall', heads.shortfall),
      column('share', heads.share),
    ],
    rows: groups.map((group) => [
      textCell(language === 'vi' ? group.nameVi : group.nameEn),
      countCell(group.communes, language),
      figureCell(group.value, goal, 'province', language, noData),
      quotientCell(group.numerator, group.denominator, language),
      countCell(group.communesShort, language),
      countCell(group.gapCount, language),
      countCell(group.shortfall, language),
      numberCell(group.shortfallShare, SHARE_DECIMALS, language),
    ]),
    note: '',
  };
}

/** Parts of what the goal counts; a part of those counted, never a coverage. */
export function partsTable(
  parts: readonly ReportPart[],
  language: ReportLanguage,
  words: GapReportWords,
  number: number,
): ReportTable {
  const heads = words.partColumns;
  return {
    id: 'parts',
    sheet: words.partsSheet,
    caption: words.words.table(number, words.partsCaption),
    size: 11,
    columns: [
      column('name', heads.name, 'left', 1),
      column('entered', heads.entered),
      column('count', heads.count),
      column('whole', heads.whole),
      column('share', heads.share),
    ],
    rows: parts.map((part) => [
      textCell(language === 'vi' ? part.nameVi : part.nameEn),
      countCell(part.entered, language),
      countCell(part.count, language),
      countCell(part.whole, language),
      numberCell(part.wholeShare, SHARE_DECIMALS, language),
    ]),
    note: '',
  };
}

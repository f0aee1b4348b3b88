import type { FindingProvinceGoal } from '../findings/finding-goal.js';
import { counted, valueText } from '../findings/phrases.js';
import { communes as communesWord } from '../findings/phrases.js';
import { isBehind } from '../status.js';
import { formatNumber } from '../format.js';
import type { CampaignSummaryWords } from './campaign-summary.words.js';
import { type CommuneRow, partCells, partColumns } from './commune-rows.js';
import type { ReportLanguage, ReportTable } from './document.js';
import { column, countCell, figureCell, statusCell, targetCell, textCell } from './report-cells.js';

/** A commune with its place among those that reported; null: it cannot be compared. */
export interface RankedCommune {
  readonly rank: number | null;
}

type Row = CommuneRow & RankedCommune;

const NAMED = 5;

/** In the order of their places; those without one last, as given. */
const inOrder = (communes: readonly Row[]): Row[] =>
  [...communes].sort((a, b) => (a.rank ?? communes.length + 1) - (b.rank ?? communes.length + 1));

/** Who has reached the target and who has not, and who leads among those that can be compared. */
export function rankWords(
  communes: readonly Row[],
  goal: FindingProvinceGoal,
  language: ReportLanguage,
  words: CampaignSummaryWords,
): string {
  const count = (is: (row: Row) => boolean): number => communes.filter(is).length;
  const reached = count(({ status }) => status === 'reached');
  const ranked = inOrder(communes).filter(({ rank }) => rank !== null);
  const best = ranked
    .slice(0, NAMED)
    .flatMap(({ fullName, value }) =>
      value === null ? [] : [words.place(fullName, valueText(value, goal, 'commune', language))],
    );
  const farthest = ranked
    .filter(({ gapCount }) => (gapCount ?? 0) > 0)
    .sort((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0))
    .slice(0, NAMED)
    .map(({ fullName, gapCount }) => words.place(fullName, counted(gapCount ?? 0, goal, language)));
  return [
    `${words.reached(formatNumber(reached, 0, language), communes.length)}${words.others(
      count(({ status }) => isBehind(status)),
      count(({ status }) => status === 'on_track'),
      count(({ status }) => status === 'no_data'),
    )}`,
    words.ranked(communesWord(ranked.length, language), communes.length),
    ...(best.length === 0 ? [] : [words.best(best.join('; '))]),
    ...(farthest.length === 0 ? [] : [words.farthest(farthest.join('; '))]),
  ].join('\n');
}

/** All communes by their place; who cannot be compared stands below without one. */
export function rankTable(
  communes: readonly Row[],
  goal: FindingProvinceGoal,
  language: ReportLanguage,
  { words, ...own }: CampaignSummaryWords,
): ReportTable {
  const { columns, noData, carried } = words;
  return {
    id: 'ranking',
    sheet: own.rankSheet,
    caption: '',
    size: 10.5,
    columns: [
      column('rank', own.rank, 'center'),
      column('name', columns.commune, 'left', 1),
      column('value', columns.value),
      column('target', columns.target),
      ...partColumns(language),
      column('gap', columns.gap),
      column('status', columns.status, 'left'),
      column('note', columns.note, 'left'),
    ],
    rows: inOrder(communes).map((row) => [
      row.rank === null ? textCell(own.notRanked) : countCell(row.rank, language),
      textCell(row.fullName),
      figureCell(row.value, goal, 'commune', language, noData),
      targetCell({ ...goal, target: row.target }, 'commune', language),
      ...partCells(row, language),
      countCell(row.gapCount, language),
      statusCell(row.status, language),
      textCell(row.carriedFrom === null ? '' : carried(row.carriedFrom)),
    ]),
    note: '',
  };
}

import type { FindingGroup } from '../findings/group-finding.js';
import { groupFinding } from '../findings/group-finding.js';
import { gapFinding } from '../findings/gap-finding.js';
import { halfFinding } from '../findings/half-finding.js';
import { communes as communesWord, counted, sizeText } from '../findings/phrases.js';
import { type CommuneRow, communeRowsTable } from './commune-rows.js';
import type {
  Letterhead,
  ReportBlock,
  ReportDefinition,
  ReportDocument,
  ReportLanguage,
  ReportSection,
} from './document.js';
import { GAP_REPORT_WORDS, type GapReportWords } from './gap-report.words.js';
import { gapGoalsTable, groupsTable, partsTable } from './gap-report-tables.js';
import {
  type ProvinceGoal,
  provinceCount,
  provinceGoalName,
  provinceTarget,
  provinceValue,
} from './province-goal.js';
import {
  campaignWords,
  closing,
  framedReport,
  paragraph,
  type ReportWeek,
  tableBlock,
} from './report-frame.js';
import { formatNumber } from '../format.js';

/** A group of communes under the headline goal. */
export interface ReportGroup extends FindingGroup {
  readonly by: 'kind' | 'group';
  readonly communes: number;
  readonly communesShort: number;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What was entered of the headline goal as "trong đó". */
export interface ReportPart {
  readonly nameVi: string;
  readonly nameEn: string;
  /** Communes that entered it. */
  readonly entered: number;
  readonly count: number | null;
  readonly whole: number | null;
  /** count ÷ whole, percent; never a coverage. */
  readonly wholeShare: number | null;
}

export type GapGoal = ProvinceGoal & {
  /** Whole units a week that its communes need together to be in time; null: not known, or no time is left. */
  readonly perWeekNeeded: number | null;
};

export interface GapReportInput {
  readonly language: ReportLanguage;
  readonly week: ReportWeek;
  readonly letterhead: Letterhead;
  /** In the order of the campaign; the first is the headline that the rest of the report is about. */
  readonly goals: readonly GapGoal[];
  /** Largest gap first; those without a figure last. */
  readonly communes: readonly CommuneRow[];
  readonly groups: readonly ReportGroup[];
  readonly parts: readonly ReportPart[];
  readonly definitions: readonly ReportDefinition[];
}

/** Rows of the table in the body; the annex has all. */
const TOP = 20;
const NAMED = 5;

function provinceGap(goal: GapGoal, { communes, language }: GapReportInput, words: GapReportWords): string {
  if (goal.value === null || goal.gapCount === null)
    return `${provinceGoalName(goal, language)}: ${words.words.noData}.`;
  const of =
    goal.numerator === null || goal.denominator === null
      ? ''
      : ` (${formatNumber(goal.numerator, 0, language)}/${provinceCount(goal.denominator, goal, language)})`;
  const short = communes.filter(({ gapCount }) => (gapCount ?? 0) > 0);
  const blank = communes.filter(({ value }) => value === null).length;
  const carried = communes.filter(({ carriedFrom }) => carriedFrom !== null).length;
  const points =
    goal.gapPoints === null || goal.gapPoints === 0
      ? ''
      : sizeText(goal.gapPoints, goal, 'province', language);
  const surplus =
    goal.surplus === null || goal.surplus === 0 ? '' : provinceCount(goal.surplus, goal, language);
  return [
    words.standing(
      provinceGoalName(goal, language),
      provinceValue(goal, language),
      of,
      provinceTarget(goal, language),
    ),
    goal.gapCount > 0
      ? words.missing(points, provinceCount(goal.gapCount, goal, language))
      : words.reached(surplus),
    short.length === 0 || goal.shortfall === null
      ? words.noShortfall
      : words.shortfall(communesWord(short.length, language), counted(goal.shortfall, goal, language)),
    ...(blank > 0 ? [words.unknown(communesWord(blank, language))] : []),
    ...(carried > 0 ? [words.carried(communesWord(carried, language))] : []),
  ].join('\n');
}

function communesSection(
  goal: GapGoal,
  { communes, language }: GapReportInput,
  words: GapReportWords,
): ReportBlock[] {
  const top = communes.filter(({ gapCount }) => (gapCount ?? 0) > 0).slice(0, TOP);
  const half = halfFinding(communes, goal, language);
  const [first = '', ...rest] = half;
  return [
    paragraph('where', `${gapFinding(communes, goal, language)}.`),
    ...(half === '' ? [] : [paragraph('half', `${first.toLocaleUpperCase('vi')}${rest.join('')}.`)]),
    ...(top.length === 0
      ? []
      : [
          tableBlock(
            communeRowsTable(top, goal, language, {
              id: 'top',
              sheet: words.topSheet,
              caption: words.words.table(2, words.topCaption),
            }),
          ),
        ]),
  ];
}

function groupsSection(
  goal: GapGoal,
  { groups, parts, language }: GapReportInput,
  words: GapReportWords,
): ReportBlock[] {
  const entered = parts.filter((part) => part.entered > 0);
  return [
    paragraph('groups', groups.length === 0 ? words.noGroups : `${groupFinding(groups, goal, language)}.`),
    ...(groups.length === 0 ? [] : [tableBlock(groupsTable(groups, goal, language, words))]),
    ...(entered.length === 0
      ? []
      : [tableBlock(partsTable(entered, language, words, groups.length === 0 ? 3 : 4))]),
  ];
}

function nextTasks(goal: GapGoal, { communes, language }: GapReportInput, words: GapReportWords): string {
  const short = communes.filter(({ gapCount }) => (gapCount ?? 0) > 0);
  const blank = communes.filter(({ value }) => value === null).length;
  const need = goal.perWeekNeeded === null ? '' : counted(goal.perWeekNeeded, goal, language);
  const named = short
    .slice(0, NAMED)
    .map(({ fullName, gapCount }) => `${fullName} (${counted(gapCount ?? 0, goal, language)})`);
  return [
    ...(short.length > 0 && goal.shortfall !== null
      ? [
          words.need(communesWord(short.length, language), counted(goal.shortfall, goal, language), need),
          words.focus(named.join('; ')),
        ]
      : []),
    ...(blank > 0 ? [words.remind(communesWord(blank, language))] : []),
  ].join('\n');
}

function sections(input: GapReportInput, words: GapReportWords): ReportSection[] {
  const { headings } = words;
  const [headline] = input.goals;
  if (headline === undefined)
    return [
      { id: 'province', heading: headings.province, blocks: [paragraph('none', words.words.noCampaign)] },
    ];
  return [
    {
      id: 'province',
      heading: headings.province,
      blocks: [
        paragraph('province', provinceGap(headline, input, words)),
        tableBlock(gapGoalsTable(input, words)),
      ],
    },
    { id: 'communes', heading: headings.communes, blocks: communesSection(headline, input, words) },
    { id: 'groups', heading: headings.groups, blocks: groupsSection(headline, input, words) },
    { id: 'next', heading: headings.next, blocks: [paragraph('next', nextTasks(headline, input, words))] },
    {
      id: 'proposals',
      heading: headings.proposals,
      blocks: [paragraph('proposals', ''), closing(input.letterhead, input.language)],
    },
  ];
}

/** All communes, and not only those named in the body. */
function annexes({ goals, communes, language }: GapReportInput, words: GapReportWords) {
  const [headline] = goals;
  if (headline === undefined) return [];
  const place = { id: 'communes', sheet: words.annexSheet, caption: '' };
  return [
    {
      id: 'communes',
      title: words.annex,
      paragraphs: [],
      table: communeRowsTable(communes, headline, language, place),
      landscape: true,
    },
  ];
}

/** What is missing to the targets: of the province as a whole, and apart from it of its communes. */
export function gapReportDocument(input: GapReportInput): ReportDocument {
  const { language, week, letterhead } = input;
  const words = GAP_REPORT_WORDS[language];
  const name = words.words.week(week.period);
  const span = words.words.span(week.startsOn, week.endsOn);
  return framedReport({
    kind: 'gap_report',
    language,
    week,
    own: false,
    letterhead,
    title: words.title(name),
    fileStem: `bao-cao-khoang-cach-${week.period}`,
    subject: words.subject(name, week.period.slice(0, 4)),
    opening: [words.opening(campaignWords(week, language), letterhead.agencyInText, name, span)],
    sections: sections(input, words),
    annexes: annexes(input, words),
    definitions: input.definitions,
  });
}

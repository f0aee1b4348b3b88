import { communes as communesWord, decimalsOf, isNothing, sizeText } from '../findings/phrases.js';
import { CUSTOM_PERIOD_WORDS, type CustomPeriodWords } from './custom-period.words.js';
import { spanCommunesTable, spanGoalsTable } from './custom-period-tables.js';
import type {
  Letterhead,
  ReportBlock,
  ReportDefinition,
  ReportDocument,
  ReportLanguage,
} from './document.js';
import { courseBlock, type ProvinceCourse } from './province-course.js';
import { provinceCount, provinceGoalName, provinceValue } from './province-goal.js';
import {
  campaignWords,
  closing,
  framedReport,
  paragraph,
  type ReportWeek,
  tableBlock,
} from './report-frame.js';
import {
  reportedCommunesTable,
  reportedFinding,
  type ReportedCommune,
  reportedWeeksTable,
  type ReportedWeekCount,
} from './reported-weeks.js';
import { worstGoals } from './selection.js';
import type { CommuneRow } from './commune-rows.js';

/** A goal at both ends of a span of weeks; its own figures are those of the last one. */
export interface SpanGoal extends ProvinceCourse {
  /** Value of the first week; null: missing. */
  readonly first: number | null;
  /** Over the communes with a figure of both weeks themselves; null: there are none, or it is a count goal. */
  readonly spanChange: number | null;
  readonly compared: number;
}

/** A commune at both ends. */
export interface SpanCommune extends CommuneRow {
  readonly first: number | null;
  /** Both figures of their own week; null: not comparable. */
  readonly spanChange: number | null;
}

export interface CustomPeriodInput {
  readonly language: ReportLanguage;
  /** The last week. */
  readonly week: ReportWeek;
  readonly from: { readonly period: string; readonly startsOn: string };
  readonly letterhead: Letterhead;
  readonly goals: readonly SpanGoal[];
  readonly communes: readonly SpanCommune[];
  readonly weeks: readonly ReportedWeekCount[];
  /** Those that failed most first. */
  readonly reported: readonly ReportedCommune[];
  readonly definitions: readonly ReportDefinition[];
}

const NAMED = 10;

function headlineWords(
  { language, week, from }: CustomPeriodInput,
  goal: SpanGoal,
  words: CustomPeriodWords,
): string {
  const told = words.moved(
    provinceGoalName(goal, language),
    words.words.week(from.period),
    provinceValue({ ...goal, value: goal.first }, language),
    words.words.week(week.period),
    provinceValue(goal, language),
  );
  if (goal.spanChange === null) return `${told}${words.notCompared}`;
  const communes = communesWord(goal.compared, language);
  if (isNothing(goal.spanChange, decimalsOf(goal, 'province'))) return `${told}${words.unchanged(communes)}`;
  const size = sizeText(goal.spanChange, goal, 'province', language);
  return `${told}${words.change(size, goal.spanChange > 0, communes)}`;
}

function results(input: CustomPeriodInput, words: CustomPeriodWords): ReportBlock[] {
  const { goals, language, week, from } = input;
  const [headline] = goals;
  if (headline === undefined) return [paragraph('headline', words.words.noCampaign)];
  return [
    paragraph('headline', headlineWords(input, headline, words)),
    ...courseBlock(
      headline,
      { startsOn: week.campaign?.startOn ?? from.startsOn, endsOn: week.campaign?.endOn ?? week.endsOn },
      language,
      {
        id: 'course',
        number: 1,
      },
    ),
    tableBlock(spanGoalsTable(input, words)),
  ];
}

function shortcomings({ goals, communes, language }: CustomPeriodInput, words: CustomPeriodWords): string {
  const behind = worstGoals(goals).map((goal) =>
    words.one(provinceGoalName(goal, language), provinceValue(goal, language)),
  );
  const [headline] = goals;
  const fell = communes
    .filter(({ spanChange }) => spanChange !== null && spanChange < 0)
    .sort((a, b) => (a.spanChange ?? 0) - (b.spanChange ?? 0))
    .slice(0, NAMED)
    .flatMap(({ fullName, spanChange }) =>
      headline === undefined
        ? []
        : [words.one(fullName, `−${sizeText(spanChange ?? 0, headline, 'commune', language)}`)],
    );
  return [
    goals.length === 0 ? words.noGoals : behind.length === 0 ? words.none : words.behind(behind.join('; ')),
    ...(fell.length === 0 ? [] : [words.fell(fell.join('; '))]),
  ].join('\n');
}

function nextTasks({ goals, language }: CustomPeriodInput, words: CustomPeriodWords): string {
  return worstGoals(goals)
    .filter(({ gapCount }) => (gapCount ?? 0) > 0)
    .map((goal) =>
      words.need(provinceGoalName(goal, language), provinceCount(goal.gapCount ?? 0, goal, language)),
    )
    .join('\n');
}

function annexes(input: CustomPeriodInput, words: CustomPeriodWords) {
  const { goals, communes, reported, language } = input;
  const [headline] = goals;
  return [
    ...(headline === undefined || communes.length === 0
      ? []
      : [
          {
            id: 'communes',
            title: words.annexChange,
            paragraphs: [],
            table: spanCommunesTable(input, headline, words),
            landscape: false,
          },
        ]),
    {
      id: 'reported',
      title: words.annexReported,
      paragraphs: [],
      table: reportedCommunesTable(reported, language),
      landscape: false,
    },
  ];
}

/** What changed from one week to another, how it went in between, and who reported how often. */
export function customPeriodDocument(input: CustomPeriodInput): ReportDocument {
  const { language, week, from, letterhead, weeks, reported } = input;
  const words = CUSTOM_PERIOD_WORDS[language];
  const { headings } = words;
  const span = words.span(words.words.week(from.period), words.words.week(week.period));
  return framedReport({
    kind: 'custom_period',
    language,
    week,
    own: false,
    letterhead,
    title: words.title(span),
    fileStem: `bao-cao-${from.period}-${week.period}`,
    subject: words.subject(
      span,
      week.period.slice(0, 4),
      words.words.date(from.startsOn),
      words.words.date(week.endsOn),
    ),
    opening: [
      words.opening(
        campaignWords(week, language),
        letterhead.agencyInText,
        span,
        words.words.span(from.startsOn, week.endsOn),
      ),
    ],
    sections: [
      {
        id: 'reporting',
        heading: headings.reporting,
        blocks: [
          paragraph('reporting', reportedFinding(weeks, reported, language)),
          ...(weeks.length === 0 ? [] : [tableBlock(reportedWeeksTable(weeks, language, 1))]),
        ],
      },
      { id: 'results', heading: headings.results, blocks: results(input, words) },
      {
        id: 'shortcomings',
        heading: headings.shortcomings,
        blocks: [paragraph('shortcomings', shortcomings(input, words))],
      },
      { id: 'next', heading: headings.next, blocks: [paragraph('next', nextTasks(input, words))] },
      {
        id: 'proposals',
        heading: headings.proposals,
        blocks: [paragraph('proposals', ''), closing(letterhead, language)],
      },
    ],
    annexes: annexes(input, words),
    definitions: input.definitions,
  });
}

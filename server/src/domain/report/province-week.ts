import { communes as communesWord, counted } from '../findings/phrases.js';
import { formatNumber } from '../format.js';
import { correctionsSentence, correctionsTable } from './corrections.js';
import type { ReportAnnex, ReportDocument, ReportSection, ReportTable } from './document.js';
import { goalName } from './commune-goal.js';
import { provinceCount, provinceGoalName } from './province-goal.js';
import type { EnteredText, ProvinceWeekInput } from './province-week-input.js';
import { resultsBlocks } from './province-week-results.js';
import { shortcomingBlocks } from './province-week-shortcomings.js';
import {
  communeGoalsTable,
  communesTable,
  goalDetailsTable,
  notReportedTable,
} from './province-week-tables.js';
import { PROVINCE_WEEK_WORDS, type ProvinceWeekWords } from './province-week.words.js';
import { campaignWords, framedReport, oneLine, paragraph } from './report-frame.js';
import { worstGoals } from './selection.js';

/** How many goals and communes the tasks of the next week name. */
const NAMED = 3;

/** One line a unit, as it was entered: words of people are never joined into a sentence of ours. */
const quoted = (lead: string, texts: readonly EnteredText[]): string =>
  texts.length === 0
    ? ''
    : [lead, ...texts.map(({ unitName, text }) => `- ${unitName}: ${oneLine(text)}`)].join('\n');

/** Drafted from what the figures leave to do: who has to report, what is to be looked at, what has to catch up. */
function nextWeek(
  { goals, communes, notReported, reporting, surprising, language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): string {
  const [headline] = goals;
  const unexplained = surprising.filter(({ reason }) => reason === null).length;
  const behind = worstGoals(goals)
    .slice(0, NAMED)
    .map((goal) =>
      words.focusOne(
        provinceGoalName(goal, language),
        (goal.gapCount ?? 0) > 0 ? provinceCount(goal.gapCount ?? 0, goal, language) : '',
      ),
    );
  const farthest =
    headline === undefined
      ? []
      : [...communes]
          .filter(({ gapCount }) => (gapCount ?? 0) > 0)
          .sort((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0))
          .slice(0, NAMED)
          .map(({ fullName, gapCount }) => words.one(fullName, counted(gapCount ?? 0, headline, language)));
  return [
    ...(notReported.length > 0 ? [words.remind(communesWord(notReported.length, language))] : []),
    ...(reporting.returned > 0 ? [words.review(formatNumber(reporting.returned, 0, language))] : []),
    ...(unexplained > 0 ? [words.explain(communesWord(unexplained, language))] : []),
    ...(behind.length > 0 ? [words.focus(behind.join('; '))] : []),
    ...(farthest.length > 0 ? [words.support(farthest.join('; '))] : []),
  ].join('\n');
}

const committeesWords = (
  { established, known }: NonNullable<ProvinceWeekInput['committees']>,
  { language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): string => words.committees(formatNumber(established, 0, language), formatNumber(known, 0, language));

function sections(input: ProvinceWeekInput, words: ProvinceWeekWords): ReportSection[] {
  const { texts, letterhead, week, committees } = input;
  const { headings } = words;
  const [to = ''] = letterhead.addressees;
  return [
    {
      id: 'direction',
      heading: headings.direction,
      blocks: [
        ...(committees === null ? [] : [paragraph('committees', committeesWords(committees, input, words))]),
        paragraph('direction', quoted(words.written.direction, texts.direction)),
      ],
    },
    { id: 'results', heading: headings.results, blocks: resultsBlocks(input) },
    {
      id: 'shortcomings',
      heading: headings.shortcomings,
      blocks: [
        ...shortcomingBlocks(input),
        ...(texts.difficulties.length > 0
          ? [paragraph('difficulties', quoted(words.written.difficulties, texts.difficulties))]
          : []),
      ],
    },
    {
      id: 'next-week',
      heading: headings.next,
      blocks: [paragraph('next-week', nextWeek(input, words))],
    },
    {
      id: 'proposals',
      heading: headings.proposals,
      blocks: [
        paragraph('proposals', quoted(words.written.proposals, texts.proposals)),
        paragraph('closing', words.closing(words.words.week(week.period), letterhead.agencyInText, to)),
      ],
    },
  ];
}

type Annex = Omit<ReportAnnex, 'number' | 'reference'>;

/** What the body points to: goals in detail, communes, who has not reported, what was corrected. */
function annexes(
  { goals, communes, notReported, corrections, letterhead, language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): Annex[] {
  const [headline] = goals;
  const annex = (
    id: string,
    title: string,
    table: ReportTable,
    instead: string,
    landscape = false,
  ): Annex => {
    const empty = table.rows.length === 0;
    return { id, title, paragraphs: empty ? [instead] : [], table: empty ? null : table, landscape };
  };
  const titles = words.annexes;
  const none = words.noGoals;
  const ofHeadline =
    headline === undefined ? titles.communeGoals : titles.communes(goalName(headline, language));
  return [
    annex('goals', titles.goals, goalDetailsTable(goals, language), none, true),
    annex('communes', ofHeadline, communesTable(communes, headline, language), none),
    annex('commune-goals', titles.communeGoals, communeGoalsTable(communes, goals, language), none, true),
    annex('not-reported', titles.notReported, notReportedTable(notReported, language), words.allReported),
    annex(
      'corrections',
      titles.corrections,
      correctionsTable(corrections, language),
      correctionsSentence(corrections, letterhead.symbol, language),
    ),
  ];
}

/** The weekly report of the province in the usual five parts, as it is drafted: without edits, number and date of issue. */
export function provinceWeekDocument(input: ProvinceWeekInput): ReportDocument {
  const { language, week, letterhead, campaign } = input;
  const words = PROVINCE_WEEK_WORDS[language];
  const { date, span, week: weekWords } = words.words;
  const name = weekWords(week.period);
  return framedReport({
    kind: 'province_week',
    language,
    week,
    own: false,
    letterhead,
    title: words.title(name),
    // A report in a campaign that was chosen says so: the same week has another one beside it.
    fileStem: `bao-cao-tuan-${week.period}${campaign === null ? '' : `-${campaign}`}`,
    subject: words.subject(name, week.period.slice(0, 4), date(week.startsOn), date(week.endsOn)),
    opening: [
      words.opening(
        campaignWords(week, language),
        letterhead.agencyInText,
        name,
        span(week.startsOn, week.endsOn),
      ),
    ],
    sections: sections(input, words),
    annexes: annexes(input, words),
    definitions: input.definitions,
  });
}

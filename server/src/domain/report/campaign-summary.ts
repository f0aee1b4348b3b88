import { goalFinding } from '../findings/goal-finding.js';
import { communes as communesWord } from '../findings/phrases.js';
import { planStatusWord } from '../findings/status-words.js';
import type { PlanStatus } from '../figure.js';
import { formatNumber } from '../format.js';
import type { CommuneRow } from './commune-rows.js';
import { CAMPAIGN_SUMMARY_WORDS, type CampaignSummaryWords } from './campaign-summary.words.js';
import { type RankedCommune, rankTable, rankWords } from './campaign-ranking.js';
import type {
  Letterhead,
  ReportBlock,
  ReportDefinition,
  ReportDocument,
  ReportLanguage,
} from './document.js';
import { barsBlock, courseBlock, coursesTable, type ProvinceCourse } from './province-course.js';
import { provinceCount, provinceGoalName, provinceGoalsTable, provinceValue } from './province-goal.js';
import {
  campaignWords,
  closing,
  framedReport,
  paragraph,
  type ReportCampaign,
  type ReportWeek,
  tableBlock,
} from './report-frame.js';
import {
  reportedFinding,
  type ReportedCommune,
  reportedWeeksTable,
  type ReportedWeekCount,
} from './reported-weeks.js';
import { worstGoals } from './selection.js';

/** What became of the figures of the period after its due time. */
export interface ReportCorrections {
  /** Communes that corrected what was counted. */
  readonly corrected: number;
  /** Communes whose first figures came after it. */
  readonly late: number;
  /** Goals whose value differs; in the unit of the goal, null is missing. */
  readonly goals: readonly {
    readonly code: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}

export interface CampaignSummaryInput {
  readonly language: ReportLanguage;
  readonly week: ReportWeek;
  readonly letterhead: Letterhead;
  /** In the order of the campaign; the first is the headline. */
  readonly goals: readonly ProvinceCourse[];
  readonly communes: readonly (CommuneRow & RankedCommune)[];
  readonly weeks: readonly ReportedWeekCount[];
  readonly reported: readonly ReportedCommune[];
  readonly corrections: ReportCorrections;
  readonly definitions: readonly ReportDefinition[];
}

const MIDWAY_DAY = 50;
const DAYS_OF_WEEK = 7;

/** final: the campaign is over at the cut-off; midway: the first cut-off at or after day 50; interim: any other one. */
export function summaryPhase(campaign: ReportCampaign | null): 'final' | 'midway' | 'interim' {
  if (campaign?.state === 'ended' || (campaign?.day ?? 0) === (campaign?.days ?? -1)) return 'final';
  const day = campaign?.day ?? 0;
  return day >= MIDWAY_DAY && day < MIDWAY_DAY + DAYS_OF_WEEK ? 'midway' : 'interim';
}

const SHOWN: readonly PlanStatus[] = ['reached', 'on_track', 'behind', 'far_behind', 'no_data'];

function tally({ goals, language }: CampaignSummaryInput, words: CampaignSummaryWords): string {
  const ten = goals.slice(1);
  const parts = SHOWN.flatMap((status) => {
    const count = ten.filter((goal) => goal.status === status).length;
    return count === 0
      ? []
      : [`${formatNumber(count, 0, language)} ${planStatusWord(status, language).toLowerCase()}`];
  });
  return words.tally(ten.length, parts.join(', '));
}

function results(input: CampaignSummaryInput, words: CampaignSummaryWords): ReportBlock[] {
  const { goals, language, week } = input;
  const [headline, ...ten] = goals;
  if (headline === undefined) return [paragraph('headline', words.words.noCampaign)];
  const axis = {
    startsOn: week.campaign?.startOn ?? week.startsOn,
    endsOn: week.campaign?.endOn ?? week.endsOn,
  };
  const of =
    headline.numerator === null || headline.denominator === null
      ? ''
      : ` (${formatNumber(headline.numerator, 0, language)}/${provinceCount(headline.denominator, headline, language)})`;
  const course = courseBlock(headline, axis, language, { id: 'course', number: 1 });
  return [
    paragraph(
      'headline',
      `${provinceGoalName(headline, language)}: ${provinceValue(headline, language)}${of}. ${goalFinding(headline, language)}.`,
    ),
    ...course,
    ...(ten.length === 0 ? [] : [paragraph('goals', tally(input, words))]),
    tableBlock(
      provinceGoalsTable(goals, language, {
        caption: words.words.table(2, `${words.goalsCaption} (${words.words.defaultTargets})`),
        sheet: words.goalsSheet,
      }),
    ),
    ...barsBlock(ten, language, course.length + 1),
  ];
}

function shortcomings(
  { goals, language, corrections, week }: CampaignSummaryInput,
  words: CampaignSummaryWords,
): ReportBlock[] {
  const final = summaryPhase(week.campaign) === 'final';
  const late = final
    ? goals.filter(({ status }) => status !== 'reached' && status !== 'no_data')
    : worstGoals(goals);
  const named = late.map((goal) =>
    words.place(provinceGoalName(goal, language), provinceValue(goal, language)),
  );
  const changed = corrections.goals.flatMap(({ code, before, after }) => {
    const goal = goals.find((one) => one.code === code);
    if (goal === undefined) return [];
    const shown = (value: number | null): string => provinceValue({ ...goal, value }, language);
    return shown(before) === shown(after)
      ? []
      : [words.correctedGoal(provinceGoalName(goal, language), shown(before), shown(after))];
  });
  const untouched = corrections.corrected === 0 && corrections.late === 0;
  return [
    paragraph(
      'shortcomings',
      named.length === 0 ? words.none : (final ? words.missed : words.behind)(named.join('; ')),
    ),
    paragraph(
      'corrections',
      [
        untouched
          ? words.noCorrections
          : words.corrections(
              communesWord(corrections.corrected, language),
              communesWord(corrections.late, language),
            ),
        ...changed,
      ].join('\n'),
    ),
  ];
}

function nextTasks({ goals, language }: CampaignSummaryInput, words: CampaignSummaryWords): string {
  return goals
    .filter(({ gapCount }) => (gapCount ?? 0) > 0)
    .map((goal) =>
      words.need(provinceGoalName(goal, language), provinceCount(goal.gapCount ?? 0, goal, language)),
    )
    .join('\n');
}

function annexes({ goals, communes, language }: CampaignSummaryInput, words: CampaignSummaryWords) {
  const [headline] = goals;
  if (headline === undefined) return [];
  return [
    {
      id: 'ranking',
      title: words.annexRank,
      paragraphs: [],
      table: rankTable(communes, headline, language, words),
      landscape: false,
    },
    {
      id: 'courses',
      title: words.annexCourse,
      paragraphs: [],
      table: coursesTable(goals, language, words.courseSheet),
      landscape: true,
    },
  ];
}

/** What a campaign has reached at a cut-off. Before its end it is never called its result. */
export function campaignSummaryDocument(input: CampaignSummaryInput): ReportDocument {
  const { language, week, letterhead, goals, communes, weeks, reported } = input;
  const words = CAMPAIGN_SUMMARY_WORDS[language];
  const { campaign } = week;
  const phase = summaryPhase(campaign);
  const name = words.names[phase];
  const called = campaign === null ? words.noCampaign : language === 'vi' ? campaign.nameVi : campaign.nameEn;
  const day = campaign?.day == null ? '' : words.dayOf(campaign.day, campaign.days);
  const [headline] = goals;
  return framedReport({
    kind: 'campaign_summary',
    language,
    week,
    own: false,
    letterhead,
    title: words.title(name, called),
    fileStem: `bao-cao-${phase === 'final' ? 'tong-ket' : 'so-ket'}-${week.period}`,
    subject: words.subject(name, called, day),
    opening: [
      words.opening(campaignWords(week, language), letterhead.agencyInText),
      ...(campaign === null || phase === 'final' ? [] : [words.notFinal(words.words.date(campaign.endOn))]),
    ],
    sections: [
      {
        id: 'reporting',
        heading: words.headings.reporting,
        blocks: [
          paragraph('reporting', reportedFinding(weeks, reported, language)),
          ...(weeks.length === 0 ? [] : [tableBlock(reportedWeeksTable(weeks, language, 1))]),
          paragraph('organisation', ''),
        ],
      },
      { id: 'results', heading: words.headings.results, blocks: results(input, words) },
      {
        id: 'communes',
        heading: words.headings.communes,
        blocks: [
          paragraph(
            'communes',
            headline === undefined ? words.words.noCampaign : rankWords(communes, headline, language, words),
          ),
        ],
      },
      { id: 'shortcomings', heading: words.headings.shortcomings, blocks: shortcomings(input, words) },
      {
        id: 'proposals',
        heading: words.headings.proposals,
        blocks: [
          paragraph('next', nextTasks(input, words)),
          paragraph('proposals', ''),
          closing(letterhead, language),
        ],
      },
    ],
    annexes: annexes(input, words),
    definitions: input.definitions,
  });
}

import { communeFinding } from '../findings/commune-finding.js';
import { counted, valueText } from '../findings/phrases.js';
import { statusCellWord } from '../findings/status-words.js';
import { nextPeriod } from '../period-steps.js';
import type { CommuneWeekInput } from './commune-week-input.js';
import { valuesTable } from './commune-values-table.js';
import { communeBars, type CommuneGoal, communeGoalsTable, goalName } from './commune-goal.js';
import { COMMUNE_WEEK_WORDS, type CommuneWeekWords } from './commune-week.words.js';
import type { ReportBlock, ReportDocument } from './document.js';
import {
  campaignWords,
  closing,
  framedReport,
  oneLine,
  paragraph,
  subheading,
  tableBlock,
} from './report-frame.js';
import { worstGoals } from './selection.js';

function committeeWords({ committee }: CommuneWeekInput, words: CommuneWeekWords): string {
  const { established, missing, unknown, decision } = words.committee;
  if (committee.established === null) return unknown;
  if (!committee.established) return missing;
  const date = committee.date === '' ? '' : words.words.date(committee.date);
  const number = oneLine(committee.number);
  return established(number === '' ? '' : decision(number, date));
}

function reportingWords({ report, language }: CommuneWeekInput, words: CommuneWeekWords): string {
  const state = statusCellWord(report.cell, language);
  return report.submittedAt === null
    ? words.notHandedIn(state)
    : words.handedIn(state, words.words.dateTime(report.submittedAt));
}

function results(input: CommuneWeekInput, words: CommuneWeekWords): ReportBlock[] {
  const { goals, language, commune, villages } = input;
  const bars = communeBars(
    goals.filter(({ code }) => code !== '0'),
    language,
  );
  return [
    subheading(words.reporting),
    paragraph('reporting', reportingWords(input, words)),
    subheading(words.goals),
    paragraph(
      'headline',
      goals.length === 0 ? words.words.noCampaign : `${communeFinding(commune, goals, language)}.`,
    ),
    ...(villages === null
      ? []
      : [
          paragraph(
            'villages',
            words.villages(
              villages.withTeam,
              villages.villages,
              words.share((100 * villages.withTeam) / villages.villages),
            ),
          ),
        ]),
    ...(goals.length === 0
      ? []
      : [
          tableBlock(
            communeGoalsTable(goals, language, {
              caption: words.words.table(1, `${words.goalTable} (${words.words.defaultTargets})`),
              sheet: words.goalSheet,
              province: words.provinceColumn,
            }),
          ),
        ]),
    ...(bars === null
      ? []
      : [
          {
            kind: 'chart' as const,
            id: 'goal-bars',
            chart: bars,
            caption: words.words.figure(1, words.words.bars),
            alt: bars.rows.map(({ name, text }) => `${name}: ${text}`).join('; '),
          },
        ]),
  ];
}

function shortcomings(
  { goals, language, warnings, texts }: CommuneWeekInput,
  words: CommuneWeekWords,
): ReportBlock[] {
  const named = (some: readonly CommuneGoal[]): string =>
    some.map((goal) => goalName(goal, language)).join('; ');
  const shown = (value: number | null, goal: CommuneGoal): string =>
    value === null ? words.words.noData : valueText(value, goal, 'commune', language);
  const behind = worstGoals(goals);
  const blank = goals.filter(({ value }) => value === null);
  const carried = goals.flatMap((goal) =>
    goal.carriedFrom === null
      ? []
      : [words.carriedOne(goalName(goal, language), words.words.week(goal.carriedFrom))],
  );
  const judged =
    behind.length > 0
      ? words.behind(
          behind
            .map((goal) =>
              words.behindOne(goalName(goal, language), shown(goal.value, goal), shown(goal.plan, goal)),
            )
            .join('; '),
        )
      : goals.length === blank.length
        ? words.noneJudged
        : words.noneBehind;
  const difficulties = oneLine(texts.difficulties);
  return [
    paragraph(
      'shortcomings',
      [
        judged,
        ...(blank.length > 0 && blank.length < goals.length ? [words.noData(named(blank))] : []),
        ...(carried.length > 0 ? [words.carried(carried.join('; '))] : []),
      ].join('\n'),
    ),
    ...(warnings.length === 0
      ? []
      : [
          paragraph(
            'warnings',
            [
              words.warnings,
              ...warnings.map(({ finding, reason }) =>
                words.warning(oneLine(finding), oneLine(reason ?? '')),
              ),
            ].join('\n'),
          ),
        ]),
    paragraph('difficulties', difficulties),
  ];
}

/** What each goal needs a week, the largest part first; and the report itself. */
function nextWeek({ goals, language, week }: CommuneWeekInput, words: CommuneWeekWords): string {
  const next = nextPeriod(week.period);
  const needs = goals
    .filter(({ gapCount, targetKind }) => targetKind !== 'yes_no' && (gapCount ?? 0) > 0)
    .map((goal) =>
      words.need(
        goalName(goal, language),
        counted(goal.gapCount ?? 0, goal, language),
        goal.perWeekNeeded === null ? '' : counted(goal.perWeekNeeded, goal, language),
      ),
    );
  return [
    ...(needs.length === 0 ? [] : [words.needs, ...needs]),
    ...(next === null ? [] : [words.handIn(words.words.week(next))]),
  ].join('\n');
}

/** The commune's own report upward, in the usual five parts, as it is drafted. */
export function communeWeekDocument(input: CommuneWeekInput): ReportDocument {
  const { language, week, commune, letterhead, texts, values } = input;
  const words = COMMUNE_WEEK_WORDS[language];
  const { headings } = words;
  const { date } = words.words;
  const name = words.words.week(week.period);
  const span = words.words.span(week.startsOn, week.endsOn);
  return framedReport({
    kind: 'commune_week',
    language,
    week,
    own: true,
    letterhead,
    title: words.title(name, commune.fullName),
    fileStem: `bao-cao-tuan-${week.period}-${commune.code}`,
    subject: words.subject(name, week.period.slice(0, 4), date(week.startsOn), date(week.endsOn)),
    opening: [words.opening(campaignWords(week, language), letterhead.agencyInText, name, span)],
    sections: [
      {
        id: 'direction',
        heading: headings.direction,
        blocks: [
          paragraph('direction', oneLine(texts.direction)),
          paragraph('committee', committeeWords(input, words)),
        ],
      },
      { id: 'results', heading: headings.results, blocks: results(input, words) },
      { id: 'shortcomings', heading: headings.shortcomings, blocks: shortcomings(input, words) },
      { id: 'next-week', heading: headings.next, blocks: [paragraph('next-week', nextWeek(input, words))] },
      {
        id: 'proposals',
        heading: headings.proposals,
        blocks: [paragraph('proposals', oneLine(texts.proposals)), closing(letterhead, language)],
      },
    ],
    annexes: [
      {
        id: 'values',
        title: words.annex,
        paragraphs: values.length === 0 ? [words.annexEmpty] : [],
        table: values.length === 0 ? null : valuesTable(input, words),
        landscape: false,
      },
    ],
    definitions: input.definitions,
  });
}

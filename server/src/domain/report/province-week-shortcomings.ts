import { gapFinding } from '../findings/gap-finding.js';
import { goalFinding } from '../findings/goal-finding.js';
import { communesBehindFinding } from '../findings/overview-finding.js';
import { communes as communesWord, counted, inSentence, valueText } from '../findings/phrases.js';
import { formatNumber } from '../format.js';
import { goalName } from './commune-goal.js';
import type { ReportBlock, ReportLanguage } from './document.js';
import { type ProvinceGoal, provinceGoalName, provinceValue } from './province-goal.js';
import type { ProvinceWeekInput, WeekCommune } from './province-week-input.js';
import { PROVINCE_WEEK_WORDS, type ProvinceWeekWords } from './province-week.words.js';
import { oneLine, paragraph } from './report-frame.js';
import { worstGoals } from './selection.js';

/** Communes named for what they lack. */
const NAMED = 5;
/** Communes named in a list that no annex has. */
const LISTED = 20;

/** Part III: what is behind, where it is lowest and farthest, who did not report or late, what is suspicious or carried. */
export function shortcomingBlocks(input: ProvinceWeekInput): ReportBlock[] {
  const words = PROVINCE_WEEK_WORDS[input.language];
  const [headline] = input.goals;
  const surprising = surprisingWords(input, words);
  return [
    paragraph('shortcomings', goalsWords(input, words)),
    ...(headline === undefined ? [] : [paragraph('communes', communesWords(headline, input, words))]),
    paragraph('not-reported', reportWords(input, words)),
    ...(surprising === '' ? [] : [paragraph('surprising', surprising)]),
  ];
}

function goalsWords({ goals, language }: ProvinceWeekInput, words: ProvinceWeekWords): string {
  if (goals.length === 0) return words.noGoals;
  const blank = goals.filter(({ value }) => value === null);
  if (blank.length === goals.length) return words.noneJudged;
  const behind = worstGoals(goals);
  return [
    ...(behind.length === 0
      ? [words.noneBehind]
      : [
          words.behind,
          ...behind.map((goal) =>
            words.behindOne(
              provinceGoalName(goal, language),
              provinceValue(goal, language),
              inSentence(goalFinding(goal, language)),
            ),
          ),
        ]),
    ...(blank.length === 0 ? [] : [words.noFigure(blank.map((goal) => goalName(goal, language)).join('; '))]),
  ].join('\n');
}

/** The communes under the headline goal: how many are behind, the lowest, and those that lack most, with what they counted. */
function communesWords(
  headline: ProvinceGoal,
  { communes, language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): string {
  const told = [
    words.ofGoal(goalName(headline, language), inSentence(communesBehindFinding(headline, language))),
  ];
  // A carried figure is of another week: it is not held against those of this one.
  const fresh = communes.flatMap((commune) =>
    commune.value === null || commune.carriedFrom !== null || commune.status === 'reached'
      ? []
      : [{ ...commune, value: commune.value }],
  );
  const lowest = fresh
    .sort((a, b) => a.value - b.value)
    .slice(0, NAMED)
    .map((commune) =>
      words.low(
        commune.fullName,
        valueText(commune.value, headline, 'commune', language),
        countedOf(commune, headline, language),
      ),
    );
  const farthest = communes
    .filter(({ gapCount }) => (gapCount ?? 0) > 0)
    .sort((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0))
    .slice(0, NAMED)
    .map((commune) =>
      words.far(
        commune.fullName,
        counted(commune.gapCount ?? 0, headline, language),
        countedOf(commune, headline, language),
      ),
    );
  if (lowest.length > 0) told.push(words.lowest(lowest.join('; ')));
  if (farthest.length > 0)
    told.push(`${gapFinding(communes, headline, language)}. ${words.farthest(farthest.join('; '))}`);
  return told.join('\n');
}

/** " (5.000/10.000)": the raw numerator and denominator; nothing where it is a plain count. */
function countedOf(
  { numerator, denominator }: WeekCommune,
  { targetKind }: ProvinceGoal,
  language: ReportLanguage,
): string {
  if (numerator === null || denominator === null || targetKind === 'count') return '';
  return ` (${formatNumber(numerator, 0, language)}/${formatNumber(denominator, 0, language)})`;
}

/** The first of a list, and how many more there are. */
function listed(
  names: readonly string[],
  all: number,
  language: ReportLanguage,
  words: ProvinceWeekWords,
): string {
  const shown = names.slice(0, LISTED);
  if (shown.length === 0) return '';
  const more = all - shown.length;
  return more <= 0
    ? shown.join('; ')
    : `${shown.join('; ')} ${words.others(formatNumber(more, 0, language))}`;
}

function reportWords(
  { notReported, late, reporting, communes, language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): string {
  const carried = communes.flatMap(({ fullName, carriedFrom }) =>
    carriedFrom === null ? [] : [words.one(fullName, words.words.week(carriedFrom))],
  );
  return [
    notReported.length === 0
      ? words.allReported
      : words.notReported(communesWord(notReported.length, language)),
    ...(reporting.late === 0
      ? []
      : [words.late(communesWord(reporting.late, language), listed(late, reporting.late, language, words))]),
    ...(carried.length === 0
      ? []
      : [
          words.carried(
            communesWord(carried.length, language),
            listed(carried, carried.length, language, words),
          ),
        ]),
  ].join('\n');
}

/** Most of them named in the text; the others are counted. */
function surprisingWords({ surprising, language }: ProvinceWeekInput, words: ProvinceWeekWords): string {
  if (surprising.length === 0) return '';
  const more = surprising.length - NAMED;
  return [
    words.surprising(communesWord(surprising.length, language)),
    ...surprising
      .slice(0, NAMED)
      .map(({ fullName, element, finding, reason }) =>
        words.surprise(fullName, element, unended(finding), unended(oneLine(reason ?? ''))),
      ),
    ...(more > 0 ? [words.moreSurprises(formatNumber(more, 0, language))] : []),
  ].join('\n');
}

const unended = (sentence: string): string => sentence.replace(/\.$/u, '');

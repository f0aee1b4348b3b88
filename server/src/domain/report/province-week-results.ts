import { changePhrase } from '../findings/change-phrase.js';
import { goalsFinding, overviewFinding } from '../findings/overview-finding.js';
import { communes as communesWord, counted, valueText } from '../findings/phrases.js';
import { reportingFinding } from '../findings/reporting-finding.js';
import { formatNumber } from '../format.js';
import { correctionsSentence } from './corrections.js';
import type { ReportBlock } from './document.js';
import { barsBlock, courseBlock } from './province-course.js';
import { type ProvinceGoal, provinceCount, provinceGoalsTable } from './province-goal.js';
import type { ProvinceWeekInput } from './province-week-input.js';
import { PROVINCE_WEEK_WORDS, type ProvinceWeekWords } from './province-week.words.js';
import { shownPlan } from './report-cells.js';
import { paragraph, subheading, tableBlock } from './report-frame.js';

/** Communes named for the models they keep up. */
const NAMED = 5;

/** Part II: who reported, what was reached, what is worth showing. */
export function resultsBlocks(input: ProvinceWeekInput): ReportBlock[] {
  const words = PROVINCE_WEEK_WORDS[input.language];
  const { language, goals, corrections, letterhead } = input;
  return [
    subheading(words.reporting),
    paragraph('reporting', reportingWords(input, words)),
    paragraph('corrections', correctionsSentence(corrections, letterhead.symbol, language)),
    subheading(words.goals),
    ...goalBlocks(input, words),
    ...(goals.length === 0 ? [] : goalTables(input, words)),
    subheading(words.models),
    paragraph('models', modelsWords(input, words)),
  ];
}

/** What communes say they keep up; which of them are worth showing people write. */
function modelsWords({ models, language }: ProvinceWeekInput, words: ProvinceWeekWords): string {
  if (models.length === 0) return '';
  const all = models.reduce((sum, { count }) => sum + count, 0);
  const kept = words.modelsKept(formatNumber(all, 0, language), communesWord(models.length, language));
  // Of those that keep up equally many none is named before another.
  const next = models[NAMED]?.count ?? 0;
  const most = models
    .slice(0, NAMED)
    .filter(({ count }) => count > next)
    .map(({ fullName, count }) => words.one(fullName, formatNumber(count, 0, language)));
  return most.length === 0 ? kept : `${kept} ${words.modelsMost(most.join('; '))}`;
}

function reportingWords({ reporting, week, language }: ProvinceWeekInput, words: ProvinceWeekWords): string {
  const said = `${reportingFinding(reporting, week, language)}.`;
  return reporting.returned > 0 ? `${said} ${words.returned}` : said;
}

function goalBlocks(input: ProvinceWeekInput, words: ProvinceWeekWords): ReportBlock[] {
  const { goals, language } = input;
  const [headline, ...rest] = goals;
  if (headline === undefined) return [paragraph('headline', words.words.noCampaign)];
  return [
    paragraph('headline', headlineWords(headline, input, words)),
    ...courseOf(input),
    ...(rest.length === 0
      ? []
      : [paragraph('goals', `${goalsFinding(goals, language)}. ${words.whereGoals}`)]),
  ];
}

/** What was counted up to the cut-off of the week; nothing where nothing was. */
function courseOf({ course, week, language }: ProvinceWeekInput): ReportBlock[] {
  if (course === null) return [];
  const until = Date.parse(week.cutOffAt);
  const points = course.goal.points.filter(({ cutOffAt }) => Date.parse(cutOffAt) <= until);
  return courseBlock({ ...course.goal, points }, course.axis, language, { id: 'course', number: 1 });
}

/** The sentence that heads the overview, what it is made of, and what is missing: of the province, and of its communes. */
function headlineWords(
  goal: ProvinceGoal,
  { language }: ProvinceWeekInput,
  words: ProvinceWeekWords,
): string {
  const said = `${overviewFinding(goal, language)}.`;
  if (goal.value === null || goal.numerator === null) return said;
  const whole = formatNumber(goal.numerator, 0, language);
  const count =
    goal.denominator === null
      ? provinceCount(goal.numerator, goal, language)
      : `${whole}/${provinceCount(goal.denominator, goal, language)}`;
  const plan = shownPlan(goal);
  return [
    said,
    words.figures(
      count,
      changePhrase(goal.change, goal, 'province', language),
      plan === null ? '' : valueText(plan, goal, 'province', language),
    ),
    ...((goal.gapCount ?? 0) > 0 ? [words.missing(provinceCount(goal.gapCount ?? 0, goal, language))] : []),
    ...((goal.shortfall ?? 0) > 0 ? [words.shortfall(counted(goal.shortfall ?? 0, goal, language))] : []),
  ].join(' ');
}

/** The goal table, and the bars of the goals that are shares. */
function goalTables(input: ProvinceWeekInput, words: ProvinceWeekWords): ReportBlock[] {
  const { goals, language } = input;
  const { table, defaultTargets } = words.words;
  return [
    tableBlock(
      provinceGoalsTable(goals, language, {
        caption: table(1, `${words.goalsCaption} (${defaultTargets})`),
        sheet: words.goalsSheet,
      }),
    ),
    ...barsBlock(goals.slice(1), language, courseOf(input).length + 1),
  ];
}

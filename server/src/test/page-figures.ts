import type { GapsDto, GoalFigureDto, OverviewDto, SubmissionStatusDto } from '../contract/analytics.js';
import { formatNumber } from '../domain/format.js';
import { decreeDate } from '../domain/report/decree-date.js';
import { worstGoals } from '../domain/report/selection.js';
import type { ReportDocument } from '../domain/report/document.js';
import { localDateOf } from '../domain/local-time.js';

/** What the pages answer of one week, all as of the moment of the report. */
export interface PageAnswers {
  readonly overview: OverviewDto;
  readonly gaps: GapsDto;
  readonly status: SubmissionStatusDto;
  /** Findings of the queue of reviews, one a commune with its name, the most surprising first. */
  readonly findings: readonly { readonly text: string; readonly reason: string | null }[];
}

const FIGURE = /\d+(?:[.,/]\d+)*%?/gu;
export const figuresIn = (text: string): string[] => text.match(FIGURE) ?? [];

/** Figures of each paragraph, in the order in which they are read; paragraphs without any are left out. */
export function figuresOfSentences({ opening, sections }: ReportDocument): Record<string, string[]> {
  const paragraphs = [...opening, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.kind === 'paragraph' ? [block] : [],
  );
  return Object.fromEntries(
    paragraphs.map(({ id, text }) => [id, figuresIn(text)]).filter(([, figures]) => figures!.length > 0),
  );
}

const count = (n: number | null): string => (n === null ? '' : formatNumber(n, 0, 'vi'));
const percent = (n: number | null, decimals = 1): string =>
  n === null ? '' : `${formatNumber(n, decimals, 'vi')}%`;
const week = (period: string): string => String(Number(period.slice(-2)));
const day = (instant: string): string => decreeDate(localDateOf(new Date(instant)));

/** The communes that lack most, and those whose figures are carried. */
function communeFigures({ gaps: { items }, overview: { goals } }: PageAnswers): string[] {
  const short = items.filter(({ gapCount }) => (gapCount ?? 0) > 0).slice(0, 10);
  const lacking = short.reduce((sum, { gapCount }) => sum + (gapCount ?? 0), 0);
  const carried = items.filter(({ carriedFrom }) => carriedFrom !== null);
  return [
    ...[String(short.length), percent((100 * lacking) / (goals[0]?.shortfall ?? 0), 0)],
    ...short
      .slice(0, 5)
      .flatMap((item) => [
        ...figuresIn(item.fullName),
        count(item.gapCount),
        `${count(item.numerator)}/${count(item.denominator)}`,
      ]),
    ...[
      String(carried.length),
      '4',
      ...carried.flatMap((item) => [...figuresIn(item.fullName), week(item.carriedFrom ?? '')]),
    ],
  ];
}

/** What the sentences of the weekly report have to say, from what the pages answer. */
export function figuresOfPages(answers: PageAnswers): Record<string, string[]> {
  const { overview, status, findings } = answers;
  const { campaign, reporting, goals } = overview;
  const [headline, ...ten] = goals as [GoalFigureDto, ...GoalFigureDto[]];
  const standing = (...states: string[]): string =>
    String(ten.filter((goal) => states.includes(goal.status)).length);
  const worst = worstGoals(ten);
  const missing = status.items.filter(({ cells }) => cells.at(-1) === 'missing').length;
  const named = findings
    .slice(0, 5)
    .flatMap(({ text, reason }) => [...figuresIn(text), ...figuresIn(reason ?? '')]);
  return {
    'opening-1': [
      ...['100', decreeDate(campaign!.startOn), decreeDate(campaign!.endOn), week(overview.period)],
      ...[decreeDate(overview.startsOn), decreeDate(overview.endsOn)],
    ],
    'opening-2': ['12', '00', day(overview.cutOffAt), String(campaign!.day), '14', '00', day(overview.now)],
    reporting: [
      ...[`${count(reporting.submitted)}/${count(reporting.expected)}`, count(reporting.onTime)],
      ...[count(reporting.late), count(reporting.returned), String(missing)],
    ],
    headline: [
      ...[percent(headline.value), `${count(headline.numerator)}/${count(headline.denominator)}`],
      ...[percent(headline.target, 0), percent(headline.plan)],
      `${count(headline.communesReached)}/${count(headline.communesExpected)}`,
      count(headline.shortfall),
    ],
    goals: [
      String(ten.length),
      ...[standing('reached'), standing('on_track'), standing('behind'), standing('far_behind')],
    ],
    shortcomings: [
      ...worst.flatMap((goal) => [percent(goal.value), percent(goal.plan)]),
      ...communeFigures(answers),
      ...[String(findings.length), ...named],
    ],
    'next-week': [String(missing), ...worst.slice(0, 3).map((goal) => count(goal.gapCount))],
    closing: [week(overview.period)],
  };
}

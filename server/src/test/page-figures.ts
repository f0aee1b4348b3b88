import type { GapsDto, GoalFigureDto, OverviewDto, SubmissionStatusDto } from '../contract/analytics.js';
import { formatNumber } from '../domain/format.js';
import { decreeDate, decreeDateTime } from '../domain/report/decree-date.js';
import { worstGoals } from '../domain/report/selection.js';
import type { ReportDocument } from '../domain/report/document.js';

/** What the pages answer of one week, all as of the moment of the report. */
export interface PageAnswers {
  /** The moment, ISO. */
  readonly asOf: string;
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
/** Hours, minutes and day of an instant. */
const clock = (instant: string): string[] => figuresIn(decreeDateTime(instant));

const quotient = (of: { readonly numerator: number | null; readonly denominator: number | null }): string =>
  `${count(of.numerator)}/${count(of.denominator)}`;

/** The lowest communes, and those that lack most. */
function communeFigures({ gaps: { items }, overview: { goals } }: PageAnswers): string[] {
  const short = items.filter(({ gapCount }) => (gapCount ?? 0) > 0).slice(0, 10);
  const lacking = short.reduce((sum, { gapCount }) => sum + (gapCount ?? 0), 0);
  const lowest = items
    .filter(({ value, carriedFrom }) => value !== null && carriedFrom === null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return [
    ...lowest
      .slice(0, 5)
      .flatMap((item) => [...figuresIn(item.fullName), percent(item.value), quotient(item)]),
    ...[String(short.length), percent((100 * lacking) / (goals[0]?.shortfall ?? 0), 0)],
    ...short
      .slice(0, 5)
      .flatMap((item) => [...figuresIn(item.fullName), count(item.gapCount), quotient(item)]),
  ];
}

/** Who has not reported, was late, or is counted by an earlier week. */
function reportingFigures({ gaps, status, overview }: PageAnswers): string[] {
  const carried = gaps.items.filter(({ carriedFrom }) => carriedFrom !== null);
  const late = status.items.filter(({ cells }) => cells.at(-1) === 'late');
  return [
    String(overview.reporting.missing),
    ...[String(late.length), ...late.flatMap(({ fullName }) => figuresIn(fullName))],
    String(carried.length),
    ...carried.flatMap((item) => [...figuresIn(item.fullName), week(item.carriedFrom ?? '')]),
  ];
}

function surprisingFigures({ findings }: PageAnswers): string[] {
  const named = findings.slice(0, 5).flatMap(({ text, reason }) => figuresIn(`${text} ${reason ?? ''}`));
  const others = findings.length - 5;
  return [String(findings.length), ...named, ...(others > 0 ? [String(others)] : [])];
}

/** What the sentences of the weekly report have to say, from what the pages answer. */
export function figuresOfPages(answers: PageAnswers): Record<string, string[]> {
  const { overview, gaps } = answers;
  const { campaign, reporting, goals } = overview;
  const [headline, ...ten] = goals as [GoalFigureDto, ...GoalFigureDto[]];
  const worst = worstGoals(ten);
  const reached = quotient({ numerator: headline.communesReached, denominator: headline.communesWithFigure });
  const [short, known] = reached.split('/').map(Number);
  return {
    'opening-1': [
      ...[...figuresIn(campaign!.nameVi), decreeDate(campaign!.startOn), decreeDate(campaign!.endOn)],
      ...[week(overview.period), decreeDate(overview.startsOn), decreeDate(overview.endsOn)],
    ],
    'opening-2': [...clock(overview.cutOffAt), String(campaign!.day), ...clock(answers.asOf)],
    committees: [quotient(ten[0]!)],
    reporting: [
      ...[`${count(reporting.submitted)}/${count(reporting.expected)}`, count(reporting.onTime)],
      ...[count(reporting.missing), count(reporting.returned)],
    ],
    headline: [
      ...[percent(headline.value), percent(headline.target, 0), String(known! - short!)],
      ...[String(headline.communesNoData), quotient(headline), formatNumber(headline.change ?? 0, 1, 'vi')],
      ...[percent(headline.plan), count(headline.shortfall)],
    ],
    goals: [`${String(ten.length - worst.length)}/${String(ten.length)}`, String(worst.length), '1'],
    shortcomings: worst.flatMap((goal) => [
      ...[percent(goal.value), formatNumber(Math.abs(goal.planDifference ?? 0), 1, 'vi')],
      count(goal.gapCount),
    ]),
    communes: [
      String(headline.communesBehind + headline.communesFarBehind),
      ...[String(headline.communesFarBehind), String(headline.communesNoData)],
      ...communeFigures(answers),
    ],
    'not-reported': reportingFigures(answers),
    surprising: surprisingFigures(answers),
    'next-week': [
      ...[String(reporting.missing), String(reporting.returned)],
      ...worst.slice(0, 3).map((goal) => count(goal.gapCount)),
      ...gaps.items.slice(0, 3).flatMap((item) => [...figuresIn(item.fullName), count(item.gapCount)]),
    ],
    closing: [week(overview.period)],
  };
}

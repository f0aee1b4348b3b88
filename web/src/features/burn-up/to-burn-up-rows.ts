import type { ForecastDto, TrendDto } from '@contract/analytics.js';
import { formatDate, formatShort } from '@domain/format.js';
import { cutOffDateOf, daysBetween } from '@domain/local-time.js';
import type { PlanStatus } from '@domain/figure.js';
import { figureText, percentWords, targetText } from '../../components/charts/figure-text.js';
import { valueAxis } from '../../components/charts/value-axis.js';
import type { Lang } from '../../lib/i18n/translate.js';

/** One cut-off. Every number is in the unit of the indicator; null is missing and stays a gap. */
export interface BurnUpPoint {
  readonly period: string;
  /** From before the commune opened: the sum of what it was formed from. */
  readonly beforeOpening: boolean;
  readonly week: number;
  readonly day: number;
  readonly cutOffText: string;
  readonly value: number | null;
  readonly plan: number | null;
  readonly carried: boolean;
  readonly status: PlanStatus;
  readonly valueText: string | null;
  readonly planText: string | null;
  readonly coverageText: string | null;
}

export interface BurnUpMark {
  /** Line its word stands on, 0 the nearest: words of neighbours must not meet. null: the mark before it, at the same height, has said it. */
  readonly tier: number | null;
  readonly day: number;
  readonly value: number;
  readonly valueText: string;
  readonly dateText: string;
  readonly note: string;
  readonly source: string;
}

export interface BurnUpRows {
  /** Last day of the axis; the first is 0, the day before the start. */
  readonly days: number;
  readonly startText: string;
  readonly endText: string;
  readonly top: number;
  readonly valueTicks: readonly number[];
  readonly tickText: (value: number) => string;
  readonly dayTicks: readonly number[];
  readonly points: readonly BurnUpPoint[];
  readonly latest: BurnUpPoint | null;
  /** Height at which the newest figure is written: clear of the target line; null: there is none. */
  readonly latestWordAt: number | null;
  readonly planSegments: readonly (readonly [
    { readonly x: number; readonly y: number },
    { readonly x: number; readonly y: number },
  ])[];
  /** Where the word "Kế hoạch" stands: on the free side of the plan line; null: no plan. */
  readonly planLabel: { readonly day: number; readonly value: number; readonly below: boolean } | null;
  readonly target: { readonly value: number; readonly text: string } | null;
  readonly published: readonly BurnUpMark[];
  readonly missingWeeks: readonly number[];
  /** Where the pace leads, from the newest figure on; null: not known. */
  readonly forecast: BurnUpForecast | null;
}

export interface BurnUpForecast {
  readonly from: { readonly day: number; readonly value: number };
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly valueText: string;
}

/** Days between ticks: more would not fit a phone once a campaign is as long as a year. */
const stepOf = (days: number): number => (days <= 150 ? 20 : days <= 300 ? 50 : 100);

/** @param forecast of the same figure; absent: none is drawn */
export function toBurnUpRows(trend: TrendDto, lang: Lang, forecast: ForecastDto | null = null): BurnUpRows {
  const words = wordsOf(trend);
  const days = daysBetween(trend.startOn, trend.endOn) + 1;
  const points = trend.points.map((point) => toPoint(point, words, lang));
  const latest = points.findLast((point) => point.value !== null) ?? null;
  const largest = Math.max(
    0,
    trend.target ?? 0,
    forecast?.high ?? 0,
    ...trend.plan.map((corner) => corner.value),
    ...trend.published.map((mark) => mark.value),
    ...points.map((point) => point.value ?? 0),
  );
  const { top, ticks } = valueAxis(largest);
  return {
    days,
    startText: formatDate(trend.startOn),
    endText: formatDate(trend.endOn),
    top,
    valueTicks: ticks,
    tickText: (value) => tickTextOf(value, words, lang),
    dayTicks: dayTicksOf(days),
    points,
    latest,
    latestWordAt: latestWordAt(latest, trend.target, top),
    planSegments: segmentsOf(trend.plan),
    planLabel: planLabelOf(trend.plan, points, days),
    target:
      trend.target === null
        ? null
        : { value: trend.target, text: targetText(trend.target, words, lang) ?? '' },
    published: trend.published.map((mark, index, marks) => ({
      tier: isSaid(mark, marks.slice(0, index))
        ? null
        : tierOf(mark.day, days, [
            ...marks.slice(index + 1).filter((other) => !isSaid(other, marks.slice(0, index + 1))),
            ...(latest === null ? [] : [latest]),
          ]),
      day: mark.day,
      value: mark.value,
      valueText: targetText(mark.value, words, lang) ?? '',
      dateText: formatDate(mark.on),
      note: lang === 'vi' ? mark.noteVi : mark.noteEn,
      source: mark.source,
    })),
    missingWeeks: points.filter((point) => point.value === null).map((point) => point.week),
    forecast: forecastOf(forecast, latest, words, lang),
  };
}

function forecastOf(
  forecast: ForecastDto | null,
  latest: BurnUpPoint | null,
  words: Words,
  lang: Lang,
): BurnUpForecast | null {
  if (forecast === null || latest?.value == null) return null;
  const { day, value, low, high } = forecast;
  const from = { day: latest.day, value: latest.value };
  return { from, day, value, low, high, valueText: figureText(value, words, lang) ?? '' };
}

type Words = Pick<TrendDto, 'unit' | 'unitEn' | 'decimals'>;

/** A count seen from the province is the share of communes that reached it; in a commune it is the count. */
function wordsOf(trend: TrendDto): Words {
  const province = trend.orgUnit.length < 5;
  return province && trend.targetKind === 'count' ? percentWords : trend;
}

function toPoint(point: TrendDto['points'][number], words: Words, lang: Lang): BurnUpPoint {
  return {
    period: point.period,
    beforeOpening: point.beforeOpening,
    week: Number(point.period.slice(-2)),
    day: point.day,
    cutOffText: formatDate(cutOffDateOf(point.cutOffAt)),
    value: point.value,
    plan: point.plan,
    carried: point.dataStatus === 'stale',
    status: point.status,
    valueText: figureText(point.value, words, lang),
    planText: figureText(point.plan, words, lang),
    coverageText: figureText(point.coverage, percentWords, lang),
  };
}

function tickTextOf(value: number, words: Words, lang: Lang): string {
  const text = formatShort(value, 1, lang);
  return words.unit === '%' ? `${text}%` : text;
}

/** Day 1, every twentieth day (of a long campaign fewer), the last day; a tick too near the last one is left out. */
function dayTicksOf(days: number): number[] {
  const step = stepOf(days);
  const between = Array.from({ length: Math.floor(days / step) }, (_, index) => (index + 1) * step);
  return [1, ...between.filter((day) => days - day >= step / 2), days];
}

/** Room a word needs above its dot, as a share of the axis. */
const WORD_ROOM = 0.1;

function latestWordAt(latest: BurnUpPoint | null, target: number | null, top: number): number | null {
  if (latest?.value == null) return null;
  const crossed = target !== null && target > latest.value && target - latest.value < WORD_ROOM * top;
  return crossed ? target : latest.value;
}

/** Share of the days that a word needs to either side of its dot, on a phone: 33 of 103. */
const WORD_SHARE = 33 / 103;

/** One line up for each neighbour whose word would meet this one. */
function tierOf(day: number, days: number, others: readonly { readonly day: number }[]): number {
  return others.filter((other) => Math.abs(other.day - day) < WORD_SHARE * days).length;
}

/** Whether one of those before it stands at the same height, so that one word serves both. */
const isSaid = (mark: { readonly value: number }, before: readonly { readonly value: number }[]): boolean =>
  before.some(({ value }) => value === mark.value);

function segmentsOf(plan: TrendDto['plan']): BurnUpRows['planSegments'] {
  return plan.slice(1).flatMap((corner, index) => {
    const before = plan[index];
    return before === undefined
      ? []
      : [
          [
            { x: before.day, y: before.value },
            { x: corner.day, y: corner.value },
          ] as const,
        ];
  });
}

function planLabelOf(
  plan: TrendDto['plan'],
  points: readonly BurnUpPoint[],
  days: number,
): BurnUpRows['planLabel'] {
  const day = Math.round(days * 0.56);
  const segment = segmentsOf(plan).find(([from, to]) => from.x <= day && day <= to.x);
  if (segment === undefined) return null;
  const [from, to] = segment;
  const value = to.x === from.x ? to.y : from.y + ((to.y - from.y) * (day - from.x)) / (to.x - from.x);
  const near = points
    .filter((point) => point.value !== null)
    .toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day))[0];
  return { day, value, below: near?.value === null || near?.value === undefined || near.value >= value };
}

import { formatDate, formatDayMonth, formatShort } from '@domain/format.js';
import type { PlannedTarget, PlanUnit } from '@domain/findings/plan-finding.js';
import { addDays, daysBetween } from '@domain/local-time.js';
import { planAt, planCorners } from '@domain/plan.js';
import { valueAxis } from '../../components/charts/value-axis.js';
import type { Lang } from '../../lib/i18n/translate.js';

type Anchor = 'start' | 'middle' | 'end';

/** Places are percent of the drawing, from its upper left corner. */
export interface PlanRows {
  readonly line: readonly { readonly x: number; readonly y: number }[];
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string | null;
    readonly anchor: Anchor;
  }[];
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly dateTicks: readonly { readonly x: number; readonly text: string; readonly anchor: Anchor }[];
  /** null: today is outside the plan. */
  readonly today: number | null;
  readonly table: readonly PlanTableRow[];
}

export interface PlanTableRow {
  readonly on: string;
  readonly dateText: string;
  readonly valueText: string;
  /** start: day 0; mark: own point or step; month: end of a month in between; end: the target. */
  readonly kind: 'start' | 'mark' | 'month' | 'end';
}

/** More own points than this are told by the table alone: their words would meet. */
const MOST_WORDS = 4;

/**
 * A plan for drawing, and its table: the corners, and the last day of every month between them.
 * @returns null where it ends before it begins: there is nothing to draw
 */
export function toPlanRows(
  target: PlannedTarget,
  unit: PlanUnit,
  today: string,
  lang: Lang,
): PlanRows | null {
  const corners = planCorners(target);
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined || last.on <= first.on) return null;
  const days = daysBetween(first.on, last.on);
  const across = (on: string): number => (daysBetween(first.on, on) / days) * 100;
  const { top, ticks } = valueAxis(Math.max(...corners.map(({ value }) => Number(value))));
  const up = (value: number | string): number => 100 - (Number(value) / top) * 100;
  const text = (value: number | string): string => valueText(value, unit, lang);
  const own = ownMarks(target, first.on, last.on);
  const worded = own.length <= MOST_WORDS;
  const mark = (on: string, value: string, anchor: Anchor, words: boolean) => ({
    x: across(on),
    y: up(value),
    text: words ? text(value) : null,
    anchor,
  });
  return {
    line: corners.map(({ on, value }) => ({ x: across(on), y: up(value) })),
    marks: [
      // The unit stands at the target; beside the line's beginning it would be crossed by it.
      { ...mark(first.on, first.value, 'start', true), text: tickText(Number(first.value), unit, lang) },
      ...own.map(({ on, value }) => mark(on, value, across(on) > 85 ? 'end' : 'middle', worded)),
      mark(last.on, last.value, 'end', true),
    ],
    valueTicks: ticks.map((tick) => ({ y: up(tick), text: tickText(tick, unit, lang) })),
    dateTicks: dateTicks(first.on, last.on, across),
    today: today > first.on && today < last.on ? across(today) : null,
    table: tableOf(target, first.on, last.on, own, text),
  };
}

/** Own points inside the plan, by date; a straight line has none. */
function ownMarks(target: PlannedTarget, first: string, last: string): PlannedTarget['planPoints'] {
  if (target.planShape === 'linear') return [];
  return target.planPoints
    .filter(({ on }) => on > first && on < last)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Percent of the drawing that the words at both ends leave free, on a phone. */
const CLEAR_FROM = 22;
const CLEAR_TO = 68;

/** Both ends, and first days of months in between that stay clear of them. */
function dateTicks(first: string, last: string, across: (on: string) => number): PlanRows['dateTicks'] {
  const months = monthEnds(first, last)
    .map((on) => addDays(on, 1))
    .filter((on) => across(on) > CLEAR_FROM && across(on) < CLEAR_TO);
  const step = Math.ceil(months.length / 3);
  return [
    { x: 0, text: formatDayMonth(addDays(first, 1)), anchor: 'start' },
    ...months
      .filter((_, index) => index % step === 0)
      .map((on) => ({ x: across(on), text: formatDayMonth(on), anchor: 'middle' as const })),
    { x: 100, text: formatDate(last), anchor: 'end' },
  ];
}

/** Last days of the months strictly between two dates. */
function monthEnds(first: string, last: string): string[] {
  const ends: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const on = addDays(`${String(year)}-${String(month).padStart(2, '0')}-01`, -1);
    if (on >= last) return ends;
    if (on > first) ends.push(on);
  }
}

function tableOf(
  target: PlannedTarget,
  first: string,
  last: string,
  own: PlannedTarget['planPoints'],
  text: (value: string) => string,
): PlanTableRow[] {
  const marked = new Set(own.map(({ on }) => on));
  const between = [...new Set([...marked, ...monthEnds(first, last)])].sort();
  const row = (on: string, kind: PlanTableRow['kind']): PlanTableRow => ({
    on,
    dateText: formatDate(on),
    valueText: text(planAt(target, on)),
    kind,
  });
  return [
    row(first, 'start'),
    ...between.map((on) => row(on, marked.has(on) ? 'mark' : 'month')),
    row(last, 'end'),
  ];
}

function valueText(value: number | string, unit: PlanUnit, lang: Lang): string {
  const number = formatShort(value, Math.max(1, unit.decimals), lang);
  return unit.unit === '%' ? `${number}%` : `${number} ${lang === 'vi' ? unit.unit : unit.unitEn}`;
}

const tickText = (value: number, unit: PlanUnit, lang: Lang): string =>
  `${formatShort(value, 1, lang)}${unit.unit === '%' ? '%' : ''}`;

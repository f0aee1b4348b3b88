import { escapeMarkup } from '../escape-markup.js';
import { formatDayMonth, formatShort } from '../format.js';
import { addDays, daysBetween } from '../local-time.js';
import type { PlanStatus } from '../figure.js';
import { decreeDate } from './decree-date.js';
import type { BarsChart, BurnUpChart, ReportChart, ReportLanguage } from './document.js';

/** In print: points of a drawing 600 wide. */
const WIDTH = 600;
const FONT = 'font-family="Tinos, \'Times New Roman\', serif"';
const INK = '#1d2b36';
const SOFT = '#6b7680';
const DONE = '#0b4f8a';

const COLOURS: Readonly<Record<PlanStatus, string>> = {
  reached: '#0b4f8a',
  on_track: '#5ea3d3',
  behind: '#ec9a3c',
  far_behind: '#a3123a',
  no_data: '#9aa5ad',
};

const at = (n: number): string => String(Math.round(n * 10) / 10);

function label(x: number, y: number, text: string, look = ''): string {
  return `<text x="${at(x)}" y="${at(y)}" ${look}>${escapeMarkup(text)}</text>`;
}

function svg(height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${at(height)}" viewBox="0 0 ${String(WIDTH)} ${at(height)}" ${FONT} font-size="13" fill="${INK}">${parts.join('')}</svg>`;
}

/** A round number that is not below. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((n) => n * step).find((n) => n >= value) ?? value;
}

/** Digits behind the comma of an axis: a quarter of a round number has two. */
const axisNumber = (value: number, language: ReportLanguage): string => formatShort(value, 2, language);

/** "15/7", "04/9": as the decree writes a date. */
const dayMonth = (date: string, language: ReportLanguage): string =>
  language === 'vi' ? decreeDate(date).replace(/\/\d{4}$/u, '') : formatDayMonth(date);

interface Frame {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  readonly top: number;
}

const BOX = { left: 62, right: 530, top: 20, bottom: 220 };

function frameOf(chart: BurnUpChart): Frame {
  const days = Math.max(daysBetween(chart.startsOn, chart.endsOn), 1);
  const values = [...chart.points, ...chart.plan].map(({ value }) => value);
  const top = roundUp(Math.max(0, ...values, chart.target?.value ?? 0));
  const x = (date: string): number =>
    BOX.left + (daysBetween(chart.startsOn, date) / days) * (BOX.right - BOX.left);
  const y = (value: number): number => BOX.bottom - (value / top) * (BOX.bottom - BOX.top);
  return { x, y, top };
}

function axes(chart: BurnUpChart, { x, y, top }: Frame, language: ReportLanguage): string[] {
  const rows = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = top * share;
    return `<line x1="${String(BOX.left)}" x2="${String(BOX.right)}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="${share === 0 ? INK : '#d5dce1'}"/>${label(BOX.left - 6, y(value) + 4, axisNumber(value, language), `text-anchor="end" fill="${SOFT}"`)}`;
  });
  const length = daysBetween(chart.startsOn, chart.endsOn);
  const days = [0, 0.25, 0.5, 0.75, 1].map((share) => addDays(chart.startsOn, Math.round(length * share)));
  const marks = [...new Set(days)].map(
    (date) =>
      `<line x1="${at(x(date))}" x2="${at(x(date))}" y1="${String(BOX.bottom)}" y2="${String(BOX.bottom + 4)}" stroke="${INK}"/>${label(x(date), BOX.bottom + 18, dayMonth(date, language), `text-anchor="middle" fill="${SOFT}"`)}`,
  );
  return [...rows, ...marks, label(4, 14, chart.unit, `fill="${SOFT}"`)];
}

const lineOf = (
  points: readonly { readonly on: string; readonly value: number }[],
  { x, y }: Frame,
): string => points.map(({ on, value }) => `${at(x(on))},${at(y(value))}`).join(' ');

function burnUp(chart: BurnUpChart, language: ReportLanguage): string {
  const frame = frameOf(chart);
  const { x, y } = frame;
  const last = chart.points.at(-1);
  const parts = axes(chart, frame, language);
  if (chart.target !== null) {
    const level = y(chart.target.value);
    parts.push(
      `<line x1="${String(BOX.left)}" x2="${String(BOX.right)}" y1="${at(level)}" y2="${at(level)}" stroke="${INK}" stroke-dasharray="2 3"/>`,
      label(BOX.right + 6, level + 4, chart.target.text),
    );
  }
  if (chart.plan.length > 1)
    parts.push(
      `<polyline points="${lineOf(chart.plan, frame)}" fill="none" stroke="${SOFT}" stroke-width="1.5" stroke-dasharray="6 4"/>`,
    );
  parts.push(
    `<polyline points="${lineOf(chart.points, frame)}" fill="none" stroke="${DONE}" stroke-width="2.5"/>`,
    ...chart.points.map(
      ({ on, value }) => `<circle cx="${at(x(on))}" cy="${at(y(value))}" r="3.5" fill="${DONE}"/>`,
    ),
  );
  if (last !== undefined) {
    const right = x(last.on) > BOX.right - 60;
    parts.push(
      label(
        x(last.on) + (right ? -8 : 8),
        y(last.value) - 8,
        last.text,
        `font-weight="bold" fill="${DONE}" text-anchor="${right ? 'end' : 'start'}"`,
      ),
    );
  }
  return svg(BOX.bottom + 28, parts);
}

const ROW = 28;
const BAR = { left: 210, right: 480 };
const NAME_LETTERS = 32;
const NAME_SIZE = 11;
/** Of three lines in one row. */
const SMALL_NAME = 8.5;
const letters = (text: string): number => [...text].length;
const shortened = (name: string): string =>
  letters(name) <= NAME_LETTERS ? name : `${[...name].slice(0, NAME_LETTERS - 1).join('')}…`;

/** A row has room for so many. */
const NAME_LINES = 3;

/** A name on three lines at most, parted between words; what is longer still is cut. */
function nameLines(name: string, most = NAME_LINES): string[] {
  const words = name.split(' ');
  const fitting = words.findIndex((_, i) => letters(words.slice(0, i + 1).join(' ')) > NAME_LETTERS);
  if (fitting <= 0 || most === 1) return [shortened(name)];
  return [words.slice(0, fitting).join(' '), ...nameLines(words.slice(fitting).join(' '), most - 1)];
}

function nameLabel(name: string, middle: number): string[] {
  const lines = nameLines(name);
  const size = lines.length < NAME_LINES ? NAME_SIZE : SMALL_NAME;
  const first = middle + 4 - ((lines.length - 1) * (size + 1)) / 2;
  return lines.map((line, i) =>
    label(BAR.left - 22, first + i * (size + 1), line, `text-anchor="end" font-size="${String(size)}"`),
  );
}

/** ● behind a figure that keeps up, with a tick where the target is reached; ▲ late; ■ very late; hatched: none. */
function glyph(status: PlanStatus, x: number, y: number): string {
  const colour = COLOURS[status];
  const [cx, cy] = [at(x), at(y)];
  if (status === 'behind') return `<path d="M${cx} ${at(y - 5)}l5.5 10h-11z" fill="${colour}"/>`;
  if (status === 'far_behind')
    return `<rect x="${at(x - 4.5)}" y="${at(y - 4.5)}" width="9" height="9" fill="${colour}"/>`;
  if (status === 'no_data')
    return `<circle cx="${cx}" cy="${cy}" r="4.5" fill="none" stroke="${colour}" stroke-dasharray="2 2"/>`;
  const tick =
    status === 'reached'
      ? `<path d="M${at(x - 2.6)} ${cy}l2 2.2 3.4-4.4" fill="none" stroke="#ffffff" stroke-width="1.4"/>`
      : '';
  return `<circle cx="${cx}" cy="${cy}" r="5" fill="${colour}"/>${tick}`;
}

function bars({ rows, most }: BarsChart): string {
  const top = most > 0 ? most : 1;
  const long = (value: number): number => (Math.min(Math.max(value, 0), top) / top) * (BAR.right - BAR.left);
  const parts = rows.flatMap(({ name, value, text, plan, status }, i) => {
    const middle = 14 + i * ROW;
    const end = BAR.left + (value === null ? 0 : long(value));
    return [
      ...nameLabel(name, middle),
      glyph(status, BAR.left - 11, middle),
      value === null
        ? ''
        : `<rect x="${String(BAR.left)}" y="${at(middle - 7)}" width="${at(long(value))}" height="14" fill="${COLOURS[status]}"/>`,
      plan === null
        ? ''
        : `<line x1="${at(BAR.left + long(plan))}" x2="${at(BAR.left + long(plan))}" y1="${at(middle - 10)}" y2="${at(middle + 10)}" stroke="${INK}" stroke-width="2"/>`,
      label(
        Math.max(end, BAR.left + (plan === null ? 0 : long(plan))) + 6,
        middle + 4,
        text,
        value === null ? `font-style="italic" fill="${SOFT}"` : 'font-weight="bold"',
      ),
    ];
  });
  return svg(rows.length * ROW + 4, [
    `<line x1="${String(BAR.left)}" x2="${String(BAR.left)}" y1="0" y2="${at(rows.length * ROW + 2)}" stroke="${INK}"/>`,
    ...parts,
  ]);
}

/** A chart as a drawing for print, 600 wide: direct labels, no legend, every text escaped. The same chart is the same string. */
export function chartSvg(chart: ReportChart, language: ReportLanguage = 'vi'): string {
  return chart.type === 'burn_up' ? burnUp(chart, language) : bars(chart);
}

import { periodName } from '../period.js';
import { localDateOf } from '../local-time.js';
import { isPercent } from '../findings/phrases.js';
import type { BarsChart, BurnUpChart, ReportBlock, ReportLanguage, ReportTable } from './document.js';
import { type ProvinceGoal, provinceGoalName, provinceTarget, provinceValue } from './province-goal.js';
import { column, figureCell, shownPlan, textCell } from './report-cells.js';
import { REPORT_WORDS } from './report.words.js';

/** A goal over the cut-offs of its campaign; values in the unit of the goal, null is missing. */
export interface ProvinceCourse extends ProvinceGoal {
  readonly planLine: readonly { readonly on: string; readonly value: number }[];
  readonly points: readonly {
    readonly period: string;
    readonly cutOffAt: string;
    readonly value: number | null;
  }[];
}

/** Local dates of the ends of the axis. */
export interface Axis {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What was counted at the cut-offs; null: nothing was. */
export function provinceCourse(
  goal: ProvinceCourse,
  axis: Axis,
  language: ReportLanguage,
): BurnUpChart | null {
  const points = goal.points.flatMap(({ cutOffAt, value }) =>
    value === null
      ? []
      : [{ on: localDateOf(new Date(cutOffAt)), value, text: provinceValue({ ...goal, value }, language) }],
  );
  if (points.length === 0) return null;
  return {
    type: 'burn_up',
    ...axis,
    points,
    plan: goal.planLine.map(({ on, value }) => ({ on, value })),
    target: goal.target === null ? null : { value: goal.target, text: provinceTarget(goal, language) },
    unit: isPercent(goal, 'province') ? '%' : language === 'vi' ? goal.unit : goal.unitEn,
  };
}

/** The course as a block of a report, with what a listener is told. */
export function courseBlock(
  goal: ProvinceCourse,
  axis: Axis,
  language: ReportLanguage,
  figure: { readonly id: string; readonly number: number },
): ReportBlock[] {
  const chart = provinceCourse(goal, axis, language);
  const words = REPORT_WORDS[language];
  const [first, last] = [chart?.points.at(0), chart?.points.at(-1)];
  if (chart === null || first === undefined || last === undefined) return [];
  return [
    {
      kind: 'chart',
      id: figure.id,
      chart,
      caption: words.figure(
        figure.number,
        `${provinceGoalName(goal, language)}: ${words.course.toLowerCase()}`,
      ),
      alt: words.courseWords(first.text, last.text, chart.points.length, chart.target?.text ?? ''),
    },
  ];
}

/** Bars of the goals that are shares; null: there are none. */
function provinceBars(goals: readonly ProvinceGoal[], language: ReportLanguage): BarsChart | null {
  const shares = goals.filter((goal) => isPercent(goal, 'province'));
  if (shares.length === 0) return null;
  return {
    type: 'bars',
    most: Math.max(100, ...shares.flatMap(({ value, plan }) => [value ?? 0, plan ?? 0])),
    rows: shares.map((goal) => ({
      name:
        goal.code === '0'
          ? provinceGoalName(goal, language)
          : `${goal.code}. ${provinceGoalName(goal, language)}`,
      value: goal.value,
      text: provinceValue(goal, language),
      plan: shownPlan(goal),
      status: goal.status,
    })),
  };
}

/** The bars as a block of a report, with what a listener is told. @param number of the figure */
export function barsBlock(
  goals: readonly ProvinceGoal[],
  language: ReportLanguage,
  number: number,
): ReportBlock[] {
  const chart = provinceBars(goals, language);
  const words = REPORT_WORDS[language];
  if (chart === null) return [];
  return [
    {
      kind: 'chart',
      id: 'goal-bars',
      chart,
      caption: words.figure(number, words.bars),
      alt: chart.rows.map(({ name, text }) => `${name}: ${text}`).join('; '),
    },
  ];
}

/** Values of every goal at every cut-off: a line a goal, nothing between the cut-offs. */
export function coursesTable(
  goals: readonly ProvinceCourse[],
  language: ReportLanguage,
  sheet: string,
): ReportTable {
  const { columns, noData } = REPORT_WORDS[language];
  const periods = goals[0]?.points.map(({ period }) => period) ?? [];
  return {
    id: 'courses',
    sheet,
    caption: '',
    size: 9,
    columns: [
      column('name', columns.goal, 'left', 1),
      ...periods.map((period) => column(period, periodName(period, language))),
    ],
    rows: goals.map((goal) => [
      textCell(provinceGoalName(goal, language)),
      ...periods.map((period) => {
        const value = goal.points.find((point) => point.period === period)?.value ?? null;
        return figureCell(value, goal, 'province', language, noData);
      }),
    ]),
    note: '',
  };
}

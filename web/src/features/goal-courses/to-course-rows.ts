import type { GoalCourseDto, GoalCoursesDto, TrendDto } from '@contract/analytics.js';
import {
  courseFinding,
  ifKeptFinding,
  paceFinding,
  perDayText,
  rangeText,
} from '@domain/findings/course-finding.js';
import { counted } from '@domain/findings/phrases.js';
import { formatDate, formatNumber } from '@domain/format.js';
import { compareByStatus } from '@domain/status.js';
import { figureText, percentWords, provinceWords, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface PaceRow {
  readonly perDayText: string;
  readonly days: number;
  readonly communes: number;
}

/** One goal as page and card show it; null is missing. */
export interface CourseRow {
  readonly code: string;
  readonly indicator: string;
  readonly name: string;
  readonly status: GoalCourseDto['status'];
  /** Where it will end, as a sentence. */
  readonly finding: string;
  readonly pace: string;
  /** What becomes of the communes; empty: the due date has passed. */
  readonly kept: string;
  readonly valueText: string | null;
  readonly targetText: string | null;
  readonly dueText: string;
  readonly needText: string | null;
  readonly paceOne: PaceRow | null;
  readonly paceTwo: PaceRow | null;
  readonly forecastText: string | null;
  /** How far forecasts made so came out before, one observation ahead; null: not known yet. */
  readonly pastError: { readonly text: string; readonly inside: number; readonly forecasts: number } | null;
  readonly baseline: { readonly valueText: string; readonly dateText: string; readonly source: string };
}

/** The headline first, then the goals, worst first: what will be missed is what the page is for. */
export function toCourseRows({ goals }: Pick<GoalCoursesDto, 'goals'>, lang: Lang): CourseRow[] {
  const rank = { will_miss: 0, may_reach: 1, will_reach: 2 } as const;
  const outlook = (goal: GoalCourseDto): number =>
    goal.status === 'reached' ? 3 : goal.forecast === null ? 1.5 : rank[goal.forecast.outlook];
  return goals
    .toSorted(
      (a, b) =>
        Number(b.code === '0') - Number(a.code === '0') ||
        outlook(a) - outlook(b) ||
        compareByStatus(a.status, b.status) ||
        Number(a.code) - Number(b.code),
    )
    .map((goal) => toCourseRow(goal, lang));
}

export function toCourseRow(goal: GoalCourseDto, lang: Lang): CourseRow {
  const words = provinceWords(goal);
  const [past] = goal.pastErrors;
  return {
    code: goal.code,
    indicator: goal.indicator,
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    status: goal.status,
    finding: courseFinding(goal, lang),
    pace: paceFinding(goal, lang),
    kept: goal.targetKind === 'yes_no' ? '' : ifKeptFinding(goal, lang),
    valueText: figureText(goal.value, words, lang),
    targetText: targetText(goal.target, words, lang),
    dueText: formatDate(goal.dueOn),
    needText: goal.perDayNeeded === null ? null : counted(goal.perDayNeeded, goal, lang),
    paceOne: paceRow(goal.pace.one, lang),
    paceTwo: paceRow(goal.pace.two, lang),
    forecastText: goal.forecast === null ? null : rangeText(goal, lang),
    pastError:
      past === undefined
        ? null
        : {
            text: formatNumber(past.meanAbsolute, words === percentWords ? 1 : goal.decimals, lang),
            inside: past.inside,
            forecasts: past.forecasts,
          },
    baseline: {
      valueText: targetText(goal.baseline.value, goal, lang) ?? '',
      dateText: formatDate(goal.baseline.on),
      source: goal.baseline.source,
    },
  };
}

function paceRow(pace: GoalCourseDto['pace']['one'], lang: Lang): PaceRow | null {
  if (pace === null) return null;
  return { perDayText: perDayText(pace.perDay, lang), days: pace.days, communes: pace.communes };
}

/** The same goal in the shape of the burn-up, which draws it. */
export function toTrend(page: GoalCoursesDto, goal: GoalCourseDto): TrendDto {
  const { asOf, campaign, simulated, startOn, endOn } = page;
  const { points, planLine, published, target, targetKind } = goal;
  const { indicator, nameVi, nameEn, unit, unitEn, countUnit, countUnitEn, decimals } = goal;
  return {
    ...{ indicator, nameVi, nameEn, unit, unitEn, countUnit, countUnitEn, decimals },
    ...{ asOf, campaign, simulated, startOn, endOn, points, published, target, targetKind },
    plan: planLine,
    orgUnit: '66',
    units: 'as_reported',
  };
}

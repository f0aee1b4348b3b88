import type { CommuneProfileDto } from '@contract/analytics.js';
import { Big } from '@domain/decimal.js';
import type { PlanStatus } from '@domain/figure.js';
import { communeGoalFinding } from '@domain/findings/goal-finding.js';
import { missingWeeksWord } from '@domain/findings/status-words.js';
import { formatDateTime, formatNumber, formatSigned, formatWeek } from '@domain/format.js';
import { bulletScale, type BulletScale } from '../../components/charts/bullet-scale.js';
import type { Cell } from '../../components/charts/cell-order.js';
import { countText, figureText, isAbove100, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';

type Goal = CommuneProfileDto['goals'][number];

export interface CommuneGoalRow {
  readonly code: string;
  readonly indicator: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly scale: BulletScale;
  /** null: missing. */
  readonly valueText: string | null;
  readonly planText: string | null;
  readonly targetText: string | null;
  readonly finding: string;
  readonly provinceText: string | null;
  /** How the commune stands to the province; null: not comparable. */
  readonly province: { readonly side: 'above' | 'below' | 'level'; readonly differenceText: string } | null;
  readonly changeText: string | null;
  /** "tuần 39": where a carried figure comes from. */
  readonly carriedText: string | null;
  /** The finding is the value: "Đã có". */
  readonly yesNo: boolean;
  readonly countUnit: string;
  readonly numeratorText: string | null;
  readonly denominatorText: string | null;
  /** A share above 100%: shown as it is, and worth a second look. */
  readonly above100: boolean;
}

const SEVERITY: Record<PlanStatus, number> = {
  far_behind: 0,
  behind: 1,
  no_data: 2,
  on_track: 3,
  reached: 4,
};

/** The headline apart, the others worst first. */
export function toCommuneGoals(
  goals: readonly Goal[],
  lang: Lang,
): { readonly headline: CommuneGoalRow | null; readonly others: readonly CommuneGoalRow[] } {
  const headline = goals.find((goal) => goal.code === '0');
  const others = goals
    .filter((goal) => goal !== headline)
    .toSorted((a, b) => SEVERITY[a.status] - SEVERITY[b.status] || Number(a.code) - Number(b.code));
  return {
    headline: headline === undefined ? null : toGoalRow(headline, lang),
    others: others.map((goal) => toGoalRow(goal, lang)),
  };
}

function toGoalRow(goal: Goal, lang: Lang): CommuneGoalRow {
  // A commune either has it or not; a percentage of one would say less than the word.
  const yesNo = goal.targetKind === 'yes_no';
  return {
    code: goal.code,
    indicator: goal.indicator,
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    status: goal.status,
    scale: bulletScale(goal),
    valueText: figureText(goal.value, goal, lang),
    planText: yesNo ? null : figureText(goal.plan, goal, lang),
    targetText: targetText(goal.target, goal, lang),
    finding: communeGoalFinding(goal, lang),
    provinceText: figureText(goal.province, goal, lang),
    province: yesNo ? null : againstProvince(goal, lang),
    changeText: goal.change === null ? null : formatSigned(goal.change, goal.decimals, lang),
    carriedText: goal.carriedFrom === null ? null : formatWeek(goal.carriedFrom, lang).toLowerCase(),
    yesNo,
    countUnit: lang === 'vi' ? goal.countUnit : goal.countUnitEn,
    numeratorText: yesNo || goal.numerator === null ? null : countText(goal.numerator, lang),
    denominatorText: goal.denominator === null ? null : countText(goal.denominator, lang),
    above100: isAbove100(goal.value, goal),
  };
}

function againstProvince(goal: Goal, lang: Lang): CommuneGoalRow['province'] {
  if (goal.value === null || goal.province === null) return null;
  const difference = Big(goal.value).minus(goal.province);
  return {
    side: difference.gt(0) ? 'above' : difference.lt(0) ? 'below' : 'level',
    differenceText: formatNumber(difference.abs(), goal.decimals, lang),
  };
}

export interface ActivityRow {
  readonly code: string;
  readonly name: string;
  readonly valueText: string | null;
  /** "thiếu 2 tuần"; null: complete. */
  readonly partialText: string | null;
}

/** Totals of what happened since the start; weeks without a figure are said, not filled. */
export function toActivityRows(activities: CommuneProfileDto['activities'], lang: Lang): ActivityRow[] {
  return activities.map((activity) => {
    const missing = missingWeeksWord(activity.missingPeriods, lang);
    return {
      code: activity.indicator,
      name: lang === 'vi' ? activity.nameVi : activity.nameEn,
      valueText: figureText(activity.value, activity, lang),
      partialText: missing === '' ? null : missing,
    };
  });
}

export interface ValueRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** null: missing; a typed 0 is "0". */
  readonly valueText: string | null;
  readonly previousText: string | null;
  /** Signed; null: one of the two weeks is missing. */
  readonly differenceText: string | null;
}

export function toValueRows(values: CommuneProfileDto['values'], lang: Lang): ValueRow[] {
  return values.map((value) => ({
    code: value.dataElement,
    name: lang === 'vi' ? value.nameVi : value.nameEn,
    unit: lang === 'vi' ? value.unit : value.unitEn,
    valueText: value.value === null ? null : countText(value.value, lang),
    previousText: value.previous === null ? null : countText(value.previous, lang),
    differenceText:
      value.value === null || value.previous === null
        ? null
        : formatSigned(Big(value.value).minus(value.previous), 0, lang),
  }));
}

export interface SubmissionRows {
  readonly weeks: readonly {
    readonly period: string;
    readonly number: number;
    readonly cell: Cell;
    readonly submittedText: string | null;
    readonly receipt: string | null;
  }[];
  readonly onTime: number;
  readonly late: number;
  /** Weeks whose due time has passed without a report. */
  readonly missing: number;
}

export function toSubmissionRows(submissions: CommuneProfileDto['submissions']): SubmissionRows {
  const having = (...cells: Cell[]): number => submissions.filter((each) => cells.includes(each.cell)).length;
  return {
    weeks: submissions.map((each) => ({
      period: each.period,
      number: Number(each.period.slice(-2)),
      cell: each.cell,
      submittedText: each.submittedAt === null ? null : formatDateTime(each.submittedAt),
      receipt: each.receipt,
    })),
    onTime: having('on_time'),
    late: having('late'),
    missing: having('missing'),
  };
}

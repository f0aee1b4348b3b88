import type { GapItemDto, GapsDto } from '@contract/analytics.js';
import { gapFinding } from '@domain/findings/gap-finding.js';
import { halfFinding } from '@domain/findings/half-finding.js';
import { listFinding } from '@domain/findings/list-finding.js';
import { goalFinding } from '@domain/findings/goal-finding.js';
import { coverageFinding } from '@domain/findings/overview-finding.js';
import type { PlanStatus } from '@domain/figure.js';
import { formatDate, formatNumber, formatPercent, formatSigned } from '@domain/format.js';
import { bulletScale, type BulletScale } from '../../components/charts/bullet-scale.js';
import { dumbbellAt, dumbbellAxis, type DumbbellAxis } from '../../components/charts/dumbbell-scale.js';
import {
  countText,
  figureText,
  isAbove100,
  provinceWords,
  targetText,
} from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface GapReportRow {
  readonly code: string;
  readonly fullName: string;
  readonly status: PlanStatus;
  /** Percent of the axis all rows share. */
  readonly now: number | null;
  readonly target: number | null;
  readonly valueText: string | null;
  readonly targetText: string | null;
  readonly gapPointsText: string | null;
  readonly gapCount: number | null;
  readonly gapCountText: string | null;
  readonly perWeekText: string | null;
  /** Signed; null: the weeks cannot be compared. */
  readonly changeText: string | null;
  /** Week the figure was carried from, "39"; null: it is this week's. */
  readonly carriedWeek: string | null;
  /** A share above 100%: shown as it is, and worth a second look. */
  readonly above100: boolean;
}

export interface GapReportRows {
  /** Who is short of the target, and who most. */
  readonly shortFinding: string;
  readonly indicator: string;
  readonly finding: string;
  readonly name: string;
  readonly countUnit: string;
  readonly province: {
    readonly finding: string;
    readonly status: PlanStatus;
    readonly scale: BulletScale;
    readonly valueText: string | null;
    readonly planText: string | null;
    readonly targetText: string | null;
    readonly coverage: string;
    readonly gapCount: number | null;
    readonly gapText: string | null;
    /** A count goal lacks communes, the others lack what they count. */
    readonly gapIsCommunes: boolean;
    readonly shortfallText: string | null;
    readonly short: number;
    /** Where to begin, and what is needed a week; empty: nothing is missing. */
    readonly half: string;
  };
  /** Communes with a figure, most missing first; those that reached the target last. */
  readonly rows: readonly GapReportRow[];
  /** Communes without a figure: apart, never among the zeros. */
  readonly missing: readonly { readonly code: string; readonly fullName: string }[];
  readonly hasPoints: boolean;
  readonly dueText: string | null;
}

export function toGapReportRows(gaps: GapsDto, lang: Lang): GapReportRows {
  const known = gaps.items.filter((item) => item.gapCount !== null);
  const axis = dumbbellAxis(known);
  const rows = known
    .toSorted((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0))
    .map((item) => toRow(item, gaps, axis, lang));
  return {
    indicator: gaps.goal.indicator,
    finding: gapFinding(gaps.items, gaps.goal, lang),
    shortFinding: listFinding(gaps.items, gaps.goal, lang),
    name: lang === 'vi' ? gaps.goal.nameVi : gaps.goal.nameEn,
    countUnit: lang === 'vi' ? gaps.goal.countUnit : gaps.goal.countUnitEn,
    province: toProvince(gaps, lang),
    rows,
    missing: gaps.items
      .filter((item) => item.gapCount === null)
      .map((item) => ({ code: item.orgUnit, fullName: item.fullName })),
    hasPoints: known.some((item) => item.gapPoints !== null),
    dueText: gaps.dueOn === null ? null : formatDate(gaps.dueOn),
  };
}

function toRow(item: GapItemDto, { goal }: GapsDto, axis: DumbbellAxis, lang: Lang): GapReportRow {
  return {
    code: item.orgUnit,
    fullName: item.fullName,
    status: item.status,
    now: dumbbellAt(axis, item.value),
    target: dumbbellAt(axis, item.target),
    valueText: figureText(item.value, goal, lang),
    targetText: targetText(item.target, goal, lang),
    gapPointsText: item.gapPoints === null ? null : formatNumber(item.gapPoints, goal.decimals, lang),
    gapCount: item.gapCount,
    gapCountText: item.gapCount === null ? null : countText(item.gapCount, lang),
    perWeekText: item.perWeekNeeded === null ? null : countText(item.perWeekNeeded, lang),
    changeText: item.change === null ? null : formatSigned(item.change, goal.decimals, lang),
    carriedWeek: item.carriedFrom,
    above100: isAbove100(item.value, goal),
  };
}

function toProvince({ goal, items }: GapsDto, lang: Lang): GapReportRows['province'] {
  const words = provinceWords(goal);
  return {
    finding: goalFinding(goal, lang),
    status: goal.status,
    scale: bulletScale(goal),
    valueText: figureText(goal.value, words, lang),
    // Before its due date nothing is planned of a yes/no goal.
    planText: goal.targetKind === 'yes_no' && goal.plan === 0 ? null : figureText(goal.plan, words, lang),
    targetText: targetText(goal.target, words, lang),
    coverage: coverageFinding(goal, (percent) => formatPercent(percent, 1, lang), lang),
    gapCount: goal.gapCount,
    gapIsCommunes: goal.targetKind === 'count',
    gapText: goal.gapCount === null ? null : countText(goal.gapCount, lang),
    shortfallText: goal.shortfall === null ? null : countText(goal.shortfall, lang),
    half: halfFinding(items, goal, lang),
    short: items.filter((item) => item.gapCount !== null && item.gapCount > 0).length,
  };
}

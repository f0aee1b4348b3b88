import type { GoalFigureDto, OverviewDto } from '@contract/analytics.js';
import type { PlanStatus } from '@domain/figure.js';
import { changePhrase } from '@domain/findings/change-phrase.js';
import { capital } from '@domain/findings/phrases.js';
import { planPhrase } from '@domain/findings/standing.js';
import { formatDateTime } from '@domain/format.js';
import { bulletScale, type BulletScale } from '../../components/charts/bullet-scale.js';
import { countText, figureText, provinceWords, targetText } from '../../components/charts/figure-text.js';
import { statusOrder } from '../../components/charts/status-look.js';
import type { StripSegment } from '../../components/charts/status-strip.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface CoverageTile {
  /** Code of the headline's indicator. */
  readonly indicator: string;
  readonly name: string;
  readonly status: PlanStatus;
  readonly scale: BulletScale;
  /** null: missing. */
  readonly valueText: string | null;
  readonly targetText: string | null;
  readonly planText: string | null;
  /** "Cao hơn kế hoạch 12,4 điểm"; null: not comparable. */
  readonly planFinding: string | null;
  /** "Tăng 3,1 điểm so với tuần trước"; null: not comparable. */
  readonly changeFinding: string | null;
  /** Province's own gap in persons; null: missing. */
  readonly gapCount: number | null;
  readonly gapText: string | null;
  /** Sum of the gaps of the communes, which can be large while the province's gap is 0. */
  readonly shortfall: number | null;
  readonly shortfallText: string | null;
  readonly countUnit: string;
}

export interface TileRows {
  /** null: the campaign has no headline goal. */
  readonly coverage: CoverageTile | null;
  readonly goals: {
    readonly onTrack: number;
    readonly all: number;
    readonly behind: number;
    readonly farBehind: number;
    readonly noData: number;
    readonly segments: readonly StripSegment[];
  };
  readonly submitted: {
    /** Number of the ISO week. */
    readonly week: number;
    readonly submitted: number;
    readonly expected: number;
    readonly missing: number;
    readonly onTime: number;
    readonly late: number;
    readonly returned: number;
    /** Of the track, percent. */
    readonly share: number;
    readonly dueText: string;
    readonly closesText: string;
    readonly state: OverviewDto['state'];
  };
  readonly communes: {
    /** Behind and far behind together. */
    readonly late: number;
    readonly expected: number;
    readonly behind: number;
    readonly farBehind: number;
    readonly noData: number;
    readonly reached: number;
    readonly segments: readonly StripSegment[];
  } | null;
}

export function toTileRows(overview: OverviewDto, lang: Lang): TileRows {
  const headline = overview.goals.find((goal) => goal.code === '0');
  const { reporting } = overview;
  return {
    coverage: headline === undefined ? null : toCoverage(headline, lang),
    goals: toGoals(overview.goals.filter((goal) => goal.code !== '0')),
    submitted: {
      week: Number(overview.period.slice(-2)),
      submitted: reporting.submitted,
      expected: reporting.expected,
      missing: reporting.missing,
      onTime: reporting.onTime,
      late: reporting.late,
      returned: reporting.returned,
      share: reporting.expected === 0 ? 0 : (reporting.submitted * 100) / reporting.expected,
      dueText: formatDateTime(overview.dueAt),
      closesText: formatDateTime(overview.closesAt),
      state: overview.state,
    },
    communes: headline === undefined ? null : toCommunes(headline),
  };
}

function toCoverage(goal: GoalFigureDto, lang: Lang): CoverageTile {
  const words = provinceWords(goal);
  const plan = planPhrase(goal, 'province', lang);
  const change = changePhrase(goal.change, goal, 'province', lang);
  return {
    indicator: goal.indicator,
    name: lang === 'vi' ? goal.nameVi : goal.nameEn,
    status: goal.status,
    scale: bulletScale(goal),
    valueText: figureText(goal.value, words, lang),
    targetText: targetText(goal.target, words, lang),
    planText: figureText(goal.plan, words, lang),
    planFinding: plan === null ? null : capital(plan),
    changeFinding: change === '' ? null : capital(change),
    gapCount: goal.gapCount,
    gapText: goal.gapCount === null ? null : countText(goal.gapCount, lang),
    shortfall: goal.shortfall,
    shortfallText: goal.shortfall === null ? null : countText(goal.shortfall, lang),
    countUnit: lang === 'vi' ? goal.countUnit : goal.countUnitEn,
  };
}

function toGoals(goals: readonly GoalFigureDto[]): TileRows['goals'] {
  const having = (status: PlanStatus): number => goals.filter((goal) => goal.status === status).length;
  return {
    all: goals.length,
    onTrack: having('reached') + having('on_track'),
    behind: having('behind'),
    farBehind: having('far_behind'),
    noData: having('no_data'),
    // One segment a goal: ten can be counted, a share of ten cannot.
    segments: statusOrder.flatMap((status) =>
      Array.from({ length: having(status) }, () => ({ status, count: 1 })),
    ),
  };
}

function toCommunes(goal: GoalFigureDto): TileRows['communes'] {
  const counts: Record<PlanStatus, number> = {
    reached: goal.communesReached,
    on_track: goal.communesOnTrack,
    behind: goal.communesBehind,
    far_behind: goal.communesFarBehind,
    no_data: goal.communesNoData,
  };
  return {
    late: counts.behind + counts.far_behind,
    expected: goal.communesExpected,
    behind: counts.behind,
    farBehind: counts.far_behind,
    noData: counts.no_data,
    reached: counts.reached,
    segments: statusOrder
      .map((status) => ({ status, count: counts[status] }))
      .filter((segment) => segment.count > 0),
  };
}

import type { GapItemDto, GapsDto } from '@contract/analytics.js';
import type { PlanStatus } from '@domain/figure.js';
import { gapFinding } from '@domain/findings/gap-finding.js';
import { formatNumber } from '@domain/format.js';
import { dumbbellAt, dumbbellAxis } from '../../components/charts/dumbbell-scale.js';
import { countText, figureText, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface GapRow {
  readonly code: string;
  readonly fullName: string;
  readonly status: PlanStatus;
  /** Percent of the shared axis; null: missing. */
  readonly now: number | null;
  readonly target: number | null;
  readonly valueText: string | null;
  readonly gapPointsText: string | null;
  readonly gapCountText: string;
}

export interface GapRows {
  readonly indicator: string;
  readonly rows: readonly GapRow[];
  /** null: the communes have different targets. */
  readonly targetText: string | null;
  readonly countUnit: string;
  /** Communes that still miss something. */
  readonly short: number;
  readonly shortfallText: string | null;
  readonly finding: string;
  /** Province's own gap; 0 beside a large shortfall is not a contradiction and is said so. */
  readonly provinceReached: boolean;
}

const TOP = 10;

type Short = GapItemDto & { readonly gapCount: number };

/** The communes with the most people missing. */
export function toGapRows(gaps: GapsDto, lang: Lang): GapRows {
  const short = gaps.items
    .filter((item): item is Short => item.gapCount !== null && item.gapCount > 0)
    .toSorted((a, b) => b.gapCount - a.gapCount);
  const top = short.slice(0, TOP);
  const axis = dumbbellAxis(top);
  const { shortfall, gapCount } = gaps.goal;
  return {
    indicator: gaps.goal.indicator,
    rows: top.map((item) => ({
      code: item.orgUnit,
      fullName: item.fullName,
      status: item.status,
      now: dumbbellAt(axis, item.value),
      target: dumbbellAt(axis, item.target),
      valueText: figureText(item.value, gaps.goal, lang),
      gapPointsText: item.gapPoints === null ? null : formatNumber(item.gapPoints, gaps.goal.decimals, lang),
      gapCountText: countText(item.gapCount, lang),
    })),
    targetText: targetText(sharedTarget(gaps.items), gaps.goal, lang),
    countUnit: lang === 'vi' ? gaps.goal.countUnit : gaps.goal.countUnitEn,
    short: short.length,
    shortfallText: shortfall === null ? null : countText(shortfall, lang),
    finding: gapFinding(gaps.items, gaps.goal, lang),
    provinceReached: gapCount === 0,
  };
}

function sharedTarget(items: readonly GapItemDto[]): number | null {
  const targets = new Set(items.map((item) => item.target));
  return targets.size === 1 ? (items[0]?.target ?? null) : null;
}

import type { GapDimensionDto, GapGroupDto, GapGroupsDto } from '@contract/analytics.js';
import { groupFinding } from '@domain/findings/group-finding.js';
import type { PlanStatus } from '@domain/figure.js';
import { formatNumber, formatPercent } from '@domain/format.js';
import { dumbbellAt, dumbbellAxis } from '../../components/charts/dumbbell-scale.js';
import { countText, figureText, provinceWords, targetText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';

export interface GapGroupRow {
  readonly code: string;
  readonly by: GapGroupDto['by'];
  readonly name: string;
  readonly communes: number;
  /** Communes without a figure. */
  readonly missing: number;
  readonly short: number;
  readonly status: PlanStatus;
  /** Percent of the axis all rows share. */
  readonly now: number | null;
  readonly target: number | null;
  readonly valueText: string | null;
  readonly targetText: string | null;
  readonly pointsText: string | null;
  readonly gapText: string | null;
  readonly shortfallText: string | null;
  readonly shareText: string | null;
}

export interface DimensionRow {
  readonly code: string;
  readonly name: string;
  readonly entered: number;
  readonly communes: number;
  readonly countText: string | null;
  readonly shareText: string | null;
  /** null: the denominator is not known, or of nobody. */
  readonly rateText: string | null;
  readonly rateCommunes: number;
}

export interface GapGroupRows {
  readonly finding: string;
  readonly countUnit: string;
  /** A count goal lacks communes, the others lack what they count. */
  readonly gapIsCommunes: boolean;
  readonly hasPoints: boolean;
  /** Kinds of units in a fixed order, then the groups that are kept, the one missing most first. */
  readonly rows: readonly GapGroupRow[];
  readonly kept: number;
  readonly dimensions: readonly DimensionRow[];
}

export function toGapGroupRows(gaps: GapGroupsDto, lang: Lang): GapGroupRows {
  const { goal, groups } = gaps;
  const axis = dumbbellAxis(groups);
  const words = provinceWords(goal);
  const percent = (share: number | null): string | null =>
    share === null ? null : formatPercent(share, 1, lang);
  const count = (n: number | null): string | null => (n === null ? null : countText(n, lang));
  const row = (group: GapGroupDto): GapGroupRow => ({
    code: group.code,
    by: group.by,
    name: lang === 'vi' ? group.nameVi : group.nameEn,
    communes: group.communes,
    missing: group.communes - group.communesWithFigure,
    short: group.communesShort,
    status: group.status,
    now: dumbbellAt(axis, group.value),
    target: dumbbellAt(axis, group.target),
    valueText: figureText(group.value, words, lang),
    targetText: targetText(group.target, words, lang),
    pointsText: group.gapPoints === null ? null : formatNumber(group.gapPoints, words.decimals, lang),
    gapText: count(group.gapCount),
    shortfallText: count(group.shortfall),
    shareText: percent(group.shortfallShare),
  });
  const dimension = (one: GapDimensionDto): DimensionRow => ({
    code: one.dataElement,
    name: lang === 'vi' ? one.nameVi : one.nameEn,
    entered: one.entered,
    communes: one.communes,
    countText: count(one.count),
    shareText: percent(one.wholeShare),
    rateText: percent(one.rate?.value ?? null),
    rateCommunes: one.rate?.communesWithFigure ?? 0,
  });
  const kept = groups.filter(({ by }) => by === 'group');
  return {
    finding: groupFinding(groups, goal, lang),
    countUnit: lang === 'vi' ? goal.countUnit : goal.countUnitEn,
    gapIsCommunes: goal.targetKind === 'count',
    hasPoints: groups.some(({ gapPoints }) => gapPoints !== null),
    rows: [
      ...groups.filter(({ by }) => by === 'kind'),
      ...kept.toSorted((a, b) => (b.shortfall ?? -1) - (a.shortfall ?? -1)),
    ].map(row),
    kept: kept.length,
    dimensions: gaps.dimensions.map(dimension),
  };
}

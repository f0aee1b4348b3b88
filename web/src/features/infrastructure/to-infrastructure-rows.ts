import type { InfrastructureDto } from '@contract/analytics.js';
import {
  infrastructureFinding,
  measuresFinding,
  weakWords,
} from '@domain/findings/infrastructure-finding.js';
import type { PlanStatus } from '@domain/figure.js';
import { formatNumber, formatPercent, formatSigned } from '@domain/format.js';
import { type Measure, type Quadrant, quadrantOf, QUADRANTS } from '@domain/infrastructure.js';
import { countText, figureText } from '../../components/charts/figure-text.js';
import type { Lang } from '../../lib/i18n/translate.js';
import { toScatter, type Scatter } from './to-scatter.js';

export interface InfrastructureRow {
  readonly code: string;
  readonly fullName: string;
  readonly status: PlanStatus;
  readonly quadrant: Quadrant;
  /** value − plan, signed; null: no figure. */
  readonly planDifference: number | null;
  readonly valueText: string | null;
  readonly differenceText: string | null;
  readonly gapCount: number | null;
  readonly gapText: string | null;
  /** Percent; null: no figure. */
  readonly measure: number | null;
  readonly measureText: string | null;
}

export interface MeasureRow {
  readonly measure: Measure;
  readonly name: string;
  readonly valueText: string | null;
  /** "120/3.312 thôn, buôn, TDP"; null: no figure. */
  readonly countText: string | null;
  readonly known: number;
  readonly all: number;
}

export interface InfrastructureRows {
  readonly finding: string;
  readonly goalName: string;
  readonly countUnit: string;
  readonly weak: string;
  /** Percent. */
  readonly threshold: number;
  readonly measures: readonly MeasureRow[];
  /** What the province lacks most, over them. */
  readonly measuresFinding: string;
  /** The one that is looked at. */
  readonly measureName: string;
  readonly of: Readonly<Record<Quadrant, readonly InfrastructureRow[]>>;
  readonly scatter: Scatter;
}

/** "12,5" or "12.5", 0 to 100; null: nothing, or not to be read. */
export function readThreshold(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{1,2})?$/u.test(plain)) return null;
  const number = Number(plain);
  return number <= 100 ? number : null;
}

/**
 * Communes by whether they are behind their plan and weak in a measure, those that miss most first.
 * @param asked percent; null: the usual threshold of the measure
 */
export function toInfrastructureRows(
  data: InfrastructureDto,
  measure: Measure,
  asked: number | null,
  lang: Lang,
): InfrastructureRows {
  const index = data.measures.findIndex((one) => one.measure === measure);
  const chosen = data.measures[index];
  const threshold = asked ?? chosen?.usual ?? 0;
  const rows = data.items.map((item): InfrastructureRow => {
    const figure = item.measures[index] ?? null;
    const { status, gapCount, planDifference } = item;
    return {
      code: item.orgUnit,
      fullName: item.fullName,
      status,
      quadrant: quadrantOf({ status, gapCount, measure: figure }, measure, threshold),
      planDifference,
      valueText: figureText(item.value, data.goal, lang),
      differenceText: planDifference === null ? null : formatSigned(planDifference, data.goal.decimals, lang),
      gapCount,
      gapText: gapCount === null ? null : countText(gapCount, lang),
      measure: figure,
      measureText: figure === null ? null : formatPercent(figure, 1, lang),
    };
  });
  const of = Object.fromEntries(
    QUADRANTS.map((quadrant) => [
      quadrant,
      rows
        .filter((row) => row.quadrant === quadrant)
        .toSorted((a, b) => (b.gapCount ?? 0) - (a.gapCount ?? 0)),
    ]),
  ) as unknown as InfrastructureRows['of'];
  const weak = weakWords(measure, threshold, lang);
  const found = {
    communes: of.slow_weak.length,
    missing: of.slow_weak.reduce((sum, { gapCount }) => sum + (gapCount ?? 0), 0),
    known: rows.length - of.unknown.length,
  };
  const vi = lang === 'vi';
  const measures = data.measures.map((one) => measureRow(one, lang));
  return {
    finding: infrastructureFinding(found, data.goal, weak, lang),
    goalName: vi ? data.goal.nameVi : data.goal.nameEn,
    countUnit: vi ? data.goal.countUnit : data.goal.countUnitEn,
    weak,
    threshold,
    measures,
    measuresFinding: lacking(data.measures, measures, lang),
    measureName: (vi ? chosen?.nameVi : chosen?.nameEn) ?? '',
    of,
    scatter: toScatter(rows, threshold),
  };
}

/** What the province lacks most, in a sentence; `rows` are the measures as they are shown. */
function lacking(measures: InfrastructureDto['measures'], rows: readonly MeasureRow[], lang: Lang): string {
  return measuresFinding(
    measures.map((one, at) => ({
      ...one,
      name: rows[at]?.name ?? '',
      valueText: rows[at]?.valueText ?? null,
      countUnit: lang === 'vi' ? one.countUnit : one.countUnitEn,
    })),
    lang,
  );
}

function measureRow(one: InfrastructureDto['measures'][number], lang: Lang): MeasureRow {
  const number = (n: number): string => formatNumber(n, 0, lang);
  const unit = lang === 'vi' ? one.countUnit : one.countUnitEn;
  return {
    measure: one.measure,
    name: lang === 'vi' ? one.nameVi : one.nameEn,
    valueText: one.value === null ? null : formatPercent(one.value, 1, lang),
    countText:
      one.numerator === null || one.denominator === null
        ? null
        : `${number(one.numerator)}/${number(one.denominator)} ${unit}`,
    known: one.communesWithFigure,
    all: one.communesExpected,
  };
}

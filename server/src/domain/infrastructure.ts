import type { Indicator } from './catalogue.js';
import type { PlanStatus } from './figure.js';
import { isBehind } from './status.js';

/** What stands beside a goal, in the order of the page. */
export const MEASURES = ['signal_gap', 'broadband', 'coverage_4g', 'coverage_5g', 'smartphones'] as const;
export type Measure = (typeof MEASURES)[number];

/** A measure that is bad when it is high; of the others a low figure is weak. */
export const isBadWhenHigh = (measure: Measure): boolean => measure === 'signal_gap';

/** Measures that the catalogue has as indicators of its own. */
const OF_THE_CATALOGUE: Readonly<Partial<Record<Measure, string>>> = {
  broadband: 'villages_broadband_rate',
  coverage_4g: 'coverage_4g_rate',
  coverage_5g: 'coverage_5g_rate',
};

interface Definition {
  readonly numerator: string;
  readonly denominator: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly countUnitVi: string;
  readonly countUnitEn: string;
}

/** Measures that are made of elements and reference figures of the catalogue for this page alone. */
const OF_ELEMENTS: Readonly<Partial<Record<Measure, Definition>>> = {
  signal_gap: {
    numerator: 'signal_gap_villages',
    denominator: 'villages',
    nameVi: 'Thôn, buôn, TDP lõm sóng',
    nameEn: 'Villages with a signal gap',
    countUnitVi: 'thôn, buôn, TDP',
    countUnitEn: 'villages',
  },
  smartphones: {
    numerator: 'smartphone_users',
    denominator: 'adults_18_plus',
    nameVi: 'Người dùng điện thoại thông minh so với người trưởng thành',
    nameEn: 'Smartphone users as a share of adults',
    countUnitVi: 'người',
    countUnitEn: 'persons',
  },
};

/** The share in percent that a measure is; undefined: the catalogue has nothing to compute it from. */
export function measureIndicator(
  catalogue: {
    readonly indicators: readonly Indicator[];
    readonly elements: readonly { readonly code: string }[];
  },
  measure: Measure,
): Indicator | undefined {
  const own = OF_THE_CATALOGUE[measure];
  if (own !== undefined) return catalogue.indicators.find(({ code }) => code === own);
  const made = OF_ELEMENTS[measure];
  const known = new Set(catalogue.elements.map(({ code }) => code));
  if (made === undefined || !known.has(made.numerator) || !known.has(made.denominator)) return undefined;
  return {
    ...made,
    id: 0,
    code: `measure:${measure}`,
    definitionVi: '',
    definitionEn: '',
    kind: 'ratio',
    factor: 100,
    decimals: 1,
    unitVi: '%',
    unitEn: '%',
    direction: isBadWhenHigh(measure) ? 'down' : 'up',
    legend: null,
    source: '',
    version: 1,
  };
}

/** A commune on the page. */
export interface PlacedCommune {
  /** Of the goal, against the plan at its own cut-off. */
  readonly status: PlanStatus;
  /** What it misses to the goal's target, in the count unit; null: no figure. */
  readonly gapCount: number | null;
  /** Percent; null: no figure. */
  readonly measure: number | null;
}

/** slow: behind its plan; weak: on the bad side of the threshold; unknown: one of the two is not known. */
export type Quadrant = 'slow_weak' | 'slow_strong' | 'fine_weak' | 'fine_strong' | 'unknown';
export const QUADRANTS: readonly Quadrant[] = [
  'slow_weak',
  'slow_strong',
  'fine_weak',
  'fine_strong',
  'unknown',
];

/**
 * Where a commune stands. Whether it is slow is judged by its own plan; a figure at the threshold is not weak.
 * @param threshold percent
 */
export function quadrantOf(commune: PlacedCommune, measure: Measure, threshold: number): Quadrant {
  const { status, measure: figure } = commune;
  if (status === 'no_data' || figure === null) return 'unknown';
  const weak = isBadWhenHigh(measure) ? figure > threshold : figure < threshold;
  if (isBehind(status)) return weak ? 'slow_weak' : 'slow_strong';
  return weak ? 'fine_weak' : 'fine_strong';
}

/**
 * What is taken for weak where nobody says otherwise, percent: any village in a gap, otherwise less than the province as a
 * whole has. There are no targets for these; null: the province has no figure.
 */
export const usualThreshold = (measure: Measure, province: number | null): number | null =>
  isBadWhenHigh(measure) ? 0 : province;

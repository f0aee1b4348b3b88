import type { InfrastructureDto } from '@contract/analytics.js';
import { gaps } from './week-figures.js';

type Item = InfrastructureDto['items'][number];

/** A commune with its share of villages in a signal gap and its 5G, percent; null: no figure. */
export function beside(
  orgUnit: string,
  status: Item['status'],
  gapCount: number | null,
  measures: readonly [number | null, number | null],
): Item {
  const known = gapCount !== null;
  return {
    orgUnit,
    name: `số ${orgUnit}`,
    fullName: `Xã số ${orgUnit}`,
    value: known ? 40 : null,
    status,
    target: 58,
    plan: known ? 45.6 : null,
    planDifference: known ? (status === 'behind' || status === 'far_behind' ? -5.6 : 4.4) : null,
    gapCount,
    measures: [...measures],
  };
}

/** The headline of week 40 beside signal gaps and 5G. */
export function infrastructure(items: readonly Item[]): InfrastructureDto {
  const { items: _, ...head } = gaps([]);
  const measure = { countUnit: 'thôn, buôn, TDP', countUnitEn: 'villages', communesExpected: 102 };
  return {
    ...head,
    measures: [
      {
        ...measure,
        measure: 'signal_gap',
        indicator: null,
        nameVi: 'Thôn, buôn, TDP lõm sóng',
        nameEn: 'Villages with a signal gap',
        value: 3.6,
        numerator: 120,
        denominator: 3312,
        communesWithFigure: 98,
        usual: 0,
      },
      {
        ...measure,
        measure: 'coverage_5g',
        indicator: 'coverage_5g_rate',
        nameVi: 'Dân số được phủ sóng 5G',
        nameEn: 'Population covered by 5G',
        value: 26,
        numerator: 870_000,
        denominator: 3_346_853,
        communesWithFigure: 102,
        usual: 26,
      },
    ],
    items: [...items],
  };
}

import type { GapDimensionDto } from '../../contract/analytics.js';
import type { Catalogue, DataElement, Indicator } from '../../domain/catalogue.js';
import { percentOf, toNumber } from '../../domain/decimal.js';
import type { UnitFigure } from '../../domain/figure.js';
import { countOf, partsOf, partTotal, rateOf } from '../../domain/gap-parts.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { onUnitsOf } from '../../domain/units-today.js';
import type { FiguresByPeriod } from './figures-by-period.js';
import { type GoalResult, populationsOf } from './judged-goals.js';
import type { WeekContext } from './week-context.js';

/** A "trong đó" of an indicator: as a count, and as a rate where one is defined. */
export interface GapDimension {
  readonly element: DataElement;
  readonly count: Indicator;
  readonly rate: Indicator | undefined;
}

export const gapDimensions = (catalogue: Catalogue, indicator: Indicator): GapDimension[] =>
  partsOf(catalogue, indicator).map((element) => ({
    element,
    count: countOf(element, indicator),
    rate: rateOf(catalogue.indicators, element, indicator),
  }));

/** What is asked of the store for them. */
export const dimensionIndicators = (dimensions: readonly GapDimension[]): Indicator[] =>
  dimensions.flatMap(({ count, rate }) => (rate === undefined ? [count] : [count, rate]));

/** What was entered of each part, and of how many communes; divided only by a denominator that is known. */
export function dimensionsOf(
  catalogue: Catalogue,
  week: WeekContext,
  dimensions: readonly GapDimension[],
  { units }: GoalResult,
  figures: FiguresByPeriod,
): GapDimensionDto[] {
  const of = (one: Indicator): readonly UnitFigure[] =>
    onUnitsOf(catalogue, one, figures.get(week.window.period)?.get(one.code) ?? [], week.unitsOn);
  const populations = populationsOf(week.communes);
  return dimensions.map(({ element, count: counted, rate }) => {
    const { entered, count, whole } = partTotal(of(counted), units);
    const total = rate && evaluateTotal(rate, of(rate), populations, week.window.cutOffAt);
    return {
      dataElement: element.code,
      nameVi: element.nameVi,
      nameEn: element.nameEn,
      entered,
      communes: week.communes.length,
      count: toNumber(count),
      whole: toNumber(whole),
      wholeShare: count === null || whole === null ? null : toNumber(percentOf(Number(count), Number(whole))),
      rate:
        rate === undefined || total === undefined
          ? null
          : {
              indicator: rate.code,
              value: toNumber(total.value),
              denominator: toNumber(total.denominator),
              communesWithFigure: total.communesWithFigure,
            },
    };
  });
}

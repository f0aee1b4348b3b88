import type { GapDimensionDto } from '../../contract/analytics.js';
import type { Catalogue, Indicator } from '../../domain/catalogue.js';
import { percentOf, toNumber } from '../../domain/decimal.js';
import type { UnitFigure } from '../../domain/figure.js';
import { countOf, partsOf, partTotal, rateOf } from '../../domain/gap-parts.js';
import { evaluateTotal } from '../../domain/indicator.js';
import { onUnitsOf } from '../../domain/units-today.js';
import type { FiguresByPeriod } from './figures.service.js';
import type { GoalResult } from './judged-goals.js';
import type { WeekContext } from './week-context.js';

/** What is asked of the store for the parts of an indicator: each as a count, and as a rate where one is defined. */
export function dimensionIndicators(catalogue: Catalogue, indicator: Indicator): Indicator[] {
  return partsOf(catalogue, indicator).flatMap((element) => {
    const rate = rateOf(catalogue.indicators, element, indicator);
    return [countOf(element, indicator), ...(rate === undefined ? [] : [rate])];
  });
}

/** What was entered of each part, and of how many communes; divided only by a denominator that is known. */
export function dimensionsOf(
  catalogue: Catalogue,
  week: WeekContext,
  { placed: { indicator }, units }: GoalResult,
  figures: FiguresByPeriod,
): GapDimensionDto[] {
  const of = (one: Indicator): readonly UnitFigure[] =>
    onUnitsOf(catalogue, one, figures.get(week.window.period)?.get(one.code) ?? [], week.unitsOn);
  const populations = new Map(week.communes.map(({ id, population }) => [id, population]));
  return partsOf(catalogue, indicator).map((element) => {
    const { entered, count, whole } = partTotal(of(countOf(element, indicator)), units);
    const rate = rateOf(catalogue.indicators, element, indicator);
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

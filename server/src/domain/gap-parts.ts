import type { Catalogue, DataElement, Indicator } from './catalogue.js';
import { dataSetOf } from './catalogue-lookup.js';
import { plain, sumOf } from './decimal.js';
import type { UnitFigure } from './figure.js';
import { termsOf } from './indicator.js';

/** What was entered of a "trong đó" element, over the communes that entered it. Decimals; null: nobody did. */
export interface PartTotal {
  /** Communes with the part and the whole. */
  readonly entered: number;
  readonly count: string | null;
  /** What the same communes counted altogether. */
  readonly whole: string | null;
}

/** A part beside the whole of the same communes: whoever did not enter it counts on neither side. */
export function partTotal(parts: readonly UnitFigure[], wholes: readonly UnitFigure[]): PartTotal {
  const wholeOf = new Map(wholes.map(({ orgUnitId, numerator }) => [orgUnitId, numerator]));
  const both = parts.flatMap(({ orgUnitId, numerator }) => {
    const whole = wholeOf.get(orgUnitId) ?? null;
    return numerator === null || whole === null ? [] : [{ part: numerator, whole }];
  });
  if (both.length === 0) return { entered: 0, count: null, whole: null };
  return {
    entered: both.length,
    count: plain(sumOf(both.map(({ part }) => part))),
    whole: plain(sumOf(both.map(({ whole }) => whole))),
  };
}

/** The "trong đó" elements of what an indicator counts, in the order of the form; a sum of elements has none. */
export function partsOf(catalogue: Catalogue, indicator: Indicator): DataElement[] {
  const [term, ...more] = termsOf(indicator.numerator);
  if (term === undefined || more.length > 0) return [];
  const parts = catalogue.elements.filter(({ partOf, kind }) => partOf === term.code && kind === 'count');
  const place = ({ code }: DataElement): number =>
    dataSetOf(catalogue, code)?.members.find(({ element }) => element === code)?.position ?? Infinity;
  return parts.sort((a, b) => place(a) - place(b));
}

/** The plain count of an element, in the count unit of the indicator it is a part of. */
export const countOf = (element: DataElement, indicator: Indicator): Indicator => ({
  ...indicator,
  code: `element:${element.code}`,
  nameVi: element.nameVi,
  nameEn: element.nameEn,
  kind: 'count',
  numerator: element.code,
  denominator: null,
  factor: 1,
  decimals: 0,
});

/**
 * The indicator of the catalogue that divides a part by its own denominator. One that divides by what the whole is divided
 * by is a share of all people, not of those meant; undefined: the denominator is not known.
 */
export function rateOf(
  indicators: readonly Indicator[],
  element: DataElement,
  whole: Indicator,
): Indicator | undefined {
  return indicators.find(
    ({ kind, numerator, denominator }) =>
      kind === 'ratio' &&
      numerator === element.code &&
      denominator !== null &&
      denominator !== whole.denominator,
  );
}

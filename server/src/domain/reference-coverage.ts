import type { Catalogue, DataElement } from './catalogue.js';
import { referenceFigureAt } from './reference-figure.js';

export interface ReferenceCoverage {
  /** Communes open on the date. */
  readonly communes: number;
  /** Those that have every reference figure, in force on the date. */
  readonly complete: number;
  readonly elements: readonly { readonly element: DataElement; readonly known: number }[];
}

/** Which denominators are there, in force on a local date, for the communes that the catalogue describes. */
export function referenceCoverage(
  { communes, elements, referenceFigures }: Pick<Catalogue, 'communes' | 'elements' | 'referenceFigures'>,
  localDate: string,
): ReferenceCoverage {
  const wanted = elements.filter((element) => element.reference);
  const has = (unit: number, element: string): boolean =>
    referenceFigureAt(referenceFigures, unit, element, localDate) !== null;
  return {
    communes: communes.length,
    complete: communes.filter(({ id }) => wanted.every(({ code }) => has(id, code))).length,
    elements: wanted.map((element) => ({
      element,
      known: communes.filter(({ id }) => has(id, element.code)).length,
    })),
  };
}

import type { Catalogue, DataElement } from '../catalogue.js';
import { elementByCode } from '../catalogue-lookup.js';

/** Elements that a value cannot be handed in without and that say where it comes from: number and date of a decision. */
export function companionsOf(catalogue: Catalogue, code: string): DataElement[] {
  const needed = catalogue.qualityRules
    .filter(
      ({ kind, severity, elements }) =>
        kind === 'required_with' && severity === 'error' && elements[0] === code,
    )
    .flatMap(({ elements }) => elementByCode(catalogue, elements[1] ?? '') ?? []);
  return needed.filter(({ kind }) => kind === 'text' || kind === 'date');
}

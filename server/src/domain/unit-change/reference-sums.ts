import type { Catalogue, DataElement, OrgUnit } from '../catalogue.js';
import { Big, plain } from '../decimal.js';
import { referenceFigureAt } from '../reference-figure.js';
import type { NewUnit, UnitChangePlan } from './unit-change.js';

/** A denominator of a new unit from the effective date on. */
export interface PlannedReference {
  readonly unit: NewUnit;
  readonly element: DataElement;
  /** Decimal; null: a part is unknown, so it has to be entered. */
  readonly value: string | null;
  /** Figures of the predecessors on that date; empty: stated by the act. */
  readonly parts: readonly { readonly unit: OrgUnit; readonly value: string | null }[];
}

type Source = Pick<Catalogue, 'elements' | 'referenceFigures'>;

/**
 * What the act states, and of a merger the sum of the predecessors for the rest: one unknown part makes the sum unknown.
 * A denominator that no predecessor knows is not listed.
 */
export function plannedReferences(catalogue: Source, plan: UnitChangePlan): PlannedReference[] {
  const references = catalogue.elements.filter((element) => element.reference);
  return plan.opens.flatMap((unit) =>
    references.flatMap((element): PlannedReference[] => {
      const stated = unit.referenceFigures.find((figure) => figure.dataElement === element.code);
      if (stated !== undefined) return [{ unit, element, value: String(stated.value), parts: [] }];
      if (!plan.linked) return [];
      const parts = plan.closes.map((one) => ({
        unit: one,
        value: referenceFigureAt(catalogue.referenceFigures, one.id, element.code, plan.effectiveOn),
      }));
      if (parts.every(({ value }) => value === null)) return [];
      return [{ unit, element, value: sumOf(parts.map(({ value }) => value)), parts }];
    }),
  );
}

function sumOf(values: readonly (string | null)[]): string | null {
  let sum = Big(0);
  for (const value of values) {
    if (value === null) return null;
    sum = sum.plus(value);
  }
  return plain(sum);
}

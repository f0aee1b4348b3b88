import type { Catalogue, UnitLink } from './catalogue.js';
import { Big, plain } from './decimal.js';

type Linked = Pick<Catalogue, 'unitLinks'>;

interface LinkIndex {
  readonly predecessors: ReadonlyMap<number, readonly number[]>;
  readonly successor: ReadonlyMap<number, UnitLink>;
}

const built = new WeakMap<readonly UnitLink[], LinkIndex>();

/** Units that a unit took over whole on the day it opened; empty: it has no link. */
export function predecessorsOf(catalogue: Linked, unitId: number): readonly number[] {
  return indexOf(catalogue).predecessors.get(unitId) ?? [];
}

/** Every unit that went into a unit, directly or through others. */
export function originsOf(catalogue: Linked, unitId: number): readonly number[] {
  return predecessorsOf(catalogue, unitId).flatMap((id) => [id, ...originsOf(catalogue, id)]);
}

/** The merger a unit ended in; undefined: none. */
export function successorOf(catalogue: Linked, unitId: number): UnitLink | undefined {
  return indexOf(catalogue).successor.get(unitId);
}

/** The unit that a unit is part of on a local date: itself until it was taken over. */
export function unitOnDate(catalogue: Linked, unitId: number, localDate: string): number {
  const link = indexOf(catalogue).successor.get(unitId);
  return link === undefined || link.effectiveOn > localDate
    ? unitId
    : unitOnDate(catalogue, link.successorId, localDate);
}

function indexOf({ unitLinks }: Linked): LinkIndex {
  const known = built.get(unitLinks);
  if (known !== undefined) return known;
  const predecessors = new Map<number, number[]>();
  for (const { predecessorId, successorId } of unitLinks)
    predecessors.set(successorId, [...(predecessors.get(successorId) ?? []), predecessorId]);
  const successor = new Map(unitLinks.map((link) => [link.predecessorId, link]));
  const index = { predecessors, successor };
  built.set(unitLinks, index);
  return index;
}

/**
 * A reported value of an earlier date as a unit of a later one compares itself with: its own, or of a unit that was not
 * open then the sum over what it was formed from. A decimal; null: it or one of its parts has none.
 */
export function valueBefore(
  catalogue: Linked & Pick<Catalogue, 'allCommunes'>,
  unitId: number,
  localDate: string,
  valueOf: (unitId: number) => string | null,
): string | null {
  const unit = catalogue.allCommunes.find(({ id }) => id === unitId);
  const predecessors = predecessorsOf(catalogue, unitId);
  if (unit === undefined || unit.openedOn <= localDate || predecessors.length === 0) return valueOf(unitId);
  let sum = Big(0);
  for (const id of predecessors) {
    const part = valueBefore(catalogue, id, localDate, valueOf);
    if (part === null) return null;
    sum = sum.plus(part);
  }
  return plain(sum);
}

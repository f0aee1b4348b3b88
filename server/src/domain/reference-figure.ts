import type { ReferenceFigure } from './catalogue.js';

/** Reference figures by org unit and element, each list ordered by the date it takes effect. */
export type ReferenceFigureIndex = ReadonlyMap<string, readonly ReferenceFigure[]>;

const built = new WeakMap<readonly ReferenceFigure[], ReferenceFigureIndex>();

/** Builds the index; of two figures with the same date the later in the list stands (it is the later version). */
export function indexReferenceFigures(figures: readonly ReferenceFigure[]): ReferenceFigureIndex {
  const index = new Map<string, ReferenceFigure[]>();
  for (const figure of figures) {
    const key = keyOf(figure.orgUnitId, figure.element);
    const list = index.get(key);
    if (list === undefined) index.set(key, [figure]);
    else list.push(figure);
  }
  for (const list of index.values())
    list.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
  return index;
}

/**
 * The figure in force on a local date: the one with the latest `effectiveOn` not after it; null when none is.
 * Takes the catalogue's list (indexed once per list) or an index.
 */
export function referenceFigureAt(
  figures: readonly ReferenceFigure[] | ReferenceFigureIndex,
  orgUnitId: number,
  element: string,
  localDate: string,
): string | null {
  const index = isList(figures) ? indexOf(figures) : figures;
  const list = index.get(keyOf(orgUnitId, element)) ?? [];
  return list.findLast((figure) => figure.effectiveOn <= localDate)?.value ?? null;
}

function indexOf(figures: readonly ReferenceFigure[]): ReferenceFigureIndex {
  const known = built.get(figures);
  if (known !== undefined) return known;
  const index = indexReferenceFigures(figures);
  built.set(figures, index);
  return index;
}

function isList(
  figures: readonly ReferenceFigure[] | ReferenceFigureIndex,
): figures is readonly ReferenceFigure[] {
  return Array.isArray(figures);
}

function keyOf(orgUnitId: number, element: string): string {
  return `${String(orgUnitId)}/${element}`;
}

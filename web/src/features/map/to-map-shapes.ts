import type { BoundariesDto } from '@contract/boundaries.js';
import type { Placed } from '../../components/charts/tile-steps.js';
import type { MapPlace } from './to-map-rows.js';

/** A commune with its boundary; `col` and `row` are its label, in units of the drawing. */
export interface MapShape extends MapPlace, Placed {
  /** Path of SVG. */
  readonly path: string;
  /** Whether its initials fit in. */
  readonly isLabelled: boolean;
}

export interface MapShapes {
  readonly shapes: readonly MapShape[];
  /** Communes of the week that the file has no boundary of: beside the map, never left out. */
  readonly without: readonly MapPlace[];
}

/** Height of the initials, units of the drawing. */
export const LABEL_SIZE = 20;
/** Classes so near to 0 that they are pale: between two of them the border has to be a line of its own. */
const PALE: readonly (number | null)[] = [2, 3, null];
/** Name of the colour of a border around a class. */
export const borderOf = (level: number | null): string =>
  PALE.includes(level) ? '--c-line-strong' : '--c-surface';

/** From the middle of a label to its end, by letters. */
const halfOf = (short: string): number => 0.34 * LABEL_SIZE * short.length;

/**
 * Communes of a week with their boundaries. A boundary of a commune that was not open in that week is not drawn.
 * @param places in the order of the list
 */
export function toMapShapes(
  { shapes }: NonNullable<BoundariesDto['boundaries']>,
  places: readonly MapPlace[],
): MapShapes {
  const known = new Map(shapes.map((shape) => [shape.orgUnit, shape]));
  const drawn = places.flatMap((place): MapShape[] => {
    const shape = known.get(place.code);
    if (shape === undefined) return [];
    const { path, x: col, y: row, room } = shape;
    return [{ ...place, path, col, row, isLabelled: room >= halfOf(place.short) }];
  });
  // The Tab key enters in the north-west, as it does on the squares.
  const fromNorth = drawn.toSorted((a, b) => a.row - b.row || a.col - b.col);
  return { shapes: fromNorth, without: places.filter(({ code }) => !known.has(code)) };
}

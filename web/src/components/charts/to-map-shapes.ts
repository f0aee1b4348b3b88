import type { DrawnBoundariesDto } from '@contract/boundaries.js';
import type { MapSpot } from './map-link.js';

/** A commune with its boundary; `col` and `row` are its label, in units of the drawing. */
export interface MapShape extends MapSpot {
  /** Path of SVG. */
  readonly path: string;
  /** Whether its initials fit in. */
  readonly isLabelled: boolean;
}

/** A commune that may have a boundary. */
type Unplaced = Omit<MapSpot, 'col' | 'row'>;

interface MapShapes<Place> {
  readonly shapes: readonly (Place & MapShape)[];
  /** Communes of the week that the file has no boundary of: beside the map, never left out. */
  readonly without: readonly Place[];
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
export function toMapShapes<Place extends Unplaced>(
  { shapes }: Pick<DrawnBoundariesDto, 'shapes'>,
  places: readonly Place[],
): MapShapes<Place> {
  const known = new Map(shapes.map((shape) => [shape.orgUnit, shape]));
  const drawn = places.flatMap((place): (Place & MapShape)[] => {
    const shape = known.get(place.code);
    if (shape === undefined) return [];
    const { path, x: col, y: row, room } = shape;
    return [{ ...place, path, col, row, isLabelled: room >= halfOf(place.short) }];
  });
  // The Tab key enters in the north-west, as it does on the squares.
  const fromNorth = drawn.toSorted((a, b) => a.row - b.row || a.col - b.col);
  return { shapes: fromNorth, without: places.filter(({ code }) => !known.has(code)) };
}

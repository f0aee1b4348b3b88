import type { Ring, UnitShape } from './boundary-shape.js';
import type { GroundPlane } from './ground-plane.js';

/** A ring by the numbers of its corners. */
export interface CornerRing {
  /** Index of the unit it belongs to. */
  readonly unit: number;
  /** Of the polygon within the unit. */
  readonly polygon: number;
  readonly isHole: boolean;
  readonly corners: readonly number[];
}

export interface SharedCorners {
  readonly rings: readonly CornerRing[];
  /** Where each corner lies, units of the drawing. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Parts of a unit of the drawing that are told apart: a few metres of a province. */
const FINE = 64;
const ROW = 2 ** 20;

/**
 * Numbers every place once: corners of neighbours that lie on the same spot, or a hair's breadth from it, are one. Rings
 * of which fewer than three corners remain are left out.
 */
export function sharedCorners(shapes: readonly UnitShape[], plane: GroundPlane): SharedCorners {
  const known = new Map<number, number>();
  const xs: number[] = [];
  const ys: number[] = [];
  const cornersOf = (ring: Ring): number[] => {
    const corners: number[] = [];
    for (const point of ring) {
      const [x, y] = plane.place(point);
      const [column, row] = [Math.round(x * FINE), Math.round(y * FINE)];
      const key = column * ROW + row;
      let corner = known.get(key);
      if (corner === undefined) {
        corner = xs.push(column / FINE) - 1;
        ys.push(row / FINE);
        known.set(key, corner);
      }
      if (corners.at(-1) !== corner) corners.push(corner);
    }
    while (corners.length > 1 && corners.at(-1) === corners[0]) corners.pop();
    return corners;
  };
  const rings = shapes.flatMap(({ polygons }, unit) =>
    polygons.flatMap((polygon, index) =>
      polygon.map((ring, place): CornerRing => ({
        unit,
        polygon: index,
        isHole: place > 0,
        corners: cornersOf(ring),
      })),
    ),
  );
  return { rings: rings.filter(({ corners }) => corners.length >= 3), xs, ys };
}

import type { Degrees, UnitShape } from './boundary-shape.js';

/** How the ground is laid on a drawing. */
export interface GroundPlane {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  place(point: Degrees): readonly [x: number, y: number];
}

/** Free space around the ground, so that a border at the edge is drawn whole. */
const MARGIN = 4;

/**
 * Fits all shapes into a drawing whose longer side is given. A degree of longitude is shortened as it is in their middle
 * (equirectangular): within a province that is true to a few parts in a thousand.
 * @param longer units of the longer side
 */
export function groundPlane(shapes: readonly UnitShape[], longer: number): GroundPlane {
  const [west, south, east, north] = extentOf(shapes);
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = (east - west) * narrowing;
  const down = north - south;
  const scale = (longer - 2 * MARGIN) / Math.max(across, down, 1e-9);
  return {
    width: Math.round(across * scale) + 2 * MARGIN,
    height: Math.round(down * scale) + 2 * MARGIN,
    place: ([lon, lat]) => [(lon - west) * narrowing * scale + MARGIN, (north - lat) * scale + MARGIN],
  };
}

function extentOf(shapes: readonly UnitShape[]): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { polygons } of shapes)
    for (const [outline = []] of polygons)
      for (const [lon, lat] of outline) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
  return [west, south, east, north];
}

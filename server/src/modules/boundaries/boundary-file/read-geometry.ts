import type { Degrees, Polygon, Ring } from '../../../domain/boundaries/boundary-shape.js';
import { formatNumber } from '../../../domain/format.js';
import type { Words } from '../../../http/problems/problem-entry.js';
import { type BoundaryLimits, WIDER_BOX } from './boundary-limits.js';
import { BoundaryRefused } from './boundary-refused.js';
import { listOf } from './read-json.js';

/** What is wrong with one shape; the others can still be used. */
export type ShapeFault = 'no_geometry' | 'no_polygon' | 'too_few_corners' | 'not_closed' | 'no_numbers';

export type ReadShape = { readonly polygons: readonly Polygon[] } | { readonly fault: ShapeFault };

/** Counts corners over all shapes of a file. */
export class CornerBudget {
  private count = 0;
  constructor(private readonly limits: BoundaryLimits) {}

  /** @throws BoundaryRefused where it is more than a file may hold */
  spend(corners: number): void {
    this.count += corners;
    if (this.count > this.limits.corners)
      throw new BoundaryRefused('boundary_file_corners', { limit: wholeNumber(this.limits.corners) });
  }
}

/** Thrown and caught within a shape. */
export class ShapeBroken extends Error {
  override readonly name = 'ShapeBroken';
  constructor(readonly fault: ShapeFault) {
    super(fault);
  }
}

/**
 * Polygons of a shape.
 * @param type of the geometry: Polygon or MultiPolygon
 * @param parts one list deeper for the second: rings, whatever a ring is made of
 * @param ringOf the corners of one ring, the first repeated at the end
 */
export function polygonsOf(
  type: unknown,
  parts: unknown,
  ringOf: (value: unknown) => readonly Degrees[],
): ReadShape {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { fault: 'no_polygon' };
  const polygons = type === 'Polygon' ? [parts] : listOf(parts);
  if (polygons === null || polygons.length === 0) return { fault: 'no_geometry' };
  try {
    return { polygons: polygons.map((polygon) => polygonOf(polygon, ringOf)) };
  } catch (error) {
    if (!(error instanceof ShapeBroken)) throw error;
    return { fault: error.fault };
  }
}

function polygonOf(value: unknown, ringOf: (value: unknown) => readonly Degrees[]): Polygon {
  const rings = listOf(value);
  if (rings === null || rings.length === 0) throw new ShapeBroken('no_geometry');
  return rings.map((ring) => openRing(ringOf(ring)));
}

function openRing(ring: readonly Degrees[]): Ring {
  if (ring.length < 4) throw new ShapeBroken('too_few_corners');
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new ShapeBroken('not_closed');
  return ring.slice(0, -1);
}

/** Corners as GeoJSON writes them. */
export function positionsOf(value: unknown, budget: CornerBudget): Degrees[] {
  const positions = listOf(value);
  if (positions === null) throw new ShapeBroken('no_geometry');
  budget.spend(positions.length);
  return positions.map((position) => {
    const [lon, lat] = listOf(position) ?? [];
    return placeOf(lon, lat);
  });
}

/** @throws BoundaryRefused where it is not in or near Việt Nam: the whole file is then in other coordinates */
export function placeOf(lon: unknown, lat: unknown): Degrees {
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new ShapeBroken('no_numbers');
  const { west, south, east, north } = WIDER_BOX;
  const inside = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
  if (inside(lon, lat)) return [lon, lat];
  const params = { x: shownNumber(lon), y: shownNumber(lat) };
  throw new BoundaryRefused(inside(lat, lon) ? 'boundary_file_swapped' : 'boundary_file_coordinates', params);
}

/** "400.000" and "400,000". */
export const wholeNumber = (n: number): Words => ({
  vi: formatNumber(n, 0, 'vi'),
  en: formatNumber(n, 0, 'en'),
});

const shownNumber = (n: number): string => (Number.isFinite(n) ? String(Math.round(n * 1e5) / 1e5) : '∞');

import { munkres } from 'munkres';

/** Where a unit lies: degrees WGS 84 of its label point. */
export interface LabelPoint {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
}

/** A square of the grid; column from the west, row from the north, both from 0. */
export interface Tile {
  readonly code: string;
  readonly col: number;
  readonly row: number;
}

export interface TileGrid {
  readonly cols: number;
  readonly rows: number;
  readonly tiles: readonly Tile[];
}

/** Squares for each unit: some stay free, so that the outline of the province can be told. */
const ROOM = 1.3;
/** How much a place counts by its rank among the others rather than by its degrees: a dense town is spread out. */
const SPREAD = 0.5;

/**
 * One square for each unit, near its place; no two on one square. Of all ways to do so the one with the smallest sum of
 * squared distances (assignment problem, Munkres), so neighbours stay near each other.
 * @param points label points, each code once; the order does not matter
 */
export function tileGrid(points: readonly LabelPoint[]): TileGrid {
  if (points.length === 0) return { cols: 0, rows: 0, tiles: [] };
  const units = points.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const places = spread(units);
  const { cols, rows } = sizeFor(units);
  const squares = Array.from({ length: cols * rows }, (_, index) => ({
    col: index % cols,
    row: Math.floor(index / cols),
  }));
  const cost = places.map(({ x, y }) =>
    squares.map(({ col, row }) => (x * cols - col - 0.5) ** 2 + (y * rows - row - 0.5) ** 2),
  );
  const taken = new Map(munkres(cost));
  return {
    cols,
    rows,
    tiles: units.flatMap(({ code }, index) => {
      const square = squares[taken.get(index) ?? -1];
      return square === undefined ? [] : [{ code, ...square }];
    }),
  };
}

interface Place {
  /** 0 in the west or north, 1 in the east or south. */
  readonly x: number;
  readonly y: number;
}

function spread(units: readonly LabelPoint[]): Place[] {
  const across = along(units.map(({ lon }) => lon));
  const down = along(units.map(({ lat }) => -lat));
  return units.map((_, index) => ({ x: across[index] ?? 0.5, y: down[index] ?? 0.5 }));
}

/** Where each number lies between the smallest and the largest, half by its size and half by its rank. */
function along(numbers: readonly number[]): number[] {
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  const ordered = numbers.toSorted((a, b) => a - b);
  return numbers.map((n) => {
    const bySize = span === 0 ? 0.5 : (n - low) / span;
    const below = ordered.indexOf(n);
    const same = ordered.lastIndexOf(n) - below;
    const byRank = (below + same / 2 + 0.5) / numbers.length;
    return (1 - SPREAD) * bySize + SPREAD * byRank;
  });
}

/** Columns and rows in the proportion of the ground: a degree of longitude is shorter than one of latitude. */
function sizeFor(units: readonly LabelPoint[]): { readonly cols: number; readonly rows: number } {
  const lats = units.map(({ lat }) => lat);
  const lons = units.map(({ lon }) => lon);
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2;
  const width = (Math.max(...lons) - Math.min(...lons)) * Math.cos((middle * Math.PI) / 180);
  const height = Math.max(...lats) - Math.min(...lats);
  const proportion = width > 0 && height > 0 ? Math.min(4, Math.max(0.25, width / height)) : 1;
  const cells = Math.ceil(units.length * ROOM);
  const cols = Math.max(1, Math.round(Math.sqrt(cells * proportion)));
  return { cols, rows: Math.max(1, Math.ceil(cells / cols)) };
}

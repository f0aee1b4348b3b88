import type { Spot } from './drawn-ring.js';

export interface LabelSpot {
  readonly x: number;
  readonly y: number;
  /** How far the nearest border is; 0: there is no room inside at all. */
  readonly room: number;
}

/** Looks a side; each next look is that much closer around the best one so far. */
const LOOKS = 8;
const ROUNDS = 3;

/**
 * A spot far from every border of a polygon: always inside, where the middle of a crescent is not.
 * @param rings the outline, then the holes
 */
export function labelSpot(rings: readonly (readonly Spot[])[]): LabelSpot {
  const [outline = []] = rings;
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  let box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  let best: LabelSpot = { x: xs[0] ?? 0, y: ys[0] ?? 0, room: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [left, top, right, bottom] = box;
    const [stepX, stepY] = [(right - left) / LOOKS, (bottom - top) / LOOKS];
    for (let column = 0; column < LOOKS; column += 1)
      for (let row = 0; row < LOOKS; row += 1) {
        const [x, y] = [left + (column + 0.5) * stepX, top + (row + 0.5) * stepY];
        const room = roomAt(rings, x, y);
        if (room > best.room) best = { x, y, room };
      }
    box = [best.x - stepX, best.y - stepY, best.x + stepX, best.y + stepY];
  }
  return { x: Math.round(best.x), y: Math.round(best.y), room: Math.floor(best.room) };
}

/** Distance to the nearest border; 0 outside. */
function roomAt(rings: readonly (readonly Spot[])[], x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let [fromX, fromY] = ring.at(-1) ?? [0, 0];
    for (const [toX, toY] of ring) {
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX)
        inside = !inside;
      nearest = Math.min(nearest, squaredDistance(x, y, fromX, fromY, toX, toY));
      [fromX, fromY] = [toX, toY];
    }
  }
  return inside ? Math.sqrt(nearest) : 0;
}

/** From a spot to a line between two others. */
function squaredDistance(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
  const [asideX, asideY] = [fromX + share * dx - x, fromY + share * dy - y];
  return asideX * asideX + asideY * asideY;
}

import type { DrawnBoundaries, DrawnUnit, UnitShape } from './boundary-shape.js';
import { enclosesSomething, pathOf, signedArea, type Spot } from './drawn-ring.js';
import { type GroundPlane, groundPlane } from './ground-plane.js';
import { labelSpot } from './label-spot.js';
import { type ArcStep, sharedArcs } from './shared-arcs.js';
import { type CornerRing, sharedCorners } from './shared-corners.js';
import { SimplifiedArcs } from './simplified-arcs.js';

/** Units of the longer side of a drawing: a little finer than what a screen shows of it. */
const LONGER_SIDE = 1_200;
/** Corners that may remain of all borders together, next to those that a small unit needs. */
const MOST_CORNERS = 5_000;

interface OwnRing extends CornerRing {
  readonly steps: readonly ArcStep[];
}

/**
 * Draws the borders of units, simplified. A border of two neighbours is simplified once and stays the same for both, so
 * there is neither a gap nor an overlap between them. Islands too small to be seen go; a unit never does: of one that is
 * too small a mark remains where it lies.
 * @param shapes each code once, each with a ring
 */
export function drawBoundaries(shapes: readonly UnitShape[], mostCorners = MOST_CORNERS): DrawnBoundaries {
  const plane = groundPlane(shapes, LONGER_SIDE);
  const { rings, xs, ys } = sharedCorners(shapes, plane);
  const shared = sharedArcs(
    rings.map(({ corners }) => corners),
    xs.length,
  );
  const simplified = new SimplifiedArcs(shared.arcs, xs, ys, mostCorners);
  const own: OwnRing[][] = shapes.map(() => []);
  rings.forEach((ring, index) => own[ring.unit]?.push({ ...ring, steps: shared.rings[index] ?? [] }));
  // First what every unit needs, because it changes the borders of its neighbours, too.
  for (const unit of own) {
    const largest = largestOf(unit, xs, ys);
    if (largest !== null) simplified.keepWhole(largest.steps);
  }
  return {
    ...{ width: plane.width, height: plane.height },
    units: shapes.map((shape, index) => drawnUnit(shape, own[index] ?? [], simplified, plane)),
    ...{ pointsBefore: simplified.before, pointsAfter: simplified.after },
  };
}

function largestOf(rings: readonly OwnRing[], xs: readonly number[], ys: readonly number[]): OwnRing | null {
  const areaOf = ({ corners }: OwnRing): number =>
    Math.abs(signedArea(corners.map((corner): Spot => [xs[corner] ?? 0, ys[corner] ?? 0])));
  return rings
    .filter(({ isHole }) => !isHole)
    .reduce<OwnRing | null>(
      (most, ring) => (most === null || areaOf(ring) > areaOf(most) ? ring : most),
      null,
    );
}

function drawnUnit(
  { code, polygons }: UnitShape,
  rings: readonly OwnRing[],
  simplified: SimplifiedArcs,
  plane: GroundPlane,
): DrawnUnit {
  const drawn = polygons.flatMap((_, index) => {
    const [outline, ...holes] = rings
      .filter(({ polygon }) => polygon === index)
      .toSorted((a, b) => Number(a.isHole) - Number(b.isHole));
    if (outline === undefined || outline.isHole) return [];
    const spots = [outline, ...holes].map(({ steps, isHole }) => turned(simplified.ring(steps), isHole));
    const [around = [], ...within] = spots;
    return enclosesSomething(around) ? [[around, ...within.filter(enclosesSomething)]] : [];
  });
  if (drawn.length === 0) return { code, ...markAt(plane.place(polygons[0]?.[0]?.[0] ?? [0, 0])) };
  const [first, ...others] = drawn.map((polygon) => labelSpot(polygon));
  const label = others.reduce((best, one) => (one.room > (best?.room ?? 0) ? one : best), first);
  return { code, path: drawn.flat().map(pathOf).join(''), ...(label ?? { x: 0, y: 0, room: 0 }) };
}

/** Outlines one way round and holes the other, so that a part which is there twice is still filled. */
function turned(ring: Spot[], isHole: boolean): Spot[] {
  return signedArea(ring) > 0 === isHole ? ring.toReversed() : ring;
}

function markAt([left, top]: readonly [number, number]): Omit<DrawnUnit, 'code'> {
  const [x, y] = [Math.round(left), Math.round(top)];
  const corners: Spot[] = [
    [x - 1, y - 1],
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x - 1, y + 1],
  ];
  return { path: pathOf(corners), x, y, room: 1 };
}

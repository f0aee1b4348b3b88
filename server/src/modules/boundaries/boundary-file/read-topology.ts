import type { Degrees } from '../../../domain/boundaries/boundary-shape.js';
import { BoundaryRefused } from './boundary-refused.js';
import { type CornerBudget, placeOf, ShapeBroken } from './read-geometry.js';
import { type JsonObject, listOf, objectOf, ownOf } from './read-json.js';

const broken = (): BoundaryRefused => new BoundaryRefused('boundary_file_topology');

/** The arcs of a TopoJSON file, read when a ring runs along them. */
export class TopologyArcs {
  private readonly arcs: readonly unknown[];
  private readonly read = new Map<number, readonly Degrees[]>();
  private readonly transform: Transform | null;

  constructor(
    topology: JsonObject,
    private readonly budget: CornerBudget,
  ) {
    const arcs = listOf(ownOf(topology, 'arcs'));
    if (arcs === null) throw broken();
    this.arcs = arcs;
    this.transform = transformOf(ownOf(topology, 'transform'));
  }

  /** Corners of a ring, the first repeated at the end. @param value numbers of arcs, ~n: arc n backwards */
  ring(value: unknown): Degrees[] {
    const steps = listOf(value);
    if (steps === null || steps.length === 0) throw new ShapeBroken('no_geometry');
    const corners: Degrees[] = [];
    for (const step of steps) {
      if (!Number.isInteger(step)) throw broken();
      const back = Number(step) < 0;
      const arc = this.arc(back ? -1 - Number(step) : Number(step));
      this.budget.spend(arc.length);
      const line = back ? arc.toReversed() : arc;
      const [joint, first] = [corners.at(-1), line[0]];
      if (joint !== undefined && (joint[0] !== first?.[0] || joint[1] !== first[1]))
        throw new ShapeBroken('not_closed');
      for (const corner of joint === undefined ? line : line.slice(1)) corners.push(corner);
    }
    return corners;
  }

  private arc(index: number): readonly Degrees[] {
    const known = this.read.get(index);
    if (known !== undefined) return known;
    const positions = listOf(this.arcs[index]);
    if (positions === null || positions.length < 2) throw broken();
    this.budget.spend(positions.length);
    const arc = this.transform === null ? positions.map(plainPlace) : unpacked(positions, this.transform);
    this.read.set(index, arc);
    return arc;
  }
}

interface Transform {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

function transformOf(value: unknown): Transform | null {
  if (value === undefined || value === null) return null;
  const transform = objectOf(value);
  const pairOf = (name: string): [number, number] => {
    const [x, y] = listOf(transform === null ? null : ownOf(transform, name)) ?? [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) throw broken();
    return [x, y];
  };
  return { scale: pairOf('scale'), translate: pairOf('translate') };
}

function plainPlace(position: unknown): Degrees {
  const [lon, lat] = listOf(position) ?? [];
  return placeOf(lon, lat);
}

/** Each position is told as the steps from the one before. */
function unpacked(positions: readonly unknown[], { scale, translate }: Transform): Degrees[] {
  let [column, row] = [0, 0];
  return positions.map((position) => {
    const [across, down] = listOf(position) ?? [];
    if (typeof across !== 'number' || typeof down !== 'number') throw broken();
    column += across;
    row += down;
    return placeOf(column * scale[0] + translate[0], row * scale[1] + translate[1]);
  });
}

/** A line between two places where borders meet, or a whole ring that meets nothing else. Numbers of corners. */
export type Arc = readonly number[];

/** An arc of a ring, walked against its order where `back`. */
export interface ArcStep {
  readonly arc: number;
  readonly back: boolean;
}

export interface SharedArcs {
  /** Every border once, however many rings run along it. */
  readonly arcs: readonly Arc[];
  /** The arcs of each ring, in its order. */
  readonly rings: readonly (readonly ArcStep[])[];
}

/** More corners than this cannot be told apart by `keyOf`. */
const MOST_CORNERS = 2 ** 26;

/**
 * Cuts rings where borders meet or part, so that a border of two neighbours is one and the same line for both and stays so
 * whatever is done to it.
 * @param rings numbers of corners from 0, at least three in each, none twice in a row, the first not repeated at the end
 * @param corners how many corners there are
 */
export function sharedArcs(rings: readonly (readonly number[])[], corners: number): SharedArcs {
  if (corners > MOST_CORNERS) throw new RangeError('Too many corners');
  const meeting = meetingPoints(rings, corners);
  const arcs: Arc[] = [];
  const known = new Map<number, number>();
  const stepOf = (line: readonly number[]): ArcStep => {
    const back = isBackward(line);
    const arc = back ? line.toReversed() : line;
    const key = keyOf(arc);
    const index = known.get(key) ?? arcs.push(arc) - 1;
    known.set(key, index);
    return { arc: index, back };
  };
  return { rings: rings.map((ring) => cut(ring, meeting).map(stepOf)), arcs };
}

/** Between two meeting points a line has no choice: its first two corners name all of it. */
const keyOf = (arc: Arc): number => (arc[0] ?? 0) * MOST_CORNERS + (arc[1] ?? 0);

/** One order for both neighbours. */
function isBackward(line: readonly number[]): boolean {
  const [first = 0, second = 0] = line;
  const [last = 0, beforeLast = 0] = [line.at(-1), line.at(-2)];
  return first === last ? second > beforeLast : first > last;
}

/** Corners with other than two neighbours, over all rings: 1 where borders meet. */
function meetingPoints(rings: readonly (readonly number[])[], corners: number): Uint8Array {
  const one = new Int32Array(corners).fill(-1);
  const other = new Int32Array(corners).fill(-1);
  const meeting = new Uint8Array(corners);
  const note = (corner: number, neighbour: number): void => {
    if (one[corner] === neighbour || other[corner] === neighbour) return;
    if (one[corner] === -1) one[corner] = neighbour;
    else if (other[corner] === -1) other[corner] = neighbour;
    else meeting[corner] = 1;
  };
  for (const ring of rings)
    ring.forEach((corner, index) => {
      note(corner, ring.at(index - 1) ?? corner);
      note(corner, ring[(index + 1) % ring.length] ?? corner);
    });
  // A line that comes back the way it went.
  for (const ring of rings) for (const corner of ring) if (other[corner] === -1) meeting[corner] = 1;
  return meeting;
}

/** Lines from one meeting point to the next; a ring without any, from its smallest number around to it again. */
function cut(ring: readonly number[], meeting: Uint8Array): number[][] {
  const from = ring.findIndex((corner) => meeting[corner] === 1);
  const start = from < 0 ? ring.indexOf(ring.reduce((a, b) => Math.min(a, b))) : from;
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start] ?? 0];
  const lines: number[][] = [];
  let line = turned.slice(0, 1);
  for (const corner of turned.slice(1)) {
    line.push(corner);
    if (meeting[corner] !== 1) continue;
    lines.push(line);
    line = [corner];
  }
  return line.length > 1 ? [...lines, line] : lines;
}

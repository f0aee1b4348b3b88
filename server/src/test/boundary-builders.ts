import type { Degrees, Ring, UnitShape } from '../domain/boundaries/boundary-shape.js';

/** A square with its lower left corner there; sizes in degrees. */
export function square(code: string, lon: number, lat: number, size: number): UnitShape {
  const [right, top] = [lon + size, lat + size];
  return {
    code,
    polygons: [
      [
        [
          [lon, lat],
          [right, lat],
          [right, top],
          [lon, top],
        ],
      ],
    ],
  };
}

/** Numbers from 0 to 1, always the same ones for a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Fields of a chessboard whose borders are crooked lines of a dozen corners, shared by the two fields beside them;
 * some are walked one way round and some the other.
 */
export function jitteredGrid(side: number, seed: number): UnitShape[] {
  const next = numbersFrom(seed);
  const corner = new Map<string, Degrees>();
  const line = new Map<string, readonly Degrees[]>();
  const at = (column: number, row: number): Degrees => {
    const key = `${String(column)},${String(row)}`;
    const known = corner.get(key) ?? [107 + (column + 0.3 * next()) / side, 12 + (row + 0.3 * next()) / side];
    corner.set(key, known);
    return known;
  };
  const between = (from: readonly [number, number], to: readonly [number, number]): readonly Degrees[] => {
    const key = `${from.join()}>${to.join()}`;
    const known = line.get(key);
    if (known !== undefined) return known;
    const [[x1, y1], [x2, y2]] = [at(...from), at(...to)];
    const bend = (): number => ((next() - 0.5) * 0.1) / side;
    const made = Array.from({ length: 12 }, (_, index): Degrees => {
      const share = (index + 1) / 13;
      return [x1 + (x2 - x1) * share + bend(), y1 + (y2 - y1) * share + bend()];
    });
    line.set(key, made);
    return made;
  };
  return Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [index % side, Math.floor(index / side)];
    const ring: Ring = [
      at(column, row),
      ...between([column, row], [column + 1, row]),
      at(column + 1, row),
      ...between([column + 1, row], [column + 1, row + 1]),
      at(column + 1, row + 1),
      ...[...between([column, row + 1], [column + 1, row + 1])].reverse(),
      at(column, row + 1),
      ...[...between([column, row], [column, row + 1])].reverse(),
    ];
    const turn = Math.floor(next() * ring.length);
    const turned = [...ring.slice(turn), ...ring.slice(0, turn)];
    return {
      code: String(10_000 + index),
      polygons: [[next() < 0.5 ? turned : turned.reverse()]],
    };
  });
}

import { pathOf, type Place, runsOf, tenth } from './polyline.js';

/** Size of a sparkline in its own units. */
export const SPARK_WIDTH = 96;
export const SPARK_HEIGHT = 24;
const EDGE = 3;

export interface SparklineShape {
  /** One line for each run of neighbouring weeks with a figure. */
  readonly lines: readonly string[];
  /** The newest figure; null: there is none. */
  readonly last: Place | null;
  /** Figures that stand alone between missing weeks. */
  readonly alone: readonly Place[];
}

/** Weeks from left to right, the smallest figure at the bottom; null is a gap, never zero. */
export function sparklineShape(values: readonly (number | null)[]): SparklineShape {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length > 1 ? (SPARK_WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  const places = values.map((value, index) => {
    if (value === null) return null;
    const height = span === 0 ? 0.5 : (value - low) / span;
    return {
      x: tenth(EDGE + index * step),
      y: tenth(SPARK_HEIGHT - EDGE - height * (SPARK_HEIGHT - 2 * EDGE)),
    };
  });
  const runs = runsOf(places);
  return {
    lines: runs.filter((run) => run.length > 1).map(pathOf),
    last: places.findLast((place) => place !== null) ?? null,
    alone: runs.filter((run) => run.length === 1).flat(),
  };
}

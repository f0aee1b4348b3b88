import { enclosesSomething, type Spot, withoutRepeats } from './drawn-ring.js';
import { pointWeights } from './point-weights.js';
import type { Arc, ArcStep } from './shared-arcs.js';

/** Twice the area, in units of the drawing, of a bend that nobody sees. */
const UNSEEN = 1;

/** Borders with as few corners as the eye needs, the same for everybody who has them. */
export class SimplifiedArcs {
  /** Corners of all borders together. */
  readonly before: number;
  private readonly weights: readonly Float64Array[];
  private readonly limits: number[];

  /** @param most corners that may remain, next to the ends of the borders and to what `keepWhole` brings back */
  constructor(
    private readonly arcs: readonly Arc[],
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
    most: number,
  ) {
    this.before = arcs.reduce((sum, arc) => sum + arc.length, 0);
    this.weights = arcs.map((arc) =>
      pointWeights(
        arc.map((corner) => xs[corner] ?? 0),
        arc.map((corner) => ys[corner] ?? 0),
        arc[0] === arc.at(-1),
      ),
    );
    const limit = limitFor(this.weights, most);
    this.limits = arcs.map(() => limit);
  }

  /** Corners of all borders that remain. */
  get after(): number {
    return this.weights.reduce((sum, weights, arc) => sum + this.keptOf(weights, arc), 0);
  }

  /** A ring as it is drawn; fewer than three spots, or such that enclose nothing: too small to be seen. */
  ring(steps: readonly ArcStep[]): Spot[] {
    return withoutRepeats(
      steps.flatMap(({ arc, back }) => (back ? this.spots(arc).reverse() : this.spots(arc))),
    );
  }

  /** Brings back corners of the borders of a ring until something is within; false: there is nothing to bring back. */
  keepWhole(steps: readonly ArcStep[]): void {
    while (!enclosesSomething(this.ring(steps))) {
      const next = Math.max(...steps.map(({ arc }) => this.heaviestLeftOut(arc)));
      if (next < 0) return;
      for (const { arc } of steps) this.limits[arc] = Math.min(this.limits[arc] ?? 0, next);
    }
  }

  private keptOf(weights: Float64Array, arc: number): number {
    const limit = this.limits[arc] ?? 0;
    return weights.reduce((kept, weight) => (weight >= limit ? kept + 1 : kept), 0);
  }

  private spots(arc: number): Spot[] {
    const limit = this.limits[arc] ?? 0;
    return (this.arcs[arc] ?? []).flatMap((corner, index) =>
      (this.weights[arc]?.[index] ?? 0) >= limit
        ? [[Math.round(this.xs[corner] ?? 0), Math.round(this.ys[corner] ?? 0)] as const]
        : [],
    );
  }

  /** −1: nothing was left out. */
  private heaviestLeftOut(arc: number): number {
    const limit = this.limits[arc] ?? 0;
    return (this.weights[arc] ?? new Float64Array()).reduce(
      (most, weight) => (weight < limit ? Math.max(most, weight) : most),
      -1,
    );
  }
}

/** From which weight on a corner stays. */
function limitFor(weights: readonly Float64Array[], most: number): number {
  const seen = weights.flatMap((all) =>
    Array.from(all).filter((weight) => weight >= UNSEEN && weight < Infinity),
  );
  return seen.length <= most ? UNSEEN : (seen.sort((a, b) => b - a)[most - 1] ?? UNSEEN);
}

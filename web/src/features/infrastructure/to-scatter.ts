import type { PlanStatus } from '@domain/figure.js';

interface Placed {
  readonly code: string;
  readonly status: PlanStatus;
  readonly planDifference: number | null;
  readonly measure: number | null;
}

export interface Tick {
  /** Percent of the length of the axis; downwards from its top. */
  readonly at: number;
  readonly value: number;
}

/** Places in percent of a plot: x from the left, y from the top. */
export interface Scatter {
  readonly points: readonly {
    readonly code: string;
    readonly status: PlanStatus;
    readonly x: number;
    readonly y: number;
    /** Spots that stand before it in the same place: it is drawn beside them. */
    readonly beside: number;
  }[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Where the threshold of the measure stands. */
  readonly threshold: number;
  /** Where figures stand that are just as planned. */
  readonly plan: number;
}

/** Steps that are read easily. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Each commune by a measure (across) and by its difference to the plan (up); one without either is not drawn.
 * Both lines, threshold and plan, are always inside.
 * @param threshold in the unit of the measure
 */
export function toScatter(rows: readonly Placed[], threshold: number): Scatter {
  const known = rows.flatMap(({ code, status, planDifference, measure }) =>
    planDifference === null || measure === null ? [] : [{ code, status, planDifference, measure }],
  );
  const x = axisOf([...known.map(({ measure }) => measure), threshold], PERCENT);
  const y = axisOf([...known.map(({ planDifference }) => planDifference), 0]);
  return {
    points: sideBySide(
      known.map(({ code, status, planDifference, measure }) => ({
        ...{ code, status },
        ...{ x: x.at(measure), y: 100 - y.at(planDifference) },
      })),
    ),
    xTicks: x.ticks.map((value) => ({ value, at: x.at(value) })),
    yTicks: y.ticks.map((value) => ({ value, at: 100 - y.at(value) })),
    threshold: x.at(threshold),
    plan: 100 - y.at(0),
  };
}

/** So near that one spot would cover the other, percent of the plot. */
const [NEAR_X, NEAR_Y] = [1, 3.5];

/** Gives every spot the first place to the right that no other one of the same spot has. */
function sideBySide<Spot extends { readonly x: number; readonly y: number }>(
  spots: readonly Spot[],
): (Spot & { readonly beside: number })[] {
  const placed: (Spot & { readonly beside: number })[] = [];
  for (const spot of spots) {
    const near = placed.filter(({ x, y }) => Math.abs(x - spot.x) < NEAR_X && Math.abs(y - spot.y) < NEAR_Y);
    const taken = new Set(near.map(({ beside }) => beside));
    let beside = 0;
    while (taken.has(beside)) beside += 1;
    placed.push({ ...spot, beside });
  }
  return placed;
}

interface Ends {
  readonly least: number;
  readonly most: number;
}

/** Where shares end; figures beyond are shown as they are. */
const PERCENT: Ends = { least: 0, most: 100 };

/**
 * An axis with round steps around all values.
 * @param ends beyond which it does not reach as long as no value does
 */
function axisOf(
  values: readonly number[],
  ends: Ends = { least: -Infinity, most: Infinity },
): { readonly at: (value: number) => number; readonly ticks: number[] } {
  const [smallest, largest] = [Math.min(...values), Math.max(...values)];
  // All in one spot still have room on both sides.
  const wanted = Math.max(largest - smallest, 0.4) / 4;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = STEPS.map((factor) => factor * power).find((one) => one >= wanted) ?? 10 * power;
  const [below, above] = [Math.floor(smallest / step - 0.2), Math.ceil(largest / step + 0.2)];
  const from = smallest < ends.least ? below : Math.max(below, ends.least / step);
  const to = largest > ends.most ? above : Math.min(above, ends.most / step);
  return {
    at: (value) => ((value / step - from) * 100) / (to - from),
    // Away from what a sum of fractions leaves.
    ticks: Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toFixed(6))),
  };
}

import type { PlanStatus } from '@domain/figure.js';

interface StatusLook {
  /** Ground of bars and segments; missing is hatched. */
  readonly background: string;
  readonly fill: string;
  readonly stroke: string;
  /** Coloured word, ≥ 4.5:1 on the surface. */
  readonly ink: string;
}

/** One look for each status in every drawing; a glyph or a word always stands beside the colour. */
export const statusLook: Record<PlanStatus, StatusLook> = {
  reached: {
    background: 'bg-reached',
    fill: 'fill-reached',
    stroke: 'stroke-reached',
    ink: 'text-reached-ink',
  },
  on_track: {
    background: 'bg-on-track',
    fill: 'fill-on-track',
    stroke: 'stroke-on-track',
    ink: 'text-on-track-ink',
  },
  behind: { background: 'bg-behind', fill: 'fill-behind', stroke: 'stroke-behind', ink: 'text-behind-ink' },
  far_behind: {
    background: 'bg-far-behind',
    fill: 'fill-far-behind',
    stroke: 'stroke-far-behind',
    ink: 'text-far-behind-ink',
  },
  no_data: {
    background: 'hatched bg-no-data-tint',
    fill: 'fill-no-data',
    stroke: 'stroke-no-data',
    ink: 'text-no-data-ink',
  },
};

/** Best first: the order of every strip. */
export const statusOrder: readonly PlanStatus[] = ['reached', 'on_track', 'behind', 'far_behind', 'no_data'];

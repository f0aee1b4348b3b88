import type { Legend, LegendInterval } from './catalogue.js';

/** The interval a value falls in: `[from, to)`, the last one closed at the top; null below, above or in a hole. */
export function legendInterval(legend: Legend, value: number): LegendInterval | null {
  const last = legend.intervals.at(-1);
  for (const interval of legend.intervals) {
    if (value < interval.from) continue;
    if (interval.to === null || value < interval.to || (interval === last && value === interval.to))
      return interval;
  }
  return null;
}

import { instantOf } from '../../../domain/local-time.js';
import { periodsBetween } from '../../../domain/period-steps.js';

/** The moment the demo clock starts at: Wednesday of week 41, day 86 of the campaign. */
export const DEMO_START = instantOf('2025-10-08', '14:00');

/** From when the demo's catalogue is known: before its first figure. */
export const DEMO_CATALOGUE_SINCE = instantOf('2025-07-01', '00:00');

/** Weeks whose windows have closed, oldest first: 2025-W29 … 2025-W40. */
export const SETTLED_WEEKS: readonly string[] = periodsBetween('2025-W29', '2025-W40');

/** Position of the last settled week among the weeks; the open week stands one after it. */
export const LAST_SETTLED = SETTLED_WEEKS.length - 1;
export const OPEN_WEEK = '2025-W41';

export const MONTHS: readonly string[] = ['2025-07', '2025-08', '2025-09'];

/** Code of the week at a position; the position after the last settled one is the open week. */
export function weekAt(index: number): string {
  return SETTLED_WEEKS[index] ?? OPEN_WEEK;
}

import { Big, ceil } from './decimal.js';
import { daysBetween } from './local-time.js';

/**
 * Whole units a week, rounded up, that close a gap from the day of the cut-off to the due date.
 * null: the gap is unknown, or no day is left while something is missing.
 */
export function perWeekNeeded(gapCount: string | null, cutOffDate: string, dueOn: string): string | null {
  if (gapCount === null) return null;
  const gap = Big(gapCount);
  if (gap.lte(0)) return '0';
  const days = daysBetween(cutOffDate, dueOn);
  return days <= 0 ? null : ceil(gap.times(7).div(days)).toFixed();
}

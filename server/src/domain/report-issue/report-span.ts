import { periodsBetween } from '../period-steps.js';
import type { ReportKind } from '../report/document.js';

/**
 * Whether a report of the kind can tell of the periods: of several only a custom one, from one period to another of the same
 * kind that is not before it.
 * @param from code of the first period; null: the last one alone
 */
export function isSpan(kind: ReportKind, from: string | null, to: string): boolean {
  if (from === null) return kind !== 'custom_period';
  return kind === 'custom_period' && periodsBetween(from, to).length > 0;
}

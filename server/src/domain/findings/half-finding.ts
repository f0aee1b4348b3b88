import type { Language } from '../format.js';
import type { FindingGoal } from './finding-goal.js';
import { communes, counted } from './phrases.js';

/** The fewest communes that together hold at least half of what is missing; 0: nothing is missing. */
export function fewestHoldingHalf(gaps: readonly (number | null)[]): number {
  const missing = gaps.flatMap((gap) => (gap === null || gap <= 0 ? [] : [gap])).sort((a, b) => b - a);
  const half = missing.reduce((sum, gap) => sum + gap, 0) / 2;
  let held = 0;
  let fewest = 0;
  for (const gap of missing) {
    if (held >= half) break;
    held += gap;
    fewest += 1;
  }
  return fewest;
}

interface Short {
  readonly gapCount: number | null;
  /** Whole units a week that close it in time; null: not known, or no time is left. */
  readonly perWeekNeeded: number | null;
}

/**
 * Where to begin, and how much it is: "25 xã, phường thiếu nhiều nhất chiếm một nửa số còn thiếu; cả 59 nơi cần thêm 31.402
 * người mỗi tuần". Empty where nothing is missing; the need is left out where it is not known of each of them.
 */
export function halfFinding(
  items: readonly Short[],
  goal: Pick<FindingGoal, 'countUnit' | 'countUnitEn'>,
  language: Language,
): string {
  const short = items.filter(({ gapCount }) => gapCount !== null && gapCount > 0);
  const fewest = fewestHoldingHalf(short.map(({ gapCount }) => gapCount));
  if (fewest === 0) return '';
  const vi = language === 'vi';
  const half = vi
    ? `${communes(fewest, 'vi')} thiếu nhiều nhất chiếm ít nhất một nửa số còn thiếu`
    : fewest === 1
      ? 'the commune with the largest shortfall holds at least half of the total'
      : `the ${communes(fewest, 'en')} with the largest shortfalls hold at least half of the total`;
  const needs = short.flatMap(({ perWeekNeeded }) => perWeekNeeded ?? []);
  if (needs.length < short.length) return half;
  const need = needs.reduce((sum, one) => sum + one, 0);
  return vi
    ? `${half}; ${short.length === 1 ? 'nơi này' : `cả ${communes(short.length, 'vi')}`} cần thêm ${counted(need, goal, 'vi')} mỗi tuần`
    : `${half}; ${short.length === 1 ? 'it needs' : `all ${communes(short.length, 'en')} together need`} ${counted(need, goal, 'en')} more a week`;
}

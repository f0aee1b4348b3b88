import { formatNumber, formatShort } from '../format.js';
import type { ReportGoal } from './report-model.js';

/** More digits than any target is set with. */
export const TARGET_DECIMALS = 4;

/** The sign that stands directly at a figure of the goal; another unit is not repeated at each. A count is shown as the share of communes that reached it. */
export const goalSign = (goal: ReportGoal): string =>
  goal.targetKind === 'count' || goal.unit === '%' ? '%' : '';

/** Digits behind the comma of what is computed for the goal: value, plan, change. */
export const goalDecimals = (goal: ReportGoal): number => (goal.targetKind === 'count' ? 1 : goal.decimals);

/** Digits behind the comma that a target was set with: 0 of 58, 1 of 58.5. */
export const targetDecimals = (target: number): number =>
  formatShort(target, TARGET_DECIMALS, 'en').split('.')[1]?.length ?? 0;

/** "58,0%" of a value or plan. */
export const goalFigure = (n: number, goal: ReportGoal): string =>
  `${formatNumber(n, goalDecimals(goal), 'vi')}${goalSign(goal)}`;

/** "58%", "58,5%": a target is written as it was set. */
export const goalTarget = (target: number, goal: ReportGoal): string =>
  `${formatShort(target, TARGET_DECIMALS, 'vi')}${goalSign(goal)}`;

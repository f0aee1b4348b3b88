import { describe, expect, it } from '@jest/globals';
import { goalDecimals, goalFigure, goalTarget, targetDecimals } from './goal-figures.js';
import type { ReportGoal } from './report-model.js';

/** Of a goal, what decides how its figures are written. */
const goal = (over: Partial<ReportGoal>): ReportGoal =>
  ({ unit: '%', decimals: 1, targetKind: 'ratio', ...over }) as ReportGoal;

describe('figures of a goal in a report', () => {
  it.each([
    [58, '58%', 0],
    [58.5, '58,5%', 1],
    [66.67, '66,67%', 2],
    [1200, '1.200%', 0],
  ])('the target %s is written %s: as it was set', (target, written, decimals) => {
    expect([goalTarget(target, goal({})), targetDecimals(target)]).toEqual([written, decimals]);
  });

  it.each([
    [0, '46%'],
    [1, '45,6%'],
    [2, '45,64%'],
  ])('a value has the %s digits of its indicator', (decimals, written) => {
    expect(goalFigure(45.638, goal({ decimals }))).toBe(written);
  });

  it('a count is the share of communes that reached it, with one digit, whatever its own unit', () => {
    const count = goal({ unit: 'người', decimals: 0, targetKind: 'count' });
    expect([goalFigure(82, count), goalTarget(100, count), goalDecimals(count)]).toEqual([
      '82,0%',
      '100%',
      1,
    ]);
  });

  it('another unit is not repeated at each figure', () => {
    expect(goalFigure(3.25, goal({ unit: 'giờ' }))).toBe('3,3');
  });
});

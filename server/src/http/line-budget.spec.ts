import { describe, expect, it } from '@jest/globals';
import { LineBudget } from './line-budget.js';

describe('the budget of lines', () => {
  it('lets so many pass in a minute for each key, and counts the rest', () => {
    const budget = new LineBudget(2);
    expect(['a', 'a', 'a', 'b', 'a'].map((key) => budget.spend(key, 1000))).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(budget.takeDropped(59_999)).toEqual([]);
    expect(budget.takeDropped(60_000)).toEqual([{ key: 'a', count: 2 }]);
    expect(budget.takeDropped(60_001)).toEqual([]);
    expect(budget.spend('a', 60_002)).toBe(true);
  });

  it('tells also what an end cuts short', () => {
    const budget = new LineBudget(0);
    budget.spend('a', 0);
    expect(budget.takeAll()).toEqual([{ key: 'a', count: 1 }]);
  });

  it('keeps no more keys than it may: the others share one', () => {
    const budget = new LineBudget(1, 2);
    const passed = ['a', 'b', 'c', 'd', 'e'].map((key) => budget.spend(key, 0));
    expect(passed).toEqual([true, true, true, false, false]);
    expect(budget.takeAll()).toEqual([{ key: 'others', count: 2 }]);
  });
});

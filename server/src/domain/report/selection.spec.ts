import { describe, expect, it } from '@jest/globals';
import { shareOfLargest, worstGoals } from './selection.js';

describe('what a report names', () => {
  it('goals behind plan come by severity, then by the smallest share of the plan; others are left out', () => {
    const goals = [
      { id: 'a', status: 'behind' as const, value: 40, plan: 50 },
      { id: 'b', status: 'far_behind' as const, value: 30, plan: 50 },
      { id: 'c', status: 'reached' as const, value: 60, plan: 50 },
      { id: 'd', status: 'far_behind' as const, value: 10, plan: 50 },
      { id: 'e', status: 'no_data' as const, value: null, plan: 50 },
    ];
    expect(worstGoals(goals).map((g) => g.id)).toEqual(['d', 'b', 'a']);
  });

  it('the largest gaps are a share of the whole shortfall', () => {
    const communes = [
      { gapCount: 50 },
      { gapCount: 0 },
      { gapCount: 30 },
      { gapCount: null },
      { gapCount: 20 },
    ];
    expect(shareOfLargest(communes, 2)).toEqual({ items: [{ gapCount: 50 }, { gapCount: 30 }], percent: 80 });
  });

  it('with nobody short there is no share', () => {
    expect(shareOfLargest([{ gapCount: 0 }, { gapCount: null }], 10).percent).toBeNull();
  });
});

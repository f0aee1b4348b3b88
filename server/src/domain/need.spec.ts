import { describe, expect, it } from '@jest/globals';
import { perWeekNeeded } from './need.js';

describe('what closes a gap in time', () => {
  it.each([
    // 22 days from 03/10 to 25/10: 1,000 × 7 ÷ 22 = 318.2
    ['1000', '2025-10-03', '2025-10-25', '319'],
    ['22', '2025-10-03', '2025-10-25', '7'],
    ['0', '2025-10-03', '2025-10-25', '0'],
    ['0', '2025-11-03', '2025-10-25', '0'],
  ])('%s missing from %s to %s needs %s a week', (gap, from, due, need) => {
    expect(perWeekNeeded(gap, from, due)).toBe(need);
  });

  it('nothing can be said of an unknown gap, or when the due date has passed', () => {
    expect(perWeekNeeded(null, '2025-10-03', '2025-10-25')).toBeNull();
    expect(perWeekNeeded('5', '2025-10-25', '2025-10-25')).toBeNull();
  });
});

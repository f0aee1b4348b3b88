import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewestHoldingHalf, halfFinding } from './half-finding.js';

const unit = { countUnit: 'người', countUnitEn: 'people' };

describe('the fewest communes that hold half of what is missing', () => {
  it.each([
    [[10, 10, 10, 10], 2],
    [[100, 1, 1], 1],
    [[30, 30, 40, null, 0], 2],
    [[0, null], 0],
    [[], 0],
  ])('of %j are %i', (gaps, fewest) => {
    expect(fewestHoldingHalf(gaps)).toBe(fewest);
  });

  it('no fewer would do, and these do, whatever the gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(10_000)), { maxLength: 102 }), (gaps) => {
        const missing = gaps.flatMap((gap) => (gap === null || gap === 0 ? [] : [gap])).sort((a, b) => b - a);
        const total = missing.reduce((a, b) => a + b, 0);
        const top = (n: number): number => missing.slice(0, n).reduce((a, b) => a + b, 0);
        const fewest = fewestHoldingHalf(gaps);
        expect(2 * top(fewest)).toBeGreaterThanOrEqual(total);
        if (fewest > 0) expect(2 * top(fewest - 1)).toBeLessThan(total);
      }),
    );
  });
});

describe('where to begin', () => {
  const item = (gapCount: number | null, perWeekNeeded: number | null) => ({ gapCount, perWeekNeeded });
  it('names how many and what all of them need a week', () => {
    const items = [item(60, 20), item(30, 10), item(20, 7), item(0, 0), item(null, null)];
    expect(halfFinding(items, unit, 'vi')).toBe(
      '1 xã, phường thiếu nhiều nhất chiếm ít nhất một nửa số còn thiếu; cả 3 xã, phường cần thêm 37 người mỗi tuần',
    );
    expect(halfFinding(items, unit, 'en')).toBe(
      'the commune with the largest shortfall holds at least half of the total; all 3 communes together need 37 people more a week',
    );
  });

  it('leaves out a need that is not known of each, and says nothing where nothing is missing', () => {
    expect(halfFinding([item(60, null), item(30, 10)], unit, 'vi')).toBe(
      '1 xã, phường thiếu nhiều nhất chiếm ít nhất một nửa số còn thiếu',
    );
    expect(halfFinding([item(0, 0), item(null, null)], unit, 'vi')).toBe('');
  });
});

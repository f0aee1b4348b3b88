import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Big } from '../decimal.js';
import { isOutside, median, robustOf, robustScore } from './robust.js';

const bigs = (...values: (number | string)[]): Big[] => values.map((value) => Big(value));
const floors = (relative = '0', level = '0', absolute = '1') => ({
  relative: Big(relative),
  level: Big(level),
  absolute: Big(absolute),
});
const usual = (history: Big[], level = 0, floor = floors()) => {
  const found = robustOf(history, Big(level), floor);
  if (found === null) throw new Error('no history');
  return found;
};

describe('robust statistics', () => {
  it.each([
    [[], null],
    [[7], '7'],
    [[3, 1], '2'],
    [[1, 2], '1.5'],
    [[9, 1, 5], '5'],
    [[1, 1, 1, 100], '1'],
  ])('median of %j is %j', (values, expected) => {
    expect(median(bigs(...values))?.toFixed() ?? null).toBe(expected);
  });

  it('spread by hand: 1.4826 · MAD, as in the textbook example', () => {
    // Deviations from 250: 50, 10, 0, 20, 60 → MAD 20 → 29.652.
    const found = usual(bigs(200, 240, 250, 270, 310));
    expect([found.median.toFixed(), found.spread.toFixed()]).toEqual(['250', '29.652']);
    expect(robustScore(Big(400), found)).toBe('5.1');
    expect(robustScore(Big(100), found)).toBe('5.1');
  });

  it('a history without variation has the floor for a spread, never zero', () => {
    expect(usual(bigs(5, 5, 5, 5)).spread.toFixed()).toBe('1');
    expect(usual(bigs(5, 5, 5, 5), 0, floors('0.3')).spread.toFixed()).toBe('1.5');
    expect(usual(bigs(0, 0, 0), 400, floors('0.3', '0.02')).spread.toFixed()).toBe('8');
  });

  it('the threshold itself is inside, the smallest step beyond it outside', () => {
    const found = usual(bigs(10, 10, 10), 0, floors('0', '0', '2'));
    expect(isOutside(Big(17), found, Big('3.5'))).toBe(false);
    expect(isOutside(Big('17.0001'), found, Big('3.5'))).toBe(true);
    expect(isOutside(Big('2.9999'), found, Big('3.5'))).toBe(true);
  });

  const history = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 15 });

  it('half of the values lie within one MAD of the median', () => {
    fc.assert(
      fc.property(history, (values) => {
        const found = usual(bigs(...values), 0, floors('0', '0', '0.0001'));
        const inside = values.filter((value) => !isOutside(Big(value), found, Big(1)));
        expect(inside.length * 2).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });

  it('does not depend on the order, and moves and stretches with its values', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -900, max: 900 }), (values, shift) => {
        const x = Big(values[0] ?? 0).plus(17);
        const tiny = floors('0', '0', '0.5');
        const score = robustScore(x, usual(bigs(...values), 0, tiny));
        expect(robustScore(x, usual(bigs(...values).reverse(), 0, tiny))).toBe(score);
        const shifted = bigs(...values.map((value) => value + shift));
        expect(robustScore(x.plus(shift), usual(shifted, 0, tiny))).toBe(score);
        const doubled = bigs(...values.map((value) => value * 2));
        expect(robustScore(x.times(2), usual(doubled, 0, floors('0', '0', '1')))).toBe(score);
      }),
    );
  });

  it('one wild value among five does not move what is usual by more than its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 10_000_000 }), (wild) => {
        expect(usual(bigs(10, 11, 12, 13, wild)).median.toFixed()).toBe('12');
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MEASURES,
  measureIndicator,
  type PlacedCommune,
  quadrantOf,
  usualThreshold,
} from './infrastructure.js';

const commune = (status: PlacedCommune['status'], measure: number | null): PlacedCommune => ({
  status,
  measure,
  gapCount: 10,
});

describe('infrastructure beside a goal', () => {
  it.each([
    ['far_behind', 0.1, 'signal_gap', 0, 'slow_weak'],
    ['behind', 0, 'signal_gap', 0, 'slow_strong'],
    ['reached', 12, 'signal_gap', 0, 'fine_weak'],
    ['on_track', 98, 'coverage_4g', 99.9, 'fine_weak'],
    ['behind', 99.9, 'coverage_4g', 99.9, 'slow_strong'],
    ['behind', null, 'coverage_4g', 99.9, 'unknown'],
    ['no_data', 50, 'coverage_4g', 99.9, 'unknown'],
  ] as const)(
    'a commune that is %s with %s of %s at %s is %s',
    (status, figure, measure, threshold, place) => {
      expect(quadrantOf(commune(status, figure), measure, threshold)).toBe(place);
    },
  );

  it('takes any village in a gap for weak, otherwise less than the province has; nothing where it has none', () => {
    expect(MEASURES.map((measure) => usualThreshold(measure, 26))).toEqual([0, 26, 26, 26, 26]);
    expect(usualThreshold('coverage_5g', null)).toBeNull();
  });

  it('needs what a measure is made of to be in the catalogue', () => {
    const elements = [{ code: 'signal_gap_villages' }, { code: 'villages' }];
    expect(measureIndicator({ indicators: [], elements }, 'signal_gap')).toMatchObject({
      numerator: 'signal_gap_villages',
      denominator: 'villages',
      direction: 'down',
    });
    expect(measureIndicator({ indicators: [], elements }, 'smartphones')).toBeUndefined();
    expect(measureIndicator({ indicators: [], elements }, 'coverage_4g')).toBeUndefined();
  });

  it('a weaker figure never makes a weak commune strong', () => {
    const figure = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom(...MEASURES), (a, b, threshold, measure) => {
        const [worse, better] = a < b === (measure === 'signal_gap') ? [b, a] : [a, b];
        const place = (one: number) => quadrantOf(commune('behind', one), measure, threshold);
        if (place(better) === 'slow_weak') expect(place(worse)).toBe('slow_weak');
      }),
    );
  });
});

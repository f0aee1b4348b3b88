import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backtest, forecastAt, type Observation } from './forecast.js';

const weekly = (...values: number[]): Observation[] =>
  values.map((value, index) => ({ day: 4 + 7 * index, value }));

describe('a forecast', () => {
  it('is not made before the fourth observation, and not of a day that has passed', () => {
    expect(forecastAt(weekly(1, 2, 3), 103)).toBeNull();
    expect(forecastAt(weekly(1, 2, 3, 4), 25)).toBeNull();
    expect(forecastAt([], 103)).toBeNull();
  });

  it('worked out by hand: 2, 5, 8, 20 on days 4, 11, 18, 25 grow by the median pair slope of 5/7 a day', () => {
    // Pair slopes × 7: 3, 3, 6, 3, 7.5, 12 → sorted 3, 3, 3, 6, 7.5, 12 → median 4.5; n = 4: ranks of the bounds 0 and 5.
    const forecast = forecastAt(weekly(2, 5, 8, 20), 39);
    expect(forecast?.value).toBeCloseTo(20 + 2 * 4.5, 9);
    expect(forecast?.low).toBeCloseTo(20 + 2 * 3, 9);
    expect(forecast?.high).toBeCloseTo(20 + 2 * 12, 9);
  });

  it('takes the pace of the last six observations only', () => {
    expect(forecastAt(weekly(0, 50, 100, 101, 102, 103, 104, 105), 60)?.perDay).toBeCloseTo(1 / 7, 9);
  });

  it('is not turned by one week that was entered wrongly, which a straight fit would be', () => {
    const clean = forecastAt(weekly(10, 12, 14, 16, 18, 20), 46);
    const wrong = forecastAt(weekly(10, 12, 54, 16, 18, 20), 46);
    expect(wrong?.value).toBeCloseTo(clean?.value ?? 0, 9);
  });

  it('of a straight line is the line, wherever it stands and whichever way it goes', () => {
    const numbers = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, fc.integer({ min: 4, max: 12 }), (start, slope, n) => {
        const line = Array.from({ length: n }, (_, index) => ({
          day: 7 * index,
          value: start + slope * index,
        }));
        const forecast = forecastAt(line, 7 * (n + 1));
        const expected = start + slope * (n + 1);
        for (const end of [forecast?.value, forecast?.low, forecast?.high])
          expect(end).toBeCloseTo(expected, 6);
      }),
    );
  });

  it('is as uncertain as its past was wrong: of a pace that tires the interval reaches to where such series ended', () => {
    const tiring = (week: number): number => 60 * (1 - Math.exp(-week / 6));
    const forecast = forecastAt(weekly(...Array.from({ length: 12 }, (_, week) => tiring(week))), 4 + 7 * 14);
    expect(forecast!.low).toBeLessThanOrEqual(tiring(14));
    expect(forecast!.value).toBeGreaterThan(tiring(14));
  });

  it('always stands inside its own interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 14 }),
        (values) => {
          const forecast = forecastAt(weekly(...values), 7 * values.length + 30);
          expect(forecast!.low).toBeLessThanOrEqual(forecast!.value);
          expect(forecast!.value).toBeLessThanOrEqual(forecast!.high);
        },
      ),
    );
  });
});

describe('the past error', () => {
  it('holds each forecast that could have been made against what came, by how far ahead it was', () => {
    // From 1, 2, 3, 4 the next is expected at 5 and the one after at 6; 7 and 6 came. From the first five (pair slopes
    // 1 ×6, 1.5, 1.67, 2, 3; median 1): 8 expected where 6 came, give or take the 2 that the one forecast before was off.
    expect(backtest(weekly(1, 2, 3, 4, 7, 6))).toEqual([
      { steps: 1, forecasts: 2, meanAbsolute: expect.closeTo(2, 9), inside: 1 },
      { steps: 2, forecasts: 1, meanAbsolute: expect.closeTo(0, 9), inside: 1 },
    ]);
  });

  it('is not known of a series too short to have been forecast', () => {
    expect(backtest(weekly(1, 2, 3, 4))).toEqual([]);
  });

  it('of a straight line is nothing', () => {
    for (const { meanAbsolute, inside, forecasts } of backtest(weekly(1, 2, 3, 4, 5, 6, 7, 8))) {
      expect(meanAbsolute).toBeCloseTo(0, 9);
      expect(inside).toBe(forecasts);
    }
  });
});

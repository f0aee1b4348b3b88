import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SETTINGS } from '../../test/catalogue-builders.js';
import { qualityInput, weeks } from '../../test/quality-builders.js';
import type { QualityInput } from './quality-input.js';
import { effectOf, reviewReport } from './report-review.js';
import { surpriseScore } from './surprise.js';

const review = (input: Partial<QualityInput>) => reviewReport(qualityInput(input), SETTINGS);
const steady = [6900, 6650, 6400, 6160, 5900, 5660, 5400, 5150];

describe('what a reviewer is shown of a report', () => {
  it('is every number beside the one that counted last, with its change and its z-score', () => {
    const { changes, z } = review({
      history: weeks('adults_reached', null, ...steady),
      values: { adults_reached: 7100 },
    });
    // Growth of 200 in two weeks is 100 a week; usual 250, spread 2% of 6,900 = 138.
    expect(changes.find(({ element }) => element === 'adults_reached')).toEqual({
      element: 'adults_reached',
      value: '7100',
      previous: '6900',
      previousPeriod: '2025-W39',
      change: '200',
      z: '1.1',
    });
    expect(z).toBe('1.1');
  });
  it('names what is missing, and how much of it is carried from before', () => {
    const { missing, carried } = review({
      history: weeks('adults_reached', ...steady),
      values: { app_users: 5 },
    });
    expect([missing.includes('adults_reached'), missing.includes('app_users'), carried]).toEqual([
      true,
      false,
      1,
    ]);
  });
  it('calls a report unchanged only when that was said and is so', () => {
    const history = weeks('adults_reached', 500);
    const values = { adults_reached: 500 };
    expect(review({ history, values, noChange: true }).noChange).toBe(true);
    expect(review({ history, values }).noChange).toBe(false);
    expect(review({ history, values: { adults_reached: 501 }, noChange: true }).noChange).toBe(false);
  });
});

describe('the effect of a report on the total of the province', () => {
  const effect = (history: QualityInput['history'], value: number | null): string | null =>
    effectOf(qualityInput({ history, values: { adults_reached: value } }), SETTINGS, 'adults_reached');
  it.each([
    [weeks('adults_reached', 600), 640, '40'],
    [weeks('adults_reached', 600), 590, '-10'],
    [weeks('adults_reached', null, null, null, 600), 640, '40'],
    [weeks('adults_reached', null, null, null, null, 600), 640, '640'],
    [weeks('adults_reached'), 640, '640'],
    [weeks('adults_reached', 600), null, null],
  ])('%#: is the value less what was carried', (history, value, expected) => {
    expect(effect(history, value)).toBe(expected);
  });
});

describe('the order by surprise', () => {
  const nothing = { z: null, share: null, errors: 0, explained: 0, unexplained: 0, carried: 0 };
  it.each([
    [{}, '0.0'],
    [{ z: '4.2' }, '4.2'],
    [{ z: '312.5' }, '20.0'],
    [{ share: '8.4' }, '4.2'],
    [{ share: '90.0' }, '10.0'],
    [{ explained: 2, unexplained: 1 }, '4.0'],
    [{ errors: 1, carried: 3 }, '5.5'],
    [{ z: '3.6', share: '1.5', explained: 1, carried: 1 }, '5.9'],
  ])('%j scores %s', (parts, score) => {
    expect(surpriseScore({ ...nothing, ...parts })).toBe(score);
  });
  it('never falls when anything becomes more surprising', () => {
    const parts = fc.record({
      z: fc.integer({ min: 0, max: 400 }).map((tenths) => (tenths / 10).toFixed(1)),
      share: fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
      errors: fc.nat(5),
      explained: fc.nat(5),
      unexplained: fc.nat(5),
      carried: fc.nat(11),
    });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('errors', 'explained', 'unexplained', 'carried' as const),
        (before, name) => {
          const after = { ...before, [name]: before[name] + 1 };
          expect(Number(surpriseScore(after))).toBeGreaterThanOrEqual(Number(surpriseScore(before)));
          const louder = { ...before, z: (Number(before.z) + 1).toFixed(1) };
          expect(Number(surpriseScore(louder))).toBeGreaterThanOrEqual(Number(surpriseScore(before)));
        },
      ),
    );
  });
  it('puts an unexplained warning before an explained one', () => {
    expect(Number(surpriseScore({ ...nothing, unexplained: 1 }))).toBeGreaterThan(
      Number(surpriseScore({ ...nothing, explained: 1 })),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleFigure } from '../test/catalogue-builders.js';
import { Big } from './decimal.js';
import { difference, effectsOf, moveOf, withCorrections } from './moved-figure.js';

const W40 = '2025-10-03T05:00:00.000Z';
const W39 = '2025-09-26T05:00:00.000Z';
const figure = (numerator: string | null, more: Parameters<typeof sampleFigure>[0] = {}) =>
  sampleFigure({ orgUnitId: 1, numerator, value: numerator, denominator: '1000', cutOffAt: W40, ...more });

describe('what became of a figure', () => {
  it.each([
    ['nothing', figure('400'), figure('400'), 'none'],
    ['nothing, written otherwise', figure('400'), figure('400.0'), 'none'],
    ['another number for the same cut-off', figure('400'), figure('450'), 'corrected'],
    [
      'a denominator that was reported, too',
      figure('400'),
      figure('400', { denominator: '900' }),
      'corrected',
    ],
    ['a first report', figure(null, { cutOffAt: null }), figure('450'), 'reported'],
    ['a fresh figure after a carried one', figure('400', { cutOffAt: W39 }), figure('400'), 'reported'],
    [
      'one more week of a flow',
      figure('9', { missingPeriods: 2 }),
      figure('12', { missingPeriods: 1 }),
      'reported',
    ],
    [
      'an exclusion, with an older figure carried instead',
      figure('400'),
      figure('390', { cutOffAt: W39 }),
      'withdrawn',
    ],
    ['an exclusion', figure('400'), figure(null, { cutOffAt: null }), 'withdrawn'],
    ['still missing', figure(null), figure(null), 'none'],
  ] as const)('%s', (_what, before, after, move) => {
    expect(moveOf(before, after)).toBe(move);
  });

  it('corrections alone leave late reports and exclusions out', () => {
    const before = [
      figure('400'),
      figure(null, { orgUnitId: 2, cutOffAt: null }),
      figure('7', { orgUnitId: 3 }),
    ];
    const after = [figure('450'), figure('80', { orgUnitId: 2 }), figure(null, { orgUnitId: 3 })];
    expect(withCorrections(before, after).map(({ numerator }) => numerator)).toEqual(['450', null, '7']);
    expect(withCorrections(before, [...before])).toBe(before);
  });
});

describe('effects', () => {
  const value = fc.option(
    fc.integer({ min: -1000, max: 1000 }).map((tenths) => Big(tenths).div(10).toFixed(1)),
  );

  it('add up to the whole change, as shown', () => {
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value), (values) => {
        const effects = Object.values(effectsOf(values)) as (string | null)[];
        if (effects.includes(null)) return;
        const whole = difference(values[0], values[4]);
        expect(effects.reduce((sum, one) => sum.plus(one ?? '0'), Big(0)).eq(whole ?? '0')).toBe(true);
      }),
    );
  });

  it('of a step from or to a missing value is unknown, not zero', () => {
    expect(effectsOf([null, null, '40.0', '40.0', '41.5'])).toEqual({
      corrections: null,
      reports: null,
      denominators: '0',
      definitions: '1.5',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numeratorShares, standingOf } from './composition.js';

const FRESH = { value: '58.0', dataStatus: 'ok', carriedFrom: null, missingPeriods: 0 } as const;

describe('where a commune stands in the figure of the province', () => {
  it.each([
    ['fresh', FRESH],
    ['carried', { ...FRESH, dataStatus: 'stale', carriedFrom: '2025-W39' }],
    ['partial', { ...FRESH, dataStatus: 'partial', missingPeriods: 2 }],
    ['carried', { ...FRESH, dataStatus: 'partial', missingPeriods: 2, carriedFrom: '2025-W39' }],
    ['missing', { ...FRESH, value: null, dataStatus: 'no_data' }],
    ['zero_denominator', { ...FRESH, value: null, dataStatus: 'zero_denominator', carriedFrom: '2025-W39' }],
  ] as const)('is %s', (standing, figure) => {
    expect(standingOf(figure)).toBe(standing);
  });
});

describe('the share of a commune in the numerator', () => {
  it('is rounded once, and those without a figure have none', () => {
    const shares = numeratorShares([
      { orgUnitId: 1, value: '50.0', numerator: '1' },
      { orgUnitId: 2, value: '50.0', numerator: '2' },
      { orgUnitId: 3, value: null, numerator: '5' },
    ]);
    expect([...shares]).toEqual([
      [1, '33.3'],
      [2, '66.7'],
    ]);
  });

  it('is unknown where nobody was counted', () => {
    expect(numeratorShares([{ orgUnitId: 1, value: '0.0', numerator: '0' }]).size).toBe(0);
  });

  it('adds up to 100 within the rounding of each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 102 }),
        (numbers) => {
          const shares = numeratorShares(
            numbers.map((n, orgUnitId) => ({ orgUnitId, value: '1.0', numerator: String(n) })),
          );
          const sum = [...shares.values()].reduce((total, share) => total + Number(share), 0);
          if (numbers.every((n) => n === 0)) expect(shares.size).toBe(0);
          else expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * numbers.length + 1e-9);
        },
      ),
    );
  });
});

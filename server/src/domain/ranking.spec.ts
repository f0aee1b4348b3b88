import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JudgedUnit } from './figure.js';
import { movesOf, ranksOf } from './ranking.js';

const RATIO = { direction: 'up' as const, factor: 100, denominator: 'adults' };
const unit = (orgUnitId: number, numerator: string, more: Partial<JudgedUnit> = {}): JudgedUnit => ({
  orgUnitId,
  value: numerator,
  dataStatus: 'ok',
  numerator,
  denominator: '100',
  carriedFrom: null,
  cutOffAt: '2025-10-03T05:00:00.000Z',
  missingPeriods: 0,
  status: 'behind',
  target: '58',
  plan: null,
  planDifference: null,
  gapPoints: null,
  gapCount: null,
  surplus: null,
  ...more,
});

describe('places among communes', () => {
  it('go by the share of the own target that was reached; equals share one, and the next is left out', () => {
    const ranks = ranksOf(RATIO, [
      unit(1, '29'),
      unit(2, '58'),
      unit(3, '29'),
      unit(4, '20', { target: '20' }),
    ]);
    // 29/58 = ½ twice, 58/58 = 20/20 = 1 twice.
    expect([...ranks].sort()).toEqual([
      [1, 3],
      [2, 1],
      [3, 3],
      [4, 1],
    ]);
  });

  it('are not given to a carried figure, an incomplete one, one without a target, or none at all', () => {
    const ranks = ranksOf(RATIO, [
      unit(1, '10'),
      unit(2, '50', { carriedFrom: '2025-W39' }),
      unit(3, '50', { missingPeriods: 2 }),
      unit(4, '50', { target: null }),
      unit(5, '50', { value: null, numerator: null }),
      unit(6, '50', { partsMissing: 1 }),
    ]);
    expect([...ranks]).toEqual([[1, 1]]);
  });

  it('where less is better the smallest comes first', () => {
    const ranks = ranksOf({ direction: 'down', factor: 1, denominator: null }, [
      unit(1, '9', { denominator: null }),
      unit(2, '3', { denominator: null }),
    ]);
    expect(ranks.get(2)).toBe(1);
  });
});

describe('moves between two weeks', () => {
  it('are counted among the communes of both: one that reports again pushes nobody', () => {
    const before = [unit(1, '30'), unit(2, '20')];
    const now = [unit(1, '31'), unit(2, '40'), unit(3, '99')];
    expect([...movesOf(RATIO, now, before)]).toEqual([
      [1, -1],
      [2, 1],
    ]);
  });

  it('a week against itself moves nobody, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 30 }), (numbers) => {
        const week = numbers.map((number, id) => unit(id, String(number)));
        expect([...movesOf(RATIO, week, week).values()].every((move) => move === 0)).toBe(true);
      }),
    );
  });
});

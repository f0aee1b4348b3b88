import { describe, expect, it } from '@jest/globals';
import type { UnitFigure } from './figure.js';
import { observationsOf, paceOver, perDayNeeded } from './pace.js';

const W38 = '2025-09-19T05:00:00.000Z';
const W39 = '2025-09-26T05:00:00.000Z';
const W40 = '2025-10-03T05:00:00.000Z';

const figure = (orgUnitId: number, cutOffAt: string, numerator: string, more: Partial<UnitFigure> = {}) => ({
  orgUnitId,
  value: numerator,
  dataStatus: 'ok' as const,
  numerator,
  denominator: '1000',
  carriedFrom: null,
  cutOffAt,
  missingPeriods: 0,
  ...more,
});
const carried = (orgUnitId: number, cutOffAt: string, numerator: string) =>
  figure(orgUnitId, cutOffAt, numerator, { carriedFrom: '2025-W39', dataStatus: 'stale' });

describe('the pace', () => {
  it('is the growth a day of the communes with both weeks: a late report is no slow one', () => {
    const observed = observationsOf([
      [figure(1, W38, '100'), figure(2, W38, '50')],
      [figure(1, W39, '140'), figure(2, W39, '60')],
      [figure(1, W40, '210'), carried(2, W39, '60'), figure(3, W40, '900')],
    ]);
    expect(paceOver(observed, 1)).toEqual({
      from: '2025-09-26',
      to: '2025-10-03',
      days: 7,
      communes: 1,
      gained: '70',
      perDay: '10.0',
    });
    // (210 − 100) ÷ 14 = 7.86
    expect(paceOver(observed, 2)).toMatchObject({ communes: 1, gained: '110', days: 14, perDay: '7.9' });
  });

  it('a figure of a month that is seen from two weeks is one observation', () => {
    const observed = observationsOf([
      [figure(1, W38, '100')],
      [figure(1, W38, '100')],
      [figure(1, W40, '128')],
    ]);
    expect(paceOver(observed, 1)).toMatchObject({ from: '2025-09-19', days: 14, perDay: '2.0' });
    expect(paceOver(observed, 2)).toBeNull();
  });

  it('can be negative, and 0 is a pace', () => {
    expect(paceOver(observationsOf([[figure(1, W39, '10')], [figure(1, W40, '3')]]), 1)?.perDay).toBe('-1.0');
    expect(paceOver(observationsOf([[figure(1, W39, '10')], [figure(1, W40, '10')]]), 1)?.perDay).toBe('0.0');
  });

  it('is not known where nothing was observed twice, or a flow has one more week missing', () => {
    expect(paceOver(observationsOf([[figure(1, W40, '5')]]), 1)).toBeNull();
    expect(paceOver(observationsOf([]), 1)).toBeNull();
    const gap = [[figure(1, W39, '5')], [figure(1, W40, '9', { missingPeriods: 1 })]];
    expect(paceOver(observationsOf(gap), 1)).toBeNull();
    expect(paceOver(observationsOf([[figure(1, W39, '5')], [figure(2, W40, '9')]]), 1)).toBeNull();
  });
});

describe('what is needed a day', () => {
  it.each([
    // 22 days from 03/10 to 25/10
    ['1000', '2025-10-03', '2025-10-25', '46'],
    ['22', '2025-10-03', '2025-10-25', '1'],
    ['0', '2025-11-03', '2025-10-25', '0'],
    ['5', '2025-10-25', '2025-10-25', null],
    [null, '2025-10-03', '2025-10-25', null],
  ])('%s missing from %s to %s needs %s', (gap, from, due, need) => {
    expect(perDayNeeded(gap, from, due)).toBe(need);
  });
});

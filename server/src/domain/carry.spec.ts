import { describe, expect, it } from '@jest/globals';
import { SETTINGS, W40 } from '../test/catalogue-builders.js';
import { carriedStatus, carryLimit, carryStock, freshPeriod, periodKindOf } from './carry.js';

const stock = (period: string, value: string) => ({ period, value });

describe('carrying', () => {
  it('takes the value of the wanted period when there is one', () => {
    expect(carryStock([stock('2025-W39', '5'), stock('2025-W40', '7')], '2025-W40', 4)).toEqual({
      period: '2025-W40',
      value: '7',
      age: 0,
    });
  });

  it('carries a weekly stock four weeks and not five', () => {
    expect(carryStock([stock('2025-W36', '5')], '2025-W40', 4)).toEqual({
      period: '2025-W36',
      value: '5',
      age: 4,
    });
    expect(carryStock([stock('2025-W35', '5')], '2025-W40', 4)).toBeNull();
  });

  it('carries over the edge of a year with 53 weeks', () => {
    expect(carryStock([stock('2026-W51', '5')], '2027-W02', 4)).toMatchObject({ age: 4 });
  });

  it('carries a monthly stock two months', () => {
    expect(carryStock([stock('2025-07', '5')], '2025-09', carryLimit(SETTINGS, 'monthly'))).toMatchObject({
      age: 2,
    });
    expect(carryStock([stock('2025-06', '5')], '2025-09', carryLimit(SETTINGS, 'monthly'))).toBeNull();
  });

  it('keeps what is reported once until it is changed', () => {
    expect(carryLimit(SETTINGS, 'once')).toBeNull();
    expect(carryStock([stock('once', '1')], 'once', null)).toMatchObject({ value: '1', age: 0 });
  });

  it('never looks into the future', () => {
    expect(carryStock([stock('2025-W41', '9')], '2025-W40', 4)).toBeNull();
  });

  it('carries a zero as a zero', () => {
    expect(carryStock([stock('2025-W39', '0')], '2025-W40', 4)).toMatchObject({ value: '0' });
  });

  it('marks what is carried as stale', () => {
    expect(carriedStatus('2025-W39', '2025-W40')).toBe('stale');
    expect(carriedStatus('2025-W40', '2025-W40')).toBe('ok');
    expect(carriedStatus('once', 'once')).toBe('ok');
  });

  it('takes the newest settled month as fresh, seen from a week', () => {
    expect(freshPeriod('month', W40)).toBe('2025-09');
    expect(freshPeriod('quarter', W40)).toBe('2025-Q3');
    expect(freshPeriod('week', W40)).toBe('2025-W40');
    expect(freshPeriod('once', W40)).toBe('once');
  });

  it('takes the month that the windows name where a campaign ends inside it', () => {
    const lastWeek = { period: '2025-W43', cutOffAt: '2025-10-25T17:00:00.000Z' };
    expect(freshPeriod('month', lastWeek)).toBe('2025-09');
    expect(freshPeriod('month', { ...lastWeek, fresh: { month: '2025-10' } })).toBe('2025-10');
  });

  it('settles a month exactly at its end', () => {
    expect(freshPeriod('month', { period: '2025-W40', cutOffAt: '2025-09-30T17:00:00.000Z' })).toBe(
      '2025-09',
    );
    expect(freshPeriod('month', { period: '2025-W40', cutOffAt: '2025-09-30T16:59:59.000Z' })).toBe(
      '2025-08',
    );
  });

  it('knows the kind of period of a frequency', () => {
    expect(['weekly', 'monthly', 'quarterly', 'once'].map((f) => periodKindOf(f as 'weekly'))).toEqual([
      'week',
      'month',
      'quarter',
      'once',
    ]);
  });
});

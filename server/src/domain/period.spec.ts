import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from './local-time.js';
import { lastDayOf, parsePeriod, periodLabel, periodName } from './period.js';
import {
  comparePeriods,
  nextPeriod,
  periodDistance,
  periodOfDate,
  periodsBetween,
  previousPeriod,
} from './period-steps.js';

describe('period', () => {
  it.each([
    ['2025-W40', '2025-09-29', '2025-10-06'],
    ['2025-W41', '2025-10-06', '2025-10-13'],
    ['2025-W01', '2024-12-30', '2025-01-06'],
    ['2026-W01', '2025-12-29', '2026-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-04'],
    ['2025-10', '2025-10-01', '2025-11-01'],
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2025-Q4', '2025-10-01', '2026-01-01'],
    ['2025-Q1', '2025-01-01', '2025-04-01'],
  ])('%s runs from %s until before %s', (code, startsOn, endsBefore) => {
    expect(parsePeriod(code)).toMatchObject({ code, startsOn, endsBefore });
  });

  it.each([
    '2025-W53',
    '2025-W00',
    '2025-W54',
    '2025-13',
    '2025-00',
    '2025-Q5',
    '2025-W4',
    '2025',
    'W40',
    '',
    '2025-10-01',
  ])('"%s" is no period', (code) => {
    expect(parsePeriod(code)).toBeNull();
  });

  it.each([
    ['2021-01-01', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2025-10-05', '2025-W40'],
    ['2025-10-06', '2025-W41'],
  ])('%s falls in %s', (date, code) => {
    expect(periodOfDate('week', date).code).toBe(code);
  });

  it('steps over the edge of a year', () => {
    expect(nextPeriod('2020-W53')).toBe('2021-W01');
    expect(previousPeriod('2021-W01')).toBe('2020-W53');
    expect(nextPeriod('2025-W52')).toBe('2026-W01');
    expect(nextPeriod('2025-12')).toBe('2026-01');
    expect(previousPeriod('2025-Q1')).toBe('2024-Q4');
  });

  it('has nothing before or after what is reported once', () => {
    expect(nextPeriod('once')).toBeNull();
    expect(previousPeriod('once')).toBeNull();
    expect(periodOfDate('once', '2025-10-03').code).toBe('once');
    expect(periodsBetween('once', 'once')).toEqual(['once']);
  });

  it('lists the settled weeks of the campaign', () => {
    expect(periodsBetween('2025-W29', '2025-W40')).toHaveLength(12);
    expect(periodsBetween('2026-W52', '2027-W01')).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(periodsBetween('2025-W41', '2025-W40')).toEqual([]);
    expect(periodsBetween('2025-W40', '2025-10')).toEqual([]);
  });

  it('measures distance in periods, and not between kinds', () => {
    expect(periodDistance('2025-W36', '2025-W40')).toBe(4);
    expect(periodDistance('2026-W53', '2027-W02')).toBe(2);
    expect(periodDistance('2025-08', '2026-01')).toBe(5);
    expect(periodDistance('2025-Q4', '2026-Q2')).toBe(2);
    expect(periodDistance('2025-W40', '2025-10')).toBeNull();
    expect(comparePeriods('2026-W01', '2025-W52')).toBe(1);
  });

  it.each([
    ['2025-W40', 'Tuần 40 (29/09–05/10/2025)', 'Week 40 (29/09–05/10/2025)'],
    ['2026-W01', 'Tuần 1 (29/12/2025–04/01/2026)', 'Week 1 (29/12/2025–04/01/2026)'],
    ['2025-10', 'Tháng 10/2025', 'October 2025'],
    ['2025-Q4', 'Quý IV/2025', 'Q4 2025'],
    ['once', 'Một lần', 'Once'],
  ])('%s is written "%s" and "%s"', (code, vi, en) => {
    expect(periodLabel(code, 'vi')).toBe(vi);
    expect(periodLabel(code, 'en')).toBe(en);
    expect(vi.startsWith(periodName(code, 'vi'))).toBe(true);
  });

  it('covers every day with exactly one week, Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const date = addDays('1990-01-01', offset);
        const week = periodOfDate('week', date);
        expect(week.startsOn! <= date && date < week.endsBefore!).toBe(true);
        expect(weekdayOf(week.startsOn!)).toBe(1);
        expect(daysBetween(week.startsOn!, lastDayOf(week)!)).toBe(6);
        expect(parsePeriod(week.code)).toEqual(week);
        expect(previousPeriod(nextPeriod(week.code)!)).toBe(week.code);
      }),
    );
  });
});

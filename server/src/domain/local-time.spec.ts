import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  cutOffDateOf,
  daysBetween,
  endOfDay,
  instantOf,
  isLocalDate,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from './local-time.js';

describe('local time', () => {
  it('turns the day at 17:00 UTC, which is midnight in the province', () => {
    expect(localDateOf(new Date('2025-10-02T16:59:59.999Z'))).toBe('2025-10-02');
    expect(localDateOf(new Date('2025-10-02T17:00:00.000Z'))).toBe('2025-10-03');
    expect(localTimeOf(new Date('2025-10-02T17:00:00.000Z'))).toBe('00:00');
  });

  it('gives the instant of a local time', () => {
    expect(instantOf('2025-10-03', '12:00').toISOString()).toBe('2025-10-03T05:00:00.000Z');
    expect(() => instantOf('2025-13-03', '12:00')).toThrow(RangeError);
  });

  it('puts a cut-off at midnight on the day it closes', () => {
    expect(cutOffDateOf('2025-10-25T17:00:00.000Z')).toBe('2025-10-25');
    expect(cutOffDateOf('2025-10-03T05:00:00.000Z')).toBe('2025-10-03');
    expect(endOfDay('2025-10-25').toISOString()).toBe('2025-10-25T17:00:00.000Z');
  });

  it.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('moves %s by %i days to %s', (date, days, moved) => {
    expect(addDays(date, days)).toBe(moved);
    expect(daysBetween(date, moved)).toBe(days);
  });

  it.each([
    ['2025-10-06', 1],
    ['2025-10-12', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
  ])('knows that %s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('refuses dates that do not exist', () => {
    expect(isLocalDate('2025-02-29')).toBe(false);
    expect(isLocalDate('2024-02-29')).toBe(true);
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
  });
});

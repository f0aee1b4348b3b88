import { expect, it } from '@jest/globals';
import type { Settings } from '../domain/catalogue.js';
import { instantOf, localDateOf, localTimeOf, weekdayOf } from '../domain/local-time.js';
import { parsePeriod } from '../domain/period.js';
import { periodsBetween } from '../domain/period-steps.js';
import { plannedWindow, windowState, type WindowTimes } from '../domain/window.js';
import { CAMPAIGN, SETTINGS } from './catalogue-builders.js';

/** Holidays as they are shipped for 2026, with Tết five working days in a row, and New Year of 2027. */
const HOLIDAYS = [
  '2026-01-01',
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  ...['2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02', '2027-01-01'],
];
const settings: Settings = { ...SETTINGS, holidays: HOLIDAYS };

const local = (at: Date): string => `${localDateOf(at)} ${localTimeOf(at)}`;
const times = (code: string): WindowTimes => plannedWindow(parsePeriod(code)!, settings, [CAMPAIGN]);

/** Local opening, cut-off, due time and closing of each period. */
const TABLE: readonly (readonly [code: string, ...times: string[]])[] = [
  // The campaign ends on Saturday 25/10/2025.
  ['2025-W43', '2025-10-20 00:00', '2025-10-26 00:00', '2025-10-27 17:00', '2025-10-28 17:00'],
  ['2025-W44', '2025-10-27 00:00', '2025-10-31 12:00', '2025-10-31 17:00', '2025-11-04 17:00'],
  // Week 1 of 2026 begins in 2025; 1/1 is its Thursday, so nothing falls on it.
  ['2025-W52', '2025-12-22 00:00', '2025-12-26 12:00', '2025-12-26 17:00', '2025-12-30 17:00'],
  ['2026-W01', '2025-12-29 00:00', '2026-01-02 12:00', '2026-01-02 17:00', '2026-01-06 17:00'],
  // The closing of week 7 falls into Tết; the whole of week 8 is Tết.
  ['2026-W07', '2026-02-09 00:00', '2026-02-13 12:00', '2026-02-13 17:00', '2026-02-23 17:00'],
  ['2026-W08', '2026-02-16 00:00', '2026-02-23 00:00', '2026-02-23 17:00', '2026-02-24 17:00'],
  ['2026-W09', '2026-02-23 00:00', '2026-02-27 12:00', '2026-02-27 17:00', '2026-03-03 17:00'],
  // Thursday and Friday are holidays: the cut-off stays in its week, the due time moves to Monday.
  ['2026-W18', '2026-04-27 00:00', '2026-05-04 00:00', '2026-05-04 17:00', '2026-05-05 17:00'],
  // 2026 has 53 weeks; the Friday of the last one is New Year.
  ['2026-W52', '2026-12-21 00:00', '2026-12-25 12:00', '2026-12-25 17:00', '2026-12-29 17:00'],
  ['2026-W53', '2026-12-28 00:00', '2027-01-04 00:00', '2027-01-04 17:00', '2027-01-05 17:00'],
  ['2027-W01', '2027-01-04 00:00', '2027-01-08 12:00', '2027-01-08 17:00', '2027-01-12 17:00'],
  // Months and quarters: due the fifth and closed the tenth working day after, holidays left out.
  ['2025-12', '2025-12-01 00:00', '2026-01-01 00:00', '2026-01-08 17:00', '2026-01-15 17:00'],
  ['2026-01', '2026-01-01 00:00', '2026-02-01 00:00', '2026-02-06 17:00', '2026-02-13 17:00'],
  ['2026-02', '2026-02-01 00:00', '2026-03-01 00:00', '2026-03-06 17:00', '2026-03-13 17:00'],
  ['2026-Q4', '2026-10-01 00:00', '2027-01-01 00:00', '2027-01-08 17:00', '2027-01-15 17:00'],
];

/** The rules of deadlines; said once, held in every zone a server may stand in. */
export function describeWindows(): void {
  it.each(TABLE)('%s opens %s, is cut off %s, due %s and closes %s', (code, ...wanted) => {
    const { opensAt, cutOffAt, dueAt, closesAt } = times(code);
    expect([opensAt, cutOffAt, dueAt, closesAt].map(local)).toEqual(wanted);
  });

  it.each(TABLE)('%s is on time at the very moment it is due and late a millisecond after', (code) => {
    const window = times(code);
    const after = (at: Date): Date => new Date(at.getTime() + 1);
    expect(windowState(window, new Date(window.opensAt.getTime() - 1))).toBe('not_open');
    expect(windowState(window, window.opensAt)).toBe('open');
    expect(windowState(window, window.dueAt)).toBe('open');
    expect(windowState(window, after(window.dueAt))).toBe('due');
    expect(windowState(window, window.closesAt)).toBe('due');
    expect(windowState(window, after(window.closesAt))).toBe('closed');
  });

  it('in every week of five years: times in order, cut-offs in their week, nothing due on a holiday or weekend', () => {
    const weeks = periodsBetween('2025-W27', '2030-W40');
    expect(weeks).toContain('2026-W53');
    for (const code of weeks) {
      const { opensAt, cutOffAt, dueAt, closesAt } = times(code);
      const { startsOn, endsBefore } = parsePeriod(code)!;
      const row = { code, order: opensAt < cutOffAt && cutOffAt <= dueAt && dueAt <= closesAt };
      expect(row).toEqual({ code, order: true });
      expect(cutOffAt.getTime()).toBeGreaterThan(instantOf(startsOn!, '00:00').getTime());
      expect(cutOffAt.getTime()).toBeLessThanOrEqual(instantOf(endsBefore!, '00:00').getTime());
      for (const at of [dueAt, closesAt]) {
        expect(HOLIDAYS).not.toContain(localDateOf(at));
        expect(weekdayOf(localDateOf(at))).toBeLessThanOrEqual(5);
      }
    }
  });

  it('each week opens when the one before it ends, also over the turn of a year', () => {
    const weeks = periodsBetween('2025-W27', '2030-W40');
    for (const [i, code] of weeks.slice(1).entries())
      expect(times(code).opensAt.getTime()).toBe(times(weeks[i]!).opensAt.getTime() + 7 * 86_400_000);
  });
}

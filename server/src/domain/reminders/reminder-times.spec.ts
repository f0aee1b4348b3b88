import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_REMINDERS, reminderFaults } from './reminder-settings.js';
import { firstWaking, isWaking, lastWaking, stepMoment } from './reminder-times.js';

/** Week 41: due on Friday 10/10/2025 17:00, closed the Tuesday after. */
const W41 = {
  opensAt: '2025-10-06T00:00:00+07:00',
  dueAt: '2025-10-10T17:00:00+07:00',
  closesAt: '2025-10-14T17:00:00+07:00',
};
const local = (at: Date | null): string | null =>
  at === null ? null : new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const moment = (
  from: 'due' | 'closes',
  minutes: number,
  times = W41,
  holidays: string[] = [],
): string | null => local(stepMoment({ from, minutes }, times, DEFAULT_REMINDERS, holidays));

describe('the moment of a step', () => {
  it('is counted from the due time or the closing', () => {
    expect(DEFAULT_REMINDERS.steps.map(({ from, minutes }) => moment(from, minutes))).toEqual([
      '2025-10-09T17:00',
      '2025-10-10T14:00',
      '2025-10-10T17:00',
      // A day after is Saturday: Monday, when the quiet hours are over.
      '2025-10-13T07:00',
      '2025-10-14T14:00',
    ]);
  });
  it('before the due time moves to an earlier one, out of quiet hours, weekends and holidays', () => {
    expect(moment('due', -18 * 60)).toBe('2025-10-09T20:00');
    expect(moment('closes', -24 * 60, W41, ['2025-10-13'])).toBe('2025-10-10T17:00');
  });
  it('after it moves to a later one', () => {
    expect(moment('due', 5 * 60)).toBe('2025-10-13T07:00');
    expect(moment('due', 0, { ...W41, dueAt: '2025-10-09T22:00:00+07:00' })).toBe('2025-10-10T07:00');
  });
  it('is none before the report opens and none when it is closed', () => {
    expect(moment('due', -7 * 24 * 60)).toBeNull();
    expect(moment('due', 4 * 24 * 60)).toBeNull();
    expect(moment('due', 24 * 60, { ...W41, closesAt: '2025-10-13T07:00:00+07:00' })).toBeNull();
  });
  it('is a waking one wherever it started, earlier or later as it has to be', () => {
    const time = fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const rest = fc
      .record({ from: time, until: time })
      .filter(({ from, until }) => from !== until)
      .map((quiet) => ({ quiet, workingDaysOnly: true }));
    const instant = fc
      .integer({ min: 0, max: 525_600 })
      .map((m) => new Date(Date.UTC(2025, 0, 1) + m * 60_000));
    const holidays = ['2025-01-01', '2025-04-30', '2025-05-01', '2025-09-02'];
    fc.assert(
      fc.property(instant, rest, (at, some) => {
        const later = firstWaking(at, some, holidays);
        const earlier = lastWaking(at, some, holidays);
        return (
          isWaking(later, some, holidays) &&
          isWaking(earlier, some, holidays) &&
          later >= at &&
          earlier <= at &&
          (later.getTime() === at.getTime()) === isWaking(at, some, holidays)
        );
      }),
    );
  });
});

describe('settings of reminders', () => {
  const faults = (more: object): string[] =>
    reminderFaults({ ...DEFAULT_REMINDERS, ...more }, ['weekly', 'monthly']).map(
      ({ path, code }) => `${path} ${code}`,
    );
  it('as shipped are in order', () => {
    expect(faults({})).toEqual([]);
  });
  it('say what is wrong and where', () => {
    expect(faults({ steps: [{ from: 'closes', minutes: 0 }] })).toEqual(['steps.0 after_closing']);
    expect(faults({ steps: [...DEFAULT_REMINDERS.steps, { from: 'due', minutes: 0 }] })).toEqual([
      'steps.5 twice',
    ]);
    expect(faults({ steps: [{ from: 'due', minutes: -99_999 }] })).toEqual(['steps.0 too_far']);
    expect(faults({ quiet: { from: '7h', until: '07:00' } })).toEqual(['quiet not_a_time']);
    expect(faults({ quiet: { from: '07:00', until: '07:00' } })).toEqual(['quiet whole_day']);
    expect(faults({ dataSets: ['weekly', 'department'] })).toEqual(['dataSets unknown']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CAMPAIGN, SETTINGS } from '../test/catalogue-builders.js';
import { addDays, instantOf } from './local-time.js';
import { parsePeriod } from './period.js';
import { periodsBetween } from './period-steps.js';
import { minuteOfWeek, replan, type StandingWindow, type TimeSettings } from './replan.js';
import { plannedWindow } from './window.js';

const CODES = [...periodsBetween('2025-W38', '2026-W10'), ...periodsBetween('2025-08', '2026-03')];
const standing = (
  code: string,
  settings: TimeSettings = SETTINGS,
  source: string | null = null,
): StandingWindow => {
  const times = plannedWindow(parsePeriod(code)!, settings, [CAMPAIGN]);
  return {
    dataSet: code.includes('W') ? 'weekly' : 'monthly',
    period: code,
    opensAt: times.opensAt.toISOString(),
    cutOffAt: times.cutOffAt.toISOString(),
    dueAt: times.dueAt.toISOString(),
    closesAt: times.closesAt.toISOString(),
    source,
  };
};
const ALL = CODES.map((code) => standing(code));
/** Wednesday of week 41. */
const NOW = new Date('2025-10-08T07:00:00.000Z');
const plan = (settings: TimeSettings, now = NOW, windows = ALL) => replan(windows, settings, [CAMPAIGN], now);
const moved = (settings: TimeSettings, now = NOW): string[] =>
  plan(settings, now).changes.map(({ before }) => before.period);

describe('new settings', () => {
  it('change nothing when they say the same', () => {
    expect(plan(SETTINGS)).toEqual({ changes: [], kept: [] });
  });

  it('move the weeks that are not due yet, the one that is open among them, and no earlier one', () => {
    const weeks = moved({ ...SETTINGS, due: { weekday: 5, time: '16:30' } }).filter((code) =>
      code.includes('W'),
    );
    expect(weeks).toEqual(periodsBetween('2025-W41', '2026-W10'));
  });

  it('move on a new holiday just what falls on it', () => {
    expect(moved({ ...SETTINGS, holidays: ['2025-11-14'] })).toEqual(['2025-W46', '2025-10']);
    const { changes } = plan({ ...SETTINGS, holidays: ['2025-11-14'] });
    expect(changes[0]!.after.dueAt.toISOString()).toBe('2025-11-17T10:00:00.000Z');
  });

  it('move the due time of a month that has ended but is not due, and not its cut-off', () => {
    const now = instantOf('2026-01-02', '09:00');
    const { changes } = plan({ ...SETTINGS, holidays: ['2026-01-05'] }, now);
    const december = changes.find(({ before }) => before.period === '2025-12')!;
    expect(december.after.cutOffAt.toISOString()).toBe(december.before.cutOffAt);
    expect(december.after.dueAt.toISOString()).toBe('2026-01-08T10:00:00.000Z');
  });

  it('leave the open week as it is where its new due time has passed already', () => {
    const wednesday = { weekday: 3, time: '13:00' };
    const weeks = moved({ ...SETTINGS, cutOff: wednesday, due: wednesday });
    expect(weeks[0]).toBe('2025-W42');
  });

  it('move no cut-off into the past', () => {
    const { changes } = plan({ ...SETTINGS, cutOff: { weekday: 3, time: '12:00' } });
    // Week 41 keeps its Friday: on Wednesday 14:00 its new cut-off would lie behind.
    expect(changes[0]!.before.period).toBe('2025-W42');
  });

  it('leave what was decided for one period alone, and say so', () => {
    const decided = standing('2025-W42', SETTINGS, 'Công văn 12');
    const { changes, kept } = plan({ ...SETTINGS, due: { weekday: 5, time: '18:00' } }, NOW, [decided]);
    expect([changes, kept]).toEqual([[], [decided]]);
  });

  it('never move what has passed, keep the order, and come to rest: planning twice changes nothing more', () => {
    const moment = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      time: fc.constantFrom('00:00', '08:30', '12:00', '17:00', '23:59'),
    });
    const arbitrary = fc.record({
      cutOff: moment,
      due: moment,
      closes: moment,
      holidays: fc.array(
        fc.integer({ min: 0, max: 150 }).map((n) => addDays('2025-10-01', n)),
        { maxLength: 12 },
      ),
      minute: fc.integer({ min: 0, max: 150 * 1440 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ minute, ...settings }) => {
        fc.pre(minuteOfWeek(settings.cutOff) <= minuteOfWeek(settings.due));
        const now = new Date(instantOf('2025-10-01', '00:00').getTime() + minute * 60_000);
        const { changes } = plan(settings, now);
        for (const { before, after } of changes) {
          expect(after.dueAt > now && new Date(before.dueAt) > now).toBe(true);
          expect(
            after.opensAt <= after.cutOffAt && after.cutOffAt <= after.dueAt && after.dueAt <= after.closesAt,
          ).toBe(true);
          for (const time of ['opensAt', 'cutOffAt'] as const)
            if (after[time].toISOString() !== before[time])
              expect(after[time] > now && new Date(before[time]) > now).toBe(true);
        }
        const replanned = changes.map(({ before, after }) => ({
          ...before,
          opensAt: after.opensAt.toISOString(),
          cutOffAt: after.cutOffAt.toISOString(),
          dueAt: after.dueAt.toISOString(),
          closesAt: after.closesAt.toISOString(),
        }));
        expect(replan(replanned, settings, [CAMPAIGN], now).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN, SETTINGS } from '../test/catalogue-builders.js';
import { parsePeriod } from './period.js';
import type { Window, WindowExtension } from './catalogue.js';
import { acceptsEntry, nextWorkingDay, plannedWindow, windowOf, windowState } from './window.js';

const times = (code: string, holidays: string[] = []) => {
  const window = plannedWindow(parsePeriod(code)!, { ...SETTINGS, holidays }, [CAMPAIGN]);
  return [window.opensAt, window.cutOffAt, window.dueAt, window.closesAt].map((at) => at.toISOString());
};

describe('window', () => {
  it('opens on Monday, is cut off on Friday 12:00, due at 17:00 and closes the Tuesday after at 17:00', () => {
    expect(times('2025-W40')).toEqual([
      '2025-09-28T17:00:00.000Z',
      '2025-10-03T05:00:00.000Z',
      '2025-10-03T10:00:00.000Z',
      '2025-10-07T10:00:00.000Z',
    ]);
  });

  it('cuts the last week of a campaign off at its end and has it due on the next working day', () => {
    // The campaign ends on Saturday 25/10: cut-off at midnight after it, due Monday 27/10 17:00, closing Tuesday 28/10.
    expect(times('2025-W43')).toEqual([
      '2025-10-19T17:00:00.000Z',
      '2025-10-25T17:00:00.000Z',
      '2025-10-27T10:00:00.000Z',
      '2025-10-28T10:00:00.000Z',
    ]);
  });

  it('is planned alike with a second campaign, which cuts off only its own last periods', () => {
    const movement = { startOn: '2026-01-01', endOn: '2026-12-31' };
    const planned = (code: string, campaigns: Parameters<typeof plannedWindow>[2]) =>
      plannedWindow(parsePeriod(code)!, SETTINGS, campaigns);
    const both = [movement, CAMPAIGN];
    for (const code of ['2025-W40', '2025-W43', '2025-10', '2026-W01', '2026-W52', '2026-11', 'once'])
      expect([code, planned(code, both)]).toEqual([code, planned(code, [CAMPAIGN])]);
    expect(planned('2026-W53', both).cutOffAt.toISOString()).toBe('2026-12-31T17:00:00.000Z');
  });

  it('where two campaigns end in one week is cut off at the earlier end, whichever is known first', () => {
    const other = { startOn: '2025-09-01', endOn: '2025-10-22' };
    for (const campaigns of [
      [CAMPAIGN, other],
      [other, CAMPAIGN],
    ])
      expect(plannedWindow(parsePeriod('2025-W43')!, SETTINGS, campaigns).cutOffAt.toISOString()).toBe(
        '2025-10-22T17:00:00.000Z',
      );
  });

  it('never closes before it is due', () => {
    const window = times('2025-W43', ['2025-10-27', '2025-10-28']);
    expect(window[2]).toBe('2025-10-29T10:00:00.000Z');
    expect(Date.parse(window[3]!)).toBeGreaterThanOrEqual(Date.parse(window[2]!));
  });

  it('moves what falls on a holiday to the next working day, but no cut-off out of its week', () => {
    expect(times('2025-W40', ['2025-10-03', '2025-10-07'])).toEqual([
      '2025-09-28T17:00:00.000Z',
      '2025-10-05T17:00:00.000Z',
      '2025-10-06T10:00:00.000Z',
      '2025-10-08T10:00:00.000Z',
    ]);
    expect(nextWorkingDay('2025-10-03', [])).toBe('2025-10-06');
  });

  it('settles a month at its end, due the fifth and closed the tenth working day after', () => {
    expect(times('2025-09')).toEqual([
      '2025-08-31T17:00:00.000Z',
      '2025-09-30T17:00:00.000Z',
      '2025-10-07T10:00:00.000Z',
      '2025-10-14T10:00:00.000Z',
    ]);
  });

  it('cuts the month in which a campaign ends off at that end', () => {
    expect(times('2025-10').slice(1, 3)).toEqual(['2025-10-25T17:00:00.000Z', '2025-10-27T10:00:00.000Z']);
  });

  it('keeps what is reported once open for good', () => {
    const window = plannedWindow(parsePeriod('once')!, SETTINGS, [CAMPAIGN]);
    expect(windowState(window, '2025-07-14T16:59:59.999Z')).toBe('not_open');
    expect(windowState(window, '2025-08-01T00:00:00.000Z')).toBe('open');
    expect(acceptsEntry(windowState(window, '2030-01-01T00:00:00.000Z'))).toBe(true);
  });

  it.each([
    ['2025-09-28T16:59:59.999Z', 'not_open', false],
    ['2025-09-28T17:00:00.000Z', 'open', true],
    ['2025-10-03T10:00:00.000Z', 'open', true],
    ['2025-10-03T10:00:00.001Z', 'due', true],
    ['2025-10-07T10:00:00.000Z', 'due', true],
    ['2025-10-07T10:00:00.001Z', 'closed', false],
  ])('at %s week 40 is %s', (now, state, accepts) => {
    const window = plannedWindow(parsePeriod('2025-W40')!, SETTINGS, [CAMPAIGN]);
    expect(windowState(window, now)).toBe(state);
    expect(acceptsEntry(windowState(window, new Date(now)))).toBe(accepts);
  });
});

describe('window of one unit', () => {
  const common: Window = {
    dataSet: 'weekly',
    period: '2025-W40',
    opensAt: '2025-09-28T17:00:00.000Z',
    cutOffAt: '2025-10-03T05:00:00.000Z',
    dueAt: '2025-10-03T10:00:00.000Z',
    closesAt: '2025-10-07T10:00:00.000Z',
  };
  const extension = (closesAt: string, dueAt: string | null = null): WindowExtension => ({
    dataSet: 'weekly',
    period: '2025-W40',
    orgUnitId: 2,
    dueAt,
    closesAt,
    reason: 'Mất điện do bão',
    accepted: null,
    version: 1,
  });

  it('is the common one without an extension', () => {
    expect(windowOf(common, undefined)).toBe(common);
  });

  it('closes later with an extension, and is due when everybody is unless the extension says so', () => {
    const window = windowOf(common, extension('2025-10-10T10:00:00.000Z'));
    expect(window).toEqual({ ...common, closesAt: '2025-10-10T10:00:00.000Z' });
    expect(windowState(window, '2025-10-10T10:00:00.000Z')).toBe('due');
    expect(windowState(window, '2025-10-10T10:00:00.001Z')).toBe('closed');
    const later = windowOf(common, extension('2025-10-10T10:00:00.000Z', '2025-10-06T10:00:00.000Z'));
    expect(windowState(later, '2025-10-06T10:00:00.000Z')).toBe('open');
    expect(windowState(later, '2025-10-06T10:00:00.001Z')).toBe('due');
  });

  it('never loses time, also when the common times move beyond the extension', () => {
    const moved = { ...common, dueAt: '2025-10-08T10:00:00.000Z', closesAt: '2025-10-14T10:00:00.000Z' };
    expect(windowOf(moved, extension('2025-10-10T10:00:00.000Z', '2025-10-06T10:00:00.000Z'))).toEqual(moved);
  });

  it('never closes before it is due', () => {
    const moved = { ...common, closesAt: common.dueAt };
    const window = windowOf(moved, extension('2025-10-06T10:00:00.000Z', '2025-10-06T10:00:00.000Z'));
    expect(window.closesAt).toBe(window.dueAt);
  });

  it('keeps opening and cut-off: figures of all units describe one moment', () => {
    const { opensAt, cutOffAt } = windowOf(common, extension('2025-10-20T10:00:00.000Z'));
    expect([opensAt, cutOffAt]).toEqual([common.opensAt, common.cutOffAt]);
  });
});

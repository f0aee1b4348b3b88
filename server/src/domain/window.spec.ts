import { describe, expect, it } from '@jest/globals';
import { CAMPAIGN, SETTINGS } from '../test/catalogue-builders.js';
import { parsePeriod } from './period.js';
import { acceptsEntry, nextWorkingDay, windowOf, windowState } from './window.js';

const times = (code: string, holidays: string[] = []) => {
  const window = windowOf(parsePeriod(code)!, { ...SETTINGS, holidays }, [CAMPAIGN]);
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
    const window = windowOf(parsePeriod('once')!, SETTINGS, [CAMPAIGN]);
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
    const window = windowOf(parsePeriod('2025-W40')!, SETTINGS, [CAMPAIGN]);
    expect(windowState(window, now)).toBe(state);
    expect(acceptsEntry(windowState(window, new Date(now)))).toBe(accepts);
  });
});

import { describe, expect, it } from '@jest/globals';
import { decidedFault } from './decided-window.js';
import { parsePeriod } from './period.js';

/** Week 41: open on Wednesday 08/10 14:00. */
const W41 = {
  opensAt: '2025-10-05T17:00:00.000Z',
  cutOffAt: '2025-10-10T05:00:00.000Z',
  dueAt: '2025-10-10T10:00:00.000Z',
  closesAt: '2025-10-14T10:00:00.000Z',
};
const WEDNESDAY = '2025-10-08T07:00:00.000Z';
const fault = (change: Partial<typeof W41>, now = WEDNESDAY): string | null => {
  const found = decidedFault(parsePeriod('2025-W41')!, W41, { ...W41, ...change }, new Date(now));
  return found === null ? null : `${found.at} ${found.code}`;
};

describe('times decided for one period', () => {
  it('may put off what is to come', () => {
    expect(fault({ cutOffAt: '2025-10-11T05:00:00.000Z', dueAt: '2025-10-13T10:00:00.000Z' })).toBeNull();
  });

  it('may bring it forward, as long as it stays ahead', () => {
    expect(fault({ dueAt: '2025-10-10T08:00:00.000Z' })).toBeNull();
    expect(fault({ cutOffAt: WEDNESDAY })).toBe('cutOffAt time_taken_away');
  });

  it('may put a due time or closing off afterwards: a storm is known only when it has come', () => {
    const saturday = '2025-10-11T05:00:00.000Z';
    expect(fault({ dueAt: '2025-10-10T15:00:00.000Z' }, saturday)).toBeNull();
    expect(fault({ closesAt: '2025-11-01T10:00:00.000Z' }, '2025-10-20T00:00:00.000Z')).toBeNull();
  });

  it('take no time away after the fact', () => {
    const saturday = '2025-10-11T05:00:00.000Z';
    expect(fault({ dueAt: '2025-10-10T09:00:00.000Z' }, saturday)).toBe('dueAt time_taken_away');
    expect(fault({ closesAt: '2025-10-11T05:00:00.000Z' }, saturday)).toBe('closesAt time_taken_away');
  });

  it('leave an opening or cut-off that has passed', () => {
    expect(fault({ opensAt: '2025-10-06T00:00:00.000Z' })).toBe('opensAt already_passed');
    expect(fault({ cutOffAt: '2025-10-10T09:00:00.000Z' }, '2025-10-10T05:00:00.000Z')).toBe(
      'cutOffAt already_passed',
    );
  });

  it('are in order, and the cut-off lies in its period, its very end included', () => {
    expect(fault({ dueAt: '2025-10-10T04:00:00.000Z' })).toBe('dueAt wrong_order');
    expect(fault({ closesAt: '2025-10-10T09:59:59.000Z' })).toBe('closesAt wrong_order');
    const sunday = { cutOffAt: '2025-10-12T17:00:00.000Z', dueAt: '2025-10-13T10:00:00.000Z' };
    expect(fault(sunday)).toBeNull();
    expect(fault({ ...sunday, cutOffAt: '2025-10-12T17:00:00.001Z' })).toBe('cutOffAt outside_period');
  });

  it('change something', () => {
    expect(fault({})).toBe('dueAt nothing_changes');
    expect(fault({ dueAt: '2025-10-10T17:00:00+07:00' })).toBe('dueAt nothing_changes');
  });
});

import { describe, expect, it } from '@jest/globals';
import { delegationFault, delegationHolds, lastDelegationDay } from './delegation.js';

const TODAY = '2025-12-28';
const fault = (startsOn: string, endsOn: string): string | null => {
  const found = delegationFault(startsOn, endsOn, TODAY);
  return found === null ? null : `${found.at} ${found.code}`;
};

describe('span of a delegation', () => {
  it('begins today at the earliest and may be one day', () => {
    expect(fault(TODAY, TODAY)).toBeNull();
    expect(fault('2025-12-27', '2026-01-05')).toBe('startsOn in_the_past');
  });
  it('ends on or after its first day', () => {
    expect(fault('2026-01-05', '2026-01-04')).toBe('endsOn before_start');
  });
  it('is at most sixty days, both ends counted, over the turn of the year too', () => {
    expect(lastDelegationDay(TODAY)).toBe('2026-02-25');
    expect(fault(TODAY, '2026-02-25')).toBeNull();
    expect(fault(TODAY, '2026-02-26')).toBe('endsOn too_long');
  });
  it('has dates that exist', () => {
    expect(fault('2026-02-30', '2026-03-01')).toBe('startsOn no_such_date');
    expect(fault('2026-01-01', '1/2/2026')).toBe('endsOn no_such_date');
  });
  it('holds on its first and last day, not beside them, and not once it is taken back', () => {
    const span = { startsOn: '2026-01-02', endsOn: '2026-01-04', revokedAt: null };
    const days = ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05'];
    expect(days.map((day) => delegationHolds(span, day))).toEqual([false, true, true, false]);
    expect(delegationHolds({ ...span, revokedAt: '2026-01-02T00:00:00Z' }, '2026-01-03')).toBe(false);
  });
});

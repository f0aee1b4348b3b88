import { describe, expect, it } from '@jest/globals';
import { acceptedTimes, extensionFault, givenTimes, hasMoreTime, latestClosing } from './extension.js';

const common = { dueAt: '2025-10-03T10:00:00.000Z', closesAt: '2025-10-07T10:00:00.000Z' };
const NOW = new Date('2025-10-08T07:00:00.000Z');
const fault = (closesAt: string, dueAt: string | null = null, extended = false): string | null =>
  extensionFault(common, { closesAt, dueAt }, extended, NOW)?.code ?? null;

describe('times of an extension', () => {
  it('lie after the closing of everybody and after now', () => {
    expect(fault('2025-10-10T10:00:00.000Z')).toBeNull();
    expect(fault('2025-10-08T07:00:00.001Z')).toBeNull();
    expect(fault('2025-10-08T07:00:00.000Z')).toBe('in_the_past');
    expect(fault('2025-10-07T09:59:59.999Z')).toBe('before_common_closing');
  });

  it('are read with their offset', () => {
    expect(fault('2025-10-10T17:00:00+07:00')).toBeNull();
    expect(fault('2025-10-08T13:00:00+07:00')).toBe('in_the_past');
  });

  it('reach at most 60 days beyond the closing, or beyond now where that has passed', () => {
    expect(latestClosing(new Date(common.closesAt), NOW).toISOString()).toBe('2025-12-07T07:00:00.000Z');
    expect(fault('2025-12-07T07:00:00.000Z')).toBeNull();
    expect(fault('2025-12-07T07:00:00.001Z')).toBe('too_far');
    const before = new Date('2025-10-01T00:00:00.000Z');
    expect(latestClosing(new Date(common.closesAt), before).toISOString()).toBe('2025-12-06T10:00:00.000Z');
  });

  it('are due no later than closed', () => {
    expect(fault('2025-10-10T10:00:00.000Z', '2025-10-10T10:00:00.000Z')).toBeNull();
    expect(fault('2025-10-10T10:00:00.000Z', '2025-10-10T10:00:00.001Z')).toBe('after_closing');
  });

  it('give more time than there is: a later due time alone is enough', () => {
    expect(fault(common.closesAt)).toBe('no_more_time');
    expect(fault(common.closesAt, common.dueAt)).toBe('no_more_time');
    expect(fault(common.closesAt, '2025-10-06T10:00:00.000Z')).toBeNull();
  });

  it('take an extension back with the closing of everybody, also after it', () => {
    expect(fault(common.closesAt, null, true)).toBeNull();
  });
});

it('a unit has more time when it closes or is due later', () => {
  expect(hasMoreTime(common, common)).toBe(false);
  expect(hasMoreTime({ ...common, dueAt: '2025-10-04T10:00:00.000Z' }, common)).toBe(true);
  expect(hasMoreTime({ ...common, closesAt: '2025-10-09T10:00:00.000Z' }, common)).toBe(true);
});

describe('the due time of an extension', () => {
  const before = {
    dataSet: 'weekly',
    period: '2025-W40',
    orgUnitId: 2,
    dueAt: '2025-10-06T10:00:00.000Z',
    closesAt: '2025-10-10T10:00:00.000Z',
    reason: 'Bão',
    accepted: null,
    version: 1,
  };
  const due = (closesAt: string, dueAt?: string): string | null =>
    givenTimes(common, before, { closesAt, dueAt }).dueAt;

  it('stays as it was given before unless there is a new one', () => {
    expect(due('2025-10-12T10:00:00.000Z')).toBe(before.dueAt);
    expect(due('2025-10-12T10:00:00.000Z', '2025-10-07T10:00:00.000Z')).toBe('2025-10-07T10:00:00.000Z');
    expect(givenTimes(common, undefined, { closesAt: before.closesAt }).dueAt).toBeNull();
  });

  it('goes when the extension is taken back, and never lies after the closing', () => {
    expect(due(common.closesAt)).toBeNull();
    const late = { ...before, dueAt: '2025-10-09T10:00:00.000Z' };
    expect(givenTimes(common, late, { closesAt: '2025-10-08T10:00:00.000Z' }).dueAt).toBe(
      '2025-10-08T10:00:00.000Z',
    );
  });
});

describe('a report accepted as on time', () => {
  const signedAt = new Date('2025-10-06T02:00:00.000Z');
  const accepted = { version: 2, queuedAt: '2025-10-03T09:00:00.000Z' };
  const times = acceptedTimes(common, signedAt, accepted);

  it('is due when it was signed and closes when it did', () => {
    expect(times).toEqual({ closesAt: common.closesAt, dueAt: '2025-10-06T02:00:00.000Z', accepted });
  });

  it('stays accepted when more time is given and when that is taken back', () => {
    const before = { dataSet: 'weekly', period: '2025-W40', orgUnitId: 2, reason: 'x', version: 1, ...times };
    const longer = givenTimes(common, before, { closesAt: '2025-10-12T10:00:00.000Z' });
    expect(longer).toEqual({ ...times, closesAt: '2025-10-12T10:00:00.000Z' });
    expect(givenTimes(common, { ...before, ...longer }, { closesAt: common.closesAt })).toEqual(times);
  });

  it('is no longer a matter of the device when a due time is given', () => {
    const before = { dataSet: 'weekly', period: '2025-W40', orgUnitId: 2, reason: 'x', version: 1, ...times };
    const given = { closesAt: common.closesAt, dueAt: '2025-10-07T10:00:00.000Z' };
    expect(givenTimes(common, before, given)).toEqual({ ...given, accepted: null });
  });
});

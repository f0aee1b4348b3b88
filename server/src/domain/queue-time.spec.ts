import { describe, expect, it } from '@jest/globals';
import { AT_ONCE_MS, onTimeFault, QUEUE_DAYS, QUEUE_SKEW_MS, queueFault, wasQueued } from './queue-time.js';

const NOW = new Date('2025-10-08T07:00:00.000Z');
const at = (offsetMs: number): string | null => queueFault(new Date(NOW.getTime() + offsetMs), NOW);

describe('time at which a device queued a report', () => {
  it('may be ahead by five minutes of a wrong clock, not more', () => {
    expect(at(QUEUE_SKEW_MS)).toBeNull();
    expect(at(QUEUE_SKEW_MS + 1)).toBe('in_the_future');
  });
  it('may be sixty days old, not more', () => {
    expect(at(-QUEUE_DAYS * 86_400_000)).toBeNull();
    expect(at(-QUEUE_DAYS * 86_400_000 - 1)).toBe('too_old');
  });
  it('is one of queueing only when it lies more than ten seconds back: the rest was sent at once', () => {
    expect(wasQueued(new Date(NOW.getTime() - AT_ONCE_MS), NOW)).toBe(false);
    expect(wasQueued(new Date(NOW.getTime() - AT_ONCE_MS - 1), NOW)).toBe(true);
    expect(wasQueued(new Date(NOW.getTime() + QUEUE_SKEW_MS), NOW)).toBe(false);
  });
});

describe('a late report', () => {
  const DUE = '2025-10-03T10:00:00.000Z';
  const late = new Date('2025-10-06T02:00:00.000Z');
  const inTime = new Date(DUE);

  it('can be accepted when it was queued at the very moment it was due, not a millisecond later', () => {
    expect(onTimeFault(DUE, late, inTime)).toBeNull();
    expect(onTimeFault(DUE, late, new Date(inTime.getTime() + 1))).toBe('queued_late');
  });
  it('must have been signed, late, and queued on a device', () => {
    expect(onTimeFault(DUE, null, inTime)).toBe('not_submitted');
    expect(onTimeFault(DUE, inTime, inTime)).toBe('already_on_time');
    expect(onTimeFault(DUE, late, null)).toBe('not_queued');
  });
});

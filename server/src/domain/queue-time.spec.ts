import { describe, expect, it } from '@jest/globals';
import { QUEUE_DAYS, QUEUE_SKEW_MS, queueFault } from './queue-time.js';

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
});

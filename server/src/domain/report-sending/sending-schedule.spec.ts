import { describe, expect, it } from '@jest/globals';
import { dueTurn, lastTurn, nextTurn, weekAt } from './sending-schedule.js';

const monday = { on: true, weekday: 1, hour: 8 };
const at = (text: string): Date => new Date(`${text}:00+07:00`);
const before = at('2025-09-01T00:00');

describe('the schedule of a weekly report', () => {
  it('has its turn on its local weekday and hour, also where the machine is in another zone', () => {
    expect(lastTurn(monday, at('2025-10-08T14:00'))).toEqual(at('2025-10-06T08:00'));
    expect(lastTurn(monday, at('2025-10-06T08:00'))).toEqual(at('2025-10-06T08:00'));
    expect(lastTurn(monday, at('2025-10-06T07:59'))).toEqual(at('2025-09-29T08:00'));
    expect(lastTurn({ ...monday, weekday: 7, hour: 0 }, at('2025-10-05T00:30'))).toEqual(
      at('2025-10-05T00:00'),
    );
    expect(nextTurn(monday, at('2025-10-06T08:00'))).toEqual(at('2025-10-13T08:00'));
  });

  it('is due for a day, not before it was decided, and never while it is off', () => {
    expect(dueTurn(monday, before, at('2025-10-06T09:00'))).toEqual(at('2025-10-06T08:00'));
    expect(dueTurn(monday, before, at('2025-10-07T08:01'))).toBeNull();
    expect(dueTurn(monday, at('2025-10-06T08:30'), at('2025-10-06T09:00'))).toBeNull();
    expect(dueTurn({ ...monday, on: false }, before, at('2025-10-06T09:00'))).toBeNull();
    expect(nextTurn({ ...monday, on: false }, at('2025-10-06T09:00'))).toBeNull();
  });

  it('is about the newest week that was cut off by its turn', () => {
    const windows = [
      { period: '2025-W41', cutOffAt: '2025-10-12T17:00:00.000Z' },
      { period: '2025-W40', cutOffAt: '2025-10-05T17:00:00.000Z' },
      { period: '2025-W39', cutOffAt: '2025-09-28T17:00:00.000Z' },
    ];
    expect(weekAt(windows, at('2025-10-06T08:00'))).toBe('2025-W40');
    expect(weekAt(windows, at('2025-10-05T23:00'))).toBe('2025-W39');
    expect(weekAt(windows, at('2025-09-01T08:00'))).toBeNull();
  });
});

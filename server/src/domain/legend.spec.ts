import { describe, expect, it } from '@jest/globals';
import { legendInterval } from './legend.js';

const interval = (key: string, from: number, to: number | null) => ({
  key,
  from,
  to,
  nameVi: key,
  nameEn: key,
  color: '#000',
});
const closed = {
  code: 'percent',
  intervals: [interval('low', 0, 50), interval('mid', 50, 80), interval('high', 80, 100)],
};
const open = { code: 'open', intervals: [interval('low', 0, 50), interval('high', 50, null)] };

describe('legend', () => {
  it.each([
    [-1, undefined],
    [0, 'low'],
    [49.999, 'low'],
    [50, 'mid'],
    [80, 'high'],
    [100, 'high'],
    [100.1, undefined],
  ])('puts %d in %s: intervals are half-open, the last one closed at the top', (value, key) => {
    expect(legendInterval(closed, value)?.key).toBe(key);
  });

  it('has no top where the last interval is open', () => {
    expect(legendInterval(open, 103)?.key).toBe('high');
  });

  it('finds nothing in an empty legend', () => {
    expect(legendInterval({ code: 'none', intervals: [] }, 1)).toBeNull();
  });
});

import { describe, expect, test } from '@jest/globals';
import { valueAxis } from './value-axis.js';

describe('an axis of values', () => {
  test('has round steps from 0 and room above the largest figure', () => {
    expect(valueAxis(58)).toEqual({ top: 80, ticks: [0, 20, 40, 60, 80] });
    expect(valueAxis(200)).toEqual({ top: 300, ticks: [0, 100, 200, 300] });
    for (const largest of [0.3, 7, 99, 100, 1234, 45_000])
      expect(valueAxis(largest).top).toBeGreaterThan(largest * 1.15);
  });
  test('stands without a single figure, too', () => {
    expect(valueAxis(0)).toEqual({ top: 1, ticks: [0, 1] });
  });
});

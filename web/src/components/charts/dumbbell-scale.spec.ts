import { describe, expect, it } from '@jest/globals';
import { dumbbellAt, dumbbellAxis } from './dumbbell-scale.js';

describe('the axis of the now → target rows', () => {
  it('is one axis for all rows, so lengths can be compared', () => {
    const axis = dumbbellAxis([
      { value: 30, target: 58 },
      { value: 71, target: 58 },
    ]);
    expect(axis).toEqual({ from: 0, to: 71 * 1.04 });
  });

  it('gives a missing figure no place, and a zero the left end', () => {
    const axis = dumbbellAxis([{ value: null, target: 50 }]);
    expect(dumbbellAt(axis, null)).toBeNull();
    expect(dumbbellAt(axis, 0)).toBe(0);
    expect(dumbbellAt(axis, 50)).toBeCloseTo(96.15, 1);
  });

  it('holds when no row has a figure', () => {
    expect(dumbbellAxis([])).toEqual({ from: 0, to: 1 });
  });
});

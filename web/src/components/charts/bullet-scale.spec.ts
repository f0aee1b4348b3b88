import { describe, expect, it } from '@jest/globals';
import { bulletScale } from './bullet-scale.js';

describe('the scale of a bullet', () => {
  it('puts the target of every row at the same place while the value is below it', () => {
    expect(bulletScale({ value: 20, plan: 30, target: 58 }).target).toBeCloseTo(88);
    expect(bulletScale({ value: 90, plan: 78, target: 100 }).target).toBeCloseTo(88);
  });

  it('keeps plan and value in proportion to the target', () => {
    const scale = bulletScale({ value: 25, plan: 40, target: 50 });
    expect(scale.value).toBeCloseTo(44);
    expect(scale.plan).toBeCloseTo(70.4);
  });

  it('widens the track for a value far above the target instead of capping it', () => {
    const scale = bulletScale({ value: 200, plan: 10, target: 100 });
    expect(scale.value).toBeCloseTo(98.04, 1);
    expect(scale.target).toBeCloseTo(49.02, 1);
  });

  it('draws no bar for a missing value and a bar of no length for a zero', () => {
    expect(bulletScale({ value: null, plan: 40, target: 50 }).value).toBeNull();
    expect(bulletScale({ value: 0, plan: 40, target: 50 }).value).toBe(0);
  });

  it('draws no tick while nothing is planned yet', () => {
    expect(bulletScale({ value: 0, plan: 0, target: 100 }).plan).toBeNull();
  });

  it('holds without a target and with nothing at all', () => {
    expect(bulletScale({ value: 50, plan: null, target: null }).target).toBeNull();
    expect(bulletScale({ value: null, plan: null, target: null })).toEqual({
      value: null,
      plan: null,
      target: null,
    });
    expect(bulletScale({ value: 0, plan: 0, target: 0 })).toEqual({ value: 0, plan: null, target: 0 });
  });
});

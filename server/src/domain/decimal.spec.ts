import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Big,
  ceil,
  compareFractions,
  floor,
  fraction,
  plain,
  roundFraction,
  roundTo,
  subtractFractions,
  sumOf,
  toNumber,
} from './decimal.js';

describe('decimal', () => {
  it('keeps 0.55 × 100 at 55 after a ceil, where binary numbers give 56', () => {
    expect(Math.ceil(0.55 * 100)).toBe(56);
    expect(ceil(Big('0.55').times(100)).toFixed()).toBe('55');
  });

  it.each([
    ['58.25', 1, '58.3'],
    ['58.24', 1, '58.2'],
    ['-1.65', 1, '-1.7'],
    ['-0.04', 1, '0.0'],
    ['199.5', 0, '200'],
    ['58', 1, '58.0'],
  ])('rounds %s to %i digits as %s: half away from zero, never −0', (value, decimals, rounded) => {
    expect(roundTo(value, decimals)).toBe(rounded);
  });

  it.each([
    ['2.000', '2', '2'],
    ['2.001', '3', '2'],
    ['-2.5', '-2', '-3'],
    ['0', '0', '0'],
  ])('takes %s up to %s and down to %s', (value, up, down) => {
    expect(plain(ceil(Big(value)))).toBe(up);
    expect(plain(floor(Big(value)))).toBe(down);
  });

  it('keeps missing as missing', () => {
    expect(toNumber(null)).toBeNull();
    expect(toNumber('0')).toBe(0);
    expect(toNumber('58.0')).toBe(58);
  });

  it('drops the zeros that the store adds', () => {
    expect(plain('6912.0000')).toBe('6912');
    expect(plain('-0.000')).toBe('0');
  });

  it('adds exactly', () => {
    expect(sumOf(['0.1', '0.2']).toFixed()).toBe('0.3');
    expect(sumOf([]).toFixed()).toBe('0');
  });

  it('compares fractions without dividing them', () => {
    expect(compareFractions(fraction('1', '3'), fraction('2', '6'))).toBe(0);
    expect(compareFractions(fraction('1', '3'), fraction('0.33333333333333333333333333'))).toBe(1);
    expect(roundFraction(subtractFractions(fraction('482', '10'), fraction('499', '10')), 1)).toBe('-1.7');
  });

  it('refuses a denominator that is not positive', () => {
    expect(() => fraction('1', '0')).toThrow(RangeError);
    expect(() => fraction('1', '-2')).toThrow(RangeError);
  });

  it('rounds a fraction once: as whole-number arithmetic does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (over, under) => {
          const tenths = (2n * BigInt(over) * 10n + BigInt(under)) / (2n * BigInt(under));
          const expected = `${String(tenths / 10n)}.${String(tenths % 10n)}`;
          expect(roundFraction(fraction(String(over), String(under)), 1)).toBe(expected);
        },
      ),
    );
  });
});

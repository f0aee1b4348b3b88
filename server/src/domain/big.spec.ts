import { describe, expect, it } from '@jest/globals';
import Library from 'big.js';
import fc from 'fast-check';
import { Big } from './big.js';

/** Decimals as the store holds them, and longer ones; also as programs write them. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -6, max: 18 }))
  .map(([digits, places]) => `${String(digits)}e${String(-places)}`);
const small = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom('', '.5', '.25', '.05'))
  .map(([n, part]) => `${String(n)}${part}`);
const any = fc.oneof(decimals, small);
/** The library writes −0 where nothing is left of a negative number; here a zero has no sign. */
const unsigned = (text: string): string => (/^-0(?:\.0*)?$/u.test(text) ? text.slice(1) : text);

describe('an exact decimal', () => {
  it('adds, subtracts, multiplies, compares and writes as the library does', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [x, y] = [Big(a), new Big(b)];
        const [u, v] = [Library(a), Library(b)];
        expect([x.plus(y).toFixed(), x.minus(y).toFixed(), x.times(y).toFixed(), x.abs().toFixed()]).toEqual(
          [u.plus(v).toFixed(), u.minus(v).toFixed(), u.times(v).toFixed(), u.abs().toFixed()].map(unsigned),
        );
        expect([x.cmp(y), x.eq(b), x.gt(b), x.gte(b), x.lt(y), x.lte(y)]).toEqual([
          u.cmp(v),
          u.eq(b),
          u.gt(b),
          u.gte(b),
          u.lt(v),
          u.lte(v),
        ]);
        expect(x.toNumber()).toBe(Number(unsigned(u.toFixed())));
      }),
    );
  });

  it('divides and leaves over as the library does', () => {
    fc.assert(
      fc.property(
        any,
        any.filter((b) => !Library(b).eq(0)),
        (a, b) => {
          expect(Big(a).div(b).toFixed()).toBe(unsigned(Library(a).div(b).toFixed()));
          expect(Big(a).mod(b).toFixed()).toBe(unsigned(Library(a).mod(b).toFixed()));
        },
      ),
    );
  });

  it('rounds as the library does: cut, half away from zero, away from zero', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 8 }), (a, places) => {
        for (const mode of [0, 1, 3] as const)
          expect(Big(a).round(places, mode).toFixed()).toBe(
            unsigned(Library(a).round(places, mode).toFixed()),
          );
        expect(Big(a).toFixed(places)).toBe(unsigned(Library(a).toFixed(places)));
      }),
    );
  });

  it('takes every finite number of the language as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(Big(n).toNumber()).toBe(n + 0);
        expect(Big(n).toFixed()).toBe(unsigned(Library(n).toFixed()));
      }),
    );
  });

  it('is not made of what is no number', () => {
    for (const text of ['', ' ', '.', '-', 'e5', '1,5', '1.5.2', '0x10', 'NaN', 'Infinity', '1 000', '−1'])
      expect(() => Big(text)).toThrow('Not a number');
    expect(() => Big(1).div(0)).toThrow(RangeError);
  });

  it('is written in full, also in JSON and beside text', () => {
    expect(JSON.stringify({ n: Big('1e-9') })).toBe('{"n":"0.000000001"}');
    expect(Big('1e21').toString()).toBe('1000000000000000000000');
    expect(Big(10).pow(3).toFixed()).toBe('1000');
    expect(Big('-2.5').quotient(2).toFixed()).toBe('-1');
  });
});

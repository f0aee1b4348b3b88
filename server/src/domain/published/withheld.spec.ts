import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SMALL_GROUP, withheldCommunes } from './withheld.js';

const of = (...sizes: (number | null)[]): string[] =>
  [...withheldCommunes(sizes.map((size, at) => ({ code: String(at), size })))].sort();

describe('a share of few persons', () => {
  it('is not published, and where it is the only one the next smallest is withheld with it', () => {
    expect(of(500, 9, 80, 4, 300)).toEqual(['1', '3']);
    expect(of(500, 9, 80, 300)).toEqual(['1', '2']);
    expect(of(500, 10, 80)).toEqual([]);
  });
  it('is neither of nobody nor of those without a figure', () => {
    expect(of(0, null, 500)).toEqual([]);
    expect(of(3)).toEqual(['0']);
  });
  it('cannot be told from the total and the rest: of withheld communes there are none or at least two, where there are two', () => {
    const sizes = fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (all) => {
        const withheld = new Set(of(...all).map(Number));
        const peopled = all.filter((size) => (size ?? 0) > 0).length;
        expect(withheld.size === 1 && peopled > 1).toBe(false);
        all.forEach((size, at) => {
          if (size !== null && size > 0 && size < SMALL_GROUP) expect(withheld.has(at)).toBe(true);
          if ((size ?? 0) === 0) expect(withheld.has(at)).toBe(false);
        });
      }),
    );
  });
});

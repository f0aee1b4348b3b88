import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLASSES, classOf, differenceClasses } from './difference-classes.js';

describe('classes of the map', () => {
  it('have round bounds, the same on both sides of 0', () => {
    const differences = [-12.4, -8, -3, -0.1, 0, 2, 5, 9.9, 11, 40];
    expect(differenceClasses(differences).map(({ to }) => to)).toEqual([-10, -5, 0, 5, 10, null]);
    expect(differenceClasses([0, 0]).map(({ from }) => from)).toEqual([null, -2, -1, 0, 1, 2]);
    expect(differenceClasses([]).length).toBe(CLASSES);
  });

  it('every difference is in exactly one, and behind is never beside not behind', () => {
    const n = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(n, { maxLength: 40 }), n, (differences, one) => {
        const classes = differenceClasses(differences);
        const found = classOf(classes, one);
        expect(
          classes.filter((c) => (c.from === null || one >= c.from) && (c.to === null || one < c.to)),
        ).toHaveLength(1);
        expect(found < CLASSES / 2).toBe(one < 0);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueChanges } from './value-changes.js';

describe('what differs between two states of a report', () => {
  it('is told in the order of the form, what left the form last', () => {
    expect(valueChanges({ b: 1, gone: 5 }, { a: 2, b: 3 }, ['b', 'a'])).toEqual([
      { dataElement: 'b', before: 1, after: 3 },
      { dataElement: 'a', before: null, after: 2 },
      { dataElement: 'gone', before: 5, after: null },
    ]);
  });

  it('tells a zero from missing', () => {
    expect(valueChanges({ a: 0 }, {}, ['a'])).toEqual([{ dataElement: 'a', before: 0, after: null }]);
    expect(valueChanges({}, { a: 0 }, ['a'])).toEqual([{ dataElement: 'a', before: null, after: 0 }]);
  });

  it('leads from the one to the other, and is empty for the same', () => {
    const values = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', '__proto__'),
      fc.oneof(fc.nat(3), fc.constant('x')),
    );
    fc.assert(
      fc.property(values, values, (before, after) => {
        const map = new Map<string, number | string>(Object.entries(before));
        for (const change of valueChanges(before, after, ['a', 'b'])) {
          if (change.after === null) map.delete(change.dataElement);
          else map.set(change.dataElement, change.after);
        }
        expect(new Map([...map].sort())).toEqual(new Map(Object.entries(after).sort()));
        expect(valueChanges(after, after, [])).toEqual([]);
      }),
    );
  });
});

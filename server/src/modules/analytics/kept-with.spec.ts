import { describe, expect, it } from '@jest/globals';
import { KeptWith } from './kept-with.js';

describe('what is kept with its source', () => {
  it('is computed once for an object and a question, and anew for another of either', () => {
    const kept = new KeptWith<object, number>();
    let computed = 0;
    const compute = (): number => (computed += 1);
    const [one, other] = [{}, {}];
    expect([kept.get(one, 'a', compute), kept.get(one, 'a', compute)]).toEqual([1, 1]);
    expect([kept.get(one, 'b', compute), kept.get(other, 'a', compute)]).toEqual([2, 3]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { rowEnd } from './row-end.js';

describe('the end of a row', () => {
  it('adds a flow over the weeks shown and says how many are missing', () => {
    expect(rowEnd('flow', [3, null, 0, 4, null], 100)).toEqual({ kind: 'sum', value: 7, missing: 2 });
    expect(rowEnd('flow', [0, 0], null)).toEqual({ kind: 'sum', value: 0, missing: 0 });
  });
  it('of nothing but missing weeks is missing, not zero', () => {
    expect(rowEnd('flow', [null, null], 5)).toEqual({ kind: 'sum', value: null, missing: 2 });
    expect(rowEnd('stock', [null], 5)).toEqual({ kind: 'change', value: null, since: 'none' });
  });
  it('adds exactly', () => {
    expect(rowEnd('flow', [0.1, 0.2], null)).toMatchObject({ value: 0.3 });
    expect(rowEnd('stock', [0.1, 0.3], null)).toMatchObject({ value: 0.2 });
  });
  it('holds the newest stock against the week before it', () => {
    expect(rowEnd('stock', [10, 14, null], 9)).toEqual({ kind: 'change', value: 4, since: 'before' });
    expect(rowEnd('stock', [7], 9)).toEqual({ kind: 'change', value: -2, since: 'before' });
  });
  it('says that the week before is missing instead of taking an older one', () => {
    expect(rowEnd('stock', [10, null, 14], 9)).toEqual({ kind: 'change', value: null, since: 'gap' });
    expect(rowEnd('stock', [14], null)).toEqual({ kind: 'change', value: null, since: 'gap' });
  });
});

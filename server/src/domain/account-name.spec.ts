import { describe, expect, it } from '@jest/globals';
import { accountNameOf } from './account-name.js';

describe('the name of an account', () => {
  it.each([
    [' Editor-24301 ', 'editor-24301'],
    ['a\u0000b', 'a\u{FFFD}b'],
    ['E\u0302', 'ê'],
    ['', ''],
  ])('%j is %j', (typed, name) => {
    expect(accountNameOf(typed)).toBe(name);
  });
});

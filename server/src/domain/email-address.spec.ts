import { describe, expect, it } from '@jest/globals';
import { isEmailAddress } from './email-address.js';

describe('an e-mail address', () => {
  it('is one name at one host, without blanks, lists or names around it', () => {
    expect(['canbo@xa.example.vn', 'a.b+c@d-e.example'].every(isEmailAddress)).toBe(true);
    const wrong = ['canbo', 'canbo@xa', 'a@b.', 'a b@c.vn', 'A <a@b.vn>', 'a@b.vn;c@d.vn', '@b.vn', ''];
    expect(wrong.filter(isEmailAddress)).toEqual([]);
    expect(isEmailAddress(`a@${'b'.repeat(250)}.vn`)).toBe(false);
  });
});

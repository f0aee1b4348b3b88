import { describe, expect, it } from '@jest/globals';
import { linkTokenOf, oneTimePasswordOf } from './account-secrets.js';

const secret = 'A'.repeat(43);

describe('one-time secrets', () => {
  it('are the same for the same request and differ from account to account and secret to secret', () => {
    const passwords = [
      oneTimePasswordOf(secret, 'canbo-24301'),
      oneTimePasswordOf(secret, 'canbo-24302'),
      oneTimePasswordOf('B'.repeat(43), 'canbo-24301'),
    ];
    expect(new Set(passwords).size).toBe(3);
    expect(oneTimePasswordOf(secret, 'canbo-24301')).toBe(passwords[0]);
    expect(linkTokenOf(secret, 'a')).not.toBe(linkTokenOf(secret, 'b'));
  });
  it('can be typed from paper: no 0, o, 1, l or i', () => {
    for (let n = 0; n < 500; n += 1)
      expect(oneTimePasswordOf(secret, String(n))).toMatch(/^[a-hjkmnp-z2-9]{4}(?:-[a-hjkmnp-z2-9]{4}){2}$/u);
  });
  it('tell nothing of the secret: a token has 256 bits of its own', () => {
    expect(linkTokenOf(secret, 'a')).toMatch(/^[\w-]{43}$/u);
    expect(linkTokenOf(secret, 'a')).not.toContain(secret.slice(0, 8));
  });
});

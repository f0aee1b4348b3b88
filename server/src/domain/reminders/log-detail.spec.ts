import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutAddresses } from './log-detail.js';

describe('what a reviewer reads of an outcome', () => {
  it('has the words of the other server and no address', () => {
    expect(withoutAddresses('550 5.1.1 <canbo@xa.example.vn>: no such box')).toBe(
      '550 5.1.1 •••: no such box',
    );
    expect(withoutAddresses('unknown number +84 905 000 001')).toBe('unknown number •••');
    expect(withoutAddresses('HTTP 302')).toBe('HTTP 302');
    expect(withoutAddresses(null)).toBeNull();
  });
  it('never has an at sign between two words', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, text) => {
        expect(withoutAddresses(`${text} ${address} ${text}`)).not.toContain(` ${address} `);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { hasHidden, withoutHidden } from './hidden-characters.js';

describe('a hidden character', () => {
  it.each([
    ['turns the direction of writing', 'Nguyễn\u202EgnạB'],
    ['isolates it', 'a\u2066b\u2069'],
    ['marks it', 'a\u200Fb'],
    ['has no width', 'Ban\u200BChỉ đạo'],
    ['joins', 'a\u200Db'],
    ['is a soft hyphen', 'thôn\u00ADbuôn'],
    ['controls', 'a\u0007b'],
    ['is NUL', 'a\u0000b'],
    ['is a mark of byte order within', 'a\uFEFFb'],
  ])('%s, and is found and taken out', (_what, text) => {
    expect(hasHidden(text)).toBe(true);
    expect(hasHidden(withoutHidden(text))).toBe(false);
  });
  it.each([
    ['a mark of Ê Đê letters that stays combining after NFC', 'Čư\u0306 Mgar ê\u0306 ô\u0306 â\u0306'],
    ['a tab or an end of line', 'một\thai\r\nba\n'],
    ['a space that does not break', '1\u00A0234'],
    ['the mark of byte order that a file begins with', '\uFEFForg_unit;value'],
    ['a mark of quotation or a dash', '“Đắk Lắk Số” – 58 %'],
  ])('is not %s', (_what, text) => {
    expect(hasHidden(text)).toBe(false);
  });
});

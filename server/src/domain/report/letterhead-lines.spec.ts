import { describe, expect, it } from '@jest/globals';
import { communeLetterhead } from './commune-week-input.js';
import { letterheadIn } from './letterhead-in.js';
import { letterheadLines } from './letterhead-lines.js';
import { USUAL_LETTERHEAD } from './usual-letterhead.js';

const own = {
  ...USUAL_LETTERHEAD,
  symbol: 'BC-UBND',
  place: 'Cuôr Đăng',
  recipients: ['HĐND xã', 'Lưu: VT'],
};

describe('the letterhead of a unit', () => {
  it('heads the draft, with room for the number', () => {
    const { numberLine, letterhead } = letterheadLines(own);
    expect(numberLine).toBe('Số:          /BC-UBND');
    expect(letterhead).toEqual(own);
    expect(letterheadLines(own, 'en').numberLine).toBe('No.:          /BC-UBND');
  });

  it('closes the list of recipients, "Như trên" first where somebody is addressed', () => {
    expect(letterheadLines(own).recipientLines).toEqual(['- Như trên;', '- HĐND xã;', '- Lưu: VT.']);
    expect(letterheadLines({ ...own, addressees: [] })).toMatchObject({
      addressLines: [],
      recipientLines: ['- HĐND xã;', '- Lưu: VT.'],
    });
  });

  it('addresses one in a line and several in a list', () => {
    expect(letterheadLines(own).addressLines).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk']);
    expect(letterheadLines({ ...own, addressees: ['Sở Tài chính', 'Sở Nội vụ'] }).addressLines).toEqual([
      'Kính gửi:',
      '- Sở Tài chính;',
      '- Sở Nội vụ.',
    ]);
  });
});

describe('a letterhead in English', () => {
  it('has the usual words of it in English, of the Department and of a commune', () => {
    expect(letterheadIn(USUAL_LETTERHEAD, 'en')).toMatchObject({
      agency: 'DEPARTMENT OF SCIENCE AND TECHNOLOGY',
      agencyInText: 'the Department of Science and Technology',
      addressees: ['the People’s Committee of Đắk Lắk Province'],
      signer: { authority: 'DIRECTOR' },
    });
    const commune = communeLetterhead({ code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' });
    expect(letterheadIn(commune, 'en')).toMatchObject({
      agency: 'PEOPLE’S COMMITTEE OF CUÔR ĐĂNG COMMUNE',
      agencyInText: 'the People’s Committee of Cuôr Đăng Commune',
      signer: { authority: 'ON BEHALF OF THE PEOPLE’S COMMITTEE', post: 'CHAIRPERSON' },
    });
  });

  it('leaves what a unit wrote of its own as it is, and Vietnamese as it is kept', () => {
    expect(letterheadIn({ ...own, agency: 'SỞ THỬ' }, 'en')).toMatchObject({
      agency: 'SỞ THỬ',
      symbol: 'BC-UBND',
      recipients: ['HĐND xã', 'Archive: Records Office'],
    });
    expect(letterheadIn(own, 'vi')).toBe(own);
  });
});

import { describe, expect, it } from '@jest/globals';
import { smallDocument } from '../../test/report-document.js';
import { withLetterhead } from './letterhead-lines.js';

const drafted = smallDocument();
const own = {
  ...drafted.letterhead,
  symbol: 'BC-UBND',
  place: 'Cuôr Đăng',
  recipients: ['HĐND xã', 'Lưu: VT'],
};

describe('the letterhead of a unit', () => {
  it('heads the draft, with room for the number and its own place before the date', () => {
    const { numberLine, placeDate, letterhead } = withLetterhead(drafted, own);
    expect(numberLine).toBe('Số:          /BC-UBND');
    expect(placeDate).toBe('Cuôr Đăng, ngày      tháng      năm 2025');
    expect(letterhead).toEqual(own);
  });

  it('closes the list of recipients, "Như trên" first where somebody is addressed', () => {
    expect(withLetterhead(drafted, own).recipientLines).toEqual(['- Như trên;', '- HĐND xã;', '- Lưu: VT.']);
    expect(withLetterhead(drafted, { ...own, addressees: [] })).toMatchObject({
      addressLines: [],
      recipientLines: ['- HĐND xã;', '- Lưu: VT.'],
    });
  });

  it('addresses one in a line and several in a list', () => {
    expect(withLetterhead(drafted, own).addressLines).toEqual(['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk']);
    expect(
      withLetterhead(drafted, { ...own, addressees: ['Sở Tài chính', 'Sở Nội vụ'] }).addressLines,
    ).toEqual(['Kính gửi:', '- Sở Tài chính;', '- Sở Nội vụ.']);
  });

  it('changes no sentence and no figure', () => {
    expect(withLetterhead(drafted, own).sections).toEqual(drafted.sections);
  });
});

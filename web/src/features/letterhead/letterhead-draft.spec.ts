import { describe, expect, it } from '@jest/globals';
import { letterhead } from '../../test/issued-reports.js';
import { bodyOf, draftOf, errorsOf, letterheadOf } from './letterhead-draft.js';

const known = letterhead();
const own = { ...known, addressees: [...known.addressees], recipients: [...known.recipients] };

describe('a letterhead as typed', () => {
  it('comes back as it was, and lists are read without blank lines', () => {
    expect(letterheadOf(draftOf(own))).toEqual(own);
    const draft = { ...draftOf(own), recipients: ' Sở Tài chính \n\nLưu: VT' };
    expect(bodyOf(draft, 3)).toMatchObject({ version: 3, recipients: ['Sở Tài chính', 'Lưu: VT'] });
  });

  it('says what is missing, too long or too many before it is sent', () => {
    expect(errorsOf(draftOf(own))).toEqual({});
    expect(errorsOf(draftOf(null))).toEqual({
      ...{ agency: 'missing', agencyInText: 'missing', symbol: 'missing', place: 'missing' },
      ...{ recipients: 'missing', authority: 'missing' },
    });
    const wrong = { ...draftOf(own), symbol: 'B'.repeat(41), addressees: 'x\n'.repeat(11) };
    expect(errorsOf(wrong)).toEqual({ symbol: 'tooLong', addressees: 'tooMany' });
  });
});

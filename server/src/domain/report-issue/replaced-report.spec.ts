import { describe, expect, it } from '@jest/globals';
import { smallDocument } from '../../test/report-document.js';
import { markIssued } from './issue-mark.js';
import { replacing } from './replaced-report.js';

describe('a report that takes the place of another', () => {
  const old = markIssued(smallDocument(), { number: '5', on: '2025-10-08' });

  it('names it first, and changes nothing else', () => {
    const { opening, ...rest } = replacing(smallDocument(), old);
    expect(opening[0]!.text).toBe(
      'Báo cáo này thay thế Báo cáo số 05/BC-SKHCN ngày 08 tháng 10 năm 2025 của Sở Khoa học và Công nghệ.',
    );
    const english = replacing(smallDocument({ language: 'en' }), old).opening[0]!.text;
    expect(english).toMatch(/^This report replaces Report No\. 05\/BC-SKHCN of 8 October 2025 by /u);
    const { opening: drafted, ...same } = smallDocument();
    expect([opening.slice(1), rest]).toEqual([drafted, same]);
  });
});

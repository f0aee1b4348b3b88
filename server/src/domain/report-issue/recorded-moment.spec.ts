import { describe, expect, it } from '@jest/globals';
import { smallDocument } from '../../test/report-document.js';
import { reportWeek } from '../../test/province-goals.js';
import type { ReportLanguage } from '../report/document.js';
import { paragraph, reportBasis } from '../report/report-frame.js';
import { editsIn, staleEdits } from './paragraph-edits.js';

const [EARLY, LATE] = ['2025-10-08T07:00:00.000Z', '2025-10-09T01:05:00.000Z'];
const basis = (language: ReportLanguage, computedAt: string, own: boolean): string =>
  reportBasis(reportWeek({ computedAt }), language, own);

describe('the moment of the figures in an edited paragraph', () => {
  it.each([
    ['vi', false],
    ['vi', true],
    ['en', false],
    ['en', true],
  ] as const)('in %s (own: %s) is no change behind it, and is brought up to date', (language, own) => {
    const drafted = basis(language, EARLY, own);
    const now = basis(language, LATE, own);
    const document = smallDocument({ language, opening: [paragraph('basis', now)] });
    const edit = { id: 'basis', text: `(*) ${drafted}`, drafted };
    expect(drafted).not.toBe(now);
    expect(staleEdits(document, [edit])).toEqual([]);
    expect(editsIn(document, [edit])).toEqual([{ ...edit, text: `(*) ${now}` }]);
  });

  it('hides no change of anything else in its paragraph', () => {
    const drafted = basis('vi', EARLY, false);
    const now = drafted.replace('ngày thứ 81', 'ngày thứ 82');
    const document = smallDocument({ opening: [paragraph('basis', now)] });
    expect(staleEdits(document, [{ id: 'basis', text: 'Khác.', drafted }])).toHaveLength(1);
  });

  it('is left alone in what names none', () => {
    const document = smallDocument();
    const edit = { id: 'opening', text: 'Kính báo cáo:', drafted: 'Sở báo cáo như sau:' };
    expect(editsIn(document, [edit, { ...edit, text: null }])).toEqual([edit, { ...edit, text: null }]);
  });
});

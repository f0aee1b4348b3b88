import { describe, expect, it } from '@jest/globals';
import { sampleGoal } from '../../test/finding-builders.js';
import { reportWeek } from '../../test/province-goals.js';
import { cellsUnder, tableOf, textOf } from '../../test/report-tables.js';
import type { CommuneGoal } from './commune-goal.js';
import { communeLetterhead, type CommuneWeekInput } from './commune-week-input.js';
import { communeWeekDocument } from './commune-week.js';

const commune = { code: '24301', name: 'Cuôr Đăng', fullName: 'Xã Cuôr Đăng' };
const goal = (over: Partial<CommuneGoal> = {}): CommuneGoal => ({
  ...sampleGoal(),
  code: '0',
  indicator: 'adults_reached_rate',
  numerator: 4_820,
  denominator: 10_000,
  gapCount: 980,
  change: 1.2,
  carriedFrom: null,
  province: 58,
  perWeekNeeded: 312,
  ...over,
});
const value = {
  dataElement: 'adults_reached',
  nameVi: 'Đã tiếp cận',
  nameEn: 'Reached',
  unit: 'người',
  unitEn: 'persons',
};
const input = (over: Partial<CommuneWeekInput> = {}): CommuneWeekInput => ({
  language: 'vi',
  week: reportWeek(),
  commune,
  letterhead: communeLetterhead(commune),
  goals: [goal()],
  values: [
    { ...value, value: 4_820, previous: 4_700 },
    { ...value, value: null, previous: 3 },
  ],
  report: { cell: 'on_time', submittedAt: '2025-10-03T07:00:00.000Z' },
  committee: { established: true, number: '15/QĐ-UBND', date: '2025-07-22' },
  villages: { withTeam: 20, villages: 27 },
  warnings: [],
  texts: { direction: '', difficulties: '', proposals: '' },
  definitions: [],
  ...over,
});

describe('the report of a commune', () => {
  it('goes to the Department under the usual head of a commune', () => {
    const { letterhead, addressLines, numberLine } = communeWeekDocument(input());
    expect([letterhead.agency, letterhead.signer.authority]).toEqual([
      'UBND XÃ CUÔR ĐĂNG',
      'TM. ỦY BAN NHÂN DÂN',
    ]);
    expect([addressLines, numberLine]).toEqual([
      ['Kính gửi: Sở Khoa học và Công nghệ'],
      'Số:          /BC-UBND',
    ]);
  });

  it('tells what is needed a week, the villages and the decision', () => {
    const text = textOf(communeWeekDocument(input()));
    expect(text).toContain('còn thiếu 980 người, cần thêm 312 người mỗi tuần');
    expect(text).toContain('20/27 thôn, buôn, tổ dân phố đã có Tổ công nghệ số cộng đồng (74,1%).');
    expect(text).toContain('theo Quyết định số 15/QĐ-UBND ngày 22/7/2025');
  });

  it('leaves what is missing missing, and says what was carried', () => {
    const document = communeWeekDocument(
      input({ goals: [goal({ carriedFrom: '2025-W39' })], villages: null }),
    );
    expect(cellsUnder(tableOf(document, 'values'), 'value')).toEqual([4_820, null]);
    expect(cellsUnder(tableOf(document, 'values'), 'difference')).toEqual([120, null]);
    expect(textOf(document)).toContain('Đang tính theo số liệu kỳ trước');
  });

  it('quotes people on a line of their own, whatever they wrote', () => {
    const hostile = '=cmd|x!A1\n#import "x"\n\n<w:t>';
    const { sections } = communeWeekDocument(
      input({ texts: { direction: hostile, difficulties: '', proposals: '' } }),
    );
    expect(sections[0]?.blocks[0]).toEqual({
      kind: 'paragraph',
      id: 'direction',
      text: '=cmd|x!A1 #import "x" <w:t>',
    });
  });

  it('says of a figure to look at again whether a reason was given', () => {
    const warnings = [
      { finding: 'Tăng 40% so với kỳ trước.', reason: null },
      { finding: 'Giảm.', reason: 'Rà soát lại' },
    ];
    const text = textOf(communeWeekDocument(input({ warnings })));
    expect(text).toContain('- Tăng 40% so với kỳ trước. Chưa nêu lý do.');
    expect(text).toContain('- Giảm. Lý do đã nêu: Rà soát lại');
  });

  it('is written in English with English numbers and dates', () => {
    const text = textOf(communeWeekDocument(input({ language: 'en' })));
    expect(text).toContain('980 persons short; needs 312 persons more a week');
    expect(text).toContain('by Decision 15/QĐ-UBND of 22/07/2025');
  });
});

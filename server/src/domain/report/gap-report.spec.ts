import { describe, expect, it } from '@jest/globals';
import { communeRow, provinceGoal, reportWeek } from '../../test/province-goals.js';
import { cellsUnder, tableOf, textOf } from '../../test/report-tables.js';
import { needOfAll } from './commune-rows.js';
import { type GapReportInput, gapReportDocument } from './gap-report.js';
import { USUAL_LETTERHEAD } from './usual-letterhead.js';

const missing = communeRow({
  orgUnit: '1',
  fullName: 'Xã Trống',
  value: null,
  numerator: null,
  gapCount: null,
  perWeekNeeded: null,
  status: 'no_data',
});
const input = (over: Partial<GapReportInput> = {}): GapReportInput => ({
  language: 'vi',
  week: reportWeek(),
  letterhead: USUAL_LETTERHEAD,
  goals: [{ ...provinceGoal(), perWeekNeeded: 255 }],
  communes: [
    communeRow(),
    communeRow({ orgUnit: '2', fullName: 'Xã Đạt', gapCount: 0, status: 'reached', perWeekNeeded: 0 }),
    missing,
  ],
  groups: [],
  parts: [],
  definitions: [],
  ...over,
});

describe('the gap report', () => {
  it('tells the gap of the province and what communes are missing apart', () => {
    const text = textOf(gapReportDocument(input()));
    expect(text).toContain('Tính chung toàn tỉnh còn thiếu 9,8 điểm, tương ứng 98.000 người.');
    expect(text).toContain('1 xã, phường chưa đạt, còn thiếu tổng cộng 23.456 người');
    expect(text).toContain('1 xã, phường chưa có số liệu');
  });

  it('says so where the province is there and communes are not', () => {
    const reached = {
      ...provinceGoal({ gapCount: 0, gapPoints: 0, surplus: 211, status: 'reached' }),
      perWeekNeeded: 255,
    };
    const text = textOf(gapReportDocument(input({ goals: [reached] })));
    expect(text).toContain('Tính chung toàn tỉnh đã đạt mục tiêu, vượt 211 người.');
    expect(text).toContain('còn thiếu tổng cộng 23.456 người');
  });

  it('never makes a figure that is missing 0', () => {
    const rows = tableOf(gapReportDocument(input()), 'communes');
    expect(cellsUnder(rows, 'gap')).toEqual([800, 0, null]);
    expect(cellsUnder(rows, 'numerator')).toEqual([5_000, 5_000, null]);
  });

  it('tells what is needed a week only where it is known of everybody who is short', () => {
    expect(needOfAll([communeRow(), communeRow({ perWeekNeeded: 45 })])).toBe(300);
    expect(needOfAll([communeRow(), communeRow({ perWeekNeeded: null })])).toBeNull();
    expect(needOfAll([missing])).toBe(0);
  });

  it('is written in English with English numbers', () => {
    const text = textOf(gapReportDocument(input({ language: 'en' })));
    expect(text).toContain('Adults reached: 48.2% (482,000/1,000,000 persons) against a target of 58%.');
    expect(text).toContain('9.8 points short, which is 98,000 persons');
  });

  it('without a campaign says that there are no goals', () => {
    const document = gapReportDocument(
      input({ week: reportWeek({ campaign: null }), goals: [], communes: [] }),
    );
    expect(textOf(document)).toContain('chưa có chỉ tiêu');
    expect(document.annexes).toEqual([]);
  });
});

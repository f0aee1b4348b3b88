import { describe, expect, it } from '@jest/globals';
import { communeRow, provinceGoal, reportWeek } from '../../test/province-goals.js';
import { cellsUnder, tableOf, textOf } from '../../test/report-tables.js';
import { type CustomPeriodInput, customPeriodDocument } from './custom-period.js';
import { USUAL_LETTERHEAD } from './usual-letterhead.js';

const goal = { ...provinceGoal(), first: 40.1, spanChange: 7.9, compared: 84 };
const input = (over: Partial<CustomPeriodInput> = {}): CustomPeriodInput => ({
  language: 'vi',
  week: reportWeek(),
  from: { period: '2025-W36', startsOn: '2025-09-01' },
  letterhead: USUAL_LETTERHEAD,
  goals: [goal],
  communes: [{ ...communeRow(), first: null, spanChange: null }],
  weeks: [{ period: '2025-W40', expected: 102, submitted: 91, onTime: 78, late: 13, missing: 11 }],
  reported: [
    { orgUnit: '24301', fullName: 'Xã Cuôr Đăng', due: 5, onTime: 2, late: 1, other: 1, missing: 1 },
  ],
  definitions: [],
  ...over,
});

describe('the report of a chosen span', () => {
  it('compares the ends over the communes that have both, and says how many', () => {
    const text = textOf(customPeriodDocument(input()));
    expect(text).toContain(
      '40,1% (tuần 36), 48,2% (tuần 40); tính trên 84 xã, phường có số liệu của cả hai tuần thì tăng 7,9 điểm.',
    );
  });

  it.each([
    [null, 'không có xã, phường nào có số liệu của cả hai tuần'],
    [0.01, 'thì không đổi'],
    [-2, 'thì giảm 2,0 điểm'],
  ])('of a change of %s says that it is one', (spanChange, said) => {
    expect(textOf(customPeriodDocument(input({ goals: [{ ...goal, spanChange }] })))).toContain(said);
  });

  it('counts what was returned as reported, and what was due', () => {
    const document = customPeriodDocument(input());
    expect(cellsUnder(tableOf(document, 'reported-communes'), 'quotient')).toEqual([[4, 5]]);
    expect(textOf(document)).toContain('91/102 lượt báo cáo tuần phải nộp (89,2%)');
  });

  it('leaves a commune without a figure at one end without a change', () => {
    const table = tableOf(customPeriodDocument(input()), 'communes');
    expect([cellsUnder(table, 'first'), cellsUnder(table, 'change')]).toEqual([[null], [null]]);
  });
});

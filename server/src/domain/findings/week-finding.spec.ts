import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weekFinding } from './week-finding.js';

describe('how far a week can be trusted', () => {
  it.each([
    [
      102,
      88,
      9,
      '88/102 xã, phường đã nộp; 9 báo cáo có dấu hiệu cần hỏi lại',
      '88 of 102 communes have submitted; 9 reports raise a question',
    ],
    [
      102,
      102,
      0,
      'Cả 102 xã, phường đã nộp; không báo cáo nào có dấu hiệu bất thường',
      'All 102 communes have submitted; no report raises a question',
    ],
    [
      2,
      1,
      1,
      '1/2 xã, phường đã nộp; 1 báo cáo có dấu hiệu cần hỏi lại',
      '1 of 2 communes have submitted; 1 report raises a question',
    ],
    [
      1,
      1,
      0,
      'Cả 1 xã, phường đã nộp; không báo cáo nào có dấu hiệu bất thường',
      '1 of 1 commune has submitted; no report raises a question',
    ],
    [102, 0, 0, 'Chưa xã, phường nào nộp trong 102 xã, phường', 'None of 102 communes has submitted yet'],
    [0, 0, 0, 'Kỳ này không xã, phường nào phải nộp', 'No commune owes a report'],
  ])('%i expected, %i submitted, %i questioned', (expected, submitted, questioned, vi, en) => {
    const week = { expected, submitted, questioned };
    expect([weekFinding(week, 'vi'), weekFinding(week, 'en')]).toEqual([vi, en]);
  });

  it('says that all is in only when it is, and calls nothing sound before anything is in', () => {
    const week = fc.nat(102).chain((expected) =>
      fc.nat(expected).chain((submitted) =>
        fc.record({
          expected: fc.constant(expected),
          submitted: fc.constant(submitted),
          questioned: fc.nat(submitted),
        }),
      ),
    );
    fc.assert(
      fc.property(week, (one) => {
        const vi = weekFinding(one, 'vi');
        expect(vi.startsWith('Cả ')).toBe(one.expected > 0 && one.submitted === one.expected);
        expect(vi.includes('không báo cáo nào')).toBe(one.submitted > 0 && one.questioned === 0);
        expect(weekFinding(one, 'en')).not.toMatch(/\b1 (?:communes|reports)\b/u);
      }),
    );
  });
});

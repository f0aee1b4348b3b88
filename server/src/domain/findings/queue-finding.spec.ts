import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { queueFinding } from './queue-finding.js';

describe('what the reports of a week ask', () => {
  it.each([
    [
      { reports: 91, questioned: 7, first: 'Xã Ea Ly' },
      '7/91 báo cáo có dấu hiệu cần hỏi lại; bất ngờ nhất: Xã Ea Ly',
      '7 of 91 reports raise a question; most surprising: Xã Ea Ly',
    ],
    [
      { reports: 91, questioned: 1, first: null },
      '1/91 báo cáo có dấu hiệu cần hỏi lại',
      '1 of 91 reports raises a question',
    ],
    [
      { reports: 2, questioned: 2, first: null },
      'Cả 2 báo cáo có dấu hiệu cần hỏi lại',
      'All 2 reports raise a question',
    ],
    [
      { reports: 1, questioned: 0, first: 'Xã Ea Ly' },
      'Không báo cáo nào trong 1 báo cáo có dấu hiệu bất thường',
      'The only report raises no question',
    ],
    [{ reports: 0, questioned: 0, first: null }, 'Không có báo cáo nào để xem', 'No report to look at'],
  ])('%j', (queue, vi, en) => {
    expect([queueFinding(queue, 'vi'), queueFinding(queue, 'en')]).toEqual([vi, en]);
  });

  it('calls nothing sound that raises a question, and names a first one only beside others', () => {
    const queue = fc.nat(102).chain((reports) =>
      fc.record({
        reports: fc.constant(reports),
        questioned: fc.nat(reports),
        first: fc.option(fc.constant('Xã Ea Ly')),
      }),
    );
    fc.assert(
      fc.property(queue, (one) => {
        const [vi, en] = [queueFinding(one, 'vi'), queueFinding(one, 'en')];
        expect(vi.includes('bất thường')).toBe(one.reports > 0 && one.questioned === 0);
        expect(vi.includes('Xã Ea Ly')).toBe(one.first !== null && one.reports > 1);
        expect(en).not.toMatch(/\b1 (?:of \d+ reports raise |reports)/u);
      }),
    );
  });
});

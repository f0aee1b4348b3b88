import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planFinding, type PlannedTarget } from './plan-finding.js';

const percent = { unit: '%', unitEn: '%', decimals: 1 };
const people = { unit: 'người', unitEn: 'people', decimals: 0 };
const plan = (more: Partial<PlannedTarget> = {}): PlannedTarget => ({
  kind: 'ratio',
  value: '58',
  dueOn: '2025-10-25',
  baselineValue: '0',
  baselineOn: '2025-07-15',
  planShape: 'linear',
  planPoints: [],
  ...more,
});
const points = [
  { on: '2025-08-31', value: '20' },
  { on: '2025-09-30', value: '50' },
];

describe('heading of a plan', () => {
  it.each([
    [
      'a straight line',
      plan(),
      percent,
      'Từ 0% lên 58% trong 103 ngày, mỗi tuần thêm 3,9 điểm',
      'From 0% up to 58% in 103 days, 3.9 points more every week',
    ],
    [
      'a count',
      plan({ kind: 'count', value: '200' }),
      people,
      'Từ 0 người lên 200 người trong 103 ngày, mỗi tuần thêm 13,6 người',
      'From 0 people up to 200 people in 103 days, 13.6 people more every week',
    ],
    [
      'a line that falls',
      plan({ baselineValue: '30', value: '10' }),
      percent,
      'Từ 30% xuống 10% trong 103 ngày, mỗi tuần bớt 1,4 điểm',
      'From 30% down to 10% in 103 days, 1.4 points less every week',
    ],
    [
      'a line that stays',
      plan({ baselineValue: '58' }),
      percent,
      'Giữ ở 58% đến 25/10/2025',
      'Stays at 58% until 25/10/2025',
    ],
    [
      'steps',
      plan({ planShape: 'stepped', planPoints: points }),
      percent,
      'Từ 0% lên 58% qua 3 bậc; bậc lớn nhất +30 điểm, ngày 30/09/2025',
      'From 0% up to 58% in 3 steps; the largest is +30 points, on 30/09/2025',
    ],
    [
      'one step',
      plan({ planShape: 'stepped' }),
      percent,
      'Từ 0% lên 58% bằng một bậc, ngày 25/10/2025',
      'From 0% up to 58% in one step, on 25/10/2025',
    ],
    [
      'own points',
      plan({ planShape: 'points', planPoints: points }),
      percent,
      'Từ 0% lên 58% qua 2 mốc; dốc nhất từ 31/08/2025 đến 30/09/2025, mỗi tuần thêm 7,0 điểm',
      'From 0% up to 58% through 2 marks; steepest from 31/08/2025 to 30/09/2025, 7.0 points more every week',
    ],
    [
      'yes or no',
      plan({ kind: 'yes_no', value: '1', planShape: 'stepped' }),
      percent,
      'Một bậc: đến ngày 25/10/2025 phải có',
      'One step: to be there by 25/10/2025',
    ],
  ])('says how %s moves', (_, target, unit, vi, en) => {
    expect(planFinding(target, unit, 'vi')).toBe(vi);
    expect(planFinding(target, unit, 'en')).toBe(en);
  });

  it('never says up where the target is below the baseline, nor a pace of nothing', () => {
    const value = fc.integer({ min: 0, max: 1000 }).map(String);
    fc.assert(
      fc.property(value, value, fc.constantFrom('linear', 'stepped', 'points'), (from, to, planShape) => {
        const text = planFinding(plan({ baselineValue: from, value: to, planShape }), percent, 'vi');
        expect(text.includes(' lên ')).toBe(Number(to) > Number(from));
        expect(text.includes(' xuống ')).toBe(Number(to) < Number(from));
        expect(text).not.toMatch(/(?<!\d)0,0 điểm/u);
      }),
    );
  });
});

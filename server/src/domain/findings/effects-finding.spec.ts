import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectsFinding, effectText } from './effects-finding.js';

const goal = (code: string, before: number | null, after: number | null, percent = true) => ({
  code,
  before,
  after,
  percent,
});

describe('what became of the goals of the province', () => {
  it.each([
    [
      [goal('0', 57.6, 58), goal('3', 67.3, 88.2), goal('9', 82, 82)],
      '2/3 chỉ tiêu đổi giá trị; nhiều nhất: số 3, +20,9 điểm',
      '2 of 3 goals have another value; most: goal 3, +20.9 points',
    ],
    [
      [goal('0', 58, 57.6), goal('3', 67.3, 67.3)],
      '1/2 chỉ tiêu đổi giá trị; nhiều nhất: số 0, −0,4 điểm',
      '1 of 2 goals has another value; most: goal 0, −0.4 points',
    ],
    [[goal('0', 58, 57), goal('3', 67, 68)], '2/2 chỉ tiêu đổi giá trị', '2 of 2 goals have another value'],
    [
      [goal('0', null, 57), goal('9', 10, 900, false)],
      '2/2 chỉ tiêu đổi giá trị',
      '2 of 2 goals have another value',
    ],
    [
      [goal('0', 58, 58)],
      'Không chỉ tiêu nào trong 1 chỉ tiêu đổi giá trị',
      'The only goal has the same value',
    ],
    [[], 'Đợt này chưa có chỉ tiêu', 'This campaign has no goals yet'],
  ])('%j', (goals, vi, en) => {
    expect([effectsFinding(goals, 'vi'), effectsFinding(goals, 'en')]).toEqual([vi, en]);
  });
});

describe('a step of a goal', () => {
  it.each([
    [0.4, 9000, '+0,4', '+0.4'],
    [-0.4, -9000, '−0,4', '−0.4'],
    [0, -235, 'giảm chưa tới 0,1', 'down less than 0.1'],
    [0, 3, 'tăng chưa tới 0,1', 'up less than 0.1'],
    [0, 0, '', ''],
    [0, null, '', ''],
    [null, 4, null, null],
  ])('of %j by %j persons', (effect, by, vi, en) => {
    expect([effectText(effect, by, 1, 'vi'), effectText(effect, by, 1, 'en')]).toEqual([vi, en]);
  });

  it('that moved anybody is never nothing, and its sign is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (by) => {
        const said = effectText(0, by, 1, 'vi') ?? '';
        expect(said === '').toBe(by === 0);
        expect(said.startsWith('giảm')).toBe(by < 0);
      }),
    );
  });
});

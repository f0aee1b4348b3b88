import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBehind } from '../status.js';
import { COUNT_GOAL, judgedGoals, LANGUAGES, LATE, MET, sampleGoal } from '../../test/finding-builders.js';
import { communeGoalFinding, goalFinding } from './goal-finding.js';

const yesNo = sampleGoal({
  targetKind: 'yes_no',
  countUnit: 'xã, phường',
  countUnitEn: 'communes',
  value: 97.1,
  target: 100,
  plan: 0,
  planDifference: 97.1,
  gapCount: 3,
  status: 'on_track',
});

describe('sentence of a goal', () => {
  it.each([
    [
      'behind',
      sampleGoal(),
      'Chậm 1,7 điểm so với kế hoạch; còn thiếu 12.345 người để đạt mục tiêu',
      '1.7 points behind plan; 12,345 persons short of the target',
    ],
    [
      'far behind',
      sampleGoal({ status: 'far_behind', planDifference: -19.9 }),
      'Rất chậm, kém kế hoạch 19,9 điểm; còn thiếu 12.345 người để đạt mục tiêu',
      'Far behind plan, by 19.9 points; 12,345 persons short of the target',
    ],
    [
      'one missing',
      sampleGoal({ status: 'on_track', planDifference: 2.6, gapCount: 1 }),
      'Đúng tiến độ, cao hơn kế hoạch 2,6 điểm; còn thiếu 1 người để đạt mục tiêu',
      'On track, 2.6 points above plan; 1 person short of the target',
    ],
    [
      'a yes/no before its date',
      yesNo,
      'Đúng tiến độ, chưa đến hạn; còn thiếu 3 xã, phường để đạt mục tiêu',
      'On track, not due yet; 3 communes short of the target',
    ],
    [
      'a count',
      sampleGoal({
        ...COUNT_GOAL,
        value: 45.5,
        target: 100,
        plan: 78.6,
        planDifference: -33.1,
        status: 'far_behind',
        gapCount: 1,
        shortfall: 5432,
      }),
      'Rất chậm, kém kế hoạch 33,1 điểm; còn 1 xã, phường chưa đạt, thiếu tổng cộng 5.432 người',
      'Far behind plan, by 33.1 points; 1 commune has not reached it yet, 5,432 persons short in total',
    ],
    ['no data', sampleGoal({ value: null, status: 'no_data' }), 'Chưa có số liệu', 'No data yet'],
    [
      'no target',
      sampleGoal({ target: null, status: 'no_data' }),
      'Chưa có mục tiêu để so sánh',
      'No target to compare with',
    ],
  ])('says of the province, %s, what is missing', (_, goal, vi, en) => {
    expect(goalFinding(goal, 'vi')).toBe(vi);
    expect(goalFinding(goal, 'en')).toBe(en);
  });

  it.each([
    [
      'a count behind',
      sampleGoal({ ...COUNT_GOAL, value: 150, target: 200, plan: 157, planDifference: -7, gapCount: 50 }),
      'Chậm 7 người so với kế hoạch; còn thiếu 50 người',
      '7 persons behind plan; 50 persons short of the target',
    ],
    [
      'a count met',
      sampleGoal({ ...COUNT_GOAL, value: 240, target: 200, gapCount: 0, status: 'reached' }),
      'Vượt mục tiêu 200 người',
      'Above the target of 200 persons',
    ],
    ['a committee set up', { ...yesNo, status: 'reached' as const, value: 100 }, 'Đã có', 'In place'],
    ['no committee yet', { ...yesNo, value: 0 }, 'Chưa có, chưa đến hạn', 'Not in place, not due yet'],
    [
      'no committee, overdue',
      { ...yesNo, value: 0, plan: 100, status: 'far_behind' as const },
      'Chưa có, đã quá hạn',
      'Not in place, overdue',
    ],
  ])('says of a commune, %s, what is missing', (_, goal, vi, en) => {
    expect(communeGoalFinding(goal, 'vi')).toBe(vi);
    expect(communeGoalFinding(goal, 'en')).toBe(en);
  });

  it('never calls late what is ahead, nor met what is not', () => {
    fc.assert(
      fc.property(judgedGoals, fc.constantFrom(...LANGUAGES), (goal, language) => {
        const text = goalFinding(goal, language);
        expect(LATE.test(text)).toBe(isBehind(goal.status));
        expect(MET.test(text)).toBe(goal.status === 'reached');
        expect(text).not.toMatch(/null|undefined|NaN|−/u);
        expect(text).not.toMatch(/(?<![\d.,])1 (?:persons|communes|points)\b/u);
      }),
    );
  });
});

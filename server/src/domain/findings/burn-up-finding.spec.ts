import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBehind } from '../status.js';
import { burnUpFinding } from './burn-up-finding.js';
import { changePhrase } from './change-phrase.js';
import { COUNT_GOAL, judgedGoals, LANGUAGES, LATE, MET, sampleGoal } from '../../test/finding-builders.js';

const at = { scope: 'province' as const, day: 81, days: 103, change: 3.1 };

describe('heading of a burn-up', () => {
  it.each([
    [
      'behind',
      sampleGoal(),
      'Ngày 81/103: 48,2%, chậm 1,7 điểm so với kế hoạch; tăng 3,1 điểm so với tuần trước',
      'Day 81 of 103: 48.2%, 1.7 points behind plan; up 3.1 points on the week',
    ],
    [
      'reached',
      sampleGoal({ value: 58, planDifference: 12.4, status: 'reached' }),
      'Ngày 81/103: 58,0%, đạt mục tiêu 58%; tăng 3,1 điểm so với tuần trước',
      'Day 81 of 103: 58.0%, meeting the target of 58%; up 3.1 points on the week',
    ],
    [
      'missing',
      sampleGoal({ value: null, status: 'no_data' }),
      'Ngày 81/103: chưa có số liệu',
      'Day 81 of 103: no data yet',
    ],
    [
      'without a target',
      sampleGoal({ target: null, status: 'no_data' }),
      'Ngày 81/103: 48,2%; tăng 3,1 điểm so với tuần trước',
      'Day 81 of 103: 48.2%; up 3.1 points on the week',
    ],
  ])('says of a figure %s how it stands and moves', (_, goal, vi, en) => {
    expect(burnUpFinding(goal, at, 'vi')).toBe(vi);
    expect(burnUpFinding(goal, at, 'en')).toBe(en);
  });

  it('leaves out what is not known: the day, the change', () => {
    expect(burnUpFinding(sampleGoal(), { ...at, day: null, change: null }, 'vi')).toBe(
      '48,2%, chậm 1,7 điểm so với kế hoạch',
    );
  });

  it.each([
    [3.1, 'tăng 3,1 điểm so với tuần trước', 'up 3.1 points on the week'],
    [-0.4, 'giảm 0,4 điểm so với tuần trước', 'down 0.4 points on the week'],
    [0, 'không đổi so với tuần trước', 'unchanged on the week'],
    [null, '', ''],
  ])('says of a change of %s which way it goes', (change, vi, en) => {
    expect(changePhrase(change, sampleGoal(), 'province', 'vi')).toBe(vi);
    expect(changePhrase(change, sampleGoal(), 'province', 'en')).toBe(en);
  });

  it('counts persons in a commune', () => {
    const goal = sampleGoal({ ...COUNT_GOAL, value: 150, target: 200, planDifference: -7 });
    expect(burnUpFinding(goal, { ...at, scope: 'commune', change: 1 }, 'en')).toBe(
      'Day 81 of 103: 150 persons, 7 persons behind plan; up 1 person on the week',
    );
  });

  it('never calls late what is ahead, nor met what is not', () => {
    fc.assert(
      fc.property(judgedGoals, fc.constantFrom(...LANGUAGES), (goal, language) => {
        const text = burnUpFinding(goal, at, language);
        expect(LATE.test(text)).toBe(isBehind(goal.status));
        expect(MET.test(text)).toBe(goal.status === 'reached');
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBehind } from '../status.js';
import { communeFinding } from './commune-finding.js';
import { judgedGoals, LANGUAGES, LATE, MET, sampleGoal } from '../../test/finding-builders.js';

const commune = { fullName: 'Xã Cuôr Đăng' };
const headline = { ...sampleGoal({ value: 61.2, planDifference: 15.6, status: 'reached' }), code: '0' };
const other = (status: 'reached' | 'behind' | 'no_data', code: string) => ({
  ...sampleGoal({ status }),
  code,
});

describe('heading of a commune', () => {
  it('says how the headline stands, then counts the other goals', () => {
    const goals = [other('reached', '1'), headline, other('behind', '2'), other('no_data', '3')];
    expect(communeFinding(commune, goals, 'vi')).toBe(
      'Xã Cuôr Đăng đạt 61,2% người trưởng thành được tiếp cận, vượt mục tiêu 58%; đạt 1/3 chỉ tiêu, 1 chỉ tiêu chậm, 1 chưa có số liệu',
    );
    expect(communeFinding(commune, goals, 'en')).toBe(
      'Adults reached: Xã Cuôr Đăng is at 61.2%, above the target of 58%; 1 of 3 goals reached, 1 behind, 1 without data',
    );
  });

  it('says so where a commune never reported', () => {
    const blank = { ...sampleGoal({ value: null, status: 'no_data', dataStatus: 'no_data' }), code: '0' };
    expect(communeFinding(commune, [blank, other('no_data', '1')], 'vi')).toBe(
      'Xã Cuôr Đăng chưa có số liệu về người trưởng thành được tiếp cận; 1 chỉ tiêu còn lại chưa có số liệu',
    );
    expect(communeFinding(commune, [blank, other('no_data', '1')], 'en')).toBe(
      'Adults reached: no data yet for Xã Cuôr Đăng; the other goal has no data yet',
    );
    expect(communeFinding(commune, [], 'vi')).toBe('Xã Cuôr Đăng chưa có chỉ tiêu nào');
  });

  it('never calls late what is ahead, nor met what is not', () => {
    fc.assert(
      fc.property(judgedGoals, fc.constantFrom(...LANGUAGES), (goal, language) => {
        const text = communeFinding(commune, [{ ...goal, code: '0' }], language);
        expect(LATE.test(text)).toBe(isBehind(goal.status));
        expect(MET.test(text)).toBe(goal.status === 'reached');
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBehind } from '../status.js';
import { judgedGoals, LANGUAGES, LATE, MET, sampleGoal } from '../../test/finding-builders.js';
import {
  communesBehindFinding,
  coverageFinding,
  goalsFinding,
  overviewFinding,
  stillMissing,
} from './overview-finding.js';

const reached = sampleGoal({
  value: 58,
  plan: 45.6,
  planDifference: 12.4,
  status: 'reached',
  communesReached: 51,
  communesNoData: 0,
  gapCount: 0,
});

describe('heading of the overview', () => {
  it.each([
    [
      'behind',
      sampleGoal(),
      'Toàn tỉnh chậm 1,7 điểm so với kế hoạch: 48,2% người trưởng thành được tiếp cận',
      'Adults reached: the province is 1.7 points behind plan, at 48.2%',
    ],
    [
      'reached, communes not yet',
      reached,
      'Toàn tỉnh đạt 58,0% người trưởng thành được tiếp cận, đạt mục tiêu 58%; còn 51 xã, phường chưa đạt',
      'Adults reached: the province is at 58.0%, meeting the target of 58%; 51 communes have not reached it yet',
    ],
    [
      'all met',
      { ...reached, value: 61.2, communesReached: 102 },
      'Toàn tỉnh đạt 61,2% người trưởng thành được tiếp cận, vượt mục tiêu 58%; tất cả 102 xã, phường đều đạt',
      'Adults reached: the province is at 61.2%, above the target of 58%; all 102 communes have reached it',
    ],
    [
      'ahead',
      sampleGoal({ status: 'on_track', plan: 45.6, planDifference: 2.6 }),
      'Toàn tỉnh đúng tiến độ: 48,2% người trưởng thành được tiếp cận, cao hơn kế hoạch 2,6 điểm',
      'Adults reached: the province is on track at 48.2%, 2.6 points above plan',
    ],
    [
      'equal',
      sampleGoal({ status: 'on_track', plan: 48.2, planDifference: 0 }),
      'Toàn tỉnh đúng tiến độ: 48,2% người trưởng thành được tiếp cận, bằng kế hoạch',
      'Adults reached: the province is on track at 48.2%, level with the plan',
    ],
    [
      'behind by less than is shown',
      sampleGoal({ plan: 48.2, planDifference: 0 }),
      'Toàn tỉnh chậm chưa tới 0,1 điểm so với kế hoạch: 48,2% người trưởng thành được tiếp cận',
      'Adults reached: the province is less than 0.1 points behind plan, at 48.2%',
    ],
    [
      'no data',
      sampleGoal({ value: null, status: 'no_data', dataStatus: 'no_data' }),
      'Toàn tỉnh chưa có số liệu về người trưởng thành được tiếp cận',
      'Adults reached: no data yet for the province',
    ],
    [
      'zero denominator',
      sampleGoal({ value: null, status: 'no_data', dataStatus: 'zero_denominator' }),
      'Toàn tỉnh chưa tính được người trưởng thành được tiếp cận: mẫu số bằng 0',
      'Adults reached: cannot be computed, the denominator is 0 for the province',
    ],
    [
      'no target',
      sampleGoal({ target: null, status: 'no_data' }),
      'Toàn tỉnh đạt 48,2% người trưởng thành được tiếp cận; chưa có mục tiêu để so sánh',
      'Adults reached: the province is at 48.2%; there is no target to compare with',
    ],
    ['no goal', null, 'Chưa có chỉ tiêu nào cho kỳ này', 'No goal is set for this period'],
  ] as const)('says of a province %s what holds', (_, goal, vi, en) => {
    expect(overviewFinding(goal, 'vi')).toBe(vi);
    expect(overviewFinding(goal, 'en')).toBe(en);
  });

  it('names communes without data apart, and one in the singular', () => {
    expect(stillMissing({ communesExpected: 102, communesReached: 100, communesNoData: 1 }, 'vi')).toBe(
      'còn 1 xã, phường chưa đạt, 1 xã, phường chưa có số liệu',
    );
    expect(stillMissing({ communesExpected: 102, communesReached: 100, communesNoData: 1 }, 'en')).toBe(
      '1 commune has not reached it yet, 1 commune without data',
    );
    expect(stillMissing({ communesExpected: 102, communesReached: 101, communesNoData: 1 }, 'vi')).toBe(
      '1 xã, phường chưa có số liệu',
    );
  });

  it('never calls late what is ahead, nor met what is not, nor the other way round', () => {
    fc.assert(
      fc.property(judgedGoals, fc.constantFrom(...LANGUAGES), (goal, language) => {
        const text = overviewFinding(goal, language);
        expect(LATE.test(text)).toBe(isBehind(goal.status));
        expect(MET.test(text)).toBe(goal.status === 'reached');
        expect(text).not.toMatch(/null|undefined|NaN|-\d|−/u);
        expect(/chưa có số liệu|no data yet/u.test(text)).toBe(
          goal.value === null || (goal.status === 'reached' && goal.communesNoData > 0 && language === 'vi'),
        );
      }),
    );
  });

  it('adds communes up to all of them', () => {
    fc.assert(
      fc.property(judgedGoals, (goal) => {
        const counts =
          goal.status === 'reached'
            ? [...stillMissing(goal, 'vi').matchAll(/(\d+) xã/gu)].map((match) => Number(match[1]))
            : [];
        const all = stillMissing(goal, 'vi').startsWith('tất cả');
        if (goal.status === 'reached')
          expect(counts.reduce((a, b) => a + b, all ? 0 : goal.communesReached)).toBe(goal.communesExpected);
      }),
    );
  });
});

describe('sentences of the tiles', () => {
  const goals = (['reached', 'far_behind', 'on_track', 'behind', 'no_data'] as const).map((status, code) => ({
    status,
    code: String(code),
  }));

  it('counts the goals without the headline', () => {
    expect(goalsFinding(goals, 'vi')).toBe(
      '1/4 chỉ tiêu đạt hoặc đúng tiến độ; 2 chỉ tiêu chậm, 1 chưa có số liệu',
    );
    expect(goalsFinding(goals, 'en')).toBe('1 of 4 goals reached or on track; 2 behind, 1 without data');
    expect(goalsFinding([{ status: 'reached', code: '1' }], 'en')).toBe('1 of 1 goal reached or on track');
  });

  it('counts the communes behind', () => {
    expect(communesBehindFinding(sampleGoal(), 'vi')).toBe(
      '41 xã, phường chậm so với kế hoạch, trong đó 11 rất chậm; 1 chưa có số liệu',
    );
    expect(
      communesBehindFinding(sampleGoal({ communesBehind: 1, communesFarBehind: 0, communesNoData: 0 }), 'en'),
    ).toBe('1 commune is behind plan');
    expect(
      communesBehindFinding(sampleGoal({ communesBehind: 0, communesFarBehind: 0, communesNoData: 0 }), 'vi'),
    ).toBe('Không xã, phường nào kém kế hoạch');
    expect(
      communesBehindFinding(
        sampleGoal({ communesBehind: 0, communesFarBehind: 0, communesNoData: 102 }),
        'vi',
      ),
    ).toBe('Chưa có số liệu của xã, phường nào');
  });

  it('says whose figures they are', () => {
    const figure = { communesWithFigure: 101, communesExpected: 102, communesCarried: 12, coverage: 99.2 };
    expect(coverageFinding(figure, () => '99,2%', 'vi')).toBe(
      'Số liệu của 101/102 xã, phường, 99,2% dân số; 12 xã, phường dùng số liệu kỳ trước',
    );
    expect(coverageFinding({ ...figure, communesCarried: 0, coverage: null }, () => '', 'en')).toBe(
      'Figures of 101 of 102 communes',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgedGoals, sampleGoal } from '../../test/finding-builders.js';
import { type WorkFacts, workList } from './work-list.js';

type Goal = WorkFacts['goals'][number];
const goal = (code: string, more: Partial<Goal> = {}): Goal => ({
  ...sampleGoal(),
  code,
  indicator: `indicator_${code}`,
  communesCarried: 0,
  ...more,
});
const facts = (more: Partial<WorkFacts> = {}): WorkFacts => ({
  period: '2025-W40',
  state: 'closed',
  reporting: { missing: 11, returned: 1 },
  goals: [
    goal('0', { communesCarried: 9 }),
    goal('3', { status: 'behind', value: 45, plan: 50 }),
    goal('7', { status: 'far_behind', value: 10, plan: 50, planDifference: -40 }),
    goal('9', { status: 'reached' }),
  ],
  ...more,
});

describe('what is to be done', () => {
  it('begins with reports, then what lacks most, and is five at most', () => {
    const items = workList(facts(), 'vi');
    expect(items.map(({ text }) => text)).toEqual([
      'Nhắc 11 xã, phường chưa nộp báo cáo tuần 40',
      'Theo dõi 1 báo cáo đã trả lại, chưa nộp lại',
      'Làm việc với 41 xã, phường chậm về người trưởng thành được tiếp cận, nơi thiếu nhiều nhất trước',
      'Chỉ tiêu 7, người trưởng thành được tiếp cận: rất chậm, kém kế hoạch 40,0 điểm; còn thiếu 12.345 người để đạt mục tiêu',
      'Chỉ tiêu 3, người trưởng thành được tiếp cận: chậm 1,7 điểm so với kế hoạch; còn thiếu 12.345 người để đạt mục tiêu',
    ]);
    expect(items.map(({ target }) => target.kind)).toEqual(['reports', 'reports', 'gaps', 'goal', 'goal']);
  });

  it('nobody is reminded of a week that is not due', () => {
    const open = workList(facts({ state: 'open', reporting: { missing: 102, returned: 0 } }), 'en');
    expect(open[0]?.text).toBe('Work with the 41 communes behind on adults reached, largest shortfall first');
  });

  it('when all is reached and reported there is nothing', () => {
    const done = goal('0', { status: 'reached', communesBehind: 0, communesFarBehind: 0, communesNoData: 0 });
    expect(workList(facts({ reporting: { missing: 0, returned: 0 }, goals: [done] }), 'vi')).toEqual([]);
    expect(workList(facts({ reporting: { missing: 0, returned: 0 }, goals: [] }), 'vi')).toEqual([]);
  });

  it('one is one in English', () => {
    const one = goal('0', { communesBehind: 0, communesFarBehind: 1, communesNoData: 1, communesCarried: 1 });
    expect(
      workList(facts({ reporting: { missing: 1, returned: 1 }, goals: [one] }), 'en').map(({ text }) => text),
    ).toEqual([
      'Remind 1 commune without a report of week 40',
      'Follow up 1 returned report',
      'Work with the 1 commune behind on adults reached, largest shortfall first',
      'Ask 1 commune without data',
      'Ask 1 commune for newer figures than those carried',
    ]);
  });

  it('names no goal that is not behind, and never more than five things, whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(judgedGoals, { maxLength: 11 }), fc.nat(102), (goals, missing) => {
        const known = goals.map((one, index) => ({
          ...one,
          ...{ code: String(index), indicator: `i${index}`, communesCarried: 0 },
        }));
        const items = workList(facts({ goals: known, reporting: { missing, returned: 0 } }), 'vi');
        expect(items.length).toBeLessThanOrEqual(5);
        for (const { target } of items) {
          if (target.kind !== 'goal') continue;
          expect(['behind', 'far_behind']).toContain(known.find(({ code }) => code === target.code)?.status);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { goal, laterGoal } from '../../test/week-figures.js';
import { toGoalRows } from './to-goal-rows.js';

describe('the goals as bullets', () => {
  it('leave the headline out and put the furthest behind first', () => {
    const rows = toGoalRows(
      [
        goal(),
        laterGoal('1', 'reached'),
        laterGoal('2', 'behind', { value: 70 }),
        laterGoal('10', 'behind', { value: 64 }),
        laterGoal('3', 'far_behind'),
        laterGoal('4', 'no_data'),
        laterGoal('5', 'on_track'),
      ],
      'vi',
    );
    expect(rows.map((row) => row.code)).toEqual(['3', '10', '2', '4', '5', '1']);
  });

  it('do not call a goal without a plan yet the worst of its status', () => {
    const rows = toGoalRows(
      [
        laterGoal('1', 'on_track', { value: 10, plan: 0 }),
        laterGoal('2', 'on_track', { value: 79, plan: 78.6 }),
      ],
      'vi',
    );
    expect(rows.map((row) => row.code)).toEqual(['1', '2']);
  });

  it('show a count goal as the share of communes, with its total beside', () => {
    const [row] = toGoalRows(
      [
        laterGoal('9', 'far_behind', {
          targetKind: 'count',
          unit: 'người',
          decimals: 0,
          value: 59.4,
          target: 100,
          total: 21_347,
          totalTarget: 20_400,
        }),
      ],
      'vi',
    );
    expect(row).toMatchObject({
      valueText: '59,4%',
      targetText: '100%',
      total: { text: '21.347', targetText: '20.400', unit: 'người' },
    });
  });

  it('keep a missing value missing', () => {
    const [row] = toGoalRows([laterGoal('4', 'no_data', { value: null, plan: null })], 'vi');
    expect(row).toMatchObject({ valueText: null, planText: null });
    expect(row?.scale.value).toBeNull();
  });

  it('name thin coverage and carried figures only where they differ from the headline', () => {
    const [thin, same] = toGoalRows(
      [
        goal(),
        laterGoal('1', 'behind', { value: 60, communesWithFigure: 80, communesCarried: 40 }),
        laterGoal('2', 'behind'),
      ],
      'vi',
    );
    expect(thin).toMatchObject({ coverage: { with: 80, expected: 102 }, carried: 40 });
    expect(same).toMatchObject({ coverage: null, carried: null });
  });
});

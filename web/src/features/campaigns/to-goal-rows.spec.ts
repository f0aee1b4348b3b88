import { describe, expect, test } from '@jest/globals';
import { communeTarget, plan, sum, target } from '../../test/campaign-plan.js';
import { toGoalRows } from './to-goal-rows.js';

const indicators = [{ code: 'adults_reached_rate', nameVi: 'Tỷ lệ tiếp cận', nameEn: 'Rate' }];

describe('a goal in the list', () => {
  test('says what is wanted of the province, by when, and how many others have a target', () => {
    const later = target({ id: 8, dueOn: '2025-12-31', value: 80 });
    const [row] = toGoalRows(
      plan({ targets: [later, target(), communeTarget, { ...communeTarget, id: 9, dueOn: '2025-12-31' }] }),
      [],
      indicators,
      'vi',
    );
    expect(row).toMatchObject({
      number: 0,
      indicatorName: 'Tỷ lệ tiếp cận',
      province: [
        { wanted: '58%', dueText: '25/10/2025' },
        { wanted: '80%', dueText: '31/12/2025' },
      ],
      groups: 0,
      communes: 1,
    });
  });

  test('without a target of the province has none, not 0', () => {
    const [, second] = toGoalRows(plan(), [], indicators, 'vi');
    expect(second).toMatchObject({ number: 1, province: [], indicatorName: 'committee_rate' });
  });

  test('tells in the words of the server whether it adds up; what cannot be compared is not told', () => {
    const [row] = toGoalRows(plan(), [sum(), sum({ state: 'none' })], indicators, 'vi');
    expect(row?.sums).toEqual([{ state: 'below', finding: sum().findingVi }]);
  });
});

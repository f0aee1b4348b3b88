import { describe, expect, test } from '@jest/globals';
import { draftOfGoals, faultsOf, movedUp, readGoals, withNewGoal } from './goals-draft.js';

const goal = (number: number, indicator: string) => ({
  number,
  indicator,
  nameVi: `Chỉ tiêu ${String(number)}`,
  nameEn: `Goal ${String(number)}`,
  label: 'mặc định',
  source: null,
});
const goals = [goal(0, 'adults'), goal(1, 'committees'), goal(2, 'villages')];
const draft = draftOfGoals(goals);

describe('the list of goals as typed', () => {
  test('comes back as it was', () => {
    expect(readGoals(draft)).toEqual(goals);
  });

  test('a goal that moves up takes the number of the one it passes', () => {
    const moved = movedUp(draft, 2);
    expect(moved.map(({ number, indicator }) => [number, indicator])).toEqual([
      ['0', 'adults'],
      ['1', 'villages'],
      ['2', 'committees'],
    ]);
    expect(movedUp(draft, 0)).toEqual(draft);
  });

  test('a new one takes the next number and waits for its indicator and words', () => {
    const [last] = withNewGoal(draft, 'mặc định').slice(-1);
    expect(last).toMatchObject({ key: 3, number: '3', indicator: '' });
    expect(last && faultsOf(last, draft)).toEqual(['indicator', 'nameVi', 'nameEn']);
    expect(readGoals(withNewGoal(draft, 'mặc định'))).toBeNull();
  });

  test('no number and no indicator stands twice', () => {
    const [first, second, third] = draft;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three goals');
    const twice = [first, second, { ...third, number: '1', indicator: 'adults' }];
    expect(twice.map((one) => faultsOf(one, twice))).toEqual([
      ['indicatorTwice'],
      ['numberTwice'],
      ['numberTwice', 'indicatorTwice'],
    ]);
    expect(readGoals(twice)).toBeNull();
  });

  test('a number is a whole one from 0 to 99', () => {
    for (const number of ['', '-1', '100', '1,5', 'hai'])
      expect(draft.map((one) => faultsOf({ ...one, number }, []))[0]).toEqual(['number']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { qualityInput, weeks } from '../../test/quality-builders.js';
import { checkQuality, type Finding } from './check-quality.js';
import type { QualityInput } from './quality-input.js';

const check = (input: Partial<QualityInput>): Finding[] => checkQuality(qualityInput(input));
const told = (input: Partial<QualityInput>): string[][] =>
  check(input).map(({ element, rule, severity }) => [element, rule, severity]);
const vi = (input: Partial<QualityInput>): string | undefined => check(input)[0]?.vi;

const steady = [6900, 6650, 6400, 6160, 5900, 5660, 5400, 5150];

describe('a stock that falls', () => {
  it('asks why, naming what counted last and when, also over a gap', () => {
    const history = weeks('adults_reached', null, 6900, 6700);
    expect(vi({ history, values: { adults_reached: 6800 } })).toBe(
      'Thấp hơn 6.900 của tuần 39; số lũy kế thường không giảm.',
    );
  });
  it('measures how far out it is where the history is long enough', () => {
    const [found] = check({
      history: weeks('adults_reached', ...steady),
      values: { adults_reached: 6000 },
    });
    // Usual growth 250, spread max(1.4826·10, 30% of 250, 2% of 6,900) = 138; (−900 − 250) ÷ 138 = 8.3.
    expect([found?.rule, found?.surprise]).toEqual(['stock_fell', '8.3']);
  });
  it('is no matter of a flow, nor of a stock that should fall', () => {
    expect(told({ history: weeks('people_helped', 90), values: { people_helped: 10 } })).toEqual([]);
    expect(told({ history: weeks('signal_gap_villages', 9), values: { signal_gap_villages: 3 } })).toEqual(
      [],
    );
  });
});

describe('outside the own history', () => {
  const history = weeks('adults_reached', ...steady);
  it.each([
    [7150, false],
    [7633, false], // 733 − 250 = 483 = 3.5 · 138
    [7634, true],
    [6900, false],
    [9000, true],
  ])('a stock of %d after 6,900 asks: %s', (value, asks) => {
    expect(told({ history, values: { adults_reached: value } })).toEqual(
      asks ? [['adults_reached', 'unusual_growth', 'warning']] : [],
    );
  });
  it('says by how much, and what is usual', () => {
    const [found] = check({ history, values: { adults_reached: 9000 } });
    expect(found).toMatchObject({
      vi: 'Tăng khoảng 2.100 mỗi kỳ từ tuần 40; trước đó thường tăng khoảng 250 mỗi kỳ.',
      surprise: '13.4',
    });
  });
  it('spreads a difference over the weeks it took', () => {
    const late = weeks('adults_reached', null, null, ...steady);
    expect(told({ history: late, values: { adults_reached: 7700 } })).toEqual([]);
    expect(told({ history: late, values: { adults_reached: 9500 } })).toHaveLength(1);
  });
  it('does not judge a history shorter than five increments', () => {
    const short = weeks('adults_reached', ...steady.slice(0, 5));
    expect(told({ history: short, values: { adults_reached: 11_000 } })).toEqual([]);
    const enough = weeks('adults_reached', ...steady.slice(0, 6));
    expect(told({ history: enough, values: { adults_reached: 11_000 } })).toHaveLength(1);
  });
  it('takes a flow by its level', () => {
    const flow = weeks('people_helped', 50, 60, 55, 45, 52);
    expect(told({ history: flow, values: { people_helped: 104 } })).toEqual([]);
    expect(told({ history: flow, values: { people_helped: 400 } })).toEqual([
      ['people_helped', 'unusual_activity', 'warning'],
    ]);
    expect(told({ history: flow, values: { people_helped: 0 } })).toEqual([]);
  });
  it('does not call the smallest change infinite after a standstill', () => {
    const still = weeks('team_members', 120, 120, 120, 120, 120, 120);
    expect(told({ history: still, values: { team_members: 125 } })).toEqual([]);
    expect(told({ history: still, values: { team_members: 160 } })).toHaveLength(1);
  });
});

describe('the same number three weeks in a row', () => {
  const asks = [['adults_reached', 'same_three_weeks', 'warning']];
  const values = { adults_reached: 500 };
  it('asks in the third week, not in the second', () => {
    expect(told({ history: weeks('adults_reached', 500, 500), values })).toEqual(asks);
    expect(told({ history: weeks('adults_reached', 500, 499), values })).toEqual([]);
    expect(told({ history: weeks('adults_reached', 500), values })).toEqual([]);
  });
  it('is not in a row over a week without a report', () => {
    expect(told({ history: weeks('adults_reached', 500, null, 500), values })).toEqual([]);
    expect(told({ history: weeks('adults_reached', null, 500, 500), values })).toEqual([]);
  });
  it('rests at 100%, where nothing can grow any more', () => {
    const history = weeks('adults_reached', 500, 500);
    expect(told({ history, values, references: { adults_18_plus: 500 } })).toEqual([]);
    expect(told({ history, values, references: { adults_18_plus: 501 } })).toEqual(asks);
  });
  it('rests for what is reported once or monthly', () => {
    const { dataSet } = qualityInput();
    const history = weeks('adults_reached', 500, 500);
    expect(told({ history, values, dataSet: { ...dataSet, frequency: 'once' } })).toEqual([]);
    const months = { periods: ['2025-08', '2025-07'], values: { students_equipped: [5, 5] }, noChange: [] };
    expect(
      told({
        dataSet: { ...dataSet, frequency: 'monthly' },
        period: '2025-09',
        history: months,
        values: { students_equipped: 5 },
      }),
    ).toEqual([]);
  });
  it('rests after "Không thay đổi", of this week or of an earlier one', () => {
    const history = weeks('adults_reached', 500, 500);
    expect(told({ history, values, noChange: true })).toEqual([]);
    expect(told({ history: { ...history, noChange: ['2025-W40'] }, values })).toEqual([]);
  });
  it('is no matter of a flow: five sessions a week are five sessions a week', () => {
    expect(told({ history: weeks('people_helped', 5, 5), values: { people_helped: 5 } })).toEqual([]);
  });
});

describe('all at once at 100%', () => {
  it.each([
    [19, 25, true],
    [20, 25, false],
    [19, 24, false],
  ])('villages with a team from %d to %d of 25 ask: %s', (before, now, asks) => {
    expect(
      told({ history: weeks('villages_with_team', before), values: { villages_with_team: now } }),
    ).toEqual(asks ? [['villages_with_team', 'jump_to_full', 'warning']] : []);
  });
  it('names where it came from', () => {
    expect(vi({ history: weeks('villages_with_team', 10), values: { villages_with_team: 25 } })).toBe(
      'Từ 40,0% của tuần 40 lên đủ 100% (Thôn, buôn, TDP: 25).',
    );
  });
  it('does not ask of a first report', () => {
    expect(told({ values: { villages_with_team: 25 } })).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { qualityInput, WEEKS_BEFORE_W41 } from '../../test/quality-builders.js';
import { checkQuality } from './check-quality.js';
import type { QualityInput } from './quality-input.js';

const ADULTS = 20_000;
const PHONES = 12_000;
const VILLAGES = 40;

/** Weeks of a commune that grows steadily (±20%) and reports every week: nothing to ask about. */
const sound = fc
  .record({
    start: fc.integer({ min: 500, max: 4000 }),
    step: fc.integer({ min: 60, max: 300 }),
    wobble: fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 13, maxLength: 13 }),
    helped: fc.array(fc.integer({ min: 80, max: 120 }), { minLength: 13, maxLength: 13 }),
    weeks: fc.integer({ min: 7, max: 12 }),
  })
  .map(({ start, step, wobble, helped, weeks }): QualityInput => {
    const reached: number[] = [];
    for (const percent of wobble) reached.unshift((reached[0] ?? start) + Math.round((step * percent) / 100));
    const [now = 0, ...before] = reached;
    const appUsers = reached.map((value) => Math.floor(value / 2));
    return qualityInput({
      references: { adults_18_plus: ADULTS, smartphone_users: PHONES, villages: VILLAGES, households: 9000 },
      values: {
        villages_with_team: VILLAGES - 1,
        team_members: 160,
        adults_reached: now,
        adults_reached_60_plus: Math.floor(now / 8),
        adults_digital_services: Math.floor(now * 0.9),
        adults_vneid_certified: Math.floor(now * 0.5),
        app_users: appUsers[0],
        sessions_held: 12,
        attendances: 300,
        people_helped: helped[0],
      },
      history: {
        periods: WEEKS_BEFORE_W41.slice(0, weeks),
        values: {
          villages_with_team: Array.from({ length: weeks }, () => VILLAGES - 1),
          team_members: Array.from({ length: weeks }, () => 160),
          adults_reached: before.slice(0, weeks),
          adults_digital_services: before.slice(0, weeks).map((value) => Math.floor(value * 0.9)),
          app_users: appUsers.slice(1, weeks + 1),
          people_helped: helped.slice(1, weeks + 1),
        },
        noChange: [],
      },
    });
  });

const rulesOf = (input: QualityInput): string[] => checkQuality(input).map(({ rule }) => rule);
const past = (input: QualityInput, element: string): number => Number(input.history.values[element]?.[0]);

/** A fault of each kind, planted into a sound report, and the rule that must find it. */
const faults: readonly [rule: string, plant: (input: QualityInput) => Partial<QualityInput>][] = [
  ['above_limit', ({ values }) => ({ values: { ...values, adults_reached: ADULTS + 1 } })],
  [
    'part_above_whole',
    ({ values }) => ({
      values: { ...values, adults_reached_60_plus: Number(values['adults_reached']) + 1 },
    }),
  ],
  [
    'stock_fell',
    (input) => ({ values: { ...input.values, adults_reached: past(input, 'adults_reached') - 1 } }),
  ],
  [
    'unusual_growth',
    (input) => ({ values: { ...input.values, adults_reached: past(input, 'adults_reached') + 5000 } }),
  ],
  ['unusual_activity', ({ values }) => ({ values: { ...values, people_helped: 1000 } })],
  [
    'same_three_weeks',
    (input) => ({
      values: { ...input.values, app_users: 700 },
      history: {
        ...input.history,
        values: { ...input.history.values, app_users: [700, 700, 650, 600, 550, 500] },
      },
    }),
  ],
  [
    'jump_to_full',
    (input) => ({
      values: { ...input.values, villages_with_team: VILLAGES },
      history: { ...input.history, values: { ...input.history.values, villages_with_team: [20] } },
    }),
  ],
  ['above_full', ({ values }) => ({ values: { ...values, app_users: PHONES + 1 } })],
  ['sessions_above_attendances', ({ values }) => ({ values: { ...values, attendances: 11 } })],
  ['attendances_without_session', ({ values }) => ({ values: { ...values, sessions_held: null } })],
  ['teams_above_members', ({ values }) => ({ values: { ...values, team_members: 3 } })],
  ['certified_above_able', ({ values }) => ({ values: { ...values, adults_digital_services: 1 } })],
];

describe('the rules on random weeks', () => {
  it('leave a steady commune alone', () => {
    fc.assert(
      fc.property(sound, (input) => {
        expect(rulesOf(input)).toEqual([]);
      }),
    );
  });

  it.each(faults)('find a planted %s', (rule, plant) => {
    fc.assert(
      fc.property(sound, (input) => {
        expect(rulesOf({ ...input, ...plant(input) })).toContain(rule);
      }),
    );
  });

  it('say the same of the same report however its parts are ordered, and change nothing they are given', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(...faults), (input, [, plant]) => {
        const faulty = { ...input, ...plant(input) };
        const before = JSON.stringify(faulty);
        const shuffled = {
          ...faulty,
          dataSet: { ...faulty.dataSet, members: [...faulty.dataSet.members].reverse() },
          elements: [...faulty.elements].reverse(),
          values: Object.fromEntries(Object.entries(faulty.values).reverse()),
        };
        expect(checkQuality(shuffled)).toEqual(checkQuality(faulty));
        expect(JSON.stringify(faulty)).toBe(before);
      }),
    );
  });

  it('say the same of numbers and of the same decimals as text', () => {
    fc.assert(
      fc.property(sound, (input) => {
        const values = Object.fromEntries(
          Object.entries(input.values).map(([code, value]) => [code, value == null ? null : String(value)]),
        );
        expect(checkQuality({ ...input, values })).toEqual(checkQuality(input));
      }),
    );
  });
});

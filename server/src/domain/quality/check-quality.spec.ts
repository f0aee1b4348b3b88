import { describe, expect, it } from '@jest/globals';
import { qualityInput, SHIPPED_RULES, weeks, WEEKS_BEFORE_W41 } from '../../test/quality-builders.js';
import { checkQuality, type Finding } from './check-quality.js';
import { PLACES } from './finding-text.js';
import type { QualityInput } from './quality-input.js';

const check = (input: Partial<QualityInput>): Finding[] => checkQuality(qualityInput(input));
const told = (input: Partial<QualityInput>): string[][] =>
  check(input).map(({ element, rule, severity }) => [element, rule, severity]);
const vi = (input: Partial<QualityInput>): string | undefined => check(input)[0]?.vi;

const steady = [6900, 6650, 6400, 6160, 5900, 5660, 5400, 5150];

describe('a sound report', () => {
  it('breaks no rule: grown as usual, zeros, blanks, at its bound', () => {
    const history = weeks('adults_reached', ...steady);
    expect(told({ history, values: { adults_reached: 7150, sessions_held: 0, attendances: 0 } })).toEqual([]);
    expect(told({ values: { adults_reached: 11_786 } })).toEqual([]);
    expect(told({ values: { adults_reached: null, app_users: undefined, villages_with_team: '' } })).toEqual(
      [],
    );
  });
  it('is not compared with what nobody knows', () => {
    expect(told({ references: {}, values: { adults_reached: 99_999, app_users: 99_999 } })).toEqual([]);
    expect(told({ references: { smartphone_users: 0 }, values: { app_users: 5 } })).toEqual([]);
  });
  it('is not judged for what is no number of its kind: that is for the check of types', () => {
    expect(told({ values: { adults_reached: 'many', committee_established: Number.NaN } })).toEqual([]);
  });
});

describe('a declaration and its papers', () => {
  const once = (values: QualityInput['values']): string[][] => told({ values });
  const papers = { committee_decision_number: '15', committee_decision_date: '2025-07-20' };

  it('“Có” takes number and date, and asks for the scan', () => {
    expect(once({ committee_established: 1 })).toEqual([
      ['committee_established', 'committee_needs_number', 'error'],
      ['committee_established', 'committee_needs_date', 'error'],
      ['committee_established', 'committee_without_scan', 'warning'],
    ]);
    expect(once({ committee_established: 1, ...papers })).toEqual([
      ['committee_established', 'committee_without_scan', 'warning'],
    ]);
    expect(once({ committee_established: 1, ...papers, committee_decision_scan: 'ab'.repeat(32) })).toEqual(
      [],
    );
  });
  it('“Chưa” and blank take none', () => {
    expect(once({ committee_established: 0 })).toEqual([]);
    expect(once({})).toEqual([]);
  });
  it.each([0, null])('papers without “Có” (%s) are refused at their own field', (committee_established) => {
    expect(once({ committee_established, ...papers })).toEqual([
      ['committee_decision_number', 'committee_number_needs_yes', 'error'],
      ['committee_decision_date', 'committee_date_needs_yes', 'error'],
    ]);
  });
  it('a number that is all digits is still a text', () => {
    expect(once({ committee_decision_number: '15' })).toHaveLength(1);
    expect(once({ committee_established: 1, ...papers, committee_decision_number: '0' })).toHaveLength(1);
  });
});

describe('numerator ≤ denominator', () => {
  it('blocks above the reference figure, with both numbers', () => {
    expect(told({ values: { adults_reached: 11_787 } })).toEqual([
      ['adults_reached', 'above_limit', 'error'],
    ]);
    expect(check({ values: { adults_reached: 12_000 } })[0]).toMatchObject({
      vi: '12.000 lớn hơn số liệu nền 11.786 (Người từ 18 tuổi).',
      en: '12,000 is above the reference figure 11,786 (Adults 18 and over).',
      surprise: null,
    });
  });
});

describe('element against element', () => {
  it.each([
    [
      { adults_reached: 100, adults_reached_60_plus: 101 },
      'adults_reached_60_plus',
      'part_above_whole',
      'error',
    ],
    [{ sessions_held: 5, attendances: 4 }, 'sessions_held', 'sessions_above_attendances', 'warning'],
    [{ villages_with_team: 20, team_members: 19 }, 'villages_with_team', 'teams_above_members', 'warning'],
    [
      { adults_vneid_certified: 11, adults_digital_services: 10 },
      'adults_vneid_certified',
      'certified_above_able',
      'warning',
    ],
  ])('%j: %s breaks %s (%s)', (values, element, rule, severity) => {
    expect(told({ values })).toEqual([[element, rule, severity]]);
  });
  it('does not speak of equal numbers or of a missing other side', () => {
    expect(told({ values: { adults_reached: 100, adults_reached_60_plus: 100 } })).toEqual([]);
    expect(told({ values: { adults_reached_60_plus: 101, sessions_held: 5 } })).toEqual([]);
  });
  it('rests while the rule is switched off', () => {
    const values = { adults_digital_services: 20, adults_reached: 10 };
    expect(told({ values })).toEqual([]);
    const rules = SHIPPED_RULES.map((rule) => ({ ...rule, active: true }));
    expect(told({ rules, values })).toEqual([['adults_digital_services', 'able_above_reached', 'warning']]);
  });
});

describe('one needs the other', () => {
  it.each([
    [{ attendances: 30 }, 1],
    [{ attendances: 30, sessions_held: 0 }, 1],
    [{ attendances: 30, sessions_held: 1 }, 0],
    [{ attendances: 0 }, 0],
  ])('%j asks %d times', (values, times) => {
    expect(told({ values })).toEqual(
      Array.from({ length: times }, () => ['attendances', 'attendances_without_session', 'warning']),
    );
  });
});

describe('above 100%', () => {
  it('warns where the denominator does not bound, and shows the share uncut', () => {
    expect(told({ values: { app_users: 7000 } })).toEqual([]);
    expect(told({ values: { app_users: 7301 } })).toEqual([['app_users', 'above_full', 'warning']]);
    expect(vi({ values: { app_users: 7301 } })).toBe(
      'Bằng 104,3% của “Người dùng điện thoại thông minh” (7.000), vượt quá 100%.',
    );
  });
});

describe('findings', () => {
  it('come in the order of the form, errors before warnings at a field', () => {
    const history = {
      periods: WEEKS_BEFORE_W41.slice(0, 1),
      values: { adults_reached: [13_000], team_members: [9], villages_with_team: [1] },
      noChange: [],
    };
    expect(
      told({ history, values: { adults_reached: 12_000, team_members: 8, villages_with_team: 26 } }),
    ).toEqual([
      ['villages_with_team', 'above_limit', 'error'],
      ['villages_with_team', 'jump_to_full', 'warning'],
      ['villages_with_team', 'teams_above_members', 'warning'],
      ['team_members', 'stock_fell', 'warning'],
      ['adults_reached', 'above_limit', 'error'],
      ['adults_reached', 'stock_fell', 'warning'],
    ]);
  });
  it('are told in whole sentences in both languages, with no place left open', () => {
    const history = {
      periods: WEEKS_BEFORE_W41.slice(0, 8),
      values: { adults_reached: steady, people_helped: [5, 5, 5, 5, 5, 5, 5, 5], app_users: [5, 5] },
      noChange: [],
    };
    const all = [
      check({ history, values: { adults_reached: 12_000, people_helped: 900, app_users: 9000 } }),
      check({ history, values: { adults_reached: 600, adults_reached_60_plus: 700, app_users: 5 } }),
      check({ values: { sessions_held: 3, attendances: 1, villages_with_team: 20, team_members: 1 } }),
      check({ values: { attendances: 3, adults_vneid_certified: 2, adults_digital_services: 1 } }),
      check({ values: { committee_established: 1, campaign_plan: 1 } }),
      check({
        values: {
          committee_decision_number: '15/QĐ-UBND',
          committee_decision_date: '2025-07-20',
          committee_decision_scan: 'ab'.repeat(32),
          campaign_plan_number: '82/KH-UBND',
          campaign_plan_date: '2025-07-20',
        },
      }),
      check({ values: { dossiers_handled: 12, dossiers_received: 11 } }),
    ].flat();
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(
      SHIPPED_RULES.filter(({ active }) => active).length,
    );
    for (const { vi: left, en: right } of all)
      for (const text of [left, right]) expect(text).toMatch(/^[^{}]*[^{}\s]\.$/u);
  });
  it('have only places in their sentences that some kind fills', () => {
    for (const rule of SHIPPED_RULES)
      for (const message of [rule.messageVi, rule.messageEn])
        for (const [, place] of message.matchAll(/\{(\w+)\}/gu)) expect(PLACES).toContain(place);
  });
});

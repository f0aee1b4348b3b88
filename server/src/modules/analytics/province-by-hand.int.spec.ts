import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemo, type DemoApp, weeksOf2025 } from '../../test/demo-app.js';
import {
  type ByUnit,
  inForce,
  percentOf,
  sum,
  taken,
  type ValueLine,
  valueLines,
  wantedCount,
} from '../../test/values-file.js';

/** Local date of the cut-off of 2025-W40. */
const CUT_OFF_W40 = '2025-10-03';
const DAY_W40 = 81;
const CAMPAIGN_DAYS = 103;

let demo: DemoApp;
/** Newest first: what a weekly and a monthly stock can be taken from at the cut-off of W40. */
let weeks: ValueLine[][];
let months: ValueLine[][];
let once: ValueLine[];
let reference: ValueLine[];
let populations: ByUnit;
let goals: Record<string, unknown>[];

const goalOf = (code: string) => goals.find((goal) => goal['code'] === code)!;
const read = (periods: string[]): Promise<ValueLine[][]> =>
  Promise.all(periods.map((period) => valueLines(demo.viewer, period)));

beforeAll(async () => {
  demo = await startDemo();
  weeks = await read(weeksOf2025(36, 40).reverse());
  months = await read(['2025-09', '2025-08', '2025-07']);
  once = await valueLines(demo.viewer, 'once');
  reference = await valueLines(demo.viewer, 'reference');
  const { body } = await demo.viewer.get('/api/org-units?level=commune');
  populations = new Map(
    (body.items as { code: string; population: number }[]).map(({ code, population }) => [code, population]),
  );
  goals = (await demo.viewer.get('/api/overview?period=2025-W40')).body.goals;
}, 120_000);
afterAll(() => demo.app.close());

/** Numerators and denominators of the communes that have both. */
function pairs(files: ValueLine[][], numerator: string, denominator: string): [string, number, number][] {
  const over = inForce(reference, denominator, CUT_OFF_W40);
  return [...taken(files, numerator)].flatMap(([unit, n]) => {
    const d = over.get(unit);
    return d === undefined || d === 0 ? [] : [[unit, n, d] as [string, number, number]];
  });
}

const ratios: [string, string, string, 'weekly' | 'monthly', number][] = [
  ['0', 'adults_reached', 'adults_18_plus', 'weekly', 58],
  ['2', 'villages_with_team', 'villages', 'weekly', 100],
  ['3', 'officials_proficient', 'officials', 'monthly', 100],
  ['4', 'students_equipped', 'students', 'monthly', 100],
  ['5', 'adults_digital_services', 'adults_18_plus', 'weekly', 70],
  ['6', 'adults_vneid_certified', 'adults_18_plus', 'weekly', 40],
  ['7', 'workers_skilled', 'workers', 'monthly', 60],
  ['8', 'officials_digital_signature', 'officials', 'monthly', 60],
  ['10', 'app_users', 'smartphone_users', 'weekly', 30],
];

describe('goals of 2025-W40 counted again from nothing but the files of values', () => {
  it.each(ratios)(
    'goal %s: the sum of %s over the sum of %s of the same communes (%s, carried within its limit)',
    (code, numerator, denominator, frequency, target) => {
      const behind = pairs(frequency === 'weekly' ? weeks : months, numerator, denominator);
      const n = sum(behind.map(([, one]) => one));
      const d = sum(behind.map(([, , one]) => one));
      const covered = sum(behind.map(([unit]) => populations.get(unit)!));
      expect(goalOf(code)).toMatchObject({
        numerator: n,
        denominator: d,
        value: percentOf(n, d),
        target,
        communesWithFigure: behind.length,
        coverage: percentOf(covered, sum(populations.values())),
        gapCount: Math.max(0, wantedCount(target, d) - n),
        surplus: Math.max(0, n - wantedCount(target, d)),
        shortfall: sum(behind.map(([, one, of]) => Math.max(0, wantedCount(target, of) - one))),
        communesReached: behind.filter(([, one, of]) => one * 100 >= target * of).length,
      });
    },
  );

  it('the plan of goal 0 at day 81 of 103 is 58 × 81 ÷ 103', () => {
    expect(goalOf('0')).toMatchObject({ plan: percentOf(58 * DAY_W40, CAMPAIGN_DAYS * 100), value: 58 });
    expect(goalOf('0')['plan']).toBe(45.6);
  });

  it('communes without a figure of the week itself are the carried ones', () => {
    const [own = []] = weeks;
    const fresh = taken([own], 'adults_reached');
    const carried = [...taken(weeks, 'adults_reached').keys()].filter((unit) => !fresh.has(unit));
    expect(carried.length).toBeGreaterThan(0);
    expect(goalOf('0')).toMatchObject({ communesCarried: carried.length });
  });

  it('goal 1: all 102 communes have a committee', () => {
    const flags = taken([once], 'committee_established');
    expect([flags.size, sum(flags.values())]).toEqual([102, 102]);
    expect(goalOf('1')).toMatchObject({ numerator: 102, denominator: 102, value: 100, status: 'reached' });
  });

  it('goal 9: the share of communes with 200 people; the total of people stands beside', () => {
    const people = [...taken(weeks, 'residents_digital_signature').values()];
    const reached = people.filter((count) => count >= 200).length;
    expect(goalOf('9')).toMatchObject({
      targetKind: 'count',
      target: 100,
      numerator: reached,
      denominator: people.length,
      communesReached: reached,
      value: percentOf(reached, people.length),
      gapCount: people.length - reached,
      total: sum(people),
      totalTarget: 200 * 102,
      shortfall: sum(people.map((count) => Math.max(0, 200 - count))),
    });
  });

  it('the members of the teams are the 18,328 that were published', () => {
    expect(sum(taken(weeks, 'team_members').values())).toBe(18_328);
  });

  it('a province at its target can have a large shortfall: both show', () => {
    expect(goalOf('0')).toMatchObject({ gapCount: 0, status: 'reached' });
    expect(goalOf('0')['shortfall']).toBeGreaterThan(50_000);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapsDto, TrendDto } from '../../contract/analytics.js';
import { streamOf } from '../../db/seed/demo/prng.js';
import { carryStock, type StockValue } from '../../domain/carry.js';
import { weeksOf2025 } from '../../test/demo-app.js';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { sum } from '../../test/values-file.js';

/** Counted values drawn for every commune, some periods left out, some of them zero. */
interface Drawn {
  readonly unit: string;
  readonly period: string;
  readonly value: number;
}

const WEEKS = weeksOf2025(29, 43);
const MONTHS = ['2025-07', '2025-08', '2025-09', '2025-10'];
/** First week whose cut-off has the month settled; October is cut off with the campaign, in W43. */
const SETTLED_IN: Readonly<Record<string, string>> = {
  '2025-07': '2025-W31',
  '2025-08': '2025-W36',
  '2025-09': '2025-W40',
  '2025-10': '2025-W43',
};

let app: TestApp;
let viewer: Visitor;
let communes: string[];
let weekly: Drawn[];
let monthly: Drawn[];

const draw = (periods: string[], share: number): Drawn[] =>
  communes.flatMap((unit) => {
    const stream = streamOf(`${unit}/${periods[0]!}`);
    return periods
      .filter(() => stream.chance(share))
      .map((period) => ({ unit, period, value: stream.chance(0.1) ? 0 : stream.int(1, 2000) }));
  });

const plant = (element: string, drawn: readonly Drawn[]) =>
  app.owner.query(
    `insert into data_values (province_id, period_id, element_id, org_unit_id, value)
    select u.province_id, p.id, e.id, u.id, drawn.value
    from unnest($2::text[], $3::text[], $4::numeric[]) as drawn (unit, period, value)
    join org_unit_versions v on v.code = drawn.unit
    join org_units u on u.id = v.org_unit_id
    join periods p on p.code = drawn.period
    join data_elements e on e.code = $1`,
    [element, drawn.map((d) => d.unit), drawn.map((d) => d.period), drawn.map((d) => d.value)],
  );

const plantReference = (element: string) =>
  app.owner.query(
    `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source)
    select v.org_unit_id, e.id, '2025-07-01', 1, 1000, 'spec'
    from org_unit_versions v
    join data_elements e on e.code = $1
    where v.version = 1
      and v.level = 'commune'`,
    [element],
  );

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  const { body } = await viewer.get('/api/org-units?level=commune');
  communes = (body.items as { code: string }[]).map(({ code }) => code);
  weekly = draw(WEEKS, 0.2);
  monthly = draw(MONTHS, 0.4);
  await plant('adults_reached', weekly);
  await plant('officials_proficient', monthly);
  await plantReference('adults_18_plus');
  await plantReference('officials');
});
afterAll(() => app.close());

/** What the one pure rule takes from all values of a commune. */
function byRule(drawn: readonly Drawn[], unit: string, wanted: string | undefined, limit: number) {
  if (wanted === undefined) return [unit, null, null];
  const values = drawn
    .filter((one) => one.unit === unit)
    .map((one): StockValue => ({ period: one.period, value: String(one.value) }));
  const found = carryStock(values, wanted, limit);
  return [unit, found === null ? null : Number(found.value), found?.age ? found.period : null];
}

async function byStore(indicator: string, week: string) {
  const { body } = await viewer.get(`/api/gaps?period=${week}&indicator=${indicator}`);
  return new Map(
    (body as GapsDto).items.map((item) => [
      item.orgUnit,
      [item.orgUnit, item.value === null ? null : item.numerator, item.carriedFrom],
    ]),
  );
}

const settledMonth = (week: string): string | undefined =>
  MONTHS.filter((month) => SETTLED_IN[month]! <= week).at(-1);

describe('the stock that the store takes', () => {
  it.each(WEEKS)('of a week is the one the pure rule takes, for every commune, at %s', async (week) => {
    const store = await byStore('adults_reached_rate', week);
    expect(store.size).toBe(102);
    for (const unit of communes) expect(store.get(unit)).toEqual(byRule(weekly, unit, week, 4));
  });

  it.each(WEEKS)('of a month is the one the pure rule takes, for every commune, at %s', async (week) => {
    const store = await byStore('officials_proficient_rate', week);
    for (const unit of communes)
      expect(store.get(unit)).toEqual(byRule(monthly, unit, settledMonth(week), 2));
  });

  it('covers what matters: fresh, carried, too old, never and zero', () => {
    const cases = WEEKS.flatMap((week) => communes.map((unit) => byRule(weekly, unit, week, 4)));
    const count = (which: (one: unknown[]) => boolean) => cases.filter(which).length;
    expect(count(([, value, from]) => value !== null && from === null)).toBeGreaterThan(200);
    expect(count(([, , from]) => from !== null)).toBeGreaterThan(200);
    expect(count(([, value]) => value === null)).toBeGreaterThan(200);
    expect(count(([, value]) => value === 0)).toBeGreaterThan(20);
  });

  it('is the same in one question for all weeks as in one for each', async () => {
    const { body } = await viewer.get('/api/trends?period=2025-W43&indicator=adults_reached_rate');
    const { points } = body as TrendDto;
    expect(points.map(({ period }) => period)).toEqual(WEEKS);
    for (const { period, numerator, denominator } of points) {
      const known = communes
        .map((unit) => byRule(weekly, unit, period, 4)[1])
        .filter((value) => typeof value === 'number');
      expect([period, numerator, denominator]).toEqual([period, sum(known), known.length * 1000]);
    }
  });
});

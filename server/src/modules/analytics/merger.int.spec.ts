import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapsDto, TrendDto } from '../../contract/analytics.js';
import type { IndicatorDto } from '../../contract/catalogue.js';
import { ensurePeriods } from '../../db/seed/ensure-periods.js';
import { addCounted, addLongCampaign, addReferences, unitId } from '../../test/long-campaign.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { DECISION, mergerOf } from '../../test/unit-changes.js';
import { WHOLE } from '../../test/whole.js';

/** Three communes merge in week 61 of 100; two others report throughout. */
const [A, B, C] = ['24301', '24364', '22045'] as const;
const OTHERS = ['24133', '22060'] as const;
const NEW = '29001';
const LATER = '29002';
const BEGIN = '2025-07-16';
const MERGED_ON = '2026-09-07';
const FIRST_REPORT = '2026-09-14';
const SECOND_ON = '2027-02-01';
const END = '2027-06-14';
const BEFORE = '2026-W36';
/** Hundreds of pages of up to 100 weeks: milliseconds on a busy machine. */
const LONG_TEST = 240_000;

/** Every third indicator is looked at; every one with `WHOLE=1`. */
const EVERY = WHOLE ? 1 : 3;

let test: TestApp;
let admin: Visitor;
let indicators: string[];
let merger: number;
let keys = 0;

const trend = async (indicator: string, period: string, more = ''): Promise<TrendDto> =>
  (await admin.get(`/api/trends?indicator=${indicator}&campaign=long&period=${period}${more}`))
    .body as TrendDto;
const gaps = async (indicator: string, period: string, units = 'as_reported'): Promise<GapsDto> =>
  (await admin.get(`/api/gaps?indicator=${indicator}&campaign=long&period=${period}&units=${units}`))
    .body as GapsDto;
const change = async (body: object) => admin.post('/api/unit-changes', body, `key-${String((keys += 1))}`);
const undo = async (id: number) =>
  admin.post(
    `/api/unit-changes/${String(id)}/undo`,
    { decision: DECISION, reason: 'Nghị quyết bị bãi bỏ' },
    `key-${String((keys += 1))}`,
  );

type Point = TrendDto['points'][number];
const total = ({ period, value, numerator, denominator }: Point) => ({
  period,
  value,
  numerator,
  denominator,
});
/** A share of communes counts communes, so it follows the units; every other total is of persons or things. */
const isShare = (one: TrendDto): boolean => one.targetKind === 'count';

/** Whatever the pages answer of the past, as it was sent. */
async function pages(): Promise<Record<string, string>> {
  const urls = [
    ...indicators
      .filter((_code, at) => at % Math.ceil(4 / EVERY) === 0)
      .map((code) => `/api/trends?indicator=${code}&campaign=long&period=${BEFORE}`),
    ...indicators.map((code) => `/api/gaps?indicator=${code}&campaign=long&period=2026-W35`),
    ...[A, B, C].map((code) => `/api/org-units/${code}/profile?campaign=long&period=2026-W35`),
    `/api/overview?campaign=long&period=2026-W35`,
    `/api/submission-status?campaign=long&period=2026-W35&weeks=12`,
    '/api/org-units',
  ];
  const texts: Record<string, string> = {};
  // Versions count what was recorded, which is never undone; the clock goes on.
  const passing = /"version":\d+|"(?:now|computedAt)":"[^"]*"/gu;
  for (const url of urls) texts[url] = (await admin.get(url)).text.replaceAll(passing, '');
  return texts;
}

beforeAll(async () => {
  test = await TestApp.start({ now: '2025-08-05T09:00:00+07:00' });
  admin = await test.addAndSignIn('admin', 'administrator');
  for (const code of [A, B]) {
    const commune = await ReportingCommune.open(test, code);
    await commune.report('once', { committee_established: 1 }, 'once');
  }
  await ensurePeriods(test.owner, new Date(MERGED_ON));
  await addLongCampaign(test);
  await addReferences(test, [A, B, C, ...OTHERS]);
  for (const code of [A, B, C]) await addCounted(test, await unitId(test, code), BEGIN, MERGED_ON);
  for (const code of OTHERS) await addCounted(test, await unitId(test, code), BEGIN, END);
  await test.setNow(`${MERGED_ON}T09:00:00+07:00`);
  indicators = ((await admin.get('/api/indicators')).body.items as IndicatorDto[])
    .map(({ code }) => code)
    .filter((_code, at) => at % EVERY === 0);
  expect(indicators).toContain('adults_reached_rate');
});
afterAll(() => test.close());

describe('a merger that is undone', () => {
  it(
    'leaves every answer as it was, byte by byte',
    async () => {
      const before = await pages();
      const made = await change(await mergerOf(admin, [A, B, C], NEW, MERGED_ON));
      expect(made.status).toBe(200);
      expect((await pages())['/api/org-units']).not.toBe(before['/api/org-units']);
      expect((await undo(made.body.id as number)).status).toBe(200);
      const after = await pages();
      expect(Object.keys(before).filter((url) => after[url] !== before[url])).toEqual([]);
    },
    LONG_TEST,
  );
});

describe('a merger of three communes in week 61 of 100', () => {
  let before: Map<string, TrendDto>;

  beforeAll(async () => {
    before = new Map();
    for (const code of indicators) before.set(code, await trend(code, BEFORE));
    const made = await change(await mergerOf(admin, [A, B, C], NEW, MERGED_ON));
    merger = made.body.id as number;
    await addCounted(test, await unitId(test, NEW), FIRST_REPORT, SECOND_ON);
  }, LONG_TEST);

  it('was tried on 60 weeks and indicators of every kind', () => {
    expect(before.size).toBeGreaterThan(20 / EVERY);
    for (const one of before.values()) expect(one.points).toHaveLength(60);
    const known = [...before.values()].flatMap(({ points }) => points).filter(({ value }) => value !== null);
    expect(known.length).toBeGreaterThan(1000 / EVERY);
  });

  it(
    'leaves the series as reported as it was',
    async () => {
      for (const code of indicators) expect(await trend(code, BEFORE)).toEqual(before.get(code));
    },
    LONG_TEST,
  );

  it('leaves every total of every week equal on today’s units', async () => {
    for (const code of indicators) {
      const today = await trend(code, BEFORE, '&units=today');
      const was = before.get(code)!;
      if (!isShare(was)) expect([code, today.points.map(total)]).toEqual([code, was.points.map(total)]);
      expect(today.points.map(({ coverage }) => coverage)).toEqual(
        was.points.map(({ coverage }) => coverage),
      );
    }
  });

  it('sums the parts into the new unit, row by row, also where a total is judged as a share', async () => {
    for (const code of indicators)
      for (const period of ['2025-W30', '2025-W52', '2026-W01', '2026-W20', BEFORE]) {
        const reported = await gaps(code, period);
        const today = await gaps(code, period, 'today');
        expect([code, period, today.goal.total]).toEqual([code, period, reported.goal.total]);
        expect(today.items).toHaveLength(reported.items.length - 2);
        const parts = reported.items.filter((item) => ([A, B, C] as string[]).includes(item.orgUnit));
        const whole = today.items.find(({ orgUnit }) => orgUnit === NEW)!;
        const sum = (pick: 'numerator' | 'denominator') => {
          const known = parts.filter((part) => part.value !== null).map((part) => part[pick]);
          return known.length === 0 || known.includes(null) ? null : known.reduce((a, b) => a! + b!, 0);
        };
        expect([code, whole.numerator, whole.denominator]).toEqual([
          code,
          sum('numerator'),
          sum('denominator'),
        ]);
        expect(today.items.map(({ orgUnit }) => orgUnit)).not.toContain(A);
      }
  });

  it('carries the sum of the parts until the new unit reports, marked, and compares nothing with it', async () => {
    const last = await gaps('adults_reached_rate', BEFORE, 'today');
    const first = await gaps('adults_reached_rate', '2026-W37');
    const row = (of: GapsDto) => of.items.find(({ orgUnit }) => orgUnit === NEW)!;
    expect(row(first)).toMatchObject({
      numerator: row(last).numerator,
      denominator: row(last).denominator,
      change: null,
    });
    expect(['stale', 'partial']).toContain(row(first).dataStatus);
    expect(row(first).carriedFrom).not.toBeNull();
  });

  it('adds up flows across the merger: nothing that happened is lost', async () => {
    for (const code of ['sessions_count', 'attendances_count', 'people_helped_count']) {
      const line = (await gaps(code, '2027-W04')).items.find(({ orgUnit }) => orgUnit === NEW)!;
      const element = code.replace('_count', code.startsWith('sessions') ? '_held' : '');
      const [sum] = await test.rows<{ n: number }>(
        `select sum(v.value)::int as n from data_values v join data_elements e on e.id = v.element_id
        where e.code = $1 and v.org_unit_id = any ($2)`,
        [element, await Promise.all([A, B, C, NEW].map((unit) => unitId(test, unit)))],
      );
      expect([code, line.numerator]).toEqual([code, sum?.n]);
    }
  });

  it('goes back in the line of the new unit, and begins there as reported', async () => {
    const line = await trend('adults_reached_rate', '2027-W04', `&orgUnit=${NEW}`);
    expect([line.units, line.points[0]?.period, line.points.length]).toEqual(['today', '2025-W29', 81]);
    const reported = await trend('adults_reached_rate', '2027-W04', `&orgUnit=${NEW}&units=as_reported`);
    expect([reported.points[0]?.period, reported.points.length]).toEqual(['2026-W37', 21]);
    const week = await gaps('adults_reached_rate', '2026-W20', 'today');
    const fresh = week.items.find(({ orgUnit, carriedFrom }) => orgUnit === NEW && carriedFrom === null);
    if (fresh !== undefined)
      expect(line.points.find(({ period }) => period === '2026-W20')).toMatchObject({
        numerator: fresh.numerator,
      });
  });

  it('says on the pages what became what', async () => {
    const old = (await admin.get(`/api/org-units/${A}/profile?campaign=long&period=2026-W35`)).body;
    expect(old.successor).toEqual({ orgUnit: NEW, fullName: 'Xã Hợp Nhất', from: MERGED_ON });
    const now = (await admin.get(`/api/org-units/${NEW}/profile?campaign=long&period=2026-W40`)).body;
    expect(now.predecessors.map(({ orgUnit }: { orgUnit: string }) => orgUnit).sort()).toEqual(
      [C, A, B].sort(),
    );
  });

  it('does not carry a yes or no over: the new unit decides anew', async () => {
    const { items, goal } = await gaps('committee_rate', '2026-W37');
    expect(items.find(({ orgUnit }) => orgUnit === NEW)).toMatchObject({
      value: null,
      dataStatus: 'no_data',
    });
    expect(goal.communesExpected).toBe(100);
  });
});

describe('later', () => {
  it('the merger cannot be undone any more when the next period has closed', async () => {
    await test.setNow('2026-09-15T17:00:01+07:00');
    expect((await undo(merger)).body.code).toBe('unit_change_too_late');
  });

  it(
    'the new unit merges again: the chain of links holds for all 100 weeks',
    async () => {
      const whole = new Map<string, TrendDto>();
      const some = indicators.filter((_code, at) => at % (4 - EVERY) === 0);
      for (const code of some) whole.set(code, await trend(code, '2027-W04'));
      await test.setNow(`${SECOND_ON}T09:00:00+07:00`);
      const body = await mergerOf(admin, [NEW, OTHERS[0]], LATER, SECOND_ON);
      expect((await change(body)).status).toBe(200);
      await addCounted(test, await unitId(test, LATER), SECOND_ON, END);
      for (const code of some) {
        const was = whole.get(code)!;
        expect(await trend(code, '2027-W04')).toEqual(was);
        const today = await trend(code, '2027-W04', '&units=today');
        if (!isShare(was)) expect([code, today.points.map(total)]).toEqual([code, was.points.map(total)]);
      }
      const line = await trend('adults_reached_rate', '2027-W23', `&orgUnit=${LATER}`);
      expect([line.points.length, line.points[0]?.period]).toEqual([100, '2025-W29']);
      const [first] = line.points.filter(({ value }) => value !== null);
      const week = await gaps('adults_reached_rate', first!.period, 'today');
      expect(week.items.find(({ orgUnit }) => orgUnit === LATER)).toMatchObject({
        numerator: first!.numerator,
      });
    },
    LONG_TEST,
  );
});

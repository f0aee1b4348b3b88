import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const items = async (url: string): Promise<Record<string, Answer['body']>[]> =>
  (await viewer.get(url)).body.items;

describe('organisation units', () => {
  it('are the province and its 102 communes, in Vietnamese order', async () => {
    const communes = await items('/api/org-units?level=commune');
    expect(communes).toHaveLength(102);
    const names = communes.map(({ name }) => String(name));
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
    expect(await items('/api/org-units?level=province')).toMatchObject([
      { code: '66', kind: 'tỉnh', parent: null, population: null },
    ]);
    expect(await items('/api/org-units')).toHaveLength(103);
  });
  it('add up to the dossier population, which says what it is', async () => {
    const communes = await items('/api/org-units?level=commune');
    expect(communes.reduce((sum, { population }) => sum + Number(population), 0)).toBe(3_346_853);
    expect(communes.every(({ populationSource }) => typeof populationSource === 'string')).toBe(true);
  });
  it.each(['cuor dang', 'CUÔR ĐĂNG', 'xa cuor', '24301'])(
    'are found by %j, with or without marks',
    async (search) => {
      expect(
        (await items(`/api/org-units?search=${encodeURIComponent(search)}`)).map(({ code }) => code),
      ).toContain('24301');
    },
  );
  it('show no key of the store', async () => {
    const [unit] = await items('/api/org-units?search=24301');
    expect(Object.keys(unit ?? {}).filter((name) => name === 'id' || name === 'parentId')).toEqual([]);
  });
  it('refuse a level that does not exist', async () => {
    const answer = await viewer.get('/api/org-units?level=village');
    expect([answer.status, answer.body.errors[0]]).toMatchObject([
      400,
      { path: 'level', code: 'not_in_list' },
    ]);
  });
});

describe('definitions', () => {
  it('of indicators name only elements that exist', async () => {
    const elements = new Set((await items('/api/data-elements')).map(({ code }) => String(code)));
    const indicators = await items('/api/indicators');
    expect(indicators.length).toBeGreaterThanOrEqual(11);
    const terms = indicators.flatMap(({ numerator, denominator }) =>
      `${String(numerator)} + ${String(denominator ?? 1)}`.split(/\s*[+-]\s*/u),
    );
    expect(terms.filter((term) => term !== '1' && !elements.has(term))).toEqual([]);
    expect(indicators.find(({ code }) => code === 'adults_reached_rate')).toMatchObject({
      numerator: 'adults_reached',
      denominator: 'adults_18_plus',
      factor: 100,
      decimals: 1,
      unit: '%',
      direction: 'up',
    });
  });
  it('of the weekly form hold 11 required numbers', async () => {
    const weekly = (await items('/api/data-sets')).find(({ code }) => code === 'weekly');
    expect(weekly?.['members'].filter(({ required }: { required: boolean }) => required)).toHaveLength(11);
  });
  it('of the campaign hold goals 0 to 10 with their targets, in order', async () => {
    const [campaign] = await items('/api/campaigns');
    expect(campaign).toMatchObject({
      code: 'peak-2025',
      startOn: '2025-07-15',
      endOn: '2025-10-25',
      days: 103,
    });
    expect(campaign?.['goals'].map(({ code }: { code: string }) => code)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(campaign?.['goals'][0]).toMatchObject({
      indicator: 'adults_reached_rate',
      target: 58,
      targetKind: 'ratio',
      dueOn: '2025-10-25',
    });
  });
  it('of the movement of 2026 are beside those of the peak, a proposal with its own dates', async () => {
    const [, movement, ...more] = await items('/api/campaigns');
    expect(more).toEqual([]);
    expect(movement).toMatchObject({
      code: 'movement-2026',
      startOn: '2026-01-01',
      endOn: '2026-12-31',
      days: 365,
    });
    expect(movement?.['goals'].map(({ target }: { target: number }) => target)).toEqual([
      100, 100, 100, 100, 60, 100,
    ]);
    for (const { label, dueOn } of movement?.['goals'] as { label: string; dueOn: string }[])
      expect([label, dueOn]).toEqual(['mặc định – chưa phải văn bản của tỉnh', '2026-12-31']);
  });
  it('that change are seen by the next request', async () => {
    await test.rows(
      `insert into indicator_versions
      select (jsonb_populate_record(v, '{"version": 2, "decimals": 0}')).*
      from indicator_versions v
      join indicators i on i.id = v.indicator_id
      where i.code = 'adults_reached_rate'`,
    );
    const changed = (await items('/api/indicators')).find(({ code }) => code === 'adults_reached_rate');
    expect([changed?.['version'], changed?.['decimals']]).toEqual([2, 0]);
  });
});

describe('periods', () => {
  it('are those that have opened, newest first, with the open one and the latest due', async () => {
    const { body } = await viewer.get('/api/periods');
    expect([body.current, body.latestDue]).toEqual(['2025-W41', '2025-W40']);
    expect(body.items.slice(0, 2)).toMatchObject([
      { code: '2025-W41', startsOn: '2025-10-06', endsOn: '2025-10-12', state: 'open', campaignDay: 88 },
      { code: '2025-W40', state: 'closed', cutOffAt: '2025-10-03T05:00:00.000Z', campaignDay: 81 },
    ]);
  });
  it('name the goal that leads each of them as its overview does, and none before the first campaign', async () => {
    const { body } = await viewer.get('/api/periods');
    const overview = (await viewer.get('/api/overview?period=2025-W40')).body;
    const headlineOf = (code: string) =>
      body.items.find((one: { code: string }) => one.code === code)?.headline;
    expect(headlineOf('2025-W40')).toBe(
      overview.goals.find(({ code }: { code: string }) => code === '0').indicator,
    );
    expect(headlineOf('2025-W40')).toBe('adults_reached_rate');
    expect(body.items.at(-1)).toMatchObject({ campaignDay: null, headline: null });
  });
  it('belong to a data set that exists', async () => {
    expect((await viewer.get('/api/periods?dataSet=monthly')).body.current).toBe('2025-10');
    expect((await viewer.get('/api/periods?dataSet=nothing')).status).toBe(404);
  });
});

describe('readiness', () => {
  it('is refused until the reference data are in place', async () => {
    const empty = await TestApp.start({ template: 'empty' });
    const answer = await empty.visitor.get('/api/health/ready');
    const live = await empty.visitor.get('/api/health/live');
    await empty.close();
    expect([answer.status, answer.body.code, live.status]).toEqual([503, 'not_ready', 200]);
  });
});

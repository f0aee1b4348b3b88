import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { targetBody } from '../../test/target-world.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const PEAK = '/api/campaigns/peak-2025';
const REASON = 'Kế hoạch 45/KH-UBND';

let app: TestApp;
let admin: Visitor;
let viewer: Visitor;
let keys = 0;
const key = (): string => `group-${String((keys += 1))}`;

beforeAll(async () => {
  app = await TestApp.start();
  admin = await app.addAndSignIn('chief', 'administrator');
  viewer = await app.addAndSignIn('viewer', 'viewer');
});
afterAll(() => app.close());

const put = (path: string, body: object): Promise<Answer> => admin.put(path, body, key());
const moment = async (): Promise<string> => (await admin.get('/api/session')).body.now;

describe('a group of communes', () => {
  const group = (more: object = {}) => ({
    version: 0,
    nameVi: 'Xã vùng khó khăn',
    nameEn: 'Remote communes',
    members: ['24301', '24364'],
    effectiveOn: '2025-09-15',
    source: REASON,
    reason: REASON,
    ...more,
  });

  it('has its members from a date on, and none before', async () => {
    const made = await put('/api/commune-groups/remote', group());
    expect([made.status, made.body.version, made.body.lists]).toMatchObject([
      200,
      1,
      [{ from: '2025-09-15', members: [{ orgUnit: '24301' }, { orgUnit: '24364' }] }],
    ]);
    const target = targetBody({ scope: 'group', scopeCode: 'remote', value: 50 });
    expect((await admin.post(`${PEAK}/targets`, target, key())).status).toBe(200);
    const targetIn = async (period: string) => {
      const { items } = (await viewer.get(`/api/gaps?period=${period}&indicator=adults_reached_rate`)).body;
      return items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === '24301').target;
    };
    // Cut-offs on 12/09 and 19/09.
    expect([await targetIn('2025-W37'), await targetIn('2025-W38')]).toEqual([58, 50]);
  });

  it('gets other members from another date, and keeps those it had', async () => {
    const before = await moment();
    const changed = await put(
      '/api/commune-groups/remote',
      group({ version: 1, members: ['24364', '24259'], effectiveOn: '2025-10-01' }),
    );
    expect(changed.body.members.map(({ orgUnit }: { orgUnit: string }) => orgUnit).sort()).toEqual([
      '24259',
      '24364',
    ]);
    expect(changed.body.lists.map(({ from }: { from: string }) => from)).toEqual([
      '2025-09-15',
      '2025-10-01',
    ]);
    const then = (await viewer.get(`/api/commune-groups?asOf=${encodeURIComponent(before)}`)).body.items[0];
    expect([then.version, then.lists.length]).toEqual([1, 1]);
    const history = (await admin.get('/api/commune-groups/remote/history')).body.items;
    expect(history[0].changes.map(({ field }: { field: string }) => field)).toEqual([
      'members',
      'effectiveOn',
    ]);
  });

  it('of a commune that is none, or from an old version, is refused', async () => {
    const wrong = await put(
      '/api/commune-groups/remote',
      group({ version: 2, members: ['24301', '99999', '24301'] }),
    );
    expect(wrong.body.errors).toMatchObject([
      { path: 'members.1', code: 'unit_not_open' },
      { path: 'members.2', code: 'twice' },
    ]);
    const late = await put('/api/commune-groups/remote', group({ version: 1 }));
    expect([late.status, late.body.current.version]).toEqual([409, 2]);
  });
});

describe('the gap by groups of communes', () => {
  const PLACE = 'period=2025-W41&indicator=adults_reached_rate';
  type Item = Record<string, unknown>;

  beforeAll(async () => {
    const reached = [
      ['24301', { adults_reached: 300, adults_reached_ethnic_minority: 60 }],
      ['24364', { adults_reached: 400, adults_reached_ethnic_minority: 100 }],
      ['24259', { adults_reached: 600 }],
    ] as const;
    for (const [code, values] of reached) {
      await app.setReference(code, 'adults_18_plus', 1000);
      await (await ReportingCommune.open(app, code)).report('2025-W41', values);
    }
  });

  it('is that of the sums, against the target of the group, beside what its own communes are missing', async () => {
    const { body } = await viewer.get(`/api/gap-groups?${PLACE}`);
    const of = (code: string): Item => body.groups.find((one: Item) => one['code'] === code);
    // 1,300 of 3,000 against 58%: 1,740 − 1,300. Short: 280 to 58%, and 100 to the 50% of the group; 600 of 1,000 is not.
    expect(of('xã')).toMatchObject({
      ...{ by: 'kind', communesWithFigure: 3, communesShort: 2, value: 43.3, target: 58 },
      ...{ gapPoints: 14.7, gapCount: 440, shortfall: 380, shortfallShare: 100 },
    });
    expect(of('remote')).toMatchObject({
      ...{ by: 'group', communes: 2, communesWithFigure: 2, communesShort: 1, value: 50, target: 50 },
      ...{ gapPoints: 0, gapCount: 0, shortfall: 100, shortfallShare: 26.3 },
    });
    expect(of('phường')).toMatchObject({
      value: null,
      gapCount: null,
      shortfall: null,
      shortfallShare: null,
    });
  });

  it('is told of what was entered as a part only over the communes that entered it, and never divided without a denominator', async () => {
    const { body } = await viewer.get(`/api/gap-groups?${PLACE}`);
    expect(body.dimensions).toMatchObject([
      {
        ...{ dataElement: 'adults_reached_ethnic_minority', entered: 2, communes: 102 },
        ...{ count: 160, whole: 700, wholeShare: 22.9, rate: null },
      },
      { dataElement: 'adults_reached_60_plus', entered: 0, count: null, whole: null, wholeShare: null },
    ]);
    const other = (await viewer.get('/api/gap-groups?period=2025-W41&indicator=villages_with_team_rate'))
      .body;
    expect(other.dimensions).toEqual([]);
  });

  it('goes out as a file, a line a group', async () => {
    const { text } = await viewer.get(`/api/gap-groups.csv?${PLACE}`);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line.startsWith('remote,'))).toMatch(
      /,2,2,1,50,Đạt,1000,2000,50,0,0,100,26\.3,/u,
    );
  });
});

describe('infrastructure beside a goal', () => {
  it('gives each measure of a commune as a share, missing where it was not reported, and the province over the same communes', async () => {
    await app.setReference('24364', 'villages', 40);
    await app.setReference('24364', 'smartphone_users', 700);
    const commune = await app.signIn('editor-24364');
    const body = { version: 0, values: [{ dataElement: 'signal_gap_villages', value: 3 }] };
    const at = '/api/submissions/24364/2025-09';
    const saved = await commune.put(`${at}?dataSet=monthly`, body, key());
    expect(saved.status).toBe(200);
    await commune.post(`${at}/submit?dataSet=monthly`, { version: saved.body.version }, key());
    const answer = await viewer.get('/api/infrastructure?period=2025-W41&indicator=adults_reached_rate');
    const { measures, items } = answer.body;
    expect(measures.map(({ measure }: { measure: string }) => measure)).toEqual([
      ...['signal_gap', 'broadband', 'coverage_4g', 'coverage_5g', 'smartphones'],
    ]);
    // 3 of 40 villages; 700 smartphone users of 1,000 adults.
    expect(measures[0]).toMatchObject({ value: 7.5, communesWithFigure: 1, communesExpected: 102, usual: 0 });
    expect(measures[2]).toMatchObject({ indicator: 'coverage_4g_rate', value: null, usual: null });
    expect(measures[4]).toMatchObject({ value: 70, communesWithFigure: 1, usual: 70 });
    const of = (code: string) => items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === code);
    expect(of('24364')).toMatchObject({ value: 40, gapCount: 100, measures: [7.5, null, null, null, 70] });
    expect(of('24301')).toMatchObject({ value: 30, measures: [null, null, null, null, null] });
  });
});

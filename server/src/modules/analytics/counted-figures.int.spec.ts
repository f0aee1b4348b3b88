import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapItemDto, GoalFigureDto } from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const SIGNED = '24301';
const SOLE = '24364';
const ADULTS = 1000;

let app: TestApp;
let viewer: Visitor;
let signed: ReportingCommune;
let sole: ReportingCommune;

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  signed = await ReportingCommune.open(app, SIGNED, true);
  sole = await ReportingCommune.open(app, SOLE);
  for (const commune of [SIGNED, SOLE]) await app.setReference(commune, 'adults_18_plus', ADULTS);
});
afterAll(() => app.close());

async function goal(period: string, code = '0', by: Visitor = viewer): Promise<GoalFigureDto> {
  const { body } = await by.get(`/api/overview?period=${period}`);
  return (body.goals as GoalFigureDto[]).find((one) => one.code === code)!;
}
async function row(period: string, commune: string, indicator = 'adults_reached_rate'): Promise<GapItemDto> {
  const { body } = await viewer.get(`/api/gaps?period=${period}&indicator=${indicator}`);
  return (body.items as GapItemDto[]).find(({ orgUnit }) => orgUnit === commune)!;
}
const missing = { value: null, status: 'no_data', dataStatus: 'no_data', numerator: null, gapCount: null };

describe('a report on its way', () => {
  it('before anything is signed the province has no figure, which is not zero', async () => {
    expect(await goal('2025-W41')).toMatchObject({
      ...missing,
      denominator: null,
      shortfall: null,
      coverage: 0,
      communesWithFigure: 0,
      communesNoData: 102,
    });
  });

  it('a draft counts nowhere, and neither does a report that waits for its signature', async () => {
    await signed.save('2025-W41', { adults_reached: 460, sessions_held: 3 });
    expect(await goal('2025-W41')).toMatchObject(missing);
    await signed.handOver('2025-W41');
    expect(await goal('2025-W41')).toMatchObject(missing);
    expect(await row('2025-W41', SIGNED)).toMatchObject(missing);
    const { body } = await viewer.get('/api/submission-status?period=2025-W41&weeks=1');
    expect(body.reporting[0].reporting).toMatchObject({ submitted: 0, missing: 102 });
  });

  it('counts from the moment the leader signs', async () => {
    await signed.sign('2025-W41');
    expect(await goal('2025-W41')).toMatchObject({
      value: 46,
      numerator: 460,
      denominator: ADULTS,
      gapCount: 120,
      shortfall: 120,
      gapPoints: 12,
      communesWithFigure: 1,
      communesNoData: 101,
      dataStatus: 'ok',
    });
    const { body } = await viewer.get('/api/overview?period=2025-W41');
    expect(body.reporting).toMatchObject({ submitted: 1, onTime: 1, late: 0, missing: 101 });
  });

  it('keeps its counted figure while a correction is entered, until that is signed', async () => {
    await signed.save('2025-W41', { adults_reached: 480, sessions_held: null });
    expect(await goal('2025-W41')).toMatchObject({ numerator: 460 });
    await signed.handOver('2025-W41');
    expect(await goal('2025-W41')).toMatchObject({ numerator: 460 });
    await signed.sign('2025-W41');
    expect(await goal('2025-W41')).toMatchObject({ numerator: 480, value: 48 });
    const { body } = await viewer.get(`/api/org-units/${SIGNED}/profile?period=2025-W41`);
    const sessions = body.values.find(
      ({ dataElement }: { dataElement: string }) => dataElement === 'sessions_held',
    );
    expect(sessions.value).toBeNull();
  });

  it('a ratio of the province is the ratio of sums, never the mean of percentages', async () => {
    await app.setReference(SOLE, 'adults_18_plus', 3000, '2025-07-02');
    await sole.report('2025-W41', { adults_reached: 3000 });
    expect(await goal('2025-W41')).toMatchObject({ numerator: 3480, denominator: 4000, value: 87 });
    expect(await goal('2025-W41')).toMatchObject({ gapCount: 0, shortfall: 100, communesReached: 1 });
  });
});

describe('a figure that is carried', () => {
  it('is compared with the plan at the cut-off it came from, and names its week', async () => {
    const fresh = await row('2025-W41', SIGNED);
    for (const period of ['2025-W42', '2025-W43']) {
      expect(await row(period, SIGNED)).toMatchObject({
        carriedFrom: '2025-W41',
        dataStatus: 'stale',
        value: fresh.value,
        plan: fresh.plan,
        status: fresh.status,
        cutOffAt: fresh.cutOffAt,
        change: null,
      });
    }
    expect(fresh).toMatchObject({ carriedFrom: null, dataStatus: 'ok' });
    expect(await goal('2025-W42')).toMatchObject({ communesCarried: 2, dataStatus: 'stale' });
  });

  it('is gone after four weeks', async () => {
    await app.setNow('2025-09-05T13:00:00+07:00');
    await signed.report('2025-W36', { adults_reached: 300 });
    await app.setNow(WEDNESDAY_W41);
    expect(await row('2025-W40', SIGNED)).toMatchObject({ carriedFrom: '2025-W36', numerator: 300 });
    expect(await row('2025-W36', SIGNED)).toMatchObject({ carriedFrom: null });
    expect(await row('2025-W35', SIGNED)).toMatchObject(missing);
    await app.setNow('2025-08-29T13:00:00+07:00');
    await sole.report('2025-W35', { adults_reached: 300 });
    await app.setNow(WEDNESDAY_W41);
    expect(await row('2025-W39', SOLE)).toMatchObject({ carriedFrom: '2025-W35' });
    expect(await row('2025-W40', SOLE)).toMatchObject({ ...missing, carriedFrom: null });
  });

  it('of a month is carried two months, and the month before the week is fresh', async () => {
    await app.setReference(SIGNED, 'officials', 50);
    await app.setNow('2025-08-01T09:00:00+07:00');
    await signed.report('2025-07', { officials_proficient: 20 }, 'monthly');
    await app.setNow(WEDNESDAY_W41);
    const of = (period: string) => row(period, SIGNED, 'officials_proficient_rate');
    expect(await of('2025-W31')).toMatchObject({ carriedFrom: null, value: 40, dataStatus: 'ok' });
    expect(await of('2025-W30')).toMatchObject(missing);
    expect(await of('2025-W40')).toMatchObject({ carriedFrom: '2025-07', dataStatus: 'stale' });
    expect(await of('2025-W42')).toMatchObject({ carriedFrom: '2025-07' });
    // October is cut off with the campaign, so at its end July is three months old.
    expect(await of('2025-W43')).toMatchObject(missing);
  });
});

describe('what cannot be divided', () => {
  it('a denominator of zero gives no value and says so; it adds nothing to the province', async () => {
    const before = await goal('2025-W41', '10');
    await app.setReference(SIGNED, 'smartphone_users', 0);
    await signed.report('2025-W41', { app_users: 5 });
    expect(await row('2025-W41', SIGNED, 'app_users_rate')).toMatchObject({
      value: null,
      dataStatus: 'zero_denominator',
      status: 'no_data',
      gapCount: null,
    });
    expect(before.dataStatus).toBe('no_data');
    expect(await goal('2025-W41', '10')).toMatchObject({
      value: null,
      dataStatus: 'zero_denominator',
      communesWithFigure: 0,
      communesNoData: 102,
    });
  });

  it('an unknown denominator leaves the figure missing', async () => {
    await sole.report('2025-W41', { app_users: 5 });
    expect(await row('2025-W41', SOLE, 'app_users_rate')).toMatchObject({
      value: null,
      dataStatus: 'no_data',
    });
  });
});

describe('who may read', () => {
  it('a commune account reads all counted figures', async () => {
    expect(await goal('2025-W41', '0', sole.editor)).toEqual(await goal('2025-W41'));
    for (const path of [
      'gaps?period=2025-W41&indicator=adults_reached_rate',
      'trends?period=2025-W41&indicator=adults_reached_rate',
      'submission-status?period=2025-W41',
      `org-units/${SIGNED}/profile?period=2025-W41`,
    ])
      expect((await sole.editor.get(`/api/${path}`)).body).toEqual((await viewer.get(`/api/${path}`)).body);
  });

  it('nobody else: without a session every page answers 401', async () => {
    for (const path of [
      'overview?period=2025-W41',
      'gaps?period=2025-W41&indicator=adults_reached_rate',
      'gaps.csv?period=2025-W41&indicator=adults_reached_rate',
      'trends?period=2025-W41&indicator=adults_reached_rate',
      'submission-status?period=2025-W41',
      `org-units/${SIGNED}/profile?period=2025-W41`,
    ])
      expect([path, (await app.visitor.get(`/api/${path}`)).status]).toEqual([path, 401]);
  });
});

describe('what is not there', () => {
  it.each([
    'overview?period=2025-W60',
    'overview?period=2024-W10',
    'overview?period=2025-10',
    'overview?period=once',
    'gaps?period=2025-W41&indicator=unknown_rate',
    'gaps?period=2025-W41&indicator=team_members_count',
    'gaps.csv?period=2025-W41&indicator=unknown_rate',
    'trends?period=2025-W41&indicator=unknown_rate',
    'trends?period=2025-W41&indicator=adults_reached_rate&orgUnit=99999',
    'submission-status?period=2025-Q4',
  ])('%s is a 404 problem', async (path) => {
    const { status, headers, body } = await viewer.get(`/api/${path}`);
    expect([status, body.code]).toEqual([404, 'not_found']);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it.each(['overview', 'overview?period=W41', 'submission-status?period=2025-W41&weeks=0'])(
    '%s is refused as malformed',
    async (path) => expect((await viewer.get(`/api/${path}`)).status).toBe(400),
  );

  it('a week before the first campaign has no goals, and still says who reported', async () => {
    const { status, body } = await viewer.get('/api/overview?period=2025-W28');
    expect([status, body.goals, body.campaign, body.reporting.expected]).toEqual([200, [], null, 102]);
    const gaps = await viewer.get('/api/gaps?period=2025-W28&indicator=adults_reached_rate');
    expect(gaps.status).toBe(404);
  });

  it('a week after the campaign keeps its goals, on no day of it', async () => {
    const { status, body } = await viewer.get('/api/overview?period=2025-W45');
    expect([status, body.goals.length, body.campaign.code, body.campaign.day]).toEqual([
      200,
      11,
      'peak-2025',
      null,
    ]);
  });

  it('the line of a campaign ends with its last week, also when looked at later', async () => {
    const { body } = await viewer.get('/api/trends?period=2025-W45&indicator=adults_reached_rate');
    const last = body.points.at(-1) as { period: string; day: number };
    expect([body.points.length, last.period, last.day]).toEqual([15, '2025-W43', 103]);
  });
});

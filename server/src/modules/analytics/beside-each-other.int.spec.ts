import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ChangesDto,
  CommuneProfileDto,
  GapsDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '../../contract/analytics.js';
import type { ExplainDto } from '../../contract/explain.js';
import { decideCampaign } from '../../test/decided-campaign.js';
import { lettersOf, readPdf, reportFile } from '../../test/report-files.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

/**
 * Two campaigns over the same weeks. The peak of 2025: 15/07 to 25/10, 58% of the adults, from 0. The autumn, decided on
 * 08/10: 29/09 (a Monday, day 1) to 31/12 is 2 + 31 + 30 + 31 = 94 days, 90% of them, from 60%. One commune of 1.000
 * adults reports; cut-offs: W39 on 26/09, W40 on 03/10, W41 on 10/10, W44 on 31/10, W45 on 07/11.
 */
const COMMUNE = '24301';
const RATE = 'adults_reached_rate';
const AUTUMN = 'autumn-2025';
const DECIDED = '2025-10-08T09:00:00+07:00';
const BEFORE_DECIDED = '2025-10-07T09:00:00+07:00';
const REPORTS = {
  '2025-W39': ['2025-09-26', 480, 4],
  '2025-W40': ['2025-10-03', 500, 3],
  '2025-W41': ['2025-10-10', 560, 2],
  '2025-W44': ['2025-10-31', 620, 8],
} as const;

let app: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  app = await TestApp.start({ now: '2025-09-20T09:00:00+07:00' });
  viewer = await app.addAndSignIn('viewer', 'viewer');
  await app.setReference(COMMUNE, 'adults_18_plus', 1000);
  const commune = await ReportingCommune.open(app, COMMUNE);
  for (const [period, [friday, reached, sessions]] of Object.entries(REPORTS)) {
    if (period === '2025-W41') {
      await app.setNow(DECIDED);
      await decideCampaign(app, RATE, {
        code: AUTUMN,
        startOn: '2025-09-29',
        endOn: '2025-12-31',
        baseline: 60,
        target: 90,
      });
    }
    await app.setNow(`${friday}T13:00:00+07:00`);
    await commune.report(period, { adults_reached: reached, sessions_held: sessions });
  }
  await app.setNow('2025-11-10T09:00:00+07:00');
});
afterAll(() => app.close());

async function ask<T>(path: string, period: string, campaign?: string, more = ''): Promise<T> {
  const chosen = campaign === undefined ? '' : `&campaign=${campaign}`;
  const { status, body } = await viewer.get(`/api/${path}period=${period}${chosen}${more}`);
  if (status !== 200) throw new Error(`${path} answered ${String(status)} ${JSON.stringify(body)}`);
  return body as T;
}
const overview = (period: string, campaign?: string, more = '') =>
  ask<OverviewDto>('overview?', period, campaign, more);
const profile = (period: string, campaign?: string) =>
  ask<CommuneProfileDto>(`org-units/${COMMUNE}/profile?`, period, campaign);
const sessions = async (period: string, campaign: string) =>
  (await profile(period, campaign)).activities.find(({ indicator }) => indicator === 'sessions_count');

describe('two campaigns over the same weeks', () => {
  it('judge the same numerators by their own targets, plans and days', async () => {
    // 500 ÷ 1.000 on 03/10. Peak, day 81 of 103: 58 × 81 ÷ 103 = 45,6. Autumn, day 5 of 94: 60 + 30 × 5 ÷ 94 = 61,6.
    const [peak, autumn] = [await overview('2025-W40', 'peak-2025'), await overview('2025-W40', AUTUMN)];
    expect(peak.campaign).toMatchObject({
      code: 'peak-2025',
      day: 81,
      days: 103,
      today: null,
      state: 'running',
    });
    expect(autumn.campaign).toMatchObject({ code: AUTUMN, day: 5, days: 94, today: 43, state: 'running' });
    const same = { value: 50, numerator: 500, denominator: 1000, change: 2 };
    expect(peak.goals[0]).toMatchObject({
      ...same,
      target: 58,
      plan: 45.6,
      gapCount: 80,
      status: 'on_track',
    });
    expect(autumn.goals).toHaveLength(1);
    expect(autumn.goals[0]).toMatchObject({
      ...same,
      target: 90,
      plan: 61.6,
      gapCount: 400,
      status: 'behind',
    });
    expect(autumn.reporting).toEqual(peak.reporting);
  });

  it('say the same on every page', async () => {
    for (const [campaign, status, plan] of [
      ['peak-2025', 'on_track', 45.6],
      [AUTUMN, 'behind', 61.6],
    ] as const) {
      const judged = { value: 50, status, plan };
      const goal = (await overview('2025-W40', campaign)).goals[0];
      const gaps = await ask<GapsDto>(`gaps?indicator=${RATE}&`, '2025-W40', campaign);
      expect([gaps.goal, gaps.campaign?.code]).toEqual([goal, campaign]);
      expect(gaps.items[0]).toMatchObject({ orgUnit: COMMUNE, ...judged });
      const commune = await profile('2025-W40', campaign);
      expect([commune.goals[0], commune.campaign?.code]).toMatchObject([judged, campaign]);
      const trend = await ask<TrendDto>(`trends?indicator=${RATE}&`, '2025-W40', campaign);
      expect([trend.points.at(-1), trend.campaign?.code]).toMatchObject([judged, campaign]);
      const explained = await ask<ExplainDto>(`explain?indicator=${RATE}&orgUnit=66&`, '2025-W40', campaign);
      expect(explained).toMatchObject({ ...judged, campaign: { code: campaign } });
      const file = await viewer.get(`/api/gaps.csv?indicator=${RATE}&period=2025-W40&campaign=${campaign}`);
      expect(file.headers['content-disposition']).toContain(`${RATE}-2025-W40-${campaign}`);
      expect(file.text.split('\n').filter((line) => line.includes(COMMUNE))).toHaveLength(1);
    }
  });

  it('have lines that begin with their own first cut-off', async () => {
    const trend = await ask<TrendDto>(`trends?indicator=${RATE}&`, '2025-W41', AUTUMN);
    expect(trend.points.map(({ period, day }) => [period, day])).toEqual([
      ['2025-W40', 5],
      ['2025-W41', 12],
    ]);
    expect([trend.startOn, trend.endOn, trend.plan[0]]).toEqual([
      '2025-09-29',
      '2025-12-31',
      { day: 0, on: '2025-09-28', value: 60 },
    ]);
    const status = await ask<SubmissionStatusDto>('submission-status?weeks=12&', '2025-W41', AUTUMN);
    expect(status.weeks).toEqual(['2025-W40', '2025-W41']);
  });

  it('add up flows from their own start: what happened before it is another’s', async () => {
    expect(await sessions('2025-W40', 'peak-2025')).toMatchObject({ value: 7, missingPeriods: 10 });
    expect(await sessions('2025-W40', AUTUMN)).toMatchObject({ value: 3, missingPeriods: 0 });
    expect(await sessions('2025-W41', 'peak-2025')).toMatchObject({ value: 9 });
    expect(await sessions('2025-W41', AUTUMN)).toMatchObject({ value: 5, missingPeriods: 0 });
    const { numerator, terms } = await ask<ExplainDto>(
      `explain?indicator=sessions_count&orgUnit=${COMMUNE}&`,
      '2025-W41',
      AUTUMN,
    );
    expect(numerator).toBe(5);
    expect(terms?.[0]?.periods?.map(({ period, value }) => [period, value])).toEqual([
      ['2025-W41', 2],
      ['2025-W40', 3],
    ]);
  });

  it('are led by the one that began last, when none is asked for', async () => {
    expect((await overview('2025-W39')).campaign?.code).toBe('peak-2025');
    expect((await overview('2025-W40')).campaign?.code).toBe(AUTUMN);
    expect((await overview('2025-W40')).goals).toEqual((await overview('2025-W40', AUTUMN)).goals);
  });
});

describe('a campaign that has ended', () => {
  it('keeps its pages: states against its targets, totals of flows as they stood', async () => {
    const { campaign, goals } = await overview('2025-W44', 'peak-2025');
    expect(campaign).toMatchObject({ state: 'ended', day: null, days: 103 });
    expect(goals).toHaveLength(11);
    expect(goals[0]).toMatchObject({ value: 62, target: 58, plan: 58, status: 'reached' });
    // The 8 of W44 are the autumn's: 3 + 2 + 8 of them, W42 and W43 missing.
    expect(await sessions('2025-W44', 'peak-2025')).toMatchObject({ value: 9 });
    expect(await sessions('2025-W44', AUTUMN)).toMatchObject({ value: 13, missingPeriods: 2 });
    const { points } = await ask<TrendDto>(`trends?indicator=${RATE}&`, '2025-W44', 'peak-2025');
    expect(points.at(-1)?.period).toBe('2025-W43');
  });

  it('has a report that says so', async () => {
    const [page] = await readPdf(await reportFile(viewer, '2025-W44.pdf?campaign=peak-2025'));
    expect(page?.letters).toContain(lettersOf('Đợt này đã kết thúc ngày 25/10/2025'));
  });
});

describe('as of a moment before a campaign was recorded', () => {
  const asOf = `&asOf=${encodeURIComponent(BEFORE_DECIDED)}`;

  it('the week belongs to the one known then', async () => {
    const { campaign, goals } = await overview('2025-W40', undefined, asOf);
    expect([campaign?.code, goals.length, goals[0]?.status]).toEqual(['peak-2025', 11, 'on_track']);
  });

  it('it cannot be asked for, and the answer says why', async () => {
    const { status, body } = await viewer.get(`/api/overview?period=2025-W40&campaign=${AUTUMN}${asOf}`);
    expect([status, body.code]).toEqual([404, 'campaign_unknown']);
    expect(body.detail).toContain('vào thời điểm đang xem đợt chưa được ghi nhận');
  });

  it('what has changed since is that it was decided, in it and in none other', async () => {
    const from = `&from=${encodeURIComponent(BEFORE_DECIDED)}`;
    const autumn = await ask<ChangesDto>('changes?', '2025-W40', AUTUMN, from);
    expect(autumn.goals).toMatchObject([{ code: '0', before: null, after: { target: 90, value: 50 } }]);
    const peak = await ask<ChangesDto>('changes?', '2025-W40', 'peak-2025', from);
    expect([peak.campaign?.code, peak.definitions]).toEqual(['peak-2025', []]);
    for (const { before, after } of peak.goals) expect(before).toEqual(after);
  });
});

describe('a campaign asked for', () => {
  it.each([
    'overview?',
    `gaps?indicator=${RATE}&`,
    `trends?indicator=${RATE}&`,
    'changes?',
    'submission-status?',
  ])('that nobody recorded is a 404 of /api/%s', async (path) => {
    const { status, body } = await viewer.get(`/api/${path}period=2025-W40&campaign=none`);
    expect([status, body.code]).toEqual([404, 'campaign_unknown']);
  });

  it('that is no code is refused as malformed', async () => {
    expect((await viewer.get('/api/overview?period=2025-W40&campaign=a%20b')).status).toBe(400);
  });
});

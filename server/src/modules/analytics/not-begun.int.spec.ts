import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CommuneProfileDto,
  GapsDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '../../contract/analytics.js';
import type { ExplainDto } from '../../contract/explain.js';
import { lettersOf, readPdf, reportFile } from '../../test/report-files.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const COMMUNE = '24301';
const RATE = 'adults_reached_rate';

let app: TestApp;
let viewer: Visitor;

beforeAll(async () => {
  app = await TestApp.start({ now: '2025-10-03T13:00:00+07:00' });
  viewer = await app.addAndSignIn('viewer', 'viewer');
  await app.setReference(COMMUNE, 'adults_18_plus', 1000);
  const commune = await ReportingCommune.open(app, COMMUNE);
  await commune.report('2025-W40', { adults_reached: 500, sessions_held: 3 });
});
afterAll(() => app.close());

async function ask<T>(path: string, period: string, campaign: string): Promise<T> {
  const { status, body } = await viewer.get(`/api/${path}period=${period}&campaign=${campaign}`);
  if (status !== 200) throw new Error(`${path} answered ${String(status)} ${JSON.stringify(body)}`);
  return body as T;
}
const overview = (period: string, campaign: string) => ask<OverviewDto>('overview?', period, campaign);
const profile = (period: string, campaign: string) =>
  ask<CommuneProfileDto>(`org-units/${COMMUNE}/profile?`, period, campaign);

describe('a campaign that has not begun', () => {
  const NEXT = 'movement-2026';

  it('has targets and no figures, and no plan below its first day', async () => {
    const { campaign, goals } = await overview('2025-W40', NEXT);
    expect(campaign).toMatchObject({ startOn: '2026-01-01', days: 365, state: 'not_started', day: null });
    expect(goals.map(({ code, target }) => [code, target])).toEqual([
      ['0', 100],
      ['1', 100],
      ['2', 100],
      ['3', 100],
      ['4', 60],
      ['5', 100],
    ]);
    const nothing = {
      value: null,
      numerator: null,
      plan: null,
      gapCount: null,
      change: null,
      status: 'no_data',
    };
    for (const goal of goals)
      expect(goal).toMatchObject({ ...nothing, communesNoData: 102, shortfall: null });
    const gaps = await ask<GapsDto>(`gaps?indicator=${RATE}&`, '2025-W40', NEXT);
    for (const item of gaps.items) expect(item).toMatchObject({ ...nothing, target: 100 });
    const { goals: own, activities } = await profile('2025-W40', NEXT);
    for (const goal of own) expect(goal).toMatchObject(nothing);
    for (const activity of activities) expect(activity.value).toBeNull();
    const trend = await ask<TrendDto>(`trends?indicator=${RATE}&`, '2025-W40', NEXT);
    // What was published in the days of another campaign is no mark of this one.
    expect([trend.points, trend.published, trend.target]).toEqual([[], [], 100]);
    const peak = await ask<TrendDto>(`trends?indicator=${RATE}&`, '2025-W40', 'peak-2025');
    expect(peak.published.length).toBeGreaterThan(0);
    const line = await ask<TrendDto>(`trends?indicator=${RATE}&orgUnit=${COMMUNE}&`, '2025-W40', NEXT);
    expect(line.points).toEqual([]);
    const explained = await ask<ExplainDto>(
      `explain?indicator=${RATE}&orgUnit=${COMMUNE}&`,
      '2025-W40',
      NEXT,
    );
    expect(explained).toMatchObject({ value: null, plan: null, status: 'no_data', campaign: { code: NEXT } });
    const status = await ask<SubmissionStatusDto>('submission-status?', '2025-W40', NEXT);
    expect(status.weeks).toEqual([]);
  });

  it('has a report that says when it begins, under a name of its own', async () => {
    const [page] = await readPdf(await reportFile(viewer, `2025-W40.pdf?campaign=${NEXT}`));
    expect(page?.letters).toContain(lettersOf('Đợt này bắt đầu ngày 01/01/2026'));
    const { headers } = await viewer.get(`/api/reports/weekly/2025-W40.xlsx?campaign=${NEXT}`);
    expect(headers['content-disposition']).toContain(`bao-cao-tuan-2025-W40-${NEXT}-`);
  });

  it('is a proposal with the basis of its values', async () => {
    const { items } = (await viewer.get('/api/campaigns')).body;
    const next = items.find(({ code }: { code: string }) => code === NEXT);
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['peak-2025', NEXT]);
    for (const goal of next.goals)
      expect(goal).toMatchObject({ label: 'mặc định – chưa phải văn bản của tỉnh', dueOn: '2026-12-31' });
    expect(next.goals[4].source).toContain('chưa xác nhận được');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CommuneProfileDto,
  GapItemDto,
  GapsDto,
  OverviewDto,
  TrendDto,
} from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

/** Has targets of its own, 30% by 10/09 and 60% by 10/10. */
const OWN_DATES = '24301';
const PLAIN = '24259';
const INDICATOR = 'adults_reached_rate';
/** Cut-offs: W35 on 29/08, W36 on 05/09, W37 on 12/09, W40 on 03/10, W41 on 10/10, W42 on 17/10. */
const FRIDAYS = { '2025-W35': '2025-08-29', '2025-W36': '2025-09-05', '2025-W40': '2025-10-03' };

let app: TestApp;
let viewer: Visitor;

/** The province's target again, for another scope, value and date, as an administrator would record it. */
const plantTarget = (scope: 'province' | 'commune', scopeCode: string, value: number, dueOn: string) =>
  app.owner.query(
    `with target as (
      insert into targets default values returning id
    )
    insert into target_versions (
      target_id, version, campaign, indicator, scope, scope_code, kind, value, due_on, baseline_value, baseline_on,
      baseline_source, plan_shape, plan_points, source, label
    )
    select target.id, 1, v.campaign, v.indicator, $2, $3, v.kind, $4, $5, v.baseline_value, v.baseline_on,
      v.baseline_source, v.plan_shape, v.plan_points, 'spec', v.label
    from target_versions v
    cross join target
    where v.indicator = $1
      and v.campaign = 'peak-2025'
      and v.scope = 'province'
      and v.source <> 'spec'`,
    [INDICATOR, scope, scopeCode, value, dueOn],
  );

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  for (const code of [OWN_DATES, PLAIN]) {
    await app.setReference(code, 'adults_18_plus', 1000);
    const commune = await ReportingCommune.open(app, code);
    for (const [period, friday] of Object.entries(FRIDAYS)) {
      await app.setNow(`${friday}T13:00:00+07:00`);
      await commune.report(period, { adults_reached: 350 });
    }
  }
  await plantTarget('province', '66', 40, '2025-08-31');
  await plantTarget('commune', OWN_DATES, 30, '2025-09-10');
  await plantTarget('commune', OWN_DATES, 60, '2025-10-10');
  await app.setNow(WEDNESDAY_W41);
});
afterAll(() => app.close());

const gaps = async (period: string): Promise<GapsDto> =>
  (await viewer.get(`/api/gaps?period=${period}&indicator=${INDICATOR}`)).body;
const row = async (commune: string, period: string): Promise<GapItemDto> =>
  (await gaps(period)).items.find(({ orgUnit }) => orgUnit === commune)!;
const trend = async (period: string, orgUnit = '66'): Promise<TrendDto> =>
  (await viewer.get(`/api/trends?period=${period}&indicator=${INDICATOR}&orgUnit=${orgUnit}`)).body;

describe('a target with two dates', () => {
  it('is the interim one up to its date, and the next one afterwards', async () => {
    // Linear from 15/07, day 1: 40 × 46 ÷ 48 on 29/08, 58 × 53 ÷ 103 on 05/09.
    expect(await gaps('2025-W35')).toMatchObject({
      dueOn: '2025-08-31',
      goal: { target: 40, plan: 38.3, value: 35, gapCount: 100, status: 'behind' },
    });
    expect(await gaps('2025-W36')).toMatchObject({
      dueOn: '2025-10-25',
      goal: { target: 58, plan: 29.8, value: 35, gapCount: 460, status: 'on_track' },
    });
  });

  it('holds alike for the communes that have none of their own', async () => {
    expect(await row(PLAIN, '2025-W35')).toMatchObject({ target: 40, plan: 38.3, gapCount: 50 });
    expect(await row(PLAIN, '2025-W36')).toMatchObject({ target: 58, plan: 29.8, gapCount: 230 });
  });

  it('is the same on the overview', async () => {
    for (const [period, target] of [
      ['2025-W35', 40],
      ['2025-W36', 58],
    ] as const) {
      const overview = (await viewer.get(`/api/overview?period=${period}`)).body as OverviewDto;
      expect(overview.goals[0]).toEqual((await gaps(period)).goal);
      expect(overview.goals[0]).toMatchObject({ target });
    }
  });

  it('is drawn as the week asked for has it; a point is judged as on the page of its own week', async () => {
    const [early, late] = [await trend('2025-W35'), await trend('2025-W36')];
    expect([early.target, early.plan.at(-1)]).toEqual([40, { day: 48, on: '2025-08-31', value: 40 }]);
    expect([late.target, late.plan.at(-1)]).toEqual([58, { day: 103, on: '2025-10-25', value: 58 }]);
    expect(early.points.at(-1)).toMatchObject({ period: '2025-W35', plan: 38.3, status: 'behind' });
    expect(late.points.slice(-2)).toMatchObject([
      { period: '2025-W35', plan: 38.3, status: 'behind' },
      { period: '2025-W36', plan: 29.8, status: 'on_track' },
    ]);
  });

  it('among the definitions is the next one due', async () => {
    const target = async () => (await viewer.get('/api/campaigns')).body.items[0].goals[0];
    expect(await target()).toMatchObject({ target: 58, dueOn: '2025-10-25' });
    await app.setNow('2025-08-20T09:00:00+07:00');
    expect(await target()).toMatchObject({ target: 40, dueOn: '2025-08-31' });
    await app.setNow(WEDNESDAY_W41);
  });
});

describe('a target of a commune with dates of its own', () => {
  it('changes on those dates, whatever the province’s are', async () => {
    expect(await row(OWN_DATES, '2025-W35')).toMatchObject({ target: 30, gapCount: 0, status: 'reached' });
    expect(await row(OWN_DATES, '2025-W36')).toMatchObject({ target: 30, gapCount: 0, status: 'reached' });
    expect(await row(OWN_DATES, '2025-W37')).toMatchObject({ target: 60, gapCount: 250 });
  });

  it('is owed by its own date, not by that of the province', async () => {
    // Seven days from 03/10 to 10/10, twenty-two to 25/10: 230 × 7 ÷ 22 = 73.2.
    expect(await row(OWN_DATES, '2025-W40')).toMatchObject({ gapCount: 250, perWeekNeeded: 250 });
    expect(await row(PLAIN, '2025-W40')).toMatchObject({ gapCount: 230, perWeekNeeded: 74 });
    expect(await row(OWN_DATES, '2025-W41')).toMatchObject({
      target: 60,
      gapCount: 250,
      perWeekNeeded: null,
    });
    expect((await row(PLAIN, '2025-W41')).perWeekNeeded).not.toBeNull();
  });

  it('of the interim date is owed by the interim date', async () => {
    // Two days from 29/08 to 31/08.
    expect(await row(PLAIN, '2025-W35')).toMatchObject({ gapCount: 50, perWeekNeeded: 175 });
  });

  it('is the same on its own page and in its own trend', async () => {
    for (const [period, target] of [
      ['2025-W36', 30],
      ['2025-W40', 60],
    ] as const) {
      const { body } = await viewer.get(`/api/org-units/${OWN_DATES}/profile?period=${period}`);
      const { plan, status, gapCount } = await row(OWN_DATES, period);
      expect((body as CommuneProfileDto).goals[0]).toMatchObject({ target, plan, status, gapCount });
      const line = await trend(period, OWN_DATES);
      expect([line.target, line.plan.at(-1)!.value]).toEqual([target, target]);
      expect(line.points.at(-1)).toMatchObject({ period, plan, status });
    }
  });

  it('stays when its last date has passed', async () => {
    expect(await row(OWN_DATES, '2025-W42')).toMatchObject({ target: 60, perWeekNeeded: null });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapItemDto, GoalFigureDto, TrendDto } from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const OWN_TARGET = '24301';
const IN_GROUP = '24364';
const PLAIN = '24259';
const FRIDAY_W40 = '2025-10-03T13:00:00+07:00';

let app: TestApp;
let viewer: Visitor;
let plain: ReportingCommune;

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  const communes: ReportingCommune[] = [];
  for (const code of [OWN_TARGET, IN_GROUP, PLAIN]) {
    await app.setReference(code, 'adults_18_plus', 1000);
    communes.push(await ReportingCommune.open(app, code));
  }
  plain = communes[2]!;
  await app.setNow(FRIDAY_W40);
  for (const commune of communes)
    await commune.report('2025-W40', { adults_reached: 500, residents_digital_signature: 250 });
  await app.setNow(WEDNESDAY_W41);
});
afterAll(() => app.close());

async function goal(indicator: string, period = '2025-W40'): Promise<GoalFigureDto> {
  const { body } = await viewer.get(`/api/gaps?period=${period}&indicator=${indicator}`);
  return body.goal as GoalFigureDto;
}
async function row(commune: string, indicator = 'adults_reached_rate', period = '2025-W40') {
  const { body } = await viewer.get(`/api/gaps?period=${period}&indicator=${indicator}`);
  return (body.items as GapItemDto[]).find(({ orgUnit }) => orgUnit === commune)!;
}

/** The province's target again, for another scope with another value, as an administrator would record it. */
const plantTarget = (indicator: string, scope: 'group' | 'commune', scopeCode: string, value: number) =>
  app.owner.query(
    `with target as (
      insert into targets default values returning id
    )
    insert into target_versions (
      target_id, version, campaign, indicator, scope, scope_code, kind, value, due_on, baseline_value, baseline_on,
      baseline_source, plan_shape, plan_points, source, label
    )
    select target.id, 1, v.campaign, v.indicator, $2, $3, v.kind, $4, v.due_on, v.baseline_value, v.baseline_on,
      v.baseline_source, v.plan_shape, v.plan_points, 'spec', v.label
    from target_versions v
    cross join target
    where v.indicator = $1
      and v.campaign = 'peak-2025'
      and v.scope = 'province'`,
    [indicator, scope, scopeCode, value],
  );

describe('targets', () => {
  it('of the province hold for every commune that has none of its own', async () => {
    for (const commune of [OWN_TARGET, IN_GROUP, PLAIN])
      expect(await row(commune)).toMatchObject({ target: 58, gapCount: 80, gapPoints: 8, plan: 45.6 });
    expect(await goal('adults_reached_rate')).toMatchObject({ gapCount: 240, shortfall: 240 });
  });

  it('commune beats group beats province, in gap, plan, status and shortfall; the province keeps its own', async () => {
    await app.owner.query(
      `with one as (
        insert into org_unit_groups (code) values ('spec-group') returning id
      )
      insert into org_unit_group_versions (group_id, version, name_vi, name_en, org_unit_ids, source)
      select one.id, 1, 'Nhóm thử', 'Spec group', array_agg(v.org_unit_id), 'spec'
      from one
      cross join org_unit_versions v
      where v.version = 1
        and v.code = any($1)
      group by one.id`,
      [[OWN_TARGET, IN_GROUP]],
    );
    await plantTarget('adults_reached_rate', 'group', 'spec-group', 50);
    await plantTarget('adults_reached_rate', 'commune', OWN_TARGET, 80);
    expect(await row(OWN_TARGET)).toMatchObject({
      target: 80,
      gapCount: 300,
      plan: 62.9,
      status: 'far_behind',
    });
    expect(await row(IN_GROUP)).toMatchObject({ target: 50, gapCount: 0, plan: 39.3, status: 'reached' });
    expect(await row(PLAIN)).toMatchObject({ target: 58, gapCount: 80, plan: 45.6, status: 'on_track' });
    expect(await goal('adults_reached_rate')).toMatchObject({
      target: 58,
      gapCount: 240,
      shortfall: 380,
      communesReached: 1,
      communesOnTrack: 1,
      communesFarBehind: 1,
    });
  });

  it('of a commune hold on its own page and in its own trend', async () => {
    const { body } = await viewer.get(`/api/org-units/${OWN_TARGET}/profile?period=2025-W40`);
    expect(body.goals[0]).toMatchObject({ target: 80, gapCount: 300, province: 50 });
    const trend = (
      await viewer.get(`/api/trends?period=2025-W40&indicator=adults_reached_rate&orgUnit=${OWN_TARGET}`)
    ).body as TrendDto;
    expect([trend.target, trend.plan.at(-1)!.value, trend.points.at(-1)!.plan]).toEqual([80, 80, 62.9]);
  });

  it('as a count for a commune change who has reached it and what all owe together', async () => {
    expect(await goal('residents_signature_count')).toMatchObject({
      value: 100,
      total: 750,
      totalTarget: 20_400,
      shortfall: 0,
    });
    await plantTarget('residents_signature_count', 'commune', PLAIN, 300);
    expect(await row(PLAIN, 'residents_signature_count')).toMatchObject({
      value: 250,
      target: 300,
      gapCount: 50,
      gapPoints: null,
    });
    expect(await goal('residents_signature_count')).toMatchObject({
      value: 66.7,
      numerator: 2,
      denominator: 3,
      target: 100,
      gapCount: 1,
      shortfall: 50,
      totalTarget: 20_500,
    });
  });
});

describe('reference figures', () => {
  it('that change from a date on hold only for cut-offs from that date', async () => {
    await app.setReference(PLAIN, 'adults_18_plus', 2000, '2025-10-10');
    await plain.report('2025-W41', { adults_reached: 600 });
    expect(await row(PLAIN)).toMatchObject({ denominator: 1000, value: 50 });
    // The cut-off of W41 is on 10/10: the day itself counts.
    expect(await row(PLAIN, 'adults_reached_rate', '2025-W41')).toMatchObject({
      numerator: 600,
      denominator: 2000,
      value: 30,
    });
  });

  it('of the day after a cut-off leave it as it was', async () => {
    await app.setReference(PLAIN, 'adults_18_plus', 4000, '2025-10-11');
    expect(await row(PLAIN, 'adults_reached_rate', '2025-W41')).toMatchObject({ denominator: 2000 });
    expect(await row(PLAIN, 'adults_reached_rate', '2025-W42')).toMatchObject({
      denominator: 4000,
      carriedFrom: '2025-W41',
    });
  });

  it('that are corrected for the same date replace the earlier version', async () => {
    await app.owner.query(
      `insert into reference_figures (org_unit_id, element_id, effective_on, version, value, source, reason)
      select f.org_unit_id, f.element_id, f.effective_on, f.version + 1, 1500, f.source, 'đếm lại'
      from reference_figures f
      join org_unit_versions v on v.org_unit_id = f.org_unit_id and v.version = 1
      where v.code = $1
        and f.effective_on = '2025-10-10'`,
      [PLAIN],
    );
    expect(await row(PLAIN, 'adults_reached_rate', '2025-W41')).toMatchObject({
      denominator: 1500,
      value: 40,
    });
  });

  it('in force only after the cut-off leave an earlier figure without a denominator', async () => {
    await app.setReference(PLAIN, 'villages', 10, '2025-10-04');
    await plain.report('2025-W41', { villages_with_team: 5, adults_reached: 600 });
    expect(await row(PLAIN, 'villages_with_team_rate', '2025-W41')).toMatchObject({ value: 50 });
    expect(await row(PLAIN, 'villages_with_team_rate')).toMatchObject({ value: null, dataStatus: 'no_data' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapItemDto, GoalFigureDto, TrendDto } from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const EARLY = '24259';
const CHANGED = '24301';
const INDICATOR = 'committee_rate';

let app: TestApp;
let viewer: Visitor;
let early: ReportingCommune;
let changed: ReportingCommune;

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  early = await ReportingCommune.open(app, EARLY);
  changed = await ReportingCommune.open(app, CHANGED, true);
});
afterAll(() => app.close());

async function goal(period: string, by: Visitor = viewer): Promise<GoalFigureDto> {
  return (await by.get(`/api/gaps?period=${period}&indicator=${INDICATOR}`)).body.goal as GoalFigureDto;
}
async function row(commune: string, period: string, by: Visitor = viewer): Promise<GapItemDto> {
  const { body } = await by.get(`/api/gaps?period=${period}&indicator=${INDICATOR}`);
  return (body.items as GapItemDto[]).find(({ orgUnit }) => orgUnit === commune)!;
}
async function declare(commune: ReportingCommune, at: string, value: number | null): Promise<void> {
  await app.setNow(at);
  await commune.report('once', { committee_established: value }, 'once');
  await app.setNow(WEDNESDAY_W41);
}

describe('what is reported once', () => {
  it('counts only for cut-offs from when it was first submitted, and never grows old', async () => {
    await declare(early, '2025-09-10T09:00:00+07:00', 1);
    const value = async (period: string) => (await goal(period)).numerator;
    // W36 was cut off on 05/09, W37 on 12/09.
    expect([await value('2025-W36'), await value('2025-W37'), await value('2025-W43')]).toEqual([null, 1, 1]);
    expect(await row(EARLY, '2025-W43')).toMatchObject({
      value: 100,
      status: 'reached',
      carriedFrom: null,
      dataStatus: 'ok',
    });
  });

  it('that changes leaves every week as it was that was cut off before the change was signed', async () => {
    // W30 was cut off on 25/07, W31 on 01/08, W36 on 05/09, W37 on 12/09.
    await declare(changed, '2025-07-30T09:00:00+07:00', 0);
    await declare(changed, '2025-09-10T09:00:00+07:00', 1);
    const value = async (period: string) => (await row(CHANGED, period)).value;
    expect(await value('2025-W30')).toBeNull();
    expect([await value('2025-W31'), await value('2025-W36')]).toEqual([0, 0]);
    expect([await value('2025-W37'), await value('2025-W41')]).toEqual([100, 100]);
    expect(await goal('2025-W36')).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(await goal('2025-W37')).toMatchObject({ numerator: 2, denominator: 2, value: 100 });
  });

  it('is in the trend, week by week, what it is on the page of each week', async () => {
    const trend = (await viewer.get(`/api/trends?period=2025-W41&indicator=${INDICATOR}`)).body as TrendDto;
    for (const period of ['2025-W30', '2025-W31', '2025-W36', '2025-W37', '2025-W41'])
      expect(trend.points.find((point) => point.period === period)).toMatchObject({
        numerator: (await goal(period)).numerator,
        value: (await goal(period)).value,
      });
  });

  it('changes nothing before it is signed', async () => {
    await changed.save('once', { committee_established: 0 }, 'once');
    expect(await row(CHANGED, '2025-W41')).toMatchObject({ numerator: 1 });
    await changed.handOver('once', 'once');
    expect(await row(CHANGED, '2025-W41')).toMatchObject({ numerator: 1 });
  });

  it('is the same for a commune that may not read the revisions of another', async () => {
    for (const period of ['2025-W30', '2025-W31', '2025-W36', '2025-W37'])
      expect(await row(CHANGED, period, early.editor)).toEqual(await row(CHANGED, period));
  });

  it('a typed no is a figure: it is counted as not yet', async () => {
    await declare(early, WEDNESDAY_W41, 0);
    expect(await row(EARLY, '2025-W41')).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
    expect(await row(EARLY, '2025-W40')).toMatchObject({ numerator: 1, value: 100 });
  });

  it('counts in no week while its report is excluded', async () => {
    const act = (name: 'exclude' | 'include') =>
      app.owner.query(
        `insert into submission_revisions (province_id, period_id, org_unit_id, data_set_id, version, act, state, source, sha256)
        select r.province_id, r.period_id, r.org_unit_id, r.data_set_id, r.version + 1, $2, r.state, 'api', r.sha256
        from submission_revisions r
        join org_unit_versions v on v.org_unit_id = r.org_unit_id
        where v.code = $1
        order by r.version desc
        limit 1`,
        [CHANGED, name],
      );
    await act('exclude');
    expect([(await row(CHANGED, '2025-W36')).value, (await row(CHANGED, '2025-W41')).value]).toEqual([
      null,
      null,
    ]);
    await act('include');
    expect((await row(CHANGED, '2025-W36')).value).toBe(0);
  });
});

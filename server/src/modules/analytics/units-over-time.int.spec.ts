import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CommuneProfileDto,
  GapsDto,
  OverviewDto,
  SubmissionStatusDto,
  TrendDto,
} from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';
import { valueLines } from '../../test/values-file.js';

/** Closes without a successor. */
const CLOSED = '24301';
/** Closes; its successor takes the code over. */
const REPLACED = '24364';
const STAYS = '24259';
const CLOSING = '2025-09-15';
/** Cut-offs: W36 on 05/09, W37 on 12/09, W38 on 19/09. */
const INDICATOR = 'adults_reached_rate';

let app: TestApp;
let viewer: Visitor;
let before: OverviewDto;

beforeAll(async () => {
  app = await TestApp.start();
  viewer = await app.addAndSignIn('viewer', 'viewer');
  await app.setNow('2025-09-05T13:00:00+07:00');
  for (const code of [CLOSED, REPLACED, STAYS]) {
    await app.setReference(code, 'adults_18_plus', 1000);
    const commune = await ReportingCommune.open(app, code);
    await commune.report('2025-W36', { adults_reached: 300, sessions_held: 2 });
  }
  await app.setNow(WEDNESDAY_W41);
  before = await overview('2025-W36');
  await close(CLOSED);
  await close(REPLACED);
  await openSuccessor(REPLACED, 'Phú Xuân Mới');
});
afterAll(() => app.close());

const close = (code: string) =>
  app.owner.query(
    `insert into org_unit_versions
    select (jsonb_populate_record(v, jsonb_build_object(
      'version', 2, 'closed_on', $2::text, 'reason', 'sáp nhập', 'recorded_at', app.now()
    ))).*
    from org_unit_versions v
    where v.code = $1
      and v.version = 1`,
    [code, CLOSING],
  );

const openSuccessor = (code: string, name: string) =>
  app.owner.query(
    `with unit as (
      insert into org_units (province_id)
      select u.province_id
      from org_units u
      join org_unit_versions v on v.org_unit_id = u.id
      where v.code = $1
      limit 1
      returning id
    )
    insert into org_unit_versions
    select (jsonb_populate_record(v, jsonb_build_object(
      'org_unit_id', unit.id, 'name', $2::text, 'full_name', 'Xã ' || $2::text, 'opened_on', $3::text,
      'recorded_at', app.now()
    ))).*
    from org_unit_versions v
    cross join unit
    where v.code = $1
      and v.version = 1`,
    [code, name, CLOSING],
  );

async function overview(period: string): Promise<OverviewDto> {
  return (await viewer.get(`/api/overview?period=${period}`)).body;
}
const gaps = async (period: string): Promise<GapsDto> =>
  (await viewer.get(`/api/gaps?period=${period}&indicator=${INDICATOR}`)).body;
const status = async (period: string): Promise<SubmissionStatusDto> =>
  (await viewer.get(`/api/submission-status?period=${period}&weeks=3`)).body;
const profile = (code: string, period: string) =>
  viewer.get(`/api/org-units/${code}/profile?period=${period}`);
const trend = (code: string, period: string) =>
  viewer.get(`/api/trends?period=${period}&indicator=${INDICATOR}&orgUnit=${code}`);

describe('a week from before a unit closed', () => {
  it('is what it was', async () => {
    const { now: _now, computedAt: _at, ...same } = before;
    expect(await overview('2025-W36')).toMatchObject(same);
    expect(same.goals[0]).toMatchObject({ numerator: 900, denominator: 3000, communesExpected: 102 });
  });

  it('keeps its communes, by the names they had', async () => {
    const { items } = await gaps('2025-W36');
    expect(items).toHaveLength(102);
    for (const code of [CLOSED, REPLACED])
      expect(items.filter(({ orgUnit }) => orgUnit === code)).toMatchObject([{ numerator: 300, value: 30 }]);
    expect(items.map(({ name }) => name)).not.toContain('Phú Xuân Mới');
  });

  it('shows the page and the trend of the unit that was', async () => {
    const { body } = await profile(CLOSED, '2025-W36');
    expect((body as CommuneProfileDto).goals[0]).toMatchObject({ numerator: 300, province: 30 });
    expect(((await trend(CLOSED, '2025-W37')).body as TrendDto).points.slice(-2)).toMatchObject([
      { period: '2025-W36', value: 30 },
      { period: '2025-W37', value: null },
    ]);
  });

  it('gives its values with its code', async () => {
    const lines = await valueLines(viewer, '2025-W36');
    expect(lines.filter(({ element }) => element === 'adults_reached').map(({ unit }) => unit)).toEqual([
      STAYS,
      CLOSED,
      REPLACED,
    ]);
  });
});

describe('a week from after', () => {
  it('has the units open at its cut-off: nothing is carried into it from a closed one', async () => {
    expect((await gaps('2025-W37')).goal).toMatchObject({ numerator: 900, communesExpected: 102 });
    const { goal, items } = await gaps('2025-W38');
    expect(goal).toMatchObject({
      numerator: 300,
      denominator: 1000,
      communesExpected: 101,
      communesCarried: 1,
    });
    expect(items.map(({ orgUnit }) => orgUnit)).not.toContain(CLOSED);
    expect(items.filter(({ orgUnit }) => orgUnit === REPLACED)).toMatchObject([
      { name: 'Phú Xuân Mới', value: null, dataStatus: 'no_data' },
    ]);
  });

  it('expects reports from those units, and each earlier week from its own', async () => {
    const { items, reporting, weeks } = await status('2025-W38');
    expect(weeks).toEqual(['2025-W36', '2025-W37', '2025-W38']);
    expect(reporting.map((one) => [one.reporting.expected, one.reporting.submitted])).toEqual([
      [102, 3],
      [102, 0],
      [101, 0],
    ]);
    expect(items).toHaveLength(101);
    expect((await overview('2025-W38')).reporting).toMatchObject({ expected: 101, missing: 101 });
  });

  it('nothing was due from a unit before it opened', async () => {
    const { items } = await status('2025-W38');
    expect(items.find(({ orgUnit }) => orgUnit === REPLACED)).toMatchObject({
      name: 'Phú Xuân Mới',
      cells: ['not_due', 'not_due', 'missing'],
      missing: 1,
    });
    const { body } = await profile(REPLACED, '2025-W38');
    const cells = (body as CommuneProfileDto).submissions.map(({ cell }) => cell);
    expect([cells.at(-1), new Set(cells.slice(0, -1))]).toEqual(['missing', new Set(['not_due'])]);
  });

  it('begins the trend of a unit when it opened', async () => {
    const { points } = (await trend(REPLACED, '2025-W40')).body as TrendDto;
    expect(points.map(({ period }) => period)).toEqual(['2025-W38', '2025-W39', '2025-W40']);
  });

  it('does not know a closed unit', async () => {
    expect((await profile(CLOSED, '2025-W38')).status).toBe(404);
    expect((await trend(CLOSED, '2025-W38')).status).toBe(404);
    const { body } = await viewer.get('/api/org-units?level=commune');
    expect((body.items as { code: string }[]).map(({ code }) => code)).not.toContain(CLOSED);
  });
});

describe('the trend of the province', () => {
  it('takes each week from the units it had', async () => {
    const { points } = (await trend('66', '2025-W38')).body as TrendDto;
    expect(points.slice(-3).map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [900, 3000],
      [900, 3000],
      [300, 1000],
    ]);
  });
});

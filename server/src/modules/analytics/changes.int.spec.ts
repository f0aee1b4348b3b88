import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangesDto } from '../../contract/analytics.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';

const CORRECTING = '24301';
const LATE = '24364';
const WEEK = '2025-W40';

let app: TestApp;
let viewer: Visitor;

/** W40 is due on Friday 03/10 at 17:00; one commune corrects and one reports on Saturday, an adult count changes on Sunday. */
beforeAll(async () => {
  app = await TestApp.start({ now: '2025-10-02T08:00:00+07:00' });
  viewer = await app.addAndSignIn('viewer', 'viewer');
  const correcting = await ReportingCommune.open(app, CORRECTING);
  const late = await ReportingCommune.open(app, LATE);
  for (const code of [CORRECTING, LATE]) await app.setReference(code, 'adults_18_plus', 1000);
  await correcting.report(WEEK, { adults_reached: 400, sessions_held: 3 });
  await app.setNow('2025-10-04T08:00:00+07:00');
  await correcting.report(WEEK, { adults_reached: 450 });
  await late.report(WEEK, { adults_reached: 300 });
  await app.setNow('2025-10-05T08:00:00+07:00');
  await app.rows(
    `insert into reference_figures
    select (jsonb_populate_record(f, '{"version": 2, "value": 1200}' || jsonb_build_object('recorded_at', app.now()))).*
    from reference_figures f
    join org_unit_versions v on v.org_unit_id = f.org_unit_id
    where v.code = $1
      and f.value = 1000`,
    [CORRECTING],
  );
  await app.setNow('2025-10-06T08:00:00+07:00');
});
afterAll(() => app.close());

async function changes(more = ''): Promise<ChangesDto> {
  const { status, body } = await viewer.get(`/api/changes?period=${WEEK}${more}`);
  expect(status).toBe(200);
  return body as ChangesDto;
}

describe('what changed', () => {
  it('is told since the report was issued: corrections old and new, late reports, denominators', async () => {
    const answer = await changes();
    expect(answer).toMatchObject({
      issuedAt: '2025-10-03T10:00:00.000Z',
      from: '2025-10-03T10:00:00.000Z',
      communes: { corrected: 1, late: 1, otherReports: 0, withdrawn: 0 },
      department: false,
      definitions: [],
    });
    expect(answer.values).toMatchObject([
      { orgUnit: CORRECTING, dataElement: 'adults_reached', before: 400, after: 450, kind: 'corrected' },
      { orgUnit: LATE, dataElement: 'adults_reached', before: null, after: 300, kind: 'late' },
    ]);
    expect(answer.denominators).toMatchObject([
      {
        orgUnit: CORRECTING,
        dataElement: 'adults_18_plus',
        before: 1000,
        after: 1200,
        effectiveOn: '2025-07-01',
      },
    ]);
  });

  it('moves a goal step by step: corrections, then reports, then denominators', async () => {
    const { goals } = await changes();
    // 400/1000; 450/1000; 750/2000; 750/2200.
    expect(goals[0]).toMatchObject({
      before: { value: 40, numerator: 400, denominator: 1000, target: 58 },
      after: { value: 34.1, numerator: 750, denominator: 2200, target: 58 },
      corrected: 1,
      correctedBy: 50,
      effects: { corrections: 5, reports: -7.5, denominators: -3.4, definitions: 0 },
    });
  });

  it('between two moments is only what was recorded between them, and the same for ever', async () => {
    const saturday = '&from=2025-10-03T10:00:00Z&to=2025-10-04T12:00:00Z';
    const first = await changes(saturday);
    expect([first.values.length, first.denominators.length]).toEqual([2, 0]);
    const sunday = await changes('&from=2025-10-04T12:00:00Z');
    expect([sunday.values.length, sunday.denominators.length]).toEqual([0, 1]);
    expect(await changes(saturday)).toEqual(first);
    const again = await changes(`&from=${sunday.from}&to=${sunday.to}`);
    expect(again).toEqual(sunday);
  });

  it('is nothing from a moment to itself', async () => {
    expect(await changes('&from=2025-10-04T12:00:00Z&to=2025-10-04T12:00:00Z')).toMatchObject({
      communes: { corrected: 0, late: 0, otherReports: 0, withdrawn: 0 },
      values: [],
      denominators: [],
      definitions: [],
    });
  });

  it('refuses two moments the wrong way round, and one that has not come', async () => {
    const ask = async (more: string) => (await viewer.get(`/api/changes?period=${WEEK}${more}`)).body.code;
    expect(await ask('&from=2025-10-05T00:00:00Z&to=2025-10-04T00:00:00Z')).toBe('moments_out_of_order');
    expect(await ask('&to=2025-12-01T00:00:00Z')).toBe('as_of_in_future');
  });

  it('of a week whose report is not due yet is nothing', async () => {
    const { body } = await viewer.get('/api/changes?period=2025-W41');
    expect([body.from, body.values]).toEqual([body.to, []]);
  });

  it('tells a new target from progress', async () => {
    const from = (await changes()).to;
    await app.rows(
      `insert into target_versions
      select (jsonb_populate_record(t, '{"version": 2, "value": 70}' || jsonb_build_object('recorded_at', app.now()))).*
      from target_versions t
      where t.indicator = 'adults_reached_rate'
        and t.campaign = 'peak-2025'`,
    );
    const answer = await changes(`&from=${from}`);
    expect(answer.definitions).toMatchObject([{ kind: 'target', code: 'adults_reached_rate' }]);
    expect(answer.goals[0]).toMatchObject({
      before: { target: 58, value: 34.1 },
      after: { target: 70, value: 34.1 },
      effects: { corrections: 0, reports: 0, denominators: 0, definitions: 0 },
    });
  });
});

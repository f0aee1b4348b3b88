import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';
import { ofElement, valueLines } from '../../test/values-file.js';

/*
 * Each rule changes one thing at a known time and reads the same week as of before and after it. The clock of the
 * installation only goes forward, as it does in life.
 */
const REPORTING = '24301';
const RATE = 'adults_reached_rate';
const WEEK = '2025-W40';

let app: TestApp;
let viewer: Visitor;
let commune: ReportingCommune;
let day = 6;

beforeAll(async () => {
  app = await TestApp.start({ now: '2025-10-02T08:00:00+07:00' });
  viewer = await app.addAndSignIn('viewer', 'viewer');
  commune = await ReportingCommune.open(app, REPORTING);
  await app.setReference(REPORTING, 'adults_18_plus', 1000);
  await commune.report(WEEK, { adults_reached: 400 });
  await app.setNow('2025-10-05T08:00:00+07:00');
});
afterAll(() => app.close());

/** Goes to the next day; `work` happens at 09:00, the moments are 08:00 of that day and of the day after. */
async function between(work: () => Promise<unknown>): Promise<{ before: string; after: string }> {
  const at = (date: number, hour: number): string =>
    new Date(Date.UTC(2025, 9, date, hour - 7)).toISOString();
  await app.setNow(at(day, 9));
  await work();
  day += 1;
  await app.setNow(at(day, 9));
  return { before: at(day - 1, 8), after: at(day, 8) };
}

const ask = async (url: string, asOf?: string): Promise<Answer['body']> => {
  const answer = await viewer.get(
    asOf === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`,
  );
  if (answer.status !== 200) throw new Error(`${url} answered ${String(answer.status)}: ${answer.text}`);
  return answer.body ?? answer.text;
};

const gaps = `/api/gaps?period=${WEEK}&indicator=${RATE}`;

/** The commune's row of the ranking as of a moment. */
async function row(asOf?: string): Promise<Record<string, unknown>> {
  const { items } = await ask(gaps, asOf);
  return items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === REPORTING);
}

/** A new version of something in a reference table, changed in some columns. */
const version = (table: string, where: string, change: Record<string, unknown>): Promise<unknown> =>
  app.rows(
    `insert into ${table}
    select (jsonb_populate_record(v, $1::jsonb || jsonb_build_object('version', v.version + 1, 'recorded_at', app.now()))).*
    from ${table} v
    where ${where}
    order by v.version desc
    limit 1`,
    [JSON.stringify(change)],
  );

describe('as of a moment', () => {
  it('values are those that counted then, in ranking, overview, trend, profile and file', async () => {
    const { before, after } = await between(() => commune.report(WEEK, { adults_reached: 450 }));
    expect([(await row(before))['numerator'], (await row(after))['numerator']]).toEqual([400, 450]);
    const headline = async (asOf: string) =>
      (await ask(`/api/overview?period=${WEEK}`, asOf)).goals[0].numerator as number;
    expect([await headline(before), await headline(after)]).toEqual([400, 450]);
    const last = async (asOf: string) =>
      (await ask(`/api/trends?period=${WEEK}&indicator=${RATE}`, asOf)).points.at(-1).numerator as number;
    expect([await last(before), await last(after)]).toEqual([400, 450]);
    const own = async (asOf: string) =>
      (await ask(`/api/org-units/${REPORTING}/profile?period=${WEEK}`, asOf)).values.find(
        ({ dataElement }: { dataElement: string }) => dataElement === 'adults_reached',
      ).value as number;
    expect([await own(before), await own(after)]).toEqual([400, 450]);
    const filed = async (asOf: string) =>
      ofElement(await valueLines(viewer, `${WEEK}&asOf=${asOf}`), 'adults_reached').get(REPORTING);
    expect([await filed(before), await filed(after)]).toEqual([400, 450]);
  });

  it('an unsigned draft is not seen', async () => {
    const { after } = await between(() => commune.save('2025-W41', { adults_reached: 777 }));
    const { items } = await ask(`/api/gaps?period=2025-W41&indicator=${RATE}`, after);
    expect(items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === REPORTING)).toMatchObject({
      numerator: 450,
      carriedFrom: WEEK,
    });
  });

  it('reference figures are those known then', async () => {
    const { before, after } = await between(() =>
      version('reference_figures', 'v.value = 1000', { value: 2000 }),
    );
    expect([(await row(before))['denominator'], (await row(after))['denominator']]).toEqual([1000, 2000]);
    const file = async (asOf: string) =>
      ofElement(await valueLines(viewer, `reference&asOf=${asOf}`), 'adults_18_plus').get(REPORTING);
    expect([await file(before), await file(after)]).toEqual([1000, 2000]);
  });

  it('targets are those decided by then', async () => {
    const { before, after } = await between(() =>
      version('target_versions', `v.indicator = '${RATE}' and v.campaign = 'peak-2025'`, { value: 70 }),
    );
    expect([(await row(before))['target'], (await row(after))['target']]).toEqual([58, 70]);
    const goal = async (asOf: string) =>
      (await ask('/api/campaigns', asOf)).items[0].goals[0].target as number;
    expect([await goal(before), await goal(after)]).toEqual([58, 70]);
  });

  it('definitions are those in force then', async () => {
    const { before, after } = await between(() =>
      version(
        'indicator_versions',
        `v.indicator_id = (select i.id from indicators i where i.code = '${RATE}')`,
        { decimals: 0, name_vi: 'Tên mới' },
      ),
    );
    const of = async (asOf: string) =>
      (await ask('/api/indicators', asOf)).items.find(({ code }: { code: string }) => code === RATE);
    expect((await of(before)).nameVi).not.toBe('Tên mới');
    expect(await of(after)).toMatchObject({ nameVi: 'Tên mới', decimals: 0, version: 2 });
    expect([(await row(before))['value'], (await row(after))['value']]).toEqual([22.5, 23]);
  });

  it('thresholds are those in force then', async () => {
    const { before, after } = await between(() =>
      version('settings', `v.key = 'behind_from'`, { value: '0.1' }),
    );
    expect([(await row(before))['status'], (await row(after))['status']]).toEqual(['far_behind', 'behind']);
  });

  it('other settings are those in force then: how long a figure is carried', async () => {
    const carried = async (asOf: string) => {
      const { items } = await ask(`/api/gaps?period=2025-W42&indicator=${RATE}`, asOf);
      return items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === REPORTING).carriedFrom as string;
    };
    const { before, after } = await between(() =>
      version('settings', `v.key = 'carry'`, { value: { weekly: 0, monthly: 2, quarterly: 2 } }),
    );
    expect([await carried(before), await carried(after)]).toEqual([WEEK, null]);
  });

  it('units are those known then, by name and by being open', async () => {
    const unit = `v.code = '${REPORTING}'`;
    const { before, after } = await between(() =>
      version('org_unit_versions', unit, { name: 'Mới', full_name: 'Xã Mới', closed_on: '2025-10-01' }),
    );
    const listed = async (asOf: string) =>
      (await ask('/api/org-units?level=commune', asOf)).items.find(
        ({ code }: { code: string }) => code === REPORTING,
      )?.name as string | undefined;
    expect([await listed(before), await listed(after)]).toEqual(['Cuôr Đăng', undefined]);
    expect([(await row(before))['name'], await row(after)]).toEqual(['Cuôr Đăng', undefined]);
    await between(() => version('org_unit_versions', unit, { closed_on: null, name: 'Cuôr Đăng' }));
  });
});

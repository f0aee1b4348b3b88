import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueListDto, SubmissionDto } from '../../contract/submissions.js';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { mergerOf } from '../../test/unit-changes.js';

/** Two communes merge on Saturday 11/10/2025, the day after the cut-off of W41, which is open until Tuesday 14/10. */
const [A, B] = ['24301', '24364'] as const;
const NEW = '29001';
const FROM = '2025-10-11';

let test: TestApp;
let admin: Visitor;
let a: ReportingCommune;
let b: ReportingCommune;
let officer: Visitor;

const values = (entries: Record<string, number>) =>
  Object.entries(entries).map(([dataElement, value]) => ({ dataElement, value }));
const read = async (who: Visitor, unit: string, period: string) =>
  who.get(`/api/submissions/${unit}/${period}`);
const due = async (who: Visitor): Promise<string[]> =>
  ((await who.get('/api/submissions/due')).body as DueListDto).items
    .filter(({ dataSet }) => dataSet === 'weekly')
    .map(({ orgUnit, period, state }) => `${orgUnit} ${period} ${state}`)
    .sort();

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
  a = await ReportingCommune.open(test, A);
  b = await ReportingCommune.open(test, B);
  for (const code of [A, B]) await test.setReference(code, 'adults_18_plus', 1000);
  await a.report('2025-W41', { adults_reached: 400, sessions_held: 4 });
  await b.save('2025-W41', { adults_reached: 300, sessions_held: 3 });
  await test.setNow('2025-10-13T08:00:00+07:00');
  await b.save('2025-W42', { adults_reached: 310 });
});
afterAll(() => test.close());

describe('reports of communes that merge', () => {
  it('that are not signed are told before: what is finished, and what is kept to read', async () => {
    const { body } = await admin.post('/api/unit-changes/preview', await mergerOf(admin, [A, B], NEW, FROM));
    expect(body.reports).toEqual([
      {
        unit: { orgUnit: B, fullName: 'Xã Phú Xuân' },
        dataSet: 'weekly',
        period: '2025-W41',
        state: 'draft',
        becomes: 'finished',
      },
      {
        unit: { orgUnit: B, fullName: 'Xã Phú Xuân' },
        dataSet: 'weekly',
        period: '2025-W42',
        state: 'draft',
        becomes: 'kept_to_read',
      },
    ]);
  });

  it('that are signed hold the date of the change back', async () => {
    const early = await admin.post(
      '/api/unit-changes/preview',
      await mergerOf(admin, [A, B], NEW, '2025-10-08'),
    );
    expect(early.body).toMatchObject({ code: 'unit_change_too_early', earliest: FROM });
  });

  it('go over with their accounts at once when the day has come', async () => {
    const made = await admin.post('/api/unit-changes', await mergerOf(admin, [A, B], NEW, FROM), 'merge');
    expect([made.status, made.body.effects.accounts.length]).toEqual([200, 2]);
    officer = b.editor;
    expect((await officer.get('/api/session')).body.orgUnit.code).toBe(NEW);
    expect(await due(officer)).toEqual([
      `${A} 2025-W41 submitted`,
      `${B} 2025-W41 draft`,
      `${NEW} 2025-W42 not_started`,
    ]);
  });

  it('are finished under the old unit by whoever moved', async () => {
    const { body: before } = await read(officer, B, '2025-W41');
    expect(before).toMatchObject({ orgUnit: B, may: { save: true, sign: true } });
    const { version } = before as SubmissionDto;
    const sent = await officer.post(`/api/submissions/${B}/2025-W41/submit`, { version }, 'sign-b');
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    const { body } = await admin.get('/api/gaps?period=2025-W41&indicator=adults_reached_rate');
    expect(body.goal).toMatchObject({ numerator: 700, denominator: 2000, communesExpected: 102 });
  });

  it('of a period that the old unit did not live to see stay readable and take nothing more', async () => {
    const { body } = await read(officer, B, '2025-W42');
    expect(body).toMatchObject({ orgUnit: B, state: 'draft', may: { save: false, sign: false } });
    expect((body as SubmissionDto).values.find((v) => v.dataElement === 'adults_reached')?.value).toBe(310);
    const save = await officer.put(
      `/api/submissions/${B}/2025-W42`,
      { version: 1, values: values({ adults_reached: 320 }) },
      'late',
    );
    expect([save.status, save.body.code]).toEqual([409, 'unit_not_reporting']);
  });

  it('begin in the new unit with the sum of the parts beside each field', async () => {
    const { body } = await read(officer, NEW, '2025-W42');
    const field = (code: string) => (body as SubmissionDto).values.find((v) => v.dataElement === code);
    expect([field('adults_reached')?.previous, field('sessions_held')?.previous]).toEqual([700, 7]);
    expect(field('adults_reached')).toMatchObject({ value: null, limit: 2000 });
    const fall = await officer.put(
      `/api/submissions/${NEW}/2025-W42`,
      { version: 0, values: values({ adults_reached: 650 }) },
      'fall',
    );
    expect(fall.body.quality.findings.map(({ rule }: { rule: string }) => rule)).toContain('stock_fell');
  });

  it('are not the business of another commune', async () => {
    const other = await test.addAndSignIn('other', 'commune_editor', '24133');
    for (const unit of [A, B, NEW]) expect((await read(other, unit, '2025-W41')).status).toBe(404);
    const save = await other.put(
      `/api/submissions/${B}/2025-W41`,
      { version: 2, values: values({ adults_reached: 1 }) },
      'foreign',
    );
    expect(save.status).toBe(404);
  });

  it('compare the first week of the new unit with the sum of the week before', async () => {
    await test.setNow('2025-10-17T10:00:00+07:00');
    const { version } = (await read(officer, NEW, '2025-W42')).body as SubmissionDto;
    const saved = await officer.put(
      `/api/submissions/${NEW}/2025-W42`,
      { version, values: values({ adults_reached: 800, sessions_held: 2 }) },
      'grow',
    );
    await officer.post(
      `/api/submissions/${NEW}/2025-W42/submit`,
      { version: saved.body.version },
      'sign-new',
    );
    const { body } = await admin.get('/api/gaps?period=2025-W42&indicator=adults_reached_rate');
    expect(body.goal).toMatchObject({ numerator: 800, denominator: 2000, change: 5, communesExpected: 101 });
    expect(body.items[0]).toMatchObject({ orgUnit: NEW, change: 5, dataStatus: 'ok' });
    const flows = (await admin.get(`/api/org-units/${NEW}/profile?period=2025-W42`)).body.activities;
    expect(flows.find((one: { indicator: string }) => one.indicator === 'sessions_count').value).toBe(9);
  });

  it('hold an undoing back while the new unit has signed one', async () => {
    const [change] = (await admin.get('/api/unit-changes')).body.items;
    const undo = await admin.post(
      `/api/unit-changes/${String(change.id)}/undo`,
      { decision: change.decision, reason: 'Nghị quyết bị bãi bỏ' },
      'undo',
    );
    expect([undo.status, undo.body.code]).toEqual([409, 'unit_change_reported']);
  });
});

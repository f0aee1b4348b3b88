import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { DECISION, mergerOf } from '../../test/unit-changes.js';

/** Three communes and the one they become; the week of 10/10/2025 is open, so the first possible day is 04/10. */
const A = '24301';
const B = '24364';
const C = '22015';
const NEW = '29001';
const FROM = '2025-10-16';

let test: TestApp;
let admin: Visitor;

const previewed = async (body: object) => admin.post('/api/unit-changes/preview', body);
let keys = 0;
const changed = async (body: object, who = admin) =>
  who.post('/api/unit-changes', body, `key-${String(++keys)}`);
const undone = async (id: number) =>
  admin.post(
    `/api/unit-changes/${String(id)}/undo`,
    { decision: DECISION, reason: 'Văn bản bị thu hồi' },
    `key-${String(++keys)}`,
  );
const codes = async (): Promise<string[]> =>
  (await admin.get('/api/org-units?level=commune')).body.items.map(({ code }: { code: string }) => code);

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
  for (const [code, adults] of [
    [A, 1000],
    [B, 2000],
    [C, 3000],
  ] as const)
    await test.setReference(code, 'adults_18_plus', adults);
  await test.setReference(A, 'villages', 10);
  await test.addAccount('officer.a', 'commune_editor', A);
  await test.addAccount('officer.b', 'commune_editor', B);
});
afterAll(() => test.close());

describe('a merger, before it is made', () => {
  it('is told whole: units, accounts, denominators, targets, periods, until when it can be undone', async () => {
    const { status, body } = await previewed(await mergerOf(admin, [A, B, C], NEW, FROM));
    expect(status).toBe(200);
    expect(body.closes.map(({ orgUnit }: { orgUnit: string }) => orgUnit)).toEqual([A, B, C]);
    expect(body.opens).toEqual([{ orgUnit: NEW, fullName: 'Xã Hợp Nhất' }]);
    expect(body.accounts).toMatchObject([
      { username: 'officer.a', from: { orgUnit: A }, to: { orgUnit: NEW } },
      { username: 'officer.b', from: { orgUnit: B }, to: { orgUnit: NEW } },
    ]);
    const figure = (element: string) =>
      body.referenceFigures.find((one: { dataElement: string }) => one.dataElement === element);
    expect(figure('adults_18_plus')).toMatchObject({
      value: 6000,
      parts: [{ value: 1000 }, { value: 2000 }, { value: 3000 }],
    });
    expect(figure('villages')).toMatchObject({
      value: null,
      parts: [{ value: 10 }, { value: null }, { value: null }],
    });
    expect(
      body.targets.filter((t: { indicator: string }) => t.indicator === 'adults_reached_rate'),
    ).toMatchObject([
      { campaign: 'peak-2025', unit: { orgUnit: NEW }, value: 58, from: 'province' },
      { campaign: 'movement-2026', unit: { orgUnit: NEW }, value: 100, from: 'province' },
    ]);
    expect(body.windows).toContainEqual({
      dataSet: 'weekly',
      period: '2025-W42',
      cutOffAt: '2025-10-17T05:00:00.000Z',
      unit: { orgUnit: NEW, fullName: 'Xã Hợp Nhất' },
    });
    expect(body.undoUntil).toBe('2025-10-21T10:00:00.000Z');
    expect(body.notes.map(({ code }: { code: string }) => code)).toEqual([
      'history_kept',
      'series_on_todays_units',
      'carried_until_reported',
      'targets_end',
      'extensions_stay',
      'accounts_follow',
      'references_unknown',
    ]);
  });

  it('changes nothing', async () => {
    expect(await codes()).toHaveLength(102);
    expect(await test.rows('select 1 from unit_changes')).toEqual([]);
  });

  it.each([
    [
      'a unit that is not there',
      async () => mergerOf(admin, [A, B], NEW, FROM, { seen: [{ orgUnit: '99999', version: 1 }] }),
      422,
      'unit_not_open',
    ],
    [
      'a version that is not the newest',
      async () => mergerOf(admin, [A, B], NEW, FROM, { seen: [{ orgUnit: C, version: 9 }] }),
      409,
      'unit_changed',
    ],
    ['the same unit twice', async () => mergerOf(admin, [A, A], NEW, FROM), 422, 'unit_change_same'],
    ['a code that another unit keeps', async () => mergerOf(admin, [A, B], C, FROM), 409, 'unit_code_taken'],
    [
      'a day of a week that has closed',
      async () => mergerOf(admin, [A, B], NEW, '2025-10-03'),
      422,
      'unit_change_too_early',
    ],
    [
      'a denominator nobody knows',
      async () =>
        mergerOf(admin, [A, B], NEW, FROM, {
          referenceFigures: [{ dataElement: 'adults_reached', value: 1 }],
        }),
      422,
      'unit_change_unknown_code',
    ],
  ] as const)('is refused for %s', async (_what, body, status, code) => {
    const answer = await previewed(await body());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await changed(await body())).body.code).toBe(code);
  });

  it('says which day is the earliest', async () => {
    const { body } = await previewed(await mergerOf(admin, [A, B], NEW, '2025-09-01'));
    expect(body).toMatchObject({ earliest: '2025-10-04', detail: expect.stringContaining('04/10/2025') });
  });

  it('is for administrators only', async () => {
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    const body = await mergerOf(admin, [A, B], NEW, FROM);
    expect((await changed(body, reviewer)).status).toBe(403);
    expect((await reviewer.post('/api/unit-changes/preview', body)).status).toBe(403);
    expect((await reviewer.get('/api/unit-changes')).status).toBe(403);
  });
});

describe('a merger', () => {
  let id: number;

  it('recorded ahead changes nothing until its day', async () => {
    const answer = await changed(await mergerOf(admin, [A, B, C], NEW, FROM));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      kind: 'merge',
      effectiveOn: FROM,
      by: 'admin',
      undoneBy: null,
      undoable: true,
    });
    id = answer.body.id as number;
    expect(await codes()).toContain(A);
    const officer = await test.signIn('officer.a');
    expect((await officer.get('/api/session')).body).toMatchObject({ orgUnit: { code: A } });
  });

  it('puts the new unit in the place of the old ones from its day on, with the sum of their denominators', async () => {
    await test.setNow(`${FROM}T08:00:00+07:00`);
    const now = await codes();
    expect(now).toHaveLength(100);
    expect(now).toContain(NEW);
    const unit = (await admin.get(`/api/org-units?search=${NEW}`)).body.items[0];
    expect(unit).toMatchObject({
      fullName: 'Xã Hợp Nhất',
      openedOn: FROM,
      predecessorNote: expect.stringContaining('Sáp nhập'),
    });
    const sum = await test.rows<{ n: number }>(
      `select sum(f.value)::int as n from reference_figures f join data_elements e on e.id = f.element_id
      join org_unit_versions v on v.org_unit_id = f.org_unit_id and v.version = 1
      where e.code = 'population' and v.code = any ($1)`,
      [[A, B, C]],
    );
    expect(unit.population).toBe(sum[0]?.n);
  });

  it('takes the accounts along when its day has come', async () => {
    expect(await test.rows('select app.follow_unit_changes() as n')).toEqual([{ n: 2 }]);
    expect(await test.rows('select app.follow_unit_changes() as n')).toEqual([{ n: 0 }]);
    const officer = await test.signIn('officer.a');
    expect((await officer.get('/api/session')).body).toMatchObject({ orgUnit: { code: NEW } });
  });

  it('leaves a line in the chain of every unit concerned', async () => {
    const lines = await test.rows(
      `select l.object, l.detail->>'part' as part, v.code from audit_lines l
      join org_unit_versions v on v.org_unit_id = l.org_unit_id and v.version = 1
      where l.action = 'unit.merge' order by l.id`,
    );
    expect(lines).toEqual([
      { object: `unit:${A}`, part: 'closes', code: A },
      { object: `unit:${B}`, part: 'closes', code: B },
      { object: `unit:${C}`, part: 'closes', code: C },
      { object: `unit:${NEW}`, part: 'opens', code: NEW },
    ]);
  });

  it('is undone: units, accounts and groups are as they were', async () => {
    const answer = await undone(id);
    expect([answer.status, answer.body.kind, answer.body.undoes]).toEqual([200, 'undo', id]);
    expect(await codes()).toHaveLength(102);
    const officer = await test.signIn('officer.a');
    expect((await officer.get('/api/session')).body).toMatchObject({ orgUnit: { code: A } });
    expect((await undone(id)).body.code).toBe('unit_change_final');
    const list = (await admin.get('/api/unit-changes')).body.items;
    expect(list.map((one: { kind: string; undoneBy: number | null }) => [one.kind, one.undoneBy])).toEqual([
      ['undo', null],
      ['merge', answer.body.id],
    ]);
  });

  it('cannot be undone once the first week under the new unit has closed', async () => {
    const { body } = await changed(await mergerOf(admin, [A, B, C], NEW, FROM));
    await test.setNow('2025-10-21T17:00:01+07:00');
    expect((await undone(body.id as number)).body).toMatchObject({
      code: 'unit_change_too_late',
      until: '2025-10-21T10:00:00.000Z',
    });
    const [latest] = (await admin.get('/api/unit-changes')).body.items;
    expect(latest.undoable).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type Visitor } from '../../test/test-app.js';
import { DECISION, seen } from '../../test/unit-changes.js';

let test: TestApp;
let admin: Visitor;

let keys = 0;
const changed = async (body: object) => admin.post('/api/unit-changes', body, `key-${String(++keys)}`);
const undone = async (id: number) =>
  admin.post(
    `/api/unit-changes/${String(id)}/undo`,
    { decision: DECISION, reason: 'Văn bản bị thu hồi' },
    `key-${String(++keys)}`,
  );

beforeAll(async () => {
  test = await TestApp.start({ now: '2025-10-21T17:00:01+07:00' });
  admin = await test.addAndSignIn('admin', 'administrator');
});
afterAll(() => test.close());

describe('other changes', () => {
  const D = '24133';

  it('a new unit is opened with its denominators, a second one cannot have its code', async () => {
    const body = {
      kind: 'open',
      decision: DECISION,
      reason: 'Thành lập mới',
      effectiveOn: '2025-10-22',
      unit: {
        code: '29100',
        name: 'Tân Lập Mới',
        kind: 'phường',
        referenceFigures: [{ dataElement: 'adults_18_plus', value: 777 }],
      },
    };
    expect((await changed(body)).status).toBe(200);
    expect((await changed(body)).body.code).toBe('unit_code_taken');
    expect(
      await test.rows(
        `select f.value::int as value from reference_figures f
        join org_unit_versions v on v.org_unit_id = f.org_unit_id where v.code = '29100'`,
      ),
    ).toEqual([{ value: 777 }]);
  });

  it('a rename keeps the old name in the weeks before it', async () => {
    const before = (await admin.get(`/api/org-units?search=${D}`)).body.items[0];
    const rename = {
      kind: 'rename',
      decision: DECISION,
      reason: 'Đổi tên theo nghị quyết',
      effectiveOn: '2025-10-20',
      unit: await seen(admin, D),
      name: 'Tên Mới',
      unitKind: 'phường',
    };
    expect((await changed({ ...rename, name: before.name, unitKind: before.kind })).body.code).toBe(
      'unit_change_same',
    );
    const answer = await changed(rename);
    expect(answer.body).toMatchObject({ undoable: false, effects: { undoUntil: null } });
    const names = async (period: string) =>
      (await admin.get(`/api/org-units/${D}/profile?period=${period}`)).body.fullName as string;
    expect(await names('2025-W42')).toBe(before.fullName);
    expect(await names('2025-W43')).toBe('Phường Tên Mới');
    expect((await undone(answer.body.id as number)).body.code).toBe('unit_change_final');
  });

  it('a unit that closed frees its code; the unit that takes it over does not take over its targets', async () => {
    const close = {
      kind: 'close',
      decision: DECISION,
      reason: 'Giải thể đơn vị',
      effectiveOn: '2025-10-23',
      unit: await seen(admin, '22045'),
    };
    const closed = await changed(close);
    expect(closed.body.effects.notes.map(({ code }: { code: string }) => code)).toContain('figures_end');
    const open = {
      kind: 'open',
      decision: DECISION,
      reason: 'Dùng lại mã cũ',
      effectiveOn: '2025-10-24',
      unit: { code: '22045', name: 'Đơn Vị Khác', kind: 'xã' },
    };
    expect((await changed(open)).status).toBe(200);
    await test.setNow('2025-10-24T09:00:00+07:00');
    const [unit] = (await admin.get('/api/org-units?search=22045')).body.items;
    expect([unit.name, unit.population]).toEqual(['Đơn Vị Khác', null]);
  });

  it('what was built on is not undone before what was built', async () => {
    const split = {
      kind: 'split',
      decision: DECISION,
      reason: 'Chia đơn vị',
      effectiveOn: '2025-10-27',
      predecessor: await seen(admin, '22060'),
      successors: [
        { code: '29201', name: 'Một', kind: 'xã' },
        { code: '29202', name: 'Hai', kind: 'xã' },
      ],
    };
    const first = await changed(split);
    expect([first.status, first.body.effects.opens.length]).toEqual([200, 2]);
    const rename = {
      kind: 'rename',
      decision: DECISION,
      reason: 'Đặt lại tên',
      effectiveOn: '2025-10-28',
      unit: { orgUnit: '29201', version: 1 },
      name: 'Một Mới',
    };
    expect((await changed(rename)).status).toBe(200);
    expect((await undone(first.body.id as number)).body.code).toBe('unit_change_followed');
    expect(await test.rows('select 1 from org_unit_links l where l.change_id = $1', [first.body.id])).toEqual(
      [],
    );
  });

  it('the same key twice makes one change', async () => {
    const body = {
      kind: 'open',
      decision: DECISION,
      reason: 'Thành lập mới',
      effectiveOn: '2025-11-01',
      unit: { code: '29300', name: 'Một Lần', kind: 'xã' },
    };
    const first = await admin.post('/api/unit-changes', body, 'once');
    const second = await admin.post('/api/unit-changes', body, 'once');
    expect(second.body).toEqual(first.body);
  });
});

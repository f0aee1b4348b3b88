/**
 * @jest-environment ./src/test/environment-in-zone.mjs
 * @jest-environment-options {"zone": "America/New_York"}
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const SETTINGS = '/api/settings/period-times';
const reason = 'Công văn 45/SKHCN ngày 08/10/2025';

let test: TestApp;
let admin: Visitor;
let editor: Visitor;
let lastKey = 0;
const key = (): string => `times-${String((lastKey += 1))}`;

const current = async () => (await admin.get(SETTINGS)).body;
const settingsIn = ({ cutOff, due, closes, holidays }: Record<string, unknown>) => ({
  cutOff,
  due,
  closes,
  holidays,
});
/** Sends a change of what is in force now. */
const change = async (body: object, by: Visitor = admin, k = key()): Promise<Answer> => {
  const now = await current();
  return by.post(SETTINGS, { version: now.version, ...settingsIn(now), reason, ...body }, k);
};
const weeklyWindow = async (period: string) =>
  (await admin.get('/api/periods?dataSet=weekly')).body.items.find(
    (one: { code: string }) => one.code === period,
  );
beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('admin', 'administrator');
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
});
afterAll(() => test.close());

it('the machine really stands in another zone', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(300);
});

describe('what is in force', () => {
  it('is told with the next eight weeks, three months, and the way it came about', async () => {
    const body = await current();
    expect(body).toMatchObject({
      version: 4,
      cutOff: { weekday: 5, time: '12:00' },
      due: { weekday: 5, time: '17:00' },
      closes: { weekday: 2, time: '17:00' },
    });
    expect(body.holidays).toContain('2026-02-17');
    const of = (dataSet: string) =>
      body.upcoming.filter((one: { dataSet: string }) => one.dataSet === dataSet);
    expect(of('weekly').map((one: { period: string }) => one.period)).toEqual(
      ['41', '42', '43', '44', '45', '46', '47', '48'].map((week) => `2025-W${week}`),
    );
    expect(of('weekly')[2]).toEqual({
      dataSet: 'weekly',
      period: '2025-W43',
      version: 1,
      source: null,
      window: {
        opensAt: '2025-10-19T17:00:00.000Z',
        cutOffAt: '2025-10-25T17:00:00.000Z',
        dueAt: '2025-10-27T10:00:00.000Z',
        closesAt: '2025-10-28T10:00:00.000Z',
        state: 'not_open',
      },
    });
    expect(of('monthly')).toHaveLength(3);
    expect(body.history.map(({ version }: { version: number }) => version)).toEqual([1, 1, 1, 1]);
  });

  it('is for administrators only', async () => {
    const reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    for (const by of [reviewer, editor]) {
      expect((await by.get(SETTINGS)).body.code).toBe('forbidden');
      expect((await change({}, by)).body.code).toBe('forbidden');
    }
  });
});

describe('a change of the settings', () => {
  const later = { due: { weekday: 5, time: '20:00' } };

  it('is refused when it makes no sense, at the field', async () => {
    expect((await change({ due: { weekday: 4, time: '17:00' } })).body).toMatchObject({
      code: 'invalid_times',
      errors: [{ path: 'due', code: 'due_before_cut_off' }],
    });
    expect((await change({ due: { weekday: 5, time: '24:00' } })).body.errors[0].path).toBe('due.time');
    expect((await change({ closes: { weekday: 0, time: '17:00' } })).body.errors[0].path).toBe(
      'closes.weekday',
    );
    expect((await change({ holidays: ['2025-02-30'] })).body.errors[0].path).toBe('holidays.0');
    expect((await change({ reason: 'x' })).body.errors[0].path).toBe('reason');
    expect((await current()).version).toBe(4);
  });

  it('is shown before it is made, and showing it changes nothing', async () => {
    const now = await current();
    const { status, body } = await admin.post(`${SETTINGS}/preview`, { ...settingsIn(now), ...later });
    expect(status).toBe(200);
    const week = body.changes.find((one: { period: string }) => one.period === '2025-W41');
    expect(week).toEqual({
      dataSet: 'weekly',
      period: '2025-W41',
      before: {
        opensAt: '2025-10-05T17:00:00.000Z',
        cutOffAt: '2025-10-10T05:00:00.000Z',
        dueAt: '2025-10-10T10:00:00.000Z',
        closesAt: '2025-10-14T10:00:00.000Z',
      },
      after: {
        opensAt: '2025-10-05T17:00:00.000Z',
        cutOffAt: '2025-10-10T05:00:00.000Z',
        dueAt: '2025-10-10T13:00:00.000Z',
        closesAt: '2025-10-14T10:00:00.000Z',
      },
    });
    expect(await current()).toEqual({ ...now, upcoming: expect.anything() });
    expect((await weeklyWindow('2025-W41')).dueAt).toBe('2025-10-10T10:00:00.000Z');
  });

  it('moves the periods not yet due, at once and for everybody, and no other', async () => {
    const { status, body } = await change(later, admin, 'once-only');
    expect(status).toBe(200);
    expect(body.times).toMatchObject({ version: 5, ...later });
    expect(body.times.history[0]).toMatchObject({
      version: 2,
      by: 'admin',
      reason,
      changes: [{ field: 'due', before: '5 17:00', after: '5 20:00' }],
    });
    expect((await weeklyWindow('2025-W41')).dueAt).toBe('2025-10-10T13:00:00.000Z');
    expect((await weeklyWindow('2025-W40')).dueAt).toBe('2025-10-03T10:00:00.000Z');
    expect((await editor.get('/api/submissions/24301/2025-W41')).body.window.dueAt).toBe(
      '2025-10-10T13:00:00.000Z',
    );
    const versions = await test.rows<{ reason: string; username: string }>(
      `select distinct w.reason, u.username
      from data_set_periods w
      join users u on u.id = w.actor_id
      where w.version = 2`,
    );
    expect(versions).toEqual([{ reason, username: 'admin' }]);
  });

  it('is one line of the audit', async () => {
    const lines = await test.rows(
      `select l.object, l.org_unit_id, l.detail from audit_lines l where l.action = 'period_times.change'`,
    );
    expect(lines).toEqual([
      {
        object: 'settings:period_times',
        org_unit_id: null,
        detail: { version: 5, settings: ['due'], replanned: expect.any(Number), reason },
      },
    ]);
  });

  it('that says the same records nothing', async () => {
    expect((await change({})).body).toMatchObject({ changes: [], times: { version: 5 } });
  });

  it('from an older version is refused, and both are told', async () => {
    const now = await current();
    const stale = await admin.post(SETTINGS, { ...settingsIn(now), version: 4, reason }, key());
    expect([stale.status, stale.body.code]).toEqual([409, 'stale_definition']);
    expect(stale.body).toMatchObject({ current: { version: 5 }, yours: { version: 4 } });
  });

  it('a holiday announced late moves the due time and closing to the next working day', async () => {
    const { holidays } = await current();
    const { body } = await change({ holidays: ['2025-10-10', ...holidays, '2025-10-10'] });
    expect(body.times.holidays.filter((day: string) => day === '2025-10-10')).toHaveLength(1);
    // The cut-off stays in its week: Sunday midnight; due on Monday.
    expect(await weeklyWindow('2025-W41')).toMatchObject({
      cutOffAt: '2025-10-12T17:00:00.000Z',
      dueAt: '2025-10-13T13:00:00.000Z',
      closesAt: '2025-10-14T10:00:00.000Z',
    });
  });
});

describe('the clock of the database decides', () => {
  it.each([
    ['2025-10-13T12:59:58.000Z', 'open'],
    ['2025-10-13T13:00:00.200Z', 'due'],
    ['2025-10-14T09:59:58.000Z', 'due'],
    ['2025-10-14T10:00:00.200Z', 'closed'],
  ])('at %s week 41 is %s', async (now, state) => {
    await test.setNow(now);
    expect((await editor.get('/api/submissions/24301/2025-W41')).body.window.state).toBe(state);
    await test.setNow(WEDNESDAY_W41);
  });

  it('a report first submitted in the moment it is due is on time, one in the next is late', async () => {
    await test.setNow('2025-10-13T12:59:00Z');
    const saved = await editor.put(
      '/api/submissions/24301/2025-W41',
      { version: 0, values: [{ dataElement: 'adults_reached', value: 3 }] },
      key(),
    );
    await editor.post('/api/submissions/24301/2025-W41/submit', { version: saved.body.version }, key());
    const { firstSubmittedAt } = (await editor.get('/api/submissions/24301/2025-W41')).body;
    const { version } = (await current()).upcoming[0];
    const cell = async (): Promise<string> =>
      (await admin.get('/api/submission-status?period=2025-W41&weeks=1')).body.items.find(
        (item: { orgUnit: string }) => item.orgUnit === '24301',
      ).cells[0];
    // The due time is put exactly on the moment of the signature behind the app, then a millisecond before it.
    for (const [offset, wanted] of [
      [0, 'on_time'],
      [-1, 'late'],
    ] as const) {
      await test.owner.query(
        `insert into data_set_periods (data_set_id, period_id, version, opens_at, cut_off_at, due_at, closes_at, source)
        select w.data_set_id, w.period_id, w.version + 1, w.opens_at, least(w.cut_off_at, $1), $1, w.closes_at, 'spec'
        from data_set_periods w
        join periods p on p.id = w.period_id
        join data_sets d on d.id = w.data_set_id
        where p.code = '2025-W41'
          and d.code = 'weekly'
        order by w.version desc
        limit 1`,
        [new Date(Date.parse(firstSubmittedAt) + offset)],
      );
      expect(await cell()).toBe(wanted);
    }
    expect(version).toBeGreaterThan(1);
    await test.setNow(WEDNESDAY_W41);
  });
});

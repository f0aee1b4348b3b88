import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';

const NOTHING = {
  save: false,
  handOver: false,
  sign: false,
  giveBack: false,
  approve: false,
  return: false,
  reopen: false,
  exclude: false,
  include: false,
};

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let viewer: Visitor;
let lastKey = 0;
const key = (): string => `entering-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 1000);
  await test.setReference('24301', 'adults_18_plus', 2000, '2025-10-11');
  await test.setReference('24301', 'villages', 20);
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const entered = (values: Record<string, unknown>) =>
  Object.entries(values).map(([dataElement, value]) => ({ dataElement, value }));
const save = (url: string, version: number, values: Record<string, unknown>, by = editor): Promise<Answer> =>
  by.put(url, { version, values: entered(values) }, key());
const valueOf = (answer: Answer, element: string): unknown =>
  answer.body.values.find((one: { dataElement: string }) => one.dataElement === element)?.value;
const versionOf = async (url: string): Promise<number> => (await viewer.get(url)).body.version;

describe('a form', () => {
  it('holds every element in order, all missing, with limits at the cut-off and times', async () => {
    const { status, body } = await editor.get(W41);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      period: '2025-W41',
      dataSet: 'weekly',
      state: 'not_started',
      version: 0,
      countedVersion: null,
      previousPeriod: '2025-W40',
      receipt: null,
    });
    expect(body.values).toHaveLength(13);
    expect(body.values[0]).toEqual({
      dataElement: 'villages_with_team',
      value: null,
      previous: null,
      limit: 20,
    });
    expect(
      body.values.find((one: { dataElement: string }) => one.dataElement === 'adults_reached').limit,
    ).toBe(1000);
    expect(body.window).toEqual({
      opensAt: '2025-10-05T17:00:00.000Z',
      cutOffAt: '2025-10-10T05:00:00.000Z',
      dueAt: '2025-10-10T10:00:00.000Z',
      closesAt: '2025-10-14T10:00:00.000Z',
      state: 'open',
    });
    expect(body.may).toEqual({ ...NOTHING, save: true });
  });
  it('of another data set is asked for by name', async () => {
    expect(
      (await editor.get(`${W41}?dataSet=weekly_text`)).body.values.map(
        (one: { dataElement: string }) => one.dataElement,
      ),
    ).toEqual(['documents_issued', 'difficulties', 'proposals']);
    expect((await editor.get('/api/submissions/24301/2025-10?dataSet=monthly')).body.dataSet).toBe('monthly');
  });
  it.each([
    '24301/2025-W99',
    '24301/2025-W54',
    '24301/nonsense',
    '24301/1999-W01',
    '24301/2025-10',
    '24301/2025-W41?dataSet=nothing',
    '99999/2025-W41',
    '66/2025-W41',
    "24301'--/2025-W41",
  ])('is 404 for %s, which is no report', async (address) => {
    const answer = await viewer.get(`/api/submissions/${address}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });
  it('is not for a visitor', async () => {
    expect((await test.visitor.get(W41)).status).toBe(401);
    expect((await test.visitor.put(W41, { version: 0, values: [] }, key())).status).toBe(401);
  });
});

describe('saving', () => {
  it('keeps an absent element, clears with null, and tells zero from missing', async () => {
    const first = await save(W41, 0, { adults_reached: 600, team_members: 25, sessions_held: 0 });
    expect([first.status, first.body.state, first.body.version, first.body.countedVersion]).toEqual([
      200,
      'draft',
      1,
      null,
    ]);
    const second = await save(W41, 1, { team_members: null, app_users: 40 });
    expect(second.status).toBe(200);
    expect(
      ['adults_reached', 'team_members', 'sessions_held', 'app_users', 'attendances'].map((code) =>
        valueOf(second, code),
      ),
    ).toEqual([600, null, 0, 40, null]);
    expect(second.body.updatedBy).toBe('editor');
    const stored = await test.rows<{ values: object }>(
      'select app.values_by_code(values) as values from submission_revisions where version = 2',
    );
    expect(stored[0]?.values).toEqual({ adults_reached: 600, sessions_held: 0, app_users: 40 });
  });
  it('takes a figure at its bound, and one above a bound that nobody knows', async () => {
    const answer = await save(W41, await versionOf(W41), {
      adults_reached: 1000,
      households_visited: 999_999,
    });
    expect([answer.status, valueOf(answer, 'adults_reached'), valueOf(answer, 'households_visited')]).toEqual(
      [200, 1000, 999_999],
    );
  });
  it('keeps text in NFC without what cannot be stored, and takes blank text for missing', async () => {
    const url = `${W41}?dataSet=weekly_text`;
    const answer = await save(url, 0, {
      difficulties: '  Buo\u0302n Ma Thuo\u0323\u0302t\r\nthie\u0302\u0301u\u0007 so\u0301ng \ud800 ',
      proposals: '   ',
    });
    expect(answer.status).toBe(200);
    expect(valueOf(answer, 'difficulties')).toBe('Buôn Ma Thuột\nthiếu sóng \ufffd');
    expect(valueOf(answer, 'proposals')).toBeNull();
  });
});

describe('who may enter', () => {
  it('is nobody of another commune: to them the report is not there', async () => {
    const foreign = await test.addAndSignIn('foreign', 'commune_editor', '24364');
    const answers = [
      await foreign.get(W41),
      await save(W41, 2, { app_users: 1 }, foreign),
      await foreign.post(`${W41}/submit`, { version: 2 }, key()),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not_found'],
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
  });
  it('is nobody of the province, who may read', async () => {
    for (const role of ['administrator', 'reviewer', 'director', 'viewer'] as const) {
      const person = await test.addAndSignIn(`province-${role}`, role);
      expect((await person.get(W41)).body.may).toEqual(NOTHING);
      expect([
        (await save(W41, 2, { app_users: 1 }, person)).status,
        (await person.post(`${W41}/submit`, { version: 2 }, key())).status,
      ]).toEqual([403, 403]);
    }
  });
  it('is no commune for figures of a department', async () => {
    const url = '/api/submissions/24301/2025-10?dataSet=department';
    expect((await editor.get(url)).body.may.save).toBe(false);
    expect((await save(url, 0, { population_4g: 1 })).status).toBe(403);
  });
});

describe('the window of a period', () => {
  afterAll(() => test.setNow(WEDNESDAY_W41));

  it('refuses a period that is not open yet, with its times', async () => {
    const answer = await save('/api/submissions/24301/2025-W42', 0, { app_users: 1 });
    expect([answer.status, answer.body.code]).toEqual([409, 'not_open']);
    expect(answer.body.window).toMatchObject({
      opensAt: '2025-10-12T17:00:00.000Z',
      closesAt: '2025-10-21T10:00:00.000Z',
      state: 'not_open',
    });
    expect(answer.body.detail).toContain('00:00 13/10/2025');
  });
  it('refuses a closed period, with its times, to enter and to hand in', async () => {
    const W40 = '/api/submissions/24301/2025-W40';
    for (const answer of [
      await save(W40, 0, { app_users: 1 }),
      await editor.post(`${W40}/submit`, { version: 1 }, key()),
    ]) {
      expect([answer.status, answer.body.code, answer.body.window.closesAt]).toEqual([
        409,
        'closed',
        '2025-10-07T10:00:00.000Z',
      ]);
    }
  });
  it('stays open after the due time until it closes', async () => {
    await test.setNow('2025-10-14T16:59:00+07:00');
    const answer = await save(W41, await versionOf(W41), { app_users: 41 });
    expect([answer.status, answer.body.window.state]).toEqual([200, 'due']);
    await test.setNow('2025-10-14T17:00:01+07:00');
    expect((await save(W41, await versionOf(W41), { app_users: 42 })).body.code).toBe('closed');
  });
});

describe('what is due', () => {
  it('is every open period of the own commune, the earliest due first', async () => {
    const { status, body } = await editor.get('/api/submissions/due');
    expect([status, body.orgUnit]).toEqual([200, '24301']);
    const names = body.items.map(
      (one: { dataSet: string; period: string }) => `${one.dataSet}/${one.period}`,
    );
    expect(names).toEqual(
      expect.arrayContaining(['weekly/2025-W41', 'weekly_text/2025-W41', 'monthly/2025-10', 'once/once']),
    );
    expect(names).not.toContain('weekly/2025-W40');
    const dues = body.items.map((one: { window: { dueAt: string } }) => one.window.dueAt);
    expect(dues).toEqual([...dues].sort());
  });
  it('begins for a leader with what waits for the signature', async () => {
    const url = '/api/submissions/24301/2025-10?dataSet=monthly';
    expect((await save(url, 0, { officials_proficient: 5 })).status).toBe(200);
    expect(
      (await editor.post('/api/submissions/24301/2025-10/submit?dataSet=monthly', { version: 1 }, key())).body
        .state,
    ).toBe('awaiting_signature');
    expect((await leader.get('/api/submissions/due')).body.items[0]).toMatchObject({
      dataSet: 'monthly',
      period: '2025-10',
      state: 'awaiting_signature',
      progress: { done: 1, all: 6 },
    });
  });
  it('is nothing that the province could owe', async () => {
    expect((await viewer.get('/api/submissions/due')).status).toBe(403);
  });
});

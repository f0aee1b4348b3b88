import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

/** Week 40 is due Friday 03/10 17:00 and closed for everybody since Tuesday 07/10 17:00. */
const W40 = '2025-W40';
const CUOR_DANG = '24301';
const OTHER = '24364';
const CLOSES = '2025-10-10T10:00:00.000Z';
const reason = 'Mất điện do bão số 10';

let test: TestApp;
let editor: Visitor;
let other: Visitor;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `extension-${String((lastKey += 1))}`;

const extend = (body: object, by: Visitor = reviewer, k = key()): Promise<Answer> =>
  by.post('/api/extensions', { orgUnit: CUOR_DANG, period: W40, closesAt: CLOSES, reason, ...body }, k);
const save = (by: Visitor, unit: string, value: number, version = 0): Promise<Answer> =>
  by.put(
    `/api/submissions/${unit}/${W40}`,
    { version, values: [{ dataElement: 'adults_reached', value }] },
    key(),
  );
const windowOfReport = async (by: Visitor, unit: string) =>
  (await by.get(`/api/submissions/${unit}/${W40}`)).body.window;
const duePeriods = async (by: Visitor): Promise<string[]> =>
  (await by.get('/api/submissions/due')).body.items
    .filter((item: { dataSet: string }) => item.dataSet === 'weekly')
    .map((item: { period: string }) => item.period);
const cell = async (unit: string): Promise<string> => {
  const { body } = await reviewer.get(`/api/submission-status?period=${W40}&weeks=1`);
  return body.items.find((item: { orgUnit: string }) => item.orgUnit === unit).cells[0];
};
const reporting = async () => (await reviewer.get(`/api/overview?period=${W40}`)).body.reporting;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', CUOR_DANG);
  other = await test.addAndSignIn('other', 'commune_editor', OTHER);
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

describe('before', () => {
  it('a closed week takes no figures and is missing', async () => {
    expect((await save(editor, CUOR_DANG, 1)).body.code).toBe('closed');
    expect(await duePeriods(editor)).toEqual(['2025-W41']);
    expect(await cell(CUOR_DANG)).toBe('missing');
    expect((await reviewer.get(`/api/extensions?period=${W40}`)).body).toEqual({ items: [] });
  });

  it('only a reviewer gives an extension', async () => {
    for (const by of [editor, await test.addAndSignIn('viewer', 'viewer')])
      expect((await extend({}, by)).body.code).toBe('forbidden');
  });

  it('made-up moments, units, periods and sets are refused', async () => {
    expect((await extend({ closesAt: '10/10/2025' })).body.errors).toMatchObject([{ path: 'closesAt' }]);
    expect((await extend({ closesAt: '2025-10-10T17:00:00' })).status).toBe(400);
    expect((await extend({ orgUnit: '99999' })).status).toBe(404);
    expect((await extend({ period: '2019-W01' })).status).toBe(404);
    expect((await extend({ dataSet: 'weekly', orgUnit: '66' })).status).toBe(404);
    expect((await extend({ reason: '' })).body.errors).toMatchObject([{ path: 'reason' }]);
  });

  it('times that give nothing, or are over, say so at their field', async () => {
    const codes = async (body: object) => (await extend(body)).body.errors[0];
    expect(await codes({ closesAt: '2025-10-07T10:00:00Z' })).toMatchObject({
      path: 'closesAt',
      code: 'no_more_time',
    });
    expect(await codes({ closesAt: '2025-10-08T13:59:00+07:00' })).toMatchObject({ code: 'in_the_past' });
    expect(await codes({ closesAt: '2026-02-01T10:00:00Z' })).toMatchObject({ code: 'too_far' });
    expect(await codes({ dueAt: '2025-10-11T10:00:00Z' })).toMatchObject({
      path: 'dueAt',
      code: 'after_closing',
    });
    expect(await test.rows('select 1 from window_extensions')).toEqual([]);
  });
});

describe('with an extension', () => {
  it('the answer tells the window of the commune, who gave it and why; twice the same key is done once', async () => {
    const given = await extend({ closesAt: '2025-10-10T17:00:00+07:00' }, reviewer, 'given-once');
    expect([given.status, given.body]).toEqual([
      200,
      {
        orgUnit: CUOR_DANG,
        period: W40,
        dataSet: 'weekly',
        window: {
          opensAt: '2025-09-28T17:00:00.000Z',
          cutOffAt: '2025-10-03T05:00:00.000Z',
          dueAt: '2025-10-03T10:00:00.000Z',
          closesAt: CLOSES,
          state: 'due',
        },
        reason,
        acceptedQueuedAt: null,
        by: 'reviewer',
        at: expect.stringMatching(/^2025-10-08T07:/u),
      },
    ]);
    const again = await extend({ closesAt: '2025-10-10T17:00:00+07:00' }, reviewer, 'given-once');
    expect(again.body).toEqual(given.body);
    expect(await test.rows('select 1 from window_extensions')).toHaveLength(1);
    expect((await editor.get(`/api/extensions?period=${W40}`)).body).toEqual({ items: [given.body] });
  });

  it('it is one line of the audit in the chain of the commune', async () => {
    const lines = await test.rows(
      `select l.action, l.object, l.detail, u.username, v.code
      from audit_lines l
      join users u on u.id = l.actor_id
      join org_unit_versions v on v.org_unit_id = l.org_unit_id
      where l.action like 'extension.%'`,
    );
    expect(lines).toEqual([
      {
        action: 'extension.give',
        object: `window:${CUOR_DANG}/${W40}/weekly`,
        detail: { version: 1, dueAt: '2025-10-03T10:00:00.000Z', closesAt: CLOSES, reason },
        username: 'reviewer',
        code: CUOR_DANG,
      },
    ]);
  });

  it('this commune may write again, finds the week in its list, and no other does', async () => {
    expect(await windowOfReport(editor, CUOR_DANG)).toMatchObject({ closesAt: CLOSES, state: 'due' });
    expect((await editor.get(`/api/submissions/${CUOR_DANG}/${W40}`)).body.extension).toEqual({
      othersDueAt: '2025-10-03T10:00:00.000Z',
      othersClosesAt: '2025-10-07T10:00:00.000Z',
      reason,
      accepted: false,
    });
    expect((await other.get(`/api/submissions/${OTHER}/${W40}`)).body.extension).toBeNull();
    expect(await duePeriods(editor)).toEqual([W40, '2025-W41']);
    expect(await duePeriods(other)).toEqual(['2025-W41']);
    expect((await save(other, OTHER, 1)).body.code).toBe('closed');
    const saved = await save(editor, CUOR_DANG, 12);
    expect([saved.status, saved.body.may]).toMatchObject([200, { save: true, sign: true }]);
    const sent = await editor.post(
      `/api/submissions/${CUOR_DANG}/${W40}/submit`,
      { version: saved.body.version },
      key(),
    );
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
  });

  it('more time to hand in does not make a late report timely', async () => {
    expect(await cell(CUOR_DANG)).toBe('late');
    expect(await reporting()).toMatchObject({ submitted: 1, onTime: 0, late: 1, timeliness: 0 });
  });

  it('a later due time does: late becomes on time everywhere at once, and back', async () => {
    const submittedAt = (await editor.get(`/api/submissions/${CUOR_DANG}/${W40}`)).body.firstSubmittedAt;
    expect((await extend({ dueAt: submittedAt })).status).toBe(200);
    expect(await cell(CUOR_DANG)).toBe('on_time');
    expect(await reporting()).toMatchObject({ submitted: 1, onTime: 1, late: 0 });
    const profile = await reviewer.get(`/api/org-units/${CUOR_DANG}/profile?period=${W40}`);
    expect(profile.body.submissions.at(-1)).toMatchObject({ period: W40, cell: 'on_time' });
    const justBefore = new Date(Date.parse(submittedAt) - 1).toISOString();
    expect((await extend({ dueAt: justBefore })).status).toBe(200);
    expect(await cell(CUOR_DANG)).toBe('late');
  });

  it('it ends at its very moment', async () => {
    await test.setNow('2025-10-10T09:59:50Z');
    expect((await windowOfReport(editor, CUOR_DANG)).state).toBe('due');
    expect((await save(editor, CUOR_DANG, 13, 2)).status).toBe(200);
    await test.setNow('2025-10-10T10:00:00.500Z');
    expect((await windowOfReport(editor, CUOR_DANG)).state).toBe('closed');
    expect((await save(editor, CUOR_DANG, 14, 3)).body).toMatchObject({
      code: 'closed',
      window: { closesAt: CLOSES },
    });
  });

  it('the closing of everybody takes it back, with a reason of its own', async () => {
    await test.setNow(WEDNESDAY_W41);
    const back = await extend({ closesAt: '2025-10-07T10:00:00Z', reason: 'Cấp nhầm xã khác' });
    expect([back.status, back.body.window.state]).toEqual([200, 'closed']);
    expect((await reviewer.get(`/api/extensions?period=${W40}`)).body).toEqual({ items: [] });
    expect((await save(editor, CUOR_DANG, 15, 3)).body.code).toBe('closed');
    const actions = await test.rows<{ action: string }>(
      `select l.action from audit_lines l where l.action like 'extension.%' order by l.id desc limit 1`,
    );
    expect(actions).toEqual([{ action: 'extension.take_back' }]);
  });
});

describe('the store', () => {
  it('keeps every version and refuses to change one', async () => {
    expect(await test.rows('select x.version from window_extensions x order by 1')).toEqual(
      [1, 2, 3, 4].map((version) => ({ version })),
    );
    await expect(test.owner.query('delete from window_extensions')).rejects.toMatchObject({ code: '23001' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

/** Week 41 is due Friday 10/10 17:00 and closes Tuesday 14/10 17:00. */
const W41 = '2025-W41';
const DUE = '2025-10-10T10:00:00.000Z';
const SATURDAY = '2025-10-11T09:00:00+07:00';
const reason = 'Mất mạng chiều thứ Sáu, có xác nhận của VNPT';
const QUEUED = '2025-10-10T09:30:00Z';

let test: TestApp;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `on-time-${String((lastKey += 1))}`;

/** Saves and submits a report of a commune without a leader; what the device says goes with each. */
async function send(unit: string, save: object, submit: object = {}): Promise<Answer> {
  const editor = await test.addAndSignIn(`editor-${unit}`, 'commune_editor', unit);
  const url = `/api/submissions/${unit}/${W41}`;
  const values = [{ dataElement: 'adults_reached', value: 12 }];
  const saved = await editor.put(url, { version: 0, values, source: 'offline', ...save }, key());
  if (saved.status !== 200) return saved;
  return editor.post(`${url}/submit`, { version: saved.body.version, ...submit }, key());
}
const accept = (unit: string, body: object = {}, by: Visitor = reviewer, k = key()): Promise<Answer> =>
  by.post(`/api/submissions/${unit}/${W41}/on-time`, { version: 2, reason, ...body }, k);
const cell = async (unit: string, query = ''): Promise<string> => {
  const { body } = await reviewer.get(`/api/submission-status?period=${W41}&weeks=1${query}`);
  return body.items.find((item: { orgUnit: string }) => item.orgUnit === unit).cells[0];
};

beforeAll(async () => {
  test = await TestApp.start({ now: SATURDAY });
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

describe('the time at which a device queued a report', () => {
  it('stays with the revision, and does not make a late report timely by itself', async () => {
    const sent = await send('24301', { queuedAt: '2025-10-10T16:00:00+07:00' }, { queuedAt: QUEUED });
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    const rows = await test.rows<{ act: string; source: string; queued_at: Date }>(
      'select r.act, r.source, r.queued_at from submission_revisions r order by r.version',
    );
    expect(rows.map(({ act, source, queued_at }) => [act, source, queued_at.toISOString()])).toEqual([
      ['save', 'offline', '2025-10-10T09:00:00.000Z'],
      ['submit', 'offline', '2025-10-10T09:30:00.000Z'],
    ]);
    expect(await cell('24301')).toBe('late');
    expect((await reviewer.get('/api/inbox')).body.toReview[0]).toMatchObject({
      orgUnit: '24301',
      late: true,
      queuedAt: '2025-10-10T09:30:00.000Z',
    });
  });

  it('is refused when it cannot be: ahead of the clock, too old, or of a report that was not offline', async () => {
    const fault = async (body: object) => (await send('24364', body)).body;
    expect(await fault({ queuedAt: '2025-10-11T09:05:30+07:00' })).toMatchObject({
      code: 'invalid_times',
      errors: [{ path: 'queuedAt', code: 'in_the_future' }],
    });
    const editor = await test.addAndSignIn('again', 'commune_editor', '24364');
    const put = (body: object): Promise<Answer> =>
      editor.put(`/api/submissions/24364/${W41}`, { version: 0, values: [], ...body }, key());
    expect((await put({ source: 'offline', queuedAt: '2025-08-01T00:00:00Z' })).body.errors[0].code).toBe(
      'too_old',
    );
    expect((await put({ source: 'form', queuedAt: QUEUED })).body.errors[0].path).toBe('queuedAt');
    expect((await put({ source: 'offline', queuedAt: 'Friday' })).status).toBe(400);
    expect(await test.rows(`select 1 from submissions s where s.first_submitted_at is null`)).toEqual([]);
  });
});

describe('a reviewer', () => {
  it('accepts it as on time with a reason, once, and everything that counts lateness follows', async () => {
    const before = (await reviewer.get('/api/overview?period=2025-W41')).body.reporting;
    expect(before).toMatchObject({ onTime: 0, late: 1 });
    const accepted = await accept('24301', {}, reviewer, 'accepted-once');
    expect([accepted.status, accepted.body]).toMatchObject([
      200,
      { orgUnit: '24301', acceptedQueuedAt: '2025-10-10T09:30:00.000Z', reason, by: 'reviewer' },
    ]);
    expect((await accept('24301', {}, reviewer, 'accepted-once')).body).toEqual(accepted.body);
    expect(await cell('24301')).toBe('on_time');
    expect((await reviewer.get('/api/overview?period=2025-W41')).body.reporting).toMatchObject({
      onTime: 1,
      late: 0,
    });
    expect((await reviewer.get('/api/inbox')).body.toReview[0].late).toBe(false);
    const report = (await reviewer.get(`/api/submissions/24301/${W41}`)).body;
    expect(report.window.dueAt).toBe(report.firstSubmittedAt);
    expect(report.window.closesAt).toBe('2025-10-14T10:00:00.000Z');
    expect(
      await test.rows(
        `select l.object, l.detail ->> 'reason' as reason from audit_lines l where l.action = 'submission.accept_on_time'`,
      ),
    ).toEqual([{ object: `submission:24301/${W41}/weekly`, reason }]);
  });

  it('finds the report late as of a moment before', async () => {
    const [{ recorded_at: at }] = (await test.rows<{ recorded_at: Date }>(
      'select x.recorded_at from window_extensions x',
    )) as [{ recorded_at: Date }];
    await test.setNow('2025-10-11T12:00:00+07:00');
    expect(await cell('24301', `&asOf=${new Date(at.getTime() - 1).toISOString()}`)).toBe('late');
    expect(await cell('24301', `&asOf=${at.toISOString()}`)).toBe('on_time');
    await test.setNow(SATURDAY);
  });

  it('is refused where there is nothing to accept', async () => {
    expect((await accept('24301')).body.code).toBe('already_on_time');
    expect((await accept('24259')).body.code).toBe('not_submitted');
    expect((await accept('99999')).status).toBe(404);
    const editor = await test.signIn('editor-24301');
    expect((await accept('24301', {}, editor)).body.code).toBe('forbidden');
  });

  it.each([
    ['24133', 'queued at the very moment it was due', DUE, 200],
    ['24163', 'queued a millisecond later', '2025-10-10T10:00:00.001Z', 422],
  ])('of %s, %s: %s answers %i', async (unit, _, queuedAt, status) => {
    await send(unit, { queuedAt }, { queuedAt });
    expect((await accept(unit)).status).toBe(status);
    expect(await cell(unit)).toBe(status === 200 ? 'on_time' : 'late');
  });

  it('may take the hand-over of the officer for it, not a version sent at once', async () => {
    await send('24175', { queuedAt: QUEUED });
    expect((await accept('24175', { version: 2 })).body.errors).toMatchObject([
      { path: 'version', code: 'not_queued' },
    ]);
    expect((await accept('24175', { version: 1 })).status).toBe(200);
  });

  it('keeps it on time when more time is given later and when that is taken back', async () => {
    const extend = (closesAt: string): Promise<Answer> =>
      reviewer.post('/api/extensions', { orgUnit: '24301', period: W41, closesAt, reason }, key());
    expect((await extend('2025-10-20T10:00:00Z')).status).toBe(200);
    expect(await cell('24301')).toBe('on_time');
    expect((await extend('2025-10-14T10:00:00Z')).status).toBe(200);
    expect(await cell('24301')).toBe('on_time');
  });
});

describe('after closing', () => {
  it('a report that was queued before is refused all the same; the commune asks, and its queue time goes with the request', async () => {
    await test.setNow('2025-10-15T09:00:00+07:00');
    const refused = await send('24181', { queuedAt: '2025-10-10T09:00:00Z' });
    expect([refused.status, refused.body.code]).toEqual([409, 'closed']);
    expect(refused.body.detail).toContain('vẫn còn trên máy này');
    expect(refused.body.detail).toContain('xin gia hạn');
    const editor = await test.signIn('editor-24181');
    const asked = await editor.post(
      '/api/requests',
      { kind: 'extension', period: W41, reason, queuedAt: '2025-10-10T09:00:00Z' },
      key(),
    );
    expect(asked.body).toMatchObject({ status: 'open', queuedAt: '2025-10-10T09:00:00.000Z' });
  });
});

describe('a report that the device kept only while it was sent', () => {
  it('says nothing of what was kept first and sent at once: it came from the form', async () => {
    await test.setNow(SATURDAY);
    const queuedAt = '2025-10-11T08:59:58+07:00';
    const all = (): Promise<{ source: string; queued_at: Date | null }[]> =>
      test.rows('select r.source, r.queued_at from submission_revisions r order by r.ctid');
    const before = (await all()).length;
    const sent = await send('22051', { queuedAt }, { queuedAt });
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    const rows = (await all()).slice(before);
    expect(rows).toEqual([
      { source: 'form', queued_at: null },
      { source: 'api', queued_at: null },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W40 = '2025-W40';
const W41 = '2025-W41';
const CUOR_DANG = '24301';
const reason = 'Đồng ý, đề nghị gửi sớm';

let test: TestApp;
let commune: ReportingCommune;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `answer-${String((lastKey += 1))}`;

const ask = async (body: object): Promise<number> => {
  const asked = await commune.editor.post('/api/requests', { reason: 'Mất mạng do bão', ...body }, key());
  if (asked.status !== 200) throw new Error(asked.text);
  return Number(asked.body.id);
};
const answer = (id: number, body: object, by: Visitor = reviewer, k = key()): Promise<Answer> =>
  by.post(`/api/requests/${String(id)}/answer`, { grant: true, reason, ...body }, k);
const report = async (period: string) => (await reviewer.get(`/api/submissions/${CUOR_DANG}/${period}`)).body;
const review = async (act: string, period = W41): Promise<Answer> =>
  reviewer.post(
    `/api/submissions/${CUOR_DANG}/${period}/review`,
    { act, version: (await report(period)).version, ...(act === 'approve' ? {} : { reason }) },
    key(),
  );

beforeAll(async () => {
  test = await TestApp.start();
  commune = await ReportingCommune.open(test, CUOR_DANG);
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

describe('a request for more time', () => {
  let id: number;

  it('waits in the inbox of reviewers, and shows in that of the commune', async () => {
    id = await ask({ kind: 'extension', period: W40 });
    const inbox = (await reviewer.get('/api/inbox')).body;
    expect([inbox.total, inbox.requests[0]]).toMatchObject([
      1,
      { id, kind: 'extension', orgUnit: CUOR_DANG, status: 'open', window: { state: 'closed' } },
    ]);
    const own = (await commune.editor.get('/api/inbox')).body;
    expect([own.total, own.requests.length]).toEqual([0, 1]);
  });

  it('is answered by reviewers only, with a reason, and granted with a time that makes sense', async () => {
    expect((await answer(id, { closesAt: '2025-10-10T10:00:00Z' }, commune.editor)).body.code).toBe(
      'forbidden',
    );
    expect((await answer(id, { reason: '' })).body.errors[0].path).toBe('reason');
    expect((await answer(id, {})).body.errors).toMatchObject([{ path: 'closesAt', code: 'needed' }]);
    expect((await answer(id, { closesAt: '2025-10-08T06:00:00Z' })).body.errors).toMatchObject([
      { path: 'closesAt', code: 'in_the_past' },
    ]);
    expect((await answer(999, { closesAt: '2025-10-10T10:00:00Z' })).status).toBe(404);
    expect(await test.rows('select 1 from request_answers')).toEqual([]);
  });

  it('granted opens the period for this commune in the same moment, once for one key', async () => {
    const granted = await answer(id, { closesAt: '2025-10-10T10:00:00Z' }, reviewer, 'granted-once');
    expect([granted.status, granted.body]).toMatchObject([
      200,
      {
        status: 'granted',
        answer: reason,
        answeredBy: 'reviewer',
        answeredAt: expect.stringMatching(/^2025-10-08T07:/u),
        window: { closesAt: '2025-10-10T10:00:00.000Z', state: 'due' },
      },
    ]);
    expect((await answer(id, { closesAt: '2025-10-10T10:00:00Z' }, reviewer, 'granted-once')).body).toEqual(
      granted.body,
    );
    await commune.report(W40, { adults_reached: 5 });
    expect((await report(W40)).state).toBe('submitted');
    expect((await reviewer.get('/api/inbox')).body.requests).toEqual([]);
    expect(
      await test.rows(
        `select l.action, l.object from audit_lines l where l.action like 'extension.%' order by l.id`,
      ),
    ).toEqual([
      { action: 'extension.ask', object: `submission:${CUOR_DANG}/${W40}/weekly` },
      { action: 'extension.give', object: `window:${CUOR_DANG}/${W40}/weekly` },
      { action: 'extension.grant', object: `submission:${CUOR_DANG}/${W40}/weekly` },
    ]);
  });

  it('is answered once: a second answer is refused and says who was first', async () => {
    const second = await answer(id, { grant: false });
    expect([second.status, second.body.code]).toEqual([409, 'already_answered']);
    expect(second.body.detail).toContain('reviewer');
  });

  it('of two reviewers at the same moment one answers', async () => {
    const other = await test.addAndSignIn('other-reviewer', 'reviewer');
    const asked = await ask({ kind: 'extension', period: '2025-W39', until: '2025-10-12T10:00:00Z' });
    const answers = await Promise.all([answer(asked, {}), answer(asked, { grant: false }, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await test.rows('select 1 from request_answers a where a.request_id = $1', [asked])).toHaveLength(
      1,
    );
  });

  it('granted without another time gives the time that was asked for', async () => {
    const asked = await ask({ kind: 'extension', period: '2025-W38', until: '2025-10-12T17:00:00+07:00' });
    expect((await answer(asked, {})).body.window.closesAt).toBe('2025-10-12T10:00:00.000Z');
  });

  it('refused changes nothing, and can be asked again', async () => {
    const asked = await ask({ kind: 'extension', period: '2025-W37' });
    const refused = await answer(asked, { grant: false, reason: 'Số liệu đã tổng hợp xong' });
    expect(refused.body).toMatchObject({ status: 'refused', answer: 'Số liệu đã tổng hợp xong' });
    expect((await report('2025-W37')).window.state).toBe('closed');
    await ask({ kind: 'extension', period: '2025-W37' });
  });
});

describe('a request for a reopening', () => {
  it('granted sends the approved report back with the reason, in the same transaction, and the old figures count on', async () => {
    await commune.report(W41, { adults_reached: 50 });
    await review('approve');
    const id = await ask({ kind: 'reopening', period: W41 });
    const granted = await answer(id, {});
    expect([granted.status, granted.body.status]).toEqual([200, 'granted']);
    expect(await report(W41)).toMatchObject({ state: 'returned', returnReason: reason });
    const counted = (await reviewer.get(`/api/values.csv?period=${W41}`)).text;
    expect(counted).toContain(`${CUOR_DANG},adults_reached,${W41},50`);
    await commune.report(W41, { adults_reached: 55 });
    expect((await report(W41)).state).toBe('submitted');
  });

  it('refused by the state leaves the request open: nothing is answered that was not done', async () => {
    await review('approve');
    const id = await ask({ kind: 'reopening', period: W41 });
    await review('return');
    const granted = await answer(id, {});
    expect([granted.status, granted.body.code]).toEqual([409, 'wrong_state']);
    expect((await reviewer.get('/api/requests?status=open&period=2025-W41')).body.items).toMatchObject([
      { id, status: 'open' },
    ]);
    expect((await answer(id, { grant: false })).status).toBe(200);
  });

  it('in a closed period needs a time until which the commune can change it', async () => {
    await commune.report(W41, { adults_reached: 60 });
    await review('approve');
    await test.setNow('2025-10-16T09:00:00+07:00');
    const id = await ask({ kind: 'reopening', period: W41 });
    expect((await answer(id, {})).body.errors).toMatchObject([{ path: 'closesAt', code: 'needed' }]);
    expect((await report(W41)).state).toBe('approved');
    const granted = await answer(id, { closesAt: '2025-10-17T10:00:00Z' });
    expect(granted.body.window).toMatchObject({ closesAt: '2025-10-17T10:00:00.000Z', state: 'due' });
    await commune.report(W41, { adults_reached: 61 });
    expect((await report(W41)).state).toBe('submitted');
    await test.setNow(WEDNESDAY_W41);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W40 = '2025-W40';
const CUOR_DANG = '24301';
const reason = 'Mất mạng hai ngày do bão';

let test: TestApp;
let editor: Visitor;
let other: Visitor;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `ask-${String((lastKey += 1))}`;

const ask = (body: object = {}, by: Visitor = editor, k = key()): Promise<Answer> =>
  by.post('/api/requests', { kind: 'extension', period: W40, reason, ...body }, k);
const save = (by: Visitor, unit = CUOR_DANG, period = W40): Promise<Answer> =>
  by.put(
    `/api/submissions/${unit}/${period}`,
    { version: 0, values: [{ dataElement: 'adults_reached', value: 12 }] },
    key(),
  );

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', CUOR_DANG);
  other = await test.addAndSignIn('other', 'commune_editor', '24364');
});
afterAll(() => test.close());

describe('a closed period', () => {
  it('says since when and why it takes nothing, that nothing typed is lost, and that the office is asked', async () => {
    const { status, body } = await save(editor);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'closed',
      reviewers: [],
      window: { closesAt: '2025-10-07T10:00:00.000Z', state: 'closed' },
    });
    expect(body.detail).toBe(
      'Tuần 40 (29/09–05/10/2025) đã đóng lúc 17:00 07/10/2025 (hết hạn chung của các xã, phường), nên số liệu chưa được ghi lên máy chủ; những gì đã nhập vẫn còn trên máy này. Cần gửi thì xin gia hạn; người trả lời: Sở Khoa học và Công nghệ.',
    );
  });

  it('names the active reviewers, and no others', async () => {
    await test.addAccount('lan', 'reviewer');
    reviewer = await test.addAndSignIn('reviewer', 'reviewer');
    await test.addAccount('gone', 'reviewer');
    await test.disable('gone');
    const { body } = await save(editor);
    expect(body.reviewers).toHaveLength(2);
    expect(body.reviewers).toContain('reviewer');
    expect(body.reviewers).not.toContain('gone');
    expect(body.detail).toContain(body.reviewers.join(', '));
  });

  it('says so in English, too', async () => {
    const { body } = await editor.send(
      'PUT',
      `/api/submissions/${CUOR_DANG}/${W40}`,
      { version: 0, values: [] },
      { 'idempotency-key': key(), 'accept-language': 'en' },
    );
    expect(body.detail).toContain('what was typed is still on this device');
  });
});

describe('asking for more time', () => {
  it('is for accounts of communes', async () => {
    expect((await ask({}, reviewer)).body.code).toBe('forbidden');
    expect((await test.visitor.get('/api/requests')).status).toBe(401);
  });

  it('needs a reason, a period that has opened, and times that make sense', async () => {
    expect((await ask({ reason: 'x' })).body.errors[0].path).toBe('reason');
    expect((await ask({ period: '2025-W42' })).body).toMatchObject({
      code: 'not_open',
      window: { opensAt: '2025-10-12T17:00:00.000Z' },
    });
    expect((await ask({ period: '2019-W01' })).status).toBe(404);
    expect((await ask({ dataSet: 'department', period: '2025-09' })).status).toBe(404);
    expect((await ask({ until: '2025-10-08T06:00:00Z' })).body.errors).toMatchObject([
      { path: 'until', code: 'in_the_past' },
    ]);
    expect((await ask({ until: '2026-05-08T06:00:00Z' })).body.errors[0].code).toBe('too_far');
    expect((await ask({ queuedAt: '2025-10-08T07:30:00Z' })).body.errors).toMatchObject([
      { path: 'queuedAt', code: 'in_the_future' },
    ]);
    expect((await ask({ queuedAt: '2025-07-08T07:30:00Z' })).body.errors[0].code).toBe('too_old');
    expect((await reviewer.get('/api/requests')).body.items).toEqual([]);
  });

  it('is recorded with who asked, why, until when, and when the report was queued; once for one key', async () => {
    const body = { until: '2025-10-10T17:00:00+07:00', queuedAt: '2025-10-07T09:00:00Z' };
    const asked = await ask(body, editor, 'asked-once');
    expect([asked.status, asked.body]).toEqual([
      200,
      {
        id: expect.any(Number),
        kind: 'extension',
        orgUnit: CUOR_DANG,
        orgUnitName: 'Xã Cuôr Đăng',
        period: W40,
        dataSet: 'weekly',
        reason,
        window: expect.objectContaining({ closesAt: '2025-10-07T10:00:00.000Z', state: 'closed' }),
        until: '2025-10-10T10:00:00.000Z',
        queuedAt: '2025-10-07T09:00:00.000Z',
        askedBy: 'editor',
        askedAt: expect.stringMatching(/^2025-10-08T07:/u),
        status: 'open',
        answer: null,
        answeredBy: null,
        answeredAt: null,
      },
    ]);
    expect((await ask(body, editor, 'asked-once')).body).toEqual(asked.body);
    expect(await test.rows('select 1 from requests')).toHaveLength(1);
    expect(
      await test.rows(`select l.object, l.detail from audit_lines l where l.action = 'extension.ask'`),
    ).toEqual([
      {
        object: `submission:${CUOR_DANG}/${W40}/weekly`,
        detail: { request: asked.body.id, reason },
      },
    ]);
  });

  it('is refused a second time while the first waits, also with another key, and says since when', async () => {
    const again = await ask({ reason: 'Xin thêm lần nữa' });
    expect([again.status, again.body.code]).toEqual([409, 'already_asked']);
    expect(again.body.detail).toContain('08/10/2025');
    expect((await ask({ period: '2025-W41' })).status).toBe(200);
  });

  it('of two at the same moment one is recorded', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask({ period: '2025-W39' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('is read by the own commune and by the province, by no other commune', async () => {
    const own = (await editor.get(`/api/requests?status=open&period=${W40}`)).body;
    expect(own.items).toHaveLength(1);
    expect(own.reviewers).toContain('reviewer');
    expect((await reviewer.get('/api/requests?status=open')).body.items).toHaveLength(3);
    expect((await other.get('/api/requests')).body.items).toEqual([]);
  });
});

describe('asking for a reopening', () => {
  it('needs an approved report, and takes no times', async () => {
    expect((await ask({ kind: 'reopening', period: '2025-W41' })).body.code).toBe('not_approved');
    await test.setNow(WEDNESDAY_W41);
    const saved = await save(other, '24364', '2025-W41');
    await other.post('/api/submissions/24364/2025-W41/submit', { version: saved.body.version }, key());
    await test.owner.query(`update submissions set state = 'approved' where state = 'submitted'`);
    const w41 = { kind: 'reopening', period: '2025-W41' };
    expect((await ask({ ...w41, until: '2025-10-20T06:00:00Z' }, other)).body.errors).toMatchObject([
      { path: 'until', code: 'extension_only' },
    ]);
    expect((await ask(w41, other)).body).toMatchObject({ kind: 'reopening', status: 'open' });
    expect((await ask({ period: '2025-W41' }, other)).body.code).toBe('approved');
  });
});

describe('the store', () => {
  it('keeps what was asked as it was', async () => {
    await expect(test.owner.query('update requests set reason = reason')).rejects.toMatchObject({
      code: '23001',
    });
    await expect(test.owner.query('delete from request_answers')).rejects.toMatchObject({ code: '23001' });
  });
});

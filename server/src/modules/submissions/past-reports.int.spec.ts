import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const PAST = '/api/submissions/24301/past';
const W40 = '/api/submissions/24301/2025-W40';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let reviewer: Visitor;
let other: Visitor;
let lastKey = 0;
const key = (): string => `past-${String((lastKey += 1))}`;

const save = (url: string, version: number, value: number): Promise<Answer> =>
  editor.put(url, { version, values: [{ dataElement: 'adults_reached', value }] }, key());
const sign = (url: string, version: number): Promise<Answer> =>
  leader.post(`${url}/submit`, { version }, key());
const review = (url: string, body: object): Promise<Answer> => reviewer.post(`${url}/review`, body, key());
const named = ({ dataSet, period }: { dataSet: string; period: string }): string => `${dataSet} ${period}`;

beforeAll(async () => {
  test = await TestApp.start({ now: '2025-10-01T14:00:00+07:00' });
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  other = await test.addAndSignIn('other', 'commune_editor', '24364');
  const saved = await save(W40, 0, 100);
  await sign(W40, saved.body.version);
  await test.setNow(WEDNESDAY_W41);
});
afterAll(() => test.close());

describe('what has become of the reports', () => {
  it('is told newest first, of every form, also of those never handed in', async () => {
    const { status, body } = await editor.get(`${PAST}?limit=60`);
    expect(status).toBe(200);
    expect(body.orgUnitName).toBe('Xã Cuôr Đăng');
    const weeks = body.items.filter(({ dataSet }: { dataSet: string }) => dataSet === 'weekly');
    expect(weeks.slice(0, 3).map(named)).toEqual(['weekly 2025-W41', 'weekly 2025-W40', 'weekly 2025-W39']);
    expect(weeks[0]).toMatchObject({
      state: 'not_started',
      version: 0,
      signedAt: null,
      window: { state: 'open' },
    });
    expect(new Set(body.items.map(({ dataSet }: { dataSet: string }) => dataSet)).size).toBeGreaterThan(1);
    const cutOffs = body.items.map(({ window }: { window: { cutOffAt: string } }) =>
      Date.parse(window.cutOffAt),
    );
    expect([...cutOffs].sort((a, b) => b - a)).toEqual(cutOffs);
  });

  it('names when and by whom it was signed, the receipt and the figures', async () => {
    const { body } = await editor.get(`${PAST}?dataSet=weekly`);
    expect(body.items[1]).toMatchObject({
      period: '2025-W40',
      state: 'submitted',
      signedBy: 'leader',
      signedAt: expect.stringMatching(/^2025-10-01T07:/u),
      onBehalfOf: null,
      receipt: (await editor.get(W40)).body.receipt,
      progress: { done: 1, all: 11 },
    });
    expect(
      body.items[1].values.find((one: { dataElement: string }) => one.dataElement === 'adults_reached'),
    ).toEqual({
      dataElement: 'adults_reached',
      value: 100,
    });
  });

  it('is narrowed to one form and read page by page, nothing twice and nothing left out', async () => {
    const all = (await editor.get(`${PAST}?dataSet=weekly&limit=60`)).body;
    const pages = [0, 1, 2].map((page) => editor.get(`${PAST}?dataSet=weekly&limit=1&skip=${String(page)}`));
    const items = (await Promise.all(pages)).flatMap(({ body }) => body.items);
    expect(items).toEqual(all.items.slice(0, 3));
    expect(all.total).toBe(all.items.length);
    expect((await editor.get(`${PAST}?dataSet=nothing`)).body).toMatchObject({ total: 0, items: [] });
  });

  it('is told to the own commune and to the province, to no other commune', async () => {
    expect((await other.get(PAST)).status).toBe(404);
    expect((await reviewer.get(PAST)).status).toBe(200);
    expect((await editor.get('/api/submissions/99999/past')).status).toBe(404);
  });
});

describe('the correction of an approved report', () => {
  it('is asked for with a reason, granted with one, and goes through signature and review again', async () => {
    const before = (await editor.get(W40)).body;
    await review(W40, { act: 'approve', version: before.version });
    const approved = (await editor.get(W40)).body;
    expect((await save(W40, approved.version, 90)).status).toBe(409);

    const wish = { kind: 'reopening', period: '2025-W40', reason: '' };
    expect((await editor.post('/api/requests', wish, key())).status).toBe(400);
    const asked = await editor.post('/api/requests', { ...wish, reason: 'Đếm trùng mười người' }, key());
    expect(asked.body).toMatchObject({ kind: 'reopening', status: 'open' });

    const granted = await reviewer.post(
      `/api/requests/${String(asked.body.id)}/answer`,
      { grant: true, reason: 'Cho sửa lại', closesAt: '2025-10-10T17:00:00+07:00' },
      key(),
    );
    expect(granted.body).toMatchObject({ status: 'granted', answer: 'Cho sửa lại' });
    const reopened = (await editor.get(`${PAST}?dataSet=weekly`)).body;
    expect(reopened.sentBack.map(named)).toEqual(['weekly 2025-W40']);
    expect(reopened.sentBack[0]).toMatchObject({
      state: 'returned',
      reason: 'Cho sửa lại',
      countedVersion: 2,
    });

    const saved = await save(W40, reopened.sentBack[0].version, 90);
    await sign(W40, saved.body.version);
    const { body } = await editor.get(`${PAST}?dataSet=weekly`);
    expect(body.sentBack).toEqual([]);
    expect(body.items[1]).toMatchObject({ period: '2025-W40', state: 'submitted' });
    expect((await review(W40, { act: 'approve', version: body.items[1].version })).body.state).toBe(
      'approved',
    );
  });
});

describe('a report that was sent back', () => {
  it('stands before all with what was said at its fields, until it is handed in again', async () => {
    const approved = (await editor.get(W40)).body;
    await review(W40, {
      act: 'return',
      version: approved.version,
      reason: 'Xem lại số người',
      comments: [{ dataElement: 'adults_reached', text: 'Cao hơn số người lớn' }],
    });
    const { body } = await editor.get(`${PAST}?dataSet=monthly`);
    expect(body.sentBack).toMatchObject([
      {
        dataSet: 'weekly',
        period: '2025-W40',
        state: 'returned',
        reason: 'Xem lại số người',
        comments: [{ dataElement: 'adults_reached', text: 'Cao hơn số người lớn', by: 'reviewer' }],
      },
    ]);
  });

  it('by the leader counts as well', async () => {
    const url = '/api/submissions/24301/2025-W41';
    const saved = await save(url, 0, 130);
    const over = await editor.post(`${url}/submit`, { version: saved.body.version }, key());
    await leader.post(`${url}/give-back`, { version: over.body.version, reason: 'Thiếu số buổi học' }, key());
    const { body } = await editor.get(PAST);
    expect(body.sentBack[0]).toMatchObject({
      period: '2025-W41',
      state: 'draft',
      reason: 'Thiếu số buổi học',
    });
  });
});

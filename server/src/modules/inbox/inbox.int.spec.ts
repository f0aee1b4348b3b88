import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';
const REASON = 'Đề nghị rà soát lại';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `inbox-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

const version = async (): Promise<number> => (await reviewer.get(W41)).body.version;
const act = async (by: Visitor, name: string, body: object = {}): Promise<Answer> =>
  by.post(`${W41}/${name}`, { version: await version(), ...body }, key());
const inbox = async (by: Visitor) => (await by.get('/api/inbox')).body;
type Item = { orgUnit: string; state: string; by: string; reason: string | null; late: boolean };
const brief = (items: Item[]): unknown[] => items.map(({ state, by, reason }) => [state, by, reason]);

describe('the inbox', () => {
  it('is empty while nothing waits', async () => {
    const nothing = { toSign: [], returned: [], toReview: [], requests: [], reminders: [], total: 0 };
    for (const by of [editor, leader, reviewer]) expect(await inbox(by)).toEqual(nothing);
    expect((await test.visitor.get('/api/inbox')).status).toBe(401);
  });

  it('shows the leader what waits for the signature, and the officer what was given back', async () => {
    await editor.put(W41, { version: 0, values: [{ dataElement: 'adults_reached', value: 5 }] }, key());
    expect((await inbox(editor)).total).toBe(0);
    await act(editor, 'submit');
    const waiting = await inbox(leader);
    expect(brief(waiting.toSign)).toEqual([['awaiting_signature', 'editor', null]]);
    expect(waiting.toSign[0]).toMatchObject({
      orgUnit: '24301',
      orgUnitName: 'Xã Cuôr Đăng',
      period: '2025-W41',
      dataSet: 'weekly',
      version: 2,
      late: false,
      window: { state: 'open' },
    });
    expect(waiting.total).toBe(1);
    expect((await inbox(editor)).toSign).toEqual([]);
    await act(leader, 'give-back', { reason: REASON });
    expect(brief((await inbox(editor)).returned)).toEqual([['draft', 'leader', REASON]]);
    await editor.put(W41, { version: 3, values: [{ dataElement: 'adults_reached', value: 6 }] }, key());
    expect(brief((await inbox(editor)).returned)).toEqual([['draft', 'leader', REASON]]);
    await act(editor, 'submit');
    expect((await inbox(editor)).total).toBe(0);
  });

  it('shows reviewers what was signed, until one of them has decided', async () => {
    expect((await inbox(reviewer)).toReview).toEqual([]);
    await act(leader, 'submit');
    expect(brief((await inbox(reviewer)).toReview)).toEqual([['submitted', 'leader', null]]);
    await act(reviewer, 'review', { act: 'exclude', reason: REASON });
    expect(brief((await inbox(reviewer)).toReview)).toEqual([['submitted', 'leader', null]]);
    await act(reviewer, 'review', { act: 'return', reason: REASON });
    expect((await inbox(reviewer)).total).toBe(0);
    for (const by of [editor, leader])
      expect(brief((await inbox(by)).returned)).toEqual([['returned', 'reviewer', REASON]]);
  });

  it('says what is late: signed after the due time, or not signed and the due time has passed', async () => {
    await test.setNow('2025-10-13T09:00:00+07:00');
    // It was signed in time for the first time.
    expect((await inbox(editor)).returned[0].late).toBe(false);
    await test.addAccount('officer', 'commune_editor', '24364');
    const other = await test.signIn('officer');
    await test.addAccount('chair', 'commune_leader', '24364');
    const url = '/api/submissions/24364/2025-W41';
    await other.put(url, { version: 0, values: [{ dataElement: 'adults_reached', value: 5 }] }, key());
    await other.post(`${url}/submit`, { version: 1 }, key());
    const chair = await test.signIn('chair');
    expect((await inbox(chair)).toSign[0].late).toBe(true);
    await test.setNow(WEDNESDAY_W41);
  });

  it("is everybody's own: another commune sees nothing of it, a viewer nothing at all", async () => {
    const stranger = await test.addAndSignIn('stranger', 'commune_leader', '24259');
    const viewer = await test.addAndSignIn('viewer', 'viewer');
    for (const by of [stranger, viewer]) expect((await inbox(by)).total).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';
const REASON = 'Đề nghị rà soát lại';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let reviewer: Visitor;
let viewer: Visitor;
let lastKey = 0;
const key = (): string => `reviewing-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const version = async (): Promise<number> => (await viewer.get(W41)).body.version;
const save = async (value: number, by = editor): Promise<Answer> =>
  by.put(W41, { version: await version(), values: [{ dataElement: 'adults_reached', value }] }, key());
const submit = async (by: Visitor): Promise<Answer> =>
  by.post(`${W41}/submit`, { version: await version() }, key());
const review = async (act: string, more: object = {}, by = reviewer): Promise<Answer> =>
  by.post(`${W41}/review`, { act, version: await version(), reason: REASON, ...more }, key());
const giveBack = async (by: Visitor): Promise<Answer> =>
  by.post(`${W41}/give-back`, { version: await version(), reason: REASON }, key());
const comment = (by: Visitor, body: object): Promise<Answer> => by.post(`${W41}/comments`, body, key());
const outcome = ({ status, body }: Answer): unknown[] => [status, body.state ?? body.code, body.version];
const counted = async (): Promise<string[]> =>
  (await viewer.get('/api/values.csv?period=2025-W41')).text.trimEnd().split('\r\n').slice(1);

describe('a report on its way', () => {
  it('is given back by the leader with a reason, which stands there until it is handed over again', async () => {
    await save(500);
    expect(outcome(await giveBack(leader))).toEqual([409, 'wrong_state', undefined]);
    await submit(editor);
    expect((await leader.get(W41)).body.may).toMatchObject({ sign: true, giveBack: true });
    expect(outcome(await giveBack(editor))).toEqual([403, 'forbidden', undefined]);
    const back = await giveBack(leader);
    expect(outcome(back)).toEqual([200, 'draft', 3]);
    expect(back.body.returnReason).toBe(REASON);
    expect((await save(510)).body.returnReason).toBe(REASON);
    expect((await submit(editor)).body.returnReason).toBeNull();
    expect(outcome(await submit(leader))).toEqual([200, 'submitted', 6]);
  });

  it('is returned with a reason and comments at fields, and keeps counting', async () => {
    const comments = [{ dataElement: 'adults_reached', text: 'Tăng quá nhanh so với tuần trước' }];
    const answer = await review('return', { comments });
    expect(outcome(answer)).toEqual([200, 'returned', 7]);
    const { body } = await editor.get(W41);
    expect(body).toMatchObject({ returnReason: REASON, countedVersion: 6, excluded: false });
    expect(body.comments).toEqual([
      { ...comments[0], by: 'reviewer', at: expect.stringMatching(/^2025-10-08T/u), version: 7 },
    ]);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,510']);
  });

  it('keeps reason and comments while it is worked on and waits for the leader, until it is signed again', async () => {
    expect((await save(505)).body).toMatchObject({ state: 'returned', returnReason: REASON });
    expect((await submit(editor)).body).toMatchObject({ state: 'awaiting_signature', returnReason: REASON });
    const { body } = await submit(leader);
    expect(body).toMatchObject({ state: 'submitted', version: 10, returnReason: null, comments: [] });
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,505']);
  });

  it('is approved, and then only reopened: what counted counts until it is signed again', async () => {
    expect(outcome(await review('approve', { reason: undefined }))).toEqual([200, 'approved', 11]);
    expect(outcome(await save(1))).toEqual([409, 'approved', undefined]);
    expect(outcome(await review('approve'))).toEqual([409, 'already_approved', undefined]);
    const reopened = await review('reopen');
    expect(outcome(reopened)).toEqual([200, 'returned', 12]);
    expect(reopened.body.countedVersion).toBe(10);
    await save(520);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,505']);
    await submit(editor);
    await submit(leader);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,520']);
  });

  it('is left out of the totals and taken in again, whatever its state, and comes back as it was signed last', async () => {
    expect((await review('exclude')).body).toMatchObject({
      state: 'submitted',
      excluded: true,
      exclusion: { by: 'reviewer', at: expect.stringMatching(/^2025-10-08T/u), reason: REASON },
    });
    expect(await counted()).toEqual([]);
    expect(outcome(await review('exclude'))).toEqual([409, 'already_excluded', undefined]);
    await save(530);
    await submit(editor);
    expect((await submit(leader)).body).toMatchObject({ state: 'submitted', excluded: true });
    expect(await counted()).toEqual([]);
    const included = await review('include', { reason: 'Xã đã nộp biên bản đối chiếu' });
    expect(included.body).toMatchObject({ state: 'submitted', excluded: false, exclusion: null });
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,530']);
    const { items } = (await editor.get(`${W41}/history`)).body;
    const acts = ['exclude', 'include'];
    expect(items.filter(({ act }: { act: string }) => acts.includes(act))).toMatchObject([
      { act: 'include', by: 'reviewer', reason: 'Xã đã nộp biên bản đối chiếu', changes: [] },
      { act: 'exclude', by: 'reviewer', reason: REASON, changes: [] },
    ]);
    expect(outcome(await review('include'))).toEqual([409, 'not_excluded', undefined]);
  });
});

describe('reviewing', () => {
  it('needs a reason for all but approving, comments only with a return, and fields that exist', async () => {
    for (const act of ['return', 'reopen', 'exclude', 'include'])
      expect(outcome(await review(act, { reason: undefined }))).toEqual([400, 'invalid_request', undefined]);
    const at = (dataElement: string) => ({ dataElement, text: 'Xem lại giúp' });
    expect(outcome(await review('approve', { comments: [at('adults_reached')] }))).toEqual([
      400,
      'invalid_request',
      undefined,
    ]);
    for (const comments of [[at('nothing')], [at('adults_reached'), at('adults_reached')]])
      expect(outcome(await review('return', { comments }))).toEqual([422, 'invalid_comments', undefined]);
    expect((await viewer.get(W41)).body.state).toBe('submitted');
  });

  it('is for reviewers alone', async () => {
    for (const by of [editor, leader, viewer])
      expect(outcome(await review('approve', {}, by))).toEqual([403, 'forbidden', undefined]);
    const body = { act: 'approve', version: 1 };
    expect((await test.visitor.post(`${W41}/review`, body, key())).status).toBe(401);
  });

  it('of another version than the one looked at is refused with the one that is there', async () => {
    const stale = await reviewer.post(`${W41}/review`, { act: 'return', version: 2, reason: REASON }, key());
    expect(outcome(stale)).toEqual([409, 'stale_version', undefined]);
    expect(stale.body.current.version).toBe(await version());
    expect(stale.body.yours).toEqual({ version: 2, values: [] });
  });

  it('says what may be done now', async () => {
    expect((await reviewer.get(W41)).body.may).toEqual({
      save: false,
      handOver: false,
      sign: false,
      giveBack: false,
      approve: true,
      return: true,
      reopen: false,
      exclude: true,
      include: false,
    });
  });

  it('is done once with one key, also when sent twice at the same time', async () => {
    const body = { act: 'approve', version: await version() };
    const answers = await Promise.all([1, 2, 3].map(() => reviewer.post(`${W41}/review`, body, 'once')));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(outcome(answers[0]!)).toEqual([200, 'approved', body.version + 1]);
    expect(await version()).toBe(body.version + 1);
  });

  it('leaves one audit line for each act, with the hash of its revision', async () => {
    const rows = await test.rows<{ act: string; action: string; username: string }>(
      `select r.act, a.action, u.username
      from submission_revisions r
      join users u on u.id = r.actor_id
      join audit_lines a on a.revision_sha256 = r.sha256 and a.actor_id = r.actor_id
      where r.values is null
      order by r.version`,
    );
    expect(rows.length).toBe(
      Number(
        (
          await test.rows<{ n: string }>(
            'select count(*) as n from submission_revisions where values is null',
          )
        )[0]?.n,
      ),
    );
    for (const { act, action } of rows) expect(action).toBe(`submission.${act}`);
  });
});

describe('comments', () => {
  it('are said by the commune and by reviewers, change neither state nor version, and are seen by both', async () => {
    const before = await version();
    const said = await comment(reviewer, { text: 'Số liệu rất tốt, cảm ơn xã.' });
    expect(outcome(said)).toEqual([200, 'approved', before]);
    await comment(editor, { dataElement: 'adults_reached', text: 'Đã đối chiếu danh sách.' });
    expect(
      (await leader.get(W41)).body.comments.map((one: { by: string; dataElement: string }) => [
        one.by,
        one.dataElement,
      ]),
    ).toEqual([
      ['editor', 'adults_reached'],
      ['reviewer', null],
    ]);
  });

  it('are refused where there is no report, no such element, no right, or nothing said', async () => {
    const none = await reviewer.post(
      '/api/submissions/22090/2025-W41/comments',
      { text: 'Chưa thấy gửi' },
      key(),
    );
    expect(outcome(none)).toEqual([409, 'not_started', undefined]);
    expect(outcome(await comment(reviewer, { dataElement: 'nothing', text: 'Xem lại giúp' }))).toEqual([
      422,
      'invalid_comments',
      undefined,
    ]);
    expect((await comment(viewer, { text: 'Chỉ được đọc' })).status).toBe(403);
    expect((await comment(editor, { text: '   ' })).status).toBe(400);
    const foreign = await test.addAndSignIn('foreign', 'commune_editor', '24364');
    expect((await comment(foreign, { text: 'Của xã khác' })).status).toBe(404);
  });
});

describe('the history of a report', () => {
  it('tells every act with who, when, why and what it changed, newest first', async () => {
    const { status, body } = await editor.get(`${W41}/history`);
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ act: 'approve', state: 'approved', by: 'reviewer', changes: [] });
    const acts = body.items.map((one: { act: string }) => one.act).reverse();
    expect(acts.slice(0, 9)).toEqual([
      'save',
      'hand_over',
      'give_back',
      'save',
      'hand_over',
      'submit',
      'return',
      'save',
      'hand_over',
    ]);
    const saves = body.items.filter((one: { act: string }) => one.act === 'save').reverse();
    expect(saves.slice(0, 3).map((one: { changes: unknown[] }) => one.changes)).toEqual([
      [{ dataElement: 'adults_reached', before: null, after: 500, reason: null }],
      [{ dataElement: 'adults_reached', before: 500, after: 510, reason: null }],
      [{ dataElement: 'adults_reached', before: 510, after: 505, reason: null }],
    ]);
    const counting = body.items.filter((one: { counts: boolean }) => one.counts);
    expect(counting.map((one: { version: number; act: string }) => [one.version, one.act])).toEqual([
      [(await viewer.get(W41)).body.countedVersion, 'submit'],
    ]);
    expect(body.items.find((one: { version: number }) => one.version === 7)).toMatchObject({
      act: 'return',
      reason: REASON,
    });
    expect(body.comments.map((one: { by: string }) => one.by)).toEqual(['editor', 'reviewer', 'reviewer']);
  });

  it('is read by the own commune and by the province, by nobody else', async () => {
    expect((await viewer.get(`${W41}/history`)).status).toBe(200);
    const foreign = await test.signIn('foreign');
    expect((await foreign.get(`${W41}/history`)).status).toBe(404);
    expect((await test.visitor.get(`${W41}/history`)).status).toBe(401);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';
const MANY = 20;

let test: TestApp;
let editor: Visitor;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  await test.addAccount('leader', 'commune_leader', '24301');
});
afterAll(() => test.close());

const bodyOf = (version: number, value: number) => ({
  version,
  values: [{ dataElement: 'adults_reached', value }],
});
const revisions = async (): Promise<number> =>
  (await test.rows<{ n: number }>('select count(*)::int as n from submission_revisions'))[0]?.n ?? -1;
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();
const together = (make: (index: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: MANY }, (_, index) => make(index)));

describe('a command sent twice', () => {
  it('needs a key', async () => {
    const answers = [
      await editor.send('PUT', W41, bodyOf(0, 1)),
      await editor.put(W41, bodyOf(0, 1), ''),
      await editor.put(W41, bodyOf(0, 1), 'k'.repeat(201)),
      await editor.post(`${W41}/submit`, { version: 1 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [400, 'idempotency_key_required']),
    );
    expect(await revisions()).toBe(0);
  });
  it('together twenty times is done once, and all twenty get the same answer', async () => {
    const answers = await together(() => editor.put(W41, bodyOf(0, 10), 'twins'));
    expect(statuses(answers)).toEqual(Array(MANY).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await revisions()).toBe(1);
  });
  it('answers as it did, also when the report has moved on and the period has closed meanwhile', async () => {
    const first = await editor.put(W41, bodyOf(1, 11), 'repeated');
    await editor.put(W41, bodyOf(2, 12), 'in-between');
    await test.setNow('2025-10-20T09:00:00+07:00');
    const again = await editor.put(W41, bodyOf(1, 11), 'repeated');
    await test.setNow('2025-10-08T14:00:00+07:00');
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(await revisions()).toBe(3);
  });
  it('with another body, version, address or act is refused', async () => {
    const answers = [
      await editor.put(W41, bodyOf(1, 99), 'repeated'),
      await editor.put(W41, bodyOf(3, 11), 'repeated'),
      await editor.put(`${W41}?dataSet=weekly_text`, bodyOf(1, 11), 'repeated'),
      await editor.post(`${W41}/submit`, { version: 3 }, 'repeated'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [422, 'idempotency_key_reused']),
    );
  });
  it('that was refused the first time may be put right under the same key', async () => {
    expect((await editor.put(W41, bodyOf(3, -1), 'put-right')).status).toBe(422);
    expect((await editor.put(W41, bodyOf(3, 13), 'put-right')).status).toBe(200);
  });
  it('by another person under the same key is another command', async () => {
    const leader = await test.signIn('leader');
    const answer = await leader.put(W41, bodyOf(4, 14), 'repeated');
    expect([answer.status, answer.body.version]).toEqual([200, 5]);
  });
  it('to hand over is done once as well', async () => {
    const before = await revisions();
    const answers = await together(() => editor.post(`${W41}/submit`, { version: 5 }, 'hand-over'));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect([answers[0]?.body.state, (await revisions()) - before]).toEqual(['awaiting_signature', 1]);
  });
});

describe('a version that is no longer the newest', () => {
  it('is refused with both: what is there, and what was sent', async () => {
    const answer = await editor.put(W41, bodyOf(2, 99), 'stale');
    expect([answer.status, answer.body.code]).toEqual([409, 'stale_version']);
    expect(answer.body.yours).toEqual({ version: 2, values: [{ dataElement: 'adults_reached', value: 99 }] });
    expect(answer.body.current).toMatchObject({ version: 6, state: 'awaiting_signature' });
    expect(
      answer.body.current.values.find((one: { dataElement: string }) => one.dataElement === 'adults_reached')
        .value,
    ).toBe(14);
  });
  it('is refused to whoever thinks nothing is there yet, and to a version still to come', async () => {
    for (const version of [0, 7])
      expect((await editor.put(W41, bodyOf(version, 1), `no-${String(version)}`)).body.code).toBe(
        'stale_version',
      );
    expect((await editor.post(`${W41}/submit`, { version: 5 }, 'stale-submit')).body.code).toBe(
      'stale_version',
    );
  });
  it('of twenty writers lets one through each round, from the very first save on', async () => {
    const url = '/api/submissions/24301/2025-10';
    for (const round of [0, 1, 2]) {
      const answers = await together((index) =>
        editor.put(
          `${url}?dataSet=monthly`,
          { version: round, values: [{ dataElement: 'officials_proficient', value: round * MANY + index }] },
          `round ${String(round)} ${String(index)}`.replaceAll(' ', '-'),
        ),
      );
      expect(statuses(answers)).toEqual([200, ...Array(MANY - 1).fill(409)]);
      const winner = answers.find(({ status }) => status === 200);
      const now = await editor.get(`${url}?dataSet=monthly`);
      expect([now.body.version, now.body.values]).toEqual([round + 1, winner?.body.values]);
    }
  });
});

describe('a command that a device kept for one person', () => {
  it('is not carried out in the session of another: for it nobody is signed in, and nothing is recorded', async () => {
    const before = await revisions();
    const { version } = (await editor.get(W41)).body;
    const sent = (by: string): Promise<Answer> =>
      editor.send('PUT', W41, bodyOf(version, 99), { 'idempotency-key': `kept-${by}`, 'acting-user': by });
    const refused = await sent('leader');
    expect([refused.status, refused.body.code]).toEqual([401, 'unauthenticated']);
    expect(await revisions()).toBe(before);
    expect((await sent('editor')).status).toBe(200);
    expect(await revisions()).toBe(before + 1);
  });
});

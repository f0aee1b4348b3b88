import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';
const SAID = { adults_reached: 500, sessions_held: 0 };

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let lastKey = 0;
const key = (): string => `unchanged-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
});
afterAll(() => test.close());

const save = (version: number, values: Record<string, unknown>, as = key()): Promise<Answer> =>
  editor.put(
    W41,
    { version, values: Object.entries(values).map(([dataElement, value]) => ({ dataElement, value })) },
    as,
  );
const submit = (by: Visitor, version: number): Promise<Answer> =>
  by.post(`${W41}/submit`, { version }, key());
const outcome = ({ status, body }: Answer): unknown[] => [status, body.state ?? body.code, body.version];
const revisions = async (): Promise<number> =>
  (await test.rows<{ n: number }>('select count(*)::int as n from submission_revisions'))[0]?.n ?? -1;

describe('a save that says nothing new', () => {
  it('makes no revision of a draft', async () => {
    expect(outcome(await save(0, SAID))).toEqual([200, 'draft', 1]);
    for (const same of [SAID, {}, { adults_reached: 500 }, { team_members: null }])
      expect(outcome(await save(1, same))).toEqual([200, 'draft', 1]);
    expect(await revisions()).toBe(1);
  });
  it('leaves a report with the leader, a signed one signed, a returned one returned and an approved one approved', async () => {
    await submit(editor, 1);
    expect(outcome(await save(2, SAID))).toEqual([200, 'awaiting_signature', 2]);
    const signed = (await submit(leader, 2)).body;
    const again = await save(3, SAID);
    expect(outcome(again)).toEqual([200, 'submitted', 3]);
    expect([again.body.receipt, again.body.countedVersion]).toEqual([signed.receipt, 3]);
    for (const state of ['returned', 'approved']) {
      await test.rows('update submissions set state = $1', [state]);
      expect(outcome(await save(3, SAID))).toEqual([200, state, 3]);
    }
    expect(outcome(await save(3, { adults_reached: 501 }))).toEqual([409, 'approved', undefined]);
    expect(outcome(await save(3, { adults_reached: -1 }))).toEqual([409, 'approved', undefined]);
    await test.rows("update submissions set state = 'submitted'");
    expect(await revisions()).toBe(3);
  });
  it('is answered the same under its key, and refused with another body', async () => {
    const first = await save(3, SAID, 'kept');
    expect((await save(3, SAID, 'kept')).text).toBe(first.text);
    expect((await save(3, {}, 'kept')).body.code).toBe('idempotency_key_reused');
  });
  it('is refused when it is stale or when the period is closed', async () => {
    expect(outcome(await save(2, SAID))).toEqual([409, 'stale_version', undefined]);
    await test.setNow('2025-10-20T09:00:00+07:00');
    expect(outcome(await save(3, SAID))).toEqual([409, 'closed', undefined]);
    await test.setNow(WEDNESDAY_W41);
  });
  it('is a change when a zero becomes missing or a missing value zero', async () => {
    expect(outcome(await save(3, { sessions_held: null }))).toEqual([200, 'draft', 4]);
    expect(outcome(await save(4, { sessions_held: 0 }))).toEqual([200, 'draft', 5]);
  });
});

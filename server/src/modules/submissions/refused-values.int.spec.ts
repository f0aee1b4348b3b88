import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';

let test: TestApp;
let editor: Visitor;
let viewer: Visitor;
let lastKey = 0;
const key = (): string => `refused-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 1000);
  await test.setReference('24301', 'villages', 20);
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

const entered = (values: Record<string, unknown>) =>
  Object.entries(values).map(([dataElement, value]) => ({ dataElement, value }));
const save = (url: string, version: number, values: Record<string, unknown>): Promise<Answer> =>
  editor.put(url, { version, values: entered(values) }, key());
const valueOf = (answer: Answer, element: string): unknown =>
  answer.body.values.find((one: { dataElement: string }) => one.dataElement === element)?.value;
const versionOf = async (url: string): Promise<number> => (await viewer.get(url)).body.version;

describe('a value that is not right', () => {
  it.each([
    ['adults_reached', '58', 'not_a_number'],
    ['adults_reached', '1.234', 'not_a_number'],
    ['adults_reached', 'many', 'not_a_number'],
    ['adults_reached', -1, 'negative'],
    ['adults_reached', 1.5, 'not_whole'],
    ['adults_reached', 1001, 'above_limit'],
    ['attendances', 1e15, 'too_large'],
    ['villages_with_team', 21, 'above_limit'],
    ['made_up', 1, 'unknown_element'],
    ['__proto__', 1, 'unknown_element'],
    ['constructor', 1, 'unknown_element'],
    ['documents_issued', 'text of another form', 'unknown_element'],
    ['population', 1, 'unknown_element'],
  ])('%s = %j is refused as %s at its field', async (element, value, code) => {
    const answer = await save(W41, await versionOf(W41), { [element]: value });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_values']);
    expect(answer.body.errors).toEqual([{ path: element, code, message: expect.stringMatching(/\S/u) }]);
  });
  it.each([
    ['2025-02-31', 'not_a_date'],
    ['31/02/2025', 'not_a_date'],
    ['25-08-05', 'not_a_date'],
    ['2025-08-05T00:00:00Z', 'not_a_date'],
    [20250805, 'not_a_date'],
    ['9999-12-31', 'date_in_future'],
    ['1944-12-31', 'date_too_early'],
  ])('the date of a decision as %j is refused as %s at its field', async (value, code) => {
    const url = '/api/submissions/24301/once?dataSet=once';
    const answer = await save(url, await versionOf(url), { committee_decision_date: value });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'committee_decision_date', code, message: expect.stringMatching(/ngày/iu) }],
    ]);
    expect(valueOf(await viewer.get(url), 'committee_decision_date') ?? null).toBeNull();
  });
  it('is refused as a number where text belongs', async () => {
    const url = `${W41}?dataSet=weekly_text`;
    const answer = await save(url, await versionOf(url), { difficulties: 7 });
    expect(answer.body.errors).toEqual([
      { path: 'difficulties', code: 'not_text', message: expect.any(String) },
    ]);
  });
  it('is refused as text with NUL in it, at its field', async () => {
    const url = `${W41}?dataSet=weekly_text`;
    const answer = await save(url, await versionOf(url), { difficulties: 'a\u0000b', proposals: 'x' });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'difficulties', code: 'unstorable_text', message: expect.stringContaining('ký tự') }],
    ]);
    expect(await versionOf(url)).toBe(0);
  });
  it('is refused where a part is above the whole, also when only one of the two is sent', async () => {
    expect((await save(W41, await versionOf(W41), { adults_reached: 900 })).status).toBe(200);
    const answer = await save(W41, await versionOf(W41), { adults_reached_60_plus: 901 });
    expect(answer.body.errors).toEqual([
      { path: 'adults_reached_60_plus', code: 'part_above_whole', message: expect.stringContaining('901') },
    ]);
  });
  it('is told together with all others, and nothing is saved', async () => {
    const version = await versionOf(W41);
    const answer = await save(W41, version, {
      team_members: 30,
      attendances: -5,
      app_users: 'x',
      made_up: 1,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((one: { path: string }) => one.path).sort()).toEqual([
      'app_users',
      'attendances',
      'made_up',
    ]);
    const after = await viewer.get(W41);
    expect([after.body.version, valueOf(after, 'team_members')]).toEqual([version, null]);
  });
  it('is refused when an element is there twice', async () => {
    const body = {
      version: await versionOf(W41),
      values: [...entered({ app_users: 1 }), ...entered({ app_users: 2 })],
    };
    expect((await editor.put(W41, body, key())).body.errors).toMatchObject([
      { path: 'app_users', code: 'entered_twice' },
    ]);
  });
  it.each([
    [{ version: 1, values: [{ dataElement: 'app_users', value: true }] }, 'values.0.value'],
    [{ version: 1, values: [{ dataElement: 'app_users', value: { $gt: 0 } }] }, 'values.0.value'],
    [{ version: 1, values: [{ dataElement: 'app_users' }] }, 'values.0.value'],
    [{ version: '1', values: [] }, 'version'],
    [{ version: 1.5, values: [] }, 'version'],
    [{ values: [] }, 'version'],
    [{ version: 1, values: [], state: 'approved' }, 'state'],
    [{ version: 1, values: [], source: 'simulated' }, 'source'],
    [{ version: 1, values: 'all' }, 'values'],
  ])('in the shape of the request %j is 400 at %s', async (body, path) => {
    const answer = await editor.put(W41, body, key());
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_request']);
    expect(answer.body.errors[0].path).toBe(path);
  });
});

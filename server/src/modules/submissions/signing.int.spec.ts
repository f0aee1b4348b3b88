import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RevisionContent, revisionHash } from '../../db/revision-hash.js';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const CUOR_DANG = '/api/submissions/24301/2025-W41';
const NO_LEADER = '/api/submissions/24364/2025-W41';
const LEADER_ONLY = '/api/submissions/24259/2025-W41';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let viewer: Visitor;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `signing-${String((lastKey += 1))}`;

const save = (by: Visitor, url: string, version: number, values: Record<string, unknown>): Promise<Answer> =>
  by.put(
    url,
    { version, values: Object.entries(values).map(([dataElement, value]) => ({ dataElement, value })) },
    key(),
  );
const submit = (by: Visitor, url: string, version: number): Promise<Answer> =>
  by.post(`${url}/submit`, { version }, key());
const outcome = ({ status, body }: Answer): unknown[] => [status, body.state ?? body.code, body.version];
const review = async (act: string): Promise<Answer> => {
  const { version } = (await viewer.get(CUOR_DANG)).body;
  return reviewer.post(`${CUOR_DANG}/review`, { act, version, reason: 'Xem lại giúp' }, key());
};
const counted = async (period = '2025-W41'): Promise<string[]> =>
  (await viewer.get(`/api/values.csv?period=${period}`)).text.trimEnd().split('\r\n').slice(1);

beforeAll(async () => {
  test = await TestApp.start();
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  leader = await test.addAndSignIn('leader', 'commune_leader', '24301');
  viewer = await test.addAndSignIn('viewer', 'viewer');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

describe('the way of a report', () => {
  it('an empty report cannot be handed in, and neither can one that was never saved', async () => {
    expect(outcome(await submit(editor, CUOR_DANG, 1))).toEqual([409, 'stale_version', undefined]);
    expect(outcome(await save(editor, CUOR_DANG, 0, {}))).toEqual([200, 'draft', 1]);
    expect(outcome(await submit(editor, CUOR_DANG, 1))).toEqual([422, 'empty_report', undefined]);
  });
  it('a draft counts nowhere', async () => {
    expect(outcome(await save(editor, CUOR_DANG, 1, { adults_reached: 500, sessions_held: 0 }))).toEqual([
      200,
      'draft',
      2,
    ]);
    expect(await counted()).toEqual([]);
  });
  it('an editor hands over, which counts nowhere either', async () => {
    const answer = await submit(editor, CUOR_DANG, 2);
    expect(outcome(answer)).toEqual([200, 'awaiting_signature', 3]);
    expect(answer.body.receipt).toBeNull();
    expect(await counted()).toEqual([]);
    expect(outcome(await submit(editor, CUOR_DANG, 3))).toEqual([409, 'already_handed_over', undefined]);
  });
  it('a change while it waits for the signature brings it back to a draft', async () => {
    expect(outcome(await save(editor, CUOR_DANG, 3, { adults_reached: 510 }))).toEqual([200, 'draft', 4]);
    expect(outcome(await submit(editor, CUOR_DANG, 4))).toEqual([200, 'awaiting_signature', 5]);
  });
  it('a leader signs: there is a receipt, a time, and now it counts; a blank stays missing, a zero is a value', async () => {
    const { body } = await submit(leader, CUOR_DANG, 5);
    expect(body).toMatchObject({ state: 'submitted', version: 6, countedVersion: 6 });
    expect(body.receipt).toMatch(/^DL-2025W41-24301-[2-9A-HJKMNP-Z]{5}$/u);
    expect(body.firstSubmittedAt).toMatch(/^2025-10-08T07:/u);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,510', '24301,sessions_held,2025-W41,0']);
    expect(outcome(await submit(leader, CUOR_DANG, 6))).toEqual([409, 'already_submitted', undefined]);
  });
  it('a correction counts only when it is signed; until then the signed one counts, and the first time stays', async () => {
    const before = (await viewer.get(CUOR_DANG)).body;
    expect(outcome(await save(editor, CUOR_DANG, 6, { adults_reached: 520, sessions_held: null }))).toEqual([
      200,
      'draft',
      7,
    ]);
    expect((await viewer.get(CUOR_DANG)).body.countedVersion).toBe(6);
    expect(await counted()).toContain('24301,adults_reached,2025-W41,510');
    await submit(editor, CUOR_DANG, 7);
    const { body } = await submit(leader, CUOR_DANG, 8);
    expect([body.countedVersion, body.firstSubmittedAt]).toEqual([9, before.firstSubmittedAt]);
    expect(body.receipt).not.toBe(before.receipt);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,520']);
  });
  it('is shown in the next week as the value before', async () => {
    await test.setNow('2025-10-13T09:00:00+07:00');
    const { body } = await editor.get('/api/submissions/24301/2025-W42');
    await test.setNow(WEDNESDAY_W41);
    expect(body.previousPeriod).toBe('2025-W41');
    expect(
      body.values.find((one: { dataElement: string }) => one.dataElement === 'adults_reached').previous,
    ).toBe(520);
    expect(
      body.values.find((one: { dataElement: string }) => one.dataElement === 'sessions_held').previous,
    ).toBeNull();
  });
  it('an approved report is not changed any more', async () => {
    expect(outcome(await review('approve'))).toEqual([200, 'approved', 10]);
    expect(outcome(await save(editor, CUOR_DANG, 10, { adults_reached: 1 }))).toEqual([
      409,
      'approved',
      undefined,
    ]);
    expect(outcome(await submit(leader, CUOR_DANG, 10))).toEqual([409, 'approved', undefined]);
  });
  it('a returned report stays returned while it is worked on, and keeps counting', async () => {
    expect(outcome(await review('return'))).toEqual([200, 'returned', 11]);
    expect(outcome(await save(editor, CUOR_DANG, 11, { adults_reached: 530 }))).toEqual([
      200,
      'returned',
      12,
    ]);
    expect(await counted()).toEqual(['24301,adults_reached,2025-W41,520']);
    expect(outcome(await submit(editor, CUOR_DANG, 12))).toEqual([200, 'awaiting_signature', 13]);
  });
});

describe('two persons', () => {
  it('a leader does not sign what they alone entered where the commune has an editor', async () => {
    const url = `${CUOR_DANG}?dataSet=weekly_text`;
    const signed = (by: Visitor, version: number) =>
      by.post(`${CUOR_DANG}/submit?dataSet=weekly_text`, { version }, key());
    expect(outcome(await save(leader, url, 0, { difficulties: 'Thiếu máy tính' }))).toEqual([
      200,
      'draft',
      1,
    ]);
    expect(outcome(await signed(leader, 1))).toEqual([409, 'second_person_needed', undefined]);
    expect(outcome(await signed(editor, 1))).toEqual([200, 'awaiting_signature', 2]);
    expect(outcome(await signed(leader, 2))).toEqual([200, 'submitted', 3]);
    expect((await counted()).some((line) => line.includes('difficulties'))).toBe(false);
  });
  it('a leader signs alone where there is no editor', async () => {
    const alone = await test.addAndSignIn('alone', 'commune_leader', LEADER_ONLY.split('/')[3]);
    expect(outcome(await save(alone, LEADER_ONLY, 0, { adults_reached: 7 }))).toEqual([200, 'draft', 1]);
    expect(outcome(await submit(alone, LEADER_ONLY, 1))).toEqual([200, 'submitted', 2]);
  });
  it('an editor submits where there is no active leader', async () => {
    const sole = await test.addAndSignIn('sole', 'commune_editor', '24364');
    await test.addAccount('retired', 'commune_leader', '24364');
    await test.disable('retired');
    expect((await save(sole, NO_LEADER, 0, { adults_reached: 8 })).body.may).toMatchObject({
      save: true,
      handOver: false,
      sign: true,
    });
    const answer = await submit(sole, NO_LEADER, 1);
    expect(outcome(answer)).toEqual([200, 'submitted', 2]);
    expect(answer.body.receipt).not.toBeNull();
  });
});

describe('the trace of a report', () => {
  it('is one revision and one audit line for each command, with person, request and hash', async () => {
    const rows = await test.rows<{
      version: number;
      act: string;
      state: string;
      username: string;
      same: boolean;
      request_id: string | null;
      values: unknown;
    }>(
      `select r.version, r.act, r.state, u.username, r.request_id, app.values_by_code(r.values) as values,
        a.revision_sha256 = r.sha256 as same
      from submission_revisions r
      join org_unit_versions o on o.org_unit_id = r.org_unit_id and o.code = '24364'
      join users u on u.id = r.actor_id
      left join audit_lines a on a.revision_sha256 = r.sha256 and a.object = 'submission:24364/2025-W41/weekly' and a.action = 'submission.' || r.act
      order by r.version`,
    );
    expect(
      rows.map(({ version, act, state, username, same }) => [version, act, state, username, same]),
    ).toEqual([
      [1, 'save', 'draft', 'sole', true],
      [2, 'submit', 'submitted', 'sole', true],
    ]);
    expect(rows.every(({ request_id }) => request_id !== null)).toBe(true);
    expect(rows.map(({ values }) => values)).toEqual([{ adults_reached: 8 }, { adults_reached: 8 }]);
  });
  it('can be checked: the hash of every revision comes out again from what is stored', async () => {
    const rows = await test.rows<RevisionContent & { sha256: Buffer }>(
      `select '66' as province, p.code as period, o.code as "orgUnit", d.code as "dataSet", r.version, r.act,
        app.values_by_code(r.values) as values, r.notes, r.sha256
      from submission_revisions r
      join periods p on p.id = r.period_id
      join org_unit_versions o on o.org_unit_id = r.org_unit_id
      join data_sets d on d.id = r.data_set_id`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { sha256, ...content } of rows) expect(revisionHash(content)).toEqual(sha256);
  });
  it('of a handing-over holds no values: it changed none', async () => {
    const rows = await test.rows<{ values: unknown }>(
      "select values from submission_revisions where act = 'hand_over'",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ values }) => values === null)).toBe(true);
  });
});

describe('the file of values', () => {
  it('says in name and header that figures are simulated', async () => {
    const { headers } = await viewer.get('/api/values.csv?period=2025-W41');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-data-note': 'simulated',
      'content-disposition': 'attachment; filename="so-lieu-2025-W41-so-lieu-mo-phong.csv"',
    });
  });
  it('gives the reference figures with the date from which they hold', async () => {
    await test.setReference('24301', 'adults_18_plus', 1234.5, '2025-08-01');
    expect((await editor.get('/api/values.csv?period=reference')).text).toContain(
      '\r\n24301,adults_18_plus,2025-08-01,1234.5\r\n',
    );
  });
  it('is ordered, and is 404 for a period that does not exist', async () => {
    const lines = await counted();
    expect(lines).toEqual([...lines].sort());
    expect((await viewer.get('/api/values.csv?period=2025-W60')).status).toBe(404);
    expect((await test.visitor.get('/api/values.csv?period=2025-W41')).status).toBe(401);
  });
});

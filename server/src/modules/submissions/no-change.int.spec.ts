import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';

let test: TestApp;
let editor: Visitor;
let lastKey = 0;
const key = (): string => `no-change-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  const commune = await ReportingCommune.open(test, '24301');
  for (const [week, day, reached] of [
    [38, '2025-09-18', 600],
    [39, '2025-09-25', 620],
    [40, '2025-10-02', 620],
  ] as const) {
    await test.setNow(`${day}T12:00:00+07:00`);
    await commune.report(`2025-W${String(week)}`, {
      adults_reached: reached,
      team_members: week === 40 ? null : 60,
      sessions_held: 5,
      attendances: 100,
    });
  }
  await test.setNow(WEDNESDAY_W41);
  editor = await test.signIn('editor-24301');
});
afterAll(() => test.close());

const noChange = (version: number, by = editor, of = W41, as = key()): Promise<Answer> =>
  by.post(`${of}/no-change`, { version }, as);
const values = ({ body }: Answer): Record<string, unknown> =>
  Object.fromEntries(
    body.values
      .filter(({ value }: { value: unknown }) => value !== null)
      .map(({ dataElement, value }: { dataElement: string; value: unknown }) => [dataElement, value]),
  );

describe('"Không thay đổi trong tuần"', () => {
  it('fills running totals as they counted last, carried ones too, and invents no activities', async () => {
    const answer = await noChange(0);
    expect([answer.status, answer.body.state, answer.body.version]).toEqual([200, 'draft', 1]);
    expect(values(answer)).toEqual({ adults_reached: 620, team_members: 60 });
    expect(answer.body.quality).toMatchObject({ noChange: true, findings: [] });
    const rows = await test.rows<{ act: string; values: object; notes: object; source: string }>(
      `select r.act, app.values_by_code(r.values) as values, r.notes, r.source
      from submission_revisions r
      join periods p on p.id = r.period_id
      where p.code = '2025-W41'`,
    );
    expect(rows).toEqual([
      {
        act: 'save',
        values: { adults_reached: 620, team_members: 60 },
        notes: { noChange: true },
        source: 'form',
      },
    ]);
  });
  it('is one revision, however often it is said', async () => {
    const same = key();
    expect((await noChange(1, editor, W41, same)).body.version).toBe(1);
    expect((await noChange(1, editor, W41, same)).body.version).toBe(1);
  });
  it('keeps what was typed of the week', async () => {
    const saved = await editor.put(
      W41,
      {
        version: 1,
        values: [
          { dataElement: 'sessions_held', value: 3 },
          { dataElement: 'adults_reached', value: 640 },
        ],
      },
      key(),
    );
    expect(saved.body.version).toBe(2);
    expect(values(await noChange(2))).toEqual({ adults_reached: 620, team_members: 60, sessions_held: 3 });
  });
  it('answers the question why a number stays the same for three weeks', async () => {
    // 620 in W39, W40 and W41: typed, it would be asked about.
    const { version } = (await editor.get(W41)).body;
    expect((await editor.post(`${W41}/submit`, { version }, key())).body.state).toBe('submitted');
    await test.setNow('2025-10-15T12:00:00+07:00');
    const W42 = W41.replace('W41', 'W42');
    const next = await editor.put(
      W42,
      { version: 0, values: [{ dataElement: 'adults_reached', value: 620 }] },
      key(),
    );
    expect(next.body.quality).toMatchObject({ findings: [], history: { noChange: ['2025-W41'] } });
    await test.setNow(WEDNESDAY_W41);
  });
  it('is refused with a stale version, and in a period that is not open', async () => {
    expect((await noChange(1)).body.code).toBe('stale_version');
    expect((await noChange(0, editor, W41.replace('W41', 'W42'))).body.code).toBe('not_open');
  });
  it('is refused where nothing counted before', async () => {
    const fresh = await test.addAndSignIn('fresh', 'commune_editor', '24364');
    const answer = await noChange(0, fresh, W41.replace('24301', '24364'));
    expect([answer.status, answer.body.code]).toEqual([422, 'nothing_to_carry']);
  });
  it('is for the own commune only, and needs a key', async () => {
    const foreign = await test.addAndSignIn('foreign', 'commune_editor', '24364');
    expect((await noChange(0, foreign)).status).toBe(404);
    const viewer = await test.addAndSignIn('viewer', 'viewer');
    expect((await noChange(0, viewer)).status).toBe(403);
    expect((await editor.post(`${W41}/no-change`, { version: 0 })).body.code).toBe(
      'idempotency_key_required',
    );
  });
});

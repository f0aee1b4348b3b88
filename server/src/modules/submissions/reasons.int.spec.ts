import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReportingCommune } from '../../test/reporting-commune.js';
import { type Answer, TestApp, type Visitor, WEDNESDAY_W41 } from '../../test/test-app.js';

const W41 = '/api/submissions/24301/2025-W41';
const WHY = 'Rà soát, loại 12 người tính hai lần';

let test: TestApp;
let editor: Visitor;
let leader: Visitor;
let viewer: Visitor;
let lastKey = 0;
const key = (): string => `reasons-${String((lastKey += 1))}`;

/** Noon of a week's Thursday, when it is open. */
const during = (week: number): string => {
  const day = new Date(Date.UTC(2025, 9, 2 + (week - 40) * 7, 5));
  return day.toISOString();
};

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 2000);
  await test.setReference('24301', 'smartphone_users', 500);
  const commune = await ReportingCommune.open(test, '24301', true);
  for (const week of [34, 35, 36, 37, 38, 39, 40]) {
    await test.setNow(during(week));
    await commune.report(`2025-W${String(week)}`, {
      adults_reached: 500 + (week - 34) * 20,
      team_members: 60,
      sessions_held: 5,
      attendances: 100,
    });
  }
  await test.setNow(WEDNESDAY_W41);
  editor = await test.signIn('editor-24301');
  leader = await test.signIn('leader-24301');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

type Reason = readonly [dataElement: string, rule: string, text: string];
const version = async (): Promise<number> => (await viewer.get(W41)).body.version;
const save = async (
  values: Record<string, unknown>,
  reasons: readonly Reason[] = [],
  by = editor,
): Promise<Answer> =>
  by.put(
    W41,
    {
      version: await version(),
      values: Object.entries(values).map(([dataElement, value]) => ({ dataElement, value })),
      reasons: reasons.map(([dataElement, rule, text]) => ({ dataElement, rule, text })),
    },
    key(),
  );
const submit = async (by: Visitor): Promise<Answer> =>
  by.post(`${W41}/submit`, { version: await version() }, key());
const asked = ({ body }: Answer): unknown[] =>
  body.quality.findings.map((one: Record<string, unknown>) => [
    one['dataElement'],
    one['rule'],
    one['severity'],
    one['reason'],
  ]);
const refused = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  body.errors?.map((one: { path: string; code: string }) => [one.path, one.code]),
];

describe('a form', () => {
  it('holds what a browser needs to apply the rules by itself', async () => {
    const { quality } = (await editor.get(W41)).body;
    expect(quality).toMatchObject({
      findings: [],
      reasons: [],
      noChange: false,
      references: [
        { dataElement: 'adults_18_plus', value: 2000 },
        { dataElement: 'villages', value: null },
        { dataElement: 'smartphone_users', value: 500 },
        { dataElement: 'households', value: null },
        { dataElement: 'residents_15_plus', value: null },
      ],
      progress: { done: 0, all: 11 },
    });
    expect(quality.history).toEqual({
      periods: [40, 39, 38, 37, 36, 35, 34].map((week) => `2025-W${String(week)}`),
      values: [
        { dataElement: 'team_members', values: [60, 60, 60, 60, 60, 60, 60] },
        { dataElement: 'adults_reached', values: [620, 600, 580, 560, 540, 520, 500] },
        { dataElement: 'sessions_held', values: [5, 5, 5, 5, 5, 5, 5] },
        { dataElement: 'attendances', values: [100, 100, 100, 100, 100, 100, 100] },
      ],
      noChange: [],
    });
  });
  it('stays small: a year of weeks is no more than twelve', async () => {
    expect(JSON.stringify((await editor.get(W41)).body.quality).length).toBeLessThan(2000);
  });
});

describe('a warning', () => {
  it('does not keep a figure from being saved, and asks at its field', async () => {
    const answer = await save({ adults_reached: 608, app_users: 510, sessions_held: 4, attendances: 90 });
    expect([answer.status, answer.body.state, answer.body.quality.progress.done]).toEqual([200, 'draft', 4]);
    expect(asked(answer)).toEqual([
      ['adults_reached', 'stock_fell', 'warning', null],
      ['app_users', 'above_full', 'warning', null],
    ]);
    expect(answer.body.quality.findings[0]).toMatchObject({
      textVi: 'Thấp hơn 620 của tuần 40; số lũy kế thường không giảm.',
      textEn: 'Below 620 of Week 40; a running total does not usually fall.',
      surprise: expect.any(Number),
    });
  });
  it('keeps the report from being handed over until its reason is given, naming each field', async () => {
    const answer = await submit(editor);
    expect(refused(answer)).toEqual([
      422,
      'reasons_missing',
      [
        ['adults_reached', 'stock_fell'],
        ['app_users', 'above_full'],
      ],
    ]);
    expect(answer.body.errors[0].message).toBe('Thấp hơn 620 của tuần 40; số lũy kế thường không giảm.');
    await save({}, [['adults_reached', 'stock_fell', WHY]]);
    expect(refused(await submit(editor))).toEqual([422, 'reasons_missing', [['app_users', 'above_full']]]);
  });
  it('takes a reason without any other change as a revision of its own', async () => {
    const before = await version();
    const answer = await save({}, [['app_users', 'above_full', '  Khách du lịch\n cài tại xã ']]);
    expect([answer.body.version, answer.body.quality.reasons]).toEqual([
      before + 1,
      [
        { dataElement: 'adults_reached', rule: 'stock_fell', text: WHY },
        { dataElement: 'app_users', rule: 'above_full', text: 'Khách du lịch cài tại xã' },
      ],
    ]);
    const again = await save({}, [['app_users', 'above_full', 'Khách du lịch cài tại xã']]);
    expect(again.body.version).toBe(before + 1);
  });
  it('is asked about again when the value changes, and not when another does', async () => {
    const other = await save({ sessions_held: 6 });
    expect(asked(other)[0]).toEqual(['adults_reached', 'stock_fell', 'warning', WHY]);
    const changed = await save({ adults_reached: 609 });
    expect(asked(changed)[0]).toEqual(['adults_reached', 'stock_fell', 'warning', null]);
    expect(refused(await submit(editor))[2]).toEqual([['adults_reached', 'stock_fell']]);
    await save({ adults_reached: 609 }, [['adults_reached', 'stock_fell', WHY]]);
  });
  it('is handed over with its reason; the leader sees it and signs, and it stays with the figure', async () => {
    expect((await submit(editor)).body.state).toBe('awaiting_signature');
    expect(asked(await leader.get(W41))).toEqual([
      ['adults_reached', 'stock_fell', 'warning', WHY],
      ['app_users', 'above_full', 'warning', 'Khách du lịch cài tại xã'],
    ]);
    expect((await submit(leader)).body.state).toBe('submitted');
    expect(asked(await viewer.get(W41)).map((one) => (one as unknown[])[3])).toEqual([
      WHY,
      'Khách du lịch cài tại xã',
    ]);
    const [row] = await test.rows<{ notes: object }>(
      `select r.notes from submission_revisions r where r.act = 'submit' order by r.recorded_at desc limit 1`,
    );
    expect(row?.notes).toEqual({
      reasons: {
        adults_reached: { stock_fell: WHY },
        app_users: { above_full: 'Khách du lịch cài tại xã' },
      },
    });
  });
});

describe('a reason', () => {
  it.each([
    [['app_users', 'above_full', 'vì'], 'app_users', 'reason_length'],
    [['app_users', 'above_full', 'x'.repeat(501)], 'app_users', 'reason_length'],
    [['app_users', 'no_such_rule', 'Khách du lịch'], 'app_users', 'reason_without_rule'],
    [['made_up', 'above_full', 'Khách du lịch'], 'made_up', 'reason_without_element'],
    [['__proto__', 'above_full', 'Khách du lịch'], '__proto__', 'reason_without_element'],
  ] as [Reason, string, string][])('%j is refused at %s: %s', async (reason, path, code) => {
    const before = await version();
    expect(refused(await save({}, [reason]))).toEqual([422, 'invalid_values', [[path, code]]]);
    expect(await version()).toBe(before);
  });
  it('is taken back by a blank one, and a value that is cleared has none', async () => {
    await save({ app_users: 510 }, [['app_users', 'above_full', '']]);
    expect(asked(await viewer.get(W41))[1]).toEqual(['app_users', 'above_full', 'warning', null]);
    await save({ app_users: null, adults_reached: null });
    expect((await viewer.get(W41)).body.quality).toMatchObject({ findings: [], reasons: [] });
  });
});

describe('an error', () => {
  it('that came up after saving, by a lowered reference figure, blocks the hand-over at its field', async () => {
    await save({ adults_reached: 700 });
    await test.setReference('24301', 'adults_18_plus', 650, '2025-10-06');
    const answer = await submit(editor);
    expect(refused(answer)).toEqual([422, 'invalid_values', [['adults_reached', 'above_limit']]]);
    expect(asked(await viewer.get(W41))[0]).toEqual(['adults_reached', 'above_limit', 'error', null]);
  });
});

describe('a rule that an administrator switches off', () => {
  it('asks no more', async () => {
    await save({ adults_reached: 640, app_users: 600 });
    expect(asked(await viewer.get(W41)).map((one) => (one as unknown[])[1])).toContain('above_full');
    await test.rows(
      `insert into quality_rule_versions
      select (jsonb_populate_record(v, '{"version": 2, "active": false, "reason": "spec"}')).*
      from quality_rule_versions v
      join quality_rules r on r.id = v.rule_id
      where r.code = 'above_full'`,
    );
    expect(asked(await viewer.get(W41)).map((one) => (one as unknown[])[1])).not.toContain('above_full');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

/** September is due on 07/10 and closes on 14/10. */
const SHEET = '/api/department-figures/2025-09';
const CUOR_DANG = '24301';

let test: TestApp;
let reviewer: Visitor;
let viewer: Visitor;
let lastKey = 0;
const key = (): string => `department-${String((lastKey += 1))}`;

type Figures = Readonly<Record<string, number | null>>;
const row = (orgUnit: string, version: number, figures: Figures) => ({
  orgUnit,
  version,
  values: Object.entries(figures).map(([dataElement, value]) => ({ dataElement, value })),
});
const enter = (rows: object[], body: object = {}, by: Visitor = reviewer, k = key()): Promise<Answer> =>
  by.put(SHEET, { rows, ...body }, k);
const sheetRow = async (orgUnit: string, url = SHEET) =>
  (await viewer.get(url)).body.rows.find((one: { orgUnit: string }) => one.orgUnit === orgUnit);
const counted = async (period = '2025-09'): Promise<string> =>
  (await viewer.get(`/api/values.csv?period=${period}`)).text;

beforeAll(async () => {
  test = await TestApp.start();
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
  viewer = await test.addAndSignIn('viewer', 'viewer');
});
afterAll(() => test.close());

/** What the sheet asks beside the coverage. */
const NOT_ENTERED = [
  'vneid_level_2',
  'payment_accounts',
  'dossiers_received',
  'dossiers_online',
  'dossiers_handled',
  'dossiers_on_time',
].map((dataElement) => ({ dataElement, value: null, previous: null }));

describe('the sheet of the Department', () => {
  it('has a row for every commune, with nothing where nothing was entered', async () => {
    const { status, body } = await reviewer.get(SHEET);
    expect(status).toBe(200);
    expect([body.rows.length, body.done, body.expected, body.mayEnter]).toEqual([102, 0, 102, true]);
    expect(await sheetRow(CUOR_DANG)).toMatchObject({
      state: 'not_started',
      version: 0,
      values: [
        { dataElement: 'population_4g', value: null, previous: null, limit: expect.any(Number) },
        { dataElement: 'population_5g', value: null, previous: null },
        ...NOT_ENTERED,
      ],
    });
  });

  it('is read by the province, entered by reviewers, and is none of the communes', async () => {
    const editor = await test.addAndSignIn('editor', 'commune_editor', CUOR_DANG);
    expect((await editor.get(SHEET)).body.code).toBe('forbidden');
    for (const by of [editor, viewer])
      expect((await enter([row(CUOR_DANG, 0, { population_4g: 1 })], {}, by)).body.code).toBe('forbidden');
    expect((await viewer.get(SHEET)).body.mayEnter).toBe(false);
    expect((await reviewer.get('/api/department-figures/2025-09?dataSet=monthly')).status).toBe(404);
    expect((await reviewer.get('/api/department-figures/2025-W40')).status).toBe(404);
  });

  it('is recorded, signed and counted at once, commune by commune, and read back', async () => {
    const rows = [
      row(CUOR_DANG, 0, { population_4g: 5000, population_5g: 0 }),
      row('24364', 0, { population_4g: 700 }),
    ];
    const entered = await enter(rows, { source: 'paste' }, reviewer, 'entered-once');
    expect([entered.status, entered.body.done]).toEqual([200, 2]);
    expect(await sheetRow(CUOR_DANG)).toMatchObject({
      state: 'submitted',
      version: 2,
      updatedBy: 'reviewer',
      values: [{ value: 5000 }, { value: 0 }, ...NOT_ENTERED],
    });
    expect(await counted()).toContain(`${CUOR_DANG},population_4g,2025-09,5000`);
    expect(await counted()).toContain(`${CUOR_DANG},population_5g,2025-09,0`);
    expect(await counted()).not.toContain('24364,population_5g');
    expect((await enter(rows, { source: 'paste' }, reviewer, 'entered-once')).body).toEqual(entered.body);
    expect(
      await test.rows(
        `select r.act, r.source, count(*)::int from submission_revisions r group by 1, 2 order by 1`,
      ),
    ).toEqual([
      { act: 'save', source: 'paste', count: 2 },
      { act: 'submit', source: 'api', count: 2 },
    ]);
    expect(
      await test.rows(
        `select count(*)::int as lines from audit_lines l where l.action in ('submission.save', 'submission.submit')`,
      ),
    ).toEqual([{ lines: 4 }]);
  });

  it('waits for no second reviewer: nothing of it is in the inbox', async () => {
    expect((await reviewer.get('/api/inbox')).body.toReview).toEqual([]);
  });

  it('with the same figures records nothing', async () => {
    expect((await enter([row(CUOR_DANG, 2, { population_4g: 5000 })])).status).toBe(200);
    expect((await sheetRow(CUOR_DANG)).version).toBe(2);
  });

  it('takes a correction as a new signature', async () => {
    expect((await enter([row(CUOR_DANG, 2, { population_4g: 5100 })])).status).toBe(200);
    expect(await sheetRow(CUOR_DANG)).toMatchObject({ state: 'submitted', version: 4 });
    expect(await counted()).toContain(`${CUOR_DANG},population_4g,2025-09,5100`);
  });

  it('tells every row that is wrong and records none of the others', async () => {
    const { status, body } = await enter([
      row(CUOR_DANG, 4, { population_4g: 5200 }),
      row('24364', 0, { population_4g: 800 }),
      row('24259', 0, { population_4g: -1 }),
      row('24133', 0, { adults_reached: 3 }),
      row('99999', 0, { population_4g: 1 }),
      row(CUOR_DANG, 4, { population_4g: 5300 }),
    ]);
    expect([status, body.code]).toEqual([422, 'department_rows_refused']);
    const faults = body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        'rows.1.version stale_version',
        expect.stringMatching(/^rows\.2\.population_4g /u),
        expect.stringMatching(/^rows\.3\.adults_reached /u),
        'rows.4.orgUnit unknown_unit',
        'rows.5.orgUnit entered_twice',
      ]),
    );
    expect((await sheetRow(CUOR_DANG)).version).toBe(4);
    expect((await sheetRow('24259')).version).toBe(0);
  });

  it('asks one reason for what surprises, and keeps it with the figures', async () => {
    await test.setNow('2025-11-03T09:00:00+07:00');
    const october = '/api/department-figures/2025-10';
    const fallen = [row(CUOR_DANG, 0, { population_4g: 3000 })];
    const asked = await reviewer.put(october, { rows: fallen }, key());
    expect([asked.status, asked.body.errors[0].path]).toEqual([422, 'rows.0.population_4g']);
    expect((await sheetRow(CUOR_DANG, october)).version).toBe(0);
    const reason = 'Doanh nghiệp tính lại theo trạm phát';
    const given = await reviewer.put(october, { rows: fallen, reason }, key());
    expect([given.status, (await sheetRow(CUOR_DANG, october)).state]).toEqual([200, 'submitted']);
    const [signed] = await test.rows<{ notes: object }>(
      `select r.notes from submission_revisions r where r.act = 'submit' order by r.recorded_at desc limit 1`,
    );
    expect(JSON.stringify(signed?.notes)).toContain(reason);
  });

  it('is refused whole when its period is closed', async () => {
    const { status, body } = await enter([row('24259', 0, { population_4g: 10 })]);
    expect([status, body.code]).toEqual([409, 'closed']);
  });

  it('is listed with how far each period is', async () => {
    const { items } = (await reviewer.get('/api/department-figures')).body;
    expect(items.slice(0, 3)).toMatchObject([
      { period: '2025-11', done: 0, expected: 102, window: { state: 'open' } },
      { period: '2025-10', done: 1 },
      { period: '2025-09', done: 2, window: { state: 'closed' } },
    ]);
  });
});

describe('one commune at a time', () => {
  it('a reviewer saves and signs through the same addresses as communes, for sets of the Department only', async () => {
    const url = '/api/submissions/24259/2025-10';
    const put = (dataSet: string): Promise<Answer> =>
      reviewer.put(
        `${url}?dataSet=${dataSet}`,
        { version: 0, values: [{ dataElement: 'population_4g', value: 900 }] },
        key(),
      );
    expect((await put('monthly')).body.code).toBe('forbidden');
    const saved = await put('department');
    expect([saved.status, saved.body.may]).toMatchObject([200, { save: true, sign: true, handOver: false }]);
    const signed = await reviewer.post(
      `${url}/submit?dataSet=department`,
      { version: saved.body.version },
      key(),
    );
    expect([signed.status, signed.body.state]).toEqual([200, 'submitted']);
    expect(await counted('2025-10')).toContain('24259,population_4g,2025-10,900');
  });
});

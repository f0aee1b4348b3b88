import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportPreviewDto } from '../../contract/imports.js';
import { cellsOf, recordBody, sendBytes, workbookOf } from '../../test/import-files.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

const PREVIEW = '/api/imports/preview';
const W41 = '/api/submissions/24301/2025-W41';
const HEAD = ['Mã xã', 'Xã, phường', 'adults_reached', 'Lớp, buổi hướng dẫn đã tổ chức'];

let test: TestApp;
let editor: Visitor;
let reviewer: Visitor;
let lastKey = 0;
const key = (): string => `import-${String((lastKey += 1))}`;

beforeAll(async () => {
  test = await TestApp.start();
  await test.setReference('24301', 'adults_18_plus', 2000);
  editor = await test.addAndSignIn('editor', 'commune_editor', '24301');
  reviewer = await test.addAndSignIn('reviewer', 'reviewer');
});
afterAll(() => test.close());

type Previewed = Omit<Answer, 'body'> & { readonly body: ImportPreviewDto };
const preview = async (
  rows: Parameters<typeof workbookOf>[0],
  { by = editor, query = '?dataSet=weekly&period=2025-W41' } = {},
): Promise<Previewed> => sendBytes(by, `${PREVIEW}${query}`, await workbookOf(rows));
const record = (body: object, by = editor, k = key()): Promise<Answer> => by.post('/api/imports', body, k);
const stored = async (): Promise<Record<string, number | null>> => {
  const { values } = (await editor.get(W41)).body as {
    values: { dataElement: string; value: number | null }[];
  };
  return Object.fromEntries(values.map(({ dataElement, value }) => [dataElement, value]));
};
const version = async (): Promise<number> => (await editor.get(W41)).body.version;
const revisions = () =>
  test.rows('select r.act, r.source, count(*)::int from submission_revisions r group by 1, 2 order by 1, 2');

describe('a file of a commune', () => {
  it('shows what would change, and writes nothing', async () => {
    const { status, body } = await preview([HEAD, ['24301', 'Cuôr Đăng', 1200, 3]]);
    expect([status, body.mayConfirm, body.errors]).toEqual([200, true, []]);
    expect(body).toMatchObject({
      dataSet: 'weekly',
      period: '2025-W41',
      file: { name: 'so-lieu.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
      total: { communes: 1, changes: 2, same: 0, blanks: 0 },
      rows: [
        {
          orgUnit: '24301',
          version: 0,
          state: 'not_started',
          changes: [
            { dataElement: 'adults_reached', before: null, after: 1200, address: 'C2' },
            { dataElement: 'sessions_held', before: null, after: 3, address: 'D2' },
          ],
        },
      ],
    });
    expect(await revisions()).toEqual([]);
  });
  it('is recorded as one revision with its source, and told in the audit with the file', async () => {
    const { body } = await preview([HEAD, ['24301', 'Cuôr Đăng', 1200, 3]]);
    const done = await record(recordBody(body), editor, 'recorded-once');
    expect([done.status, done.body]).toEqual([
      200,
      {
        dataSet: 'weekly',
        period: '2025-W41',
        communes: 1,
        values: 2,
        signed: false,
        orgUnits: ['24301'],
      },
    ]);
    expect(await stored()).toMatchObject({ adults_reached: 1200, sessions_held: 3, app_users: null });
    expect(await revisions()).toEqual([{ act: 'save', source: 'file', count: 1 }]);
    const [line] = await test.rows<{ detail: object }>(
      `select l.detail from audit_lines l where l.action = 'import.record'`,
    );
    expect(line?.detail).toMatchObject({
      name: 'so-lieu.xlsx',
      sha256: body.file.sha256,
      communes: 1,
      values: 2,
    });
    expect((await record(recordBody(body), editor, 'recorded-once')).body).toEqual(done.body);
    expect(await revisions()).toEqual([{ act: 'save', source: 'file', count: 1 }]);
  });
  it('sent a second time changes nothing', async () => {
    const { body } = await preview([HEAD, ['24301', 'Cuôr Đăng', 1200, 3]]);
    expect([body.mayConfirm, body.total]).toEqual([
      false,
      { communes: 0, changes: 0, same: 2, blanks: 0, formulas: 0 },
    ]);
  });
  it('leaves alone what it leaves blank, and clears by the word only', async () => {
    const { body } = await preview([HEAD, ['24301', '', '', 'xóa']]);
    expect(body.rows[0]?.changes).toEqual([
      { dataElement: 'sessions_held', before: 3, after: null, address: 'D2', formula: false },
    ]);
    expect((await record(recordBody(body))).status).toBe(200);
    expect(await stored()).toMatchObject({ adults_reached: 1200, sessions_held: null });
  });
  it('with one wrong cell is not recorded, and says where: unread cells and refused figures together', async () => {
    const before = await version();
    const { body } = await preview([HEAD, ['24301', '', 2500, '1,234']]);
    expect(body.mayConfirm).toBe(false);
    expect(body.errors.map(({ address, code }) => `${String(address)} ${code}`)).toEqual([
      'C2 above_limit',
      'D2 ambiguous',
    ]);
    expect(body.errors[1]?.textVi).toContain('1234 hoặc 1,234');
    const forced = await record(recordBody(body));
    expect([forced.status, forced.body.code, forced.body.errors[0].path]).toEqual([
      422,
      'import_refused',
      'rows.0.adults_reached',
    ]);
    expect(await version()).toBe(before);
  });
  it('with the row of another commune is refused at that row, and no one else is shown', async () => {
    const { body } = await preview([
      HEAD,
      ['24301', '', 1210, ''],
      ['24364', '', 5, ''],
      ['24133', '', '', ''],
    ]);
    expect(body.errors.map(({ row, code, orgUnit }) => [row, code, orgUnit])).toEqual([
      [3, 'foreign_commune', '24364'],
    ]);
    expect(body.rows.map(({ orgUnit }) => orgUnit)).toEqual(['24301']);
    const sent = recordBody(body) as { rows: { orgUnit: string }[] };
    const foreign = { ...sent, rows: sent.rows.map((row) => ({ ...row, orgUnit: '24364' })) };
    expect([(await record(foreign)).body.code, (await record({ ...foreign })).status]).toEqual([
      'import_differs',
      422,
    ]);
  });
  it('that was previewed before somebody else saved is refused with both figures, and nothing of it is written', async () => {
    const { body } = await preview([HEAD, ['24301', '', 1300, 7]]);
    const values = [{ dataElement: 'adults_reached', value: 1250 }];
    expect((await editor.put(W41, { version: await version(), values }, key())).status).toBe(200);
    const late = await record(recordBody(body));
    expect([late.status, late.body.code]).toEqual([409, 'import_stale']);
    expect(late.body.changed).toMatchObject([
      {
        orgUnit: '24301',
        updatedBy: 'editor',
        values: [{ dataElement: 'adults_reached', yours: 1300, stored: 1250 }, {}],
      },
    ]);
    expect(await stored()).toMatchObject({ adults_reached: 1250, sessions_held: null });
  });
  it('made for another week than the chosen one is refused', async () => {
    const rows = [['Mã kỳ', '2025-W40'], [], HEAD, ['24301', '', 1300, 7]];
    expect((await preview(rows)).body.errors[0]).toMatchObject({ code: 'period_differs' });
    const closed = (await preview(rows, { query: '' })).body;
    expect([closed.period, closed.mayConfirm, closed.refusal?.code]).toEqual(['2025-W40', false, 'closed']);
  });
  it('may be pasted cells: the column of this week is found, the reasons for warnings are kept', async () => {
    const text = 'Mục số liệu\tTuần trước\tTuần này\nNgười trưởng thành đã được tiếp cận\t1.000\t1.301\n';
    const { body } = await sendBytes(editor, `${PREVIEW}?source=paste&period=2025-W41`, text, 'dan.tsv');
    expect(body.rows[0].changes).toMatchObject([
      { dataElement: 'adults_reached', after: 1301, address: 'C2' },
    ]);
    expect((await record(recordBody(body))).status).toBe(200);
    expect(await revisions()).toContainEqual({ act: 'save', source: 'paste', count: 1 });
  });
  it('comes back with what is wrong at its cells, and all of it on a sheet in front', async () => {
    const bytes = await workbookOf([HEAD, ['24301', '', -5, '=1+1']], 'Tuần 41');
    const marked = await sendBytes(editor, '/api/imports/marked?dataSet=weekly&period=2025-W41', bytes);
    expect(marked.status).toBe(200);
    const sheets = await cellsOf(marked.raw);
    expect([...sheets.keys()]).toEqual(['Lỗi', 'Tuần 41']);
    expect(
      sheets
        .get('Lỗi')
        ?.slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['Tuần 41', 'C2'],
      ['Tuần 41', 'D2'],
    ]);
    expect(sheets.get('Tuần 41')?.[1]).toEqual(['24301', null, -5, '=1+1']);
  });
});

describe('a file for all communes', () => {
  const SHEET = ['Mã xã', 'population_4g'];
  const months = { query: '?dataSet=department&period=2025-09' };
  const ofAll = (rows: Parameters<typeof workbookOf>[0]) =>
    preview([SHEET, ...rows], { by: reviewer, query: months.query });

  it("of the Department's figures is recorded and signed at once, all rows or none", async () => {
    const refused = (
      await ofAll([
        ['24301', 5000],
        ['24364', 20_000_000],
      ])
    ).body;
    expect(refused.errors.map(({ address, code }) => [address, code])).toEqual([['B3', 'above_limit']]);
    expect((await record(recordBody(refused), reviewer)).body.code).toBe('import_refused');
    const counted = async (): Promise<string> => (await reviewer.get('/api/values.csv?period=2025-09')).text;
    expect(await counted()).not.toContain('24301,population_4g');
    const { body } = await ofAll([
      ['24301', 5000],
      ['24364', 700],
    ]);
    expect([body.signs, body.total.communes]).toEqual([true, 2]);
    expect((await record(recordBody(body), reviewer)).body).toMatchObject({ communes: 2, signed: true });
    expect(await counted()).toContain('24364,population_4g,2025-09,700');
    expect(
      (
        await ofAll([
          ['24301', 5000],
          ['24364', 700],
        ])
      ).body.total,
    ).toMatchObject({ changes: 0, same: 2 });
  });
  it("of the communes' own figures is compared for the Department, never recorded", async () => {
    const { body } = await preview([HEAD, ['24301', '', 9, '']], { by: reviewer });
    expect([body.mayConfirm, body.refusal?.code]).toEqual([false, 'not_yours']);
    expect((await record(recordBody(body), reviewer)).body.code).toBe('forbidden');
  });
  it("of the Department's figures is none of the communes', and none of those who only read", async () => {
    const viewer = await test.addAndSignIn('viewer', 'viewer');
    expect((await preview([SHEET, ['24301', 1]], { query: months.query })).body).toMatchObject({
      code: 'forbidden',
    });
    expect((await preview([SHEET, ['24301', 1]], { by: viewer })).status).toBe(403);
  });
});

describe('what is not taken', () => {
  it('is more than two megabytes, and a data set or week that does not exist', async () => {
    const large = await sendBytes(editor, PREVIEW, Buffer.alloc(2 * 1024 * 1024 + 1));
    expect([large.status, large.body.code]).toEqual([413, 'file_too_large']);
    expect((await preview([HEAD], { query: '?dataSet=nothing' })).status).toBe(404);
    expect((await preview([HEAD], { query: '?period=2031-W01' })).status).toBe(404);
  });
  it('is a table without any of the figures', async () => {
    const { body } = await preview([
      ['Tên', 'Điểm'],
      ['An', 9],
    ]);
    expect([body.sheet, body.errors.map(({ code }) => code)]).toEqual([null, ['no_table']]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendBytes, workbookOf } from '../../test/import-files.js';
import { type Answer, TestApp, type Visitor } from '../../test/test-app.js';

let test: TestApp;
let admin: Visitor;
let keys = 0;

beforeAll(async () => {
  test = await TestApp.start();
  admin = await test.addAndSignIn('chief', 'administrator');
});
afterAll(() => test.close());

const record = (who: Visitor, rows: object[], more: object = {}): Promise<Answer> =>
  who.post(
    '/api/reference-figures',
    { rows, source: 'Báo cáo dân cư 2025', reason: 'Số liệu công an cấp', ...more },
    `references-${String((keys += 1))}`,
  );

const row = (orgUnit: string, value: number, effectiveOn = '2025-07-01', element = 'adults_18_plus') => ({
  orgUnit,
  element,
  effectiveOn,
  value,
});

const list = async (query = ''): Promise<Answer['body']> =>
  (await admin.get(`/api/reference-figures?element=adults_18_plus${query}`)).body;

const preview = async (text: string): Promise<Answer['body']> =>
  (await admin.post('/api/reference-figures/preview', { text, effectiveOn: '2025-07-01' })).body;

describe('reference figures', () => {
  it('begin unknown, for every commune', async () => {
    const { items, known, total } = await list();
    expect([items.length, known, total]).toEqual([102, 0, null]);
  });

  it('are recorded all together, with document, person and reason', async () => {
    const answer = await record(admin, [row('24301', 20366), row('24364', 11_000)]);
    expect([answer.status, answer.body]).toEqual([200, { recorded: 2, same: 0 }]);
    const { items, known, total } = await list();
    expect([known, total]).toEqual([2, 31366]);
    expect(items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === '24301').current).toMatchObject({
      value: 20366,
      version: 1,
      source: 'Báo cáo dân cư 2025',
      reason: 'Số liệu công an cấp',
    });
  });

  it('that are already so are not recorded again', async () => {
    const answer = await record(admin, [row('24301', 20366), row('24364', 11_001)]);
    expect(answer.body).toEqual({ recorded: 1, same: 1 });
    const history = await admin.get('/api/reference-figures/history?element=adults_18_plus&orgUnit=24364');
    expect(history.body.items.map((one: Answer['body']) => [one.version, one.value])).toEqual([
      [2, 11001],
      [1, 11000],
    ]);
  });

  it('hold from their date, and as of a moment they are what was known then', async () => {
    const then = (await admin.get('/api/session')).body.now;
    await record(admin, [row('24301', 21_000, '2025-09-01')]);
    const of = async (query: string): Promise<number> =>
      (await list(query)).items.find(({ orgUnit }: { orgUnit: string }) => orgUnit === '24301').current.value;
    expect(await of('&on=2025-08-31')).toBe(20366);
    expect(await of('&on=2025-09-01')).toBe(21000);
    expect(await of(`&on=2025-09-01&asOf=${encodeURIComponent(then)}`)).toBe(20366);
  });

  it('with one row that is wrong are refused whole, and each fault is told', async () => {
    const before = await list();
    const answer = await record(admin, [
      row('24301', 5),
      row('99999', 5),
      row('24364', 5, '2025-07-01', 'adults_reached'),
      row('24133', 0.5),
      row('24301', 6),
    ]);
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid_figures']);
    expect(answer.body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['rows.1.orgUnit', 'unknown_unit'],
      ['rows.2.element', 'unknown_element'],
      ['rows.3.value', 'not_whole'],
      ['rows.4', 'twice'],
    ]);
    expect(await list()).toEqual(before);
  });

  it('are recorded by administrators only, and each recording is one line of the audit', async () => {
    const reviewer = await test.addAndSignIn('not-chief', 'reviewer');
    expect((await record(reviewer, [row('24301', 7)])).status).toBe(403);
    const lines = await test.rows<{ action: string; detail: { recorded: number } }>(
      "select action, detail from audit_lines where action = 'reference_figure.record' order by id",
    );
    expect(lines.map(({ detail }) => detail.recorded)).toEqual([2, 1, 1]);
  });
});

describe('a file of reference figures', () => {
  it('says before anything is written what is new, changed and the same', async () => {
    const read = await preview(
      'Mã xã;Tên xã;adults_18_plus;Hộ dân;Ghi chú\n24301;Cuôr Đăng;20.366;5.100;x\n24364;;12000;;\n',
    );
    expect(read.errors).toEqual([]);
    expect(read.ignored).toEqual(['Ghi chú']);
    expect(
      read.rows.map((one: Answer['body']) => [one.orgUnit, one.element, one.before, one.value, one.change]),
    ).toEqual([
      ['24301', 'adults_18_plus', 20366, 20366, 'same'],
      ['24301', 'households', null, 5100, 'new'],
      ['24364', 'adults_18_plus', 11001, 12000, 'changed'],
    ]);
  });

  it('finds communes by code or by name without marks, in cells pasted from a sheet', async () => {
    const read = await preview('xã, phường\tadults_18_plus\nxa cuor dang\t9\n');
    expect([read.errors, read.rows[0].orgUnit]).toEqual([[], '24301']);
  });

  it('tells every line and column that cannot be read', async () => {
    const read = await preview(
      'ma_xa,adults_18_plus\n24301,nhiều\n11111,5\n24364,"1,234"\n24364,5\n24133,-1\n',
    );
    expect(read.errors.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [2, 'adults_18_plus'],
      [3, 'ma_xa'],
      [4, 'adults_18_plus'],
      [5, 'ma_xa'],
      [6, 'adults_18_plus'],
    ]);
  });

  it('without a column of communes is told so', async () => {
    expect((await preview('a,b\n1,2\n')).errors).toMatchObject([{ line: 1, column: '' }]);
  });

  it('come from a workbook, too, which is read as its cells', async () => {
    const bytes = await workbookOf([['Mã xã', 'Tên xã', 'adults_18_plus'], [], [24301, 'Cuôr Đăng', 9410]]);
    const { body } = await sendBytes(admin, '/api/imports/text', bytes);
    expect([body.sheet, body.left]).toEqual(['Sheet1', []]);
    const { rows, errors } = await preview(body.text);
    expect([errors, rows]).toMatchObject([[], [{ line: 3, orgUnit: '24301', value: 9410 }]]);
    const picture = await sendBytes(admin, '/api/imports/text', Buffer.from([137, 80, 78, 71, 0, 1]));
    expect([picture.status, picture.body.code]).toEqual([422, 'table_file_unknown']);
  });

  it('made from the template says the same again', async () => {
    const template = await admin.get('/api/reference-figures/template.csv');
    expect(template.text.split('\r\n')).toHaveLength(104);
    const { rows, errors, ignored } = await preview(template.text);
    expect([errors, ignored]).toEqual([[], []]);
    expect(
      rows.filter(({ change }: { change: string }) => change !== 'same' && change !== 'changed'),
    ).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { fetchBytes, recordBody, sendBytes } from '../../test/import-files.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';
import type { Visitor } from '../../test/test-app.js';

let demo: DemoApp;
let editor: Visitor;
let reviewer: Visitor;
const own = '/api/imports/template?dataSet=weekly&period=2025-W41';
const all = '/api/imports/template?dataSet=department&period=2025-09';

beforeAll(async () => {
  demo = await startDemo();
  editor = await demo.app.addAndSignIn('officer', 'commune_editor', '24301');
  reviewer = await demo.app.addAndSignIn('monitor-2', 'reviewer');
}, 120_000);
afterAll(() => demo.app.close());

/** Writes into cells of the first sheet, as a person would; the rest is saved as it was. */
async function filled(bytes: Buffer, write: (rows: CellValue[][]) => void): Promise<Buffer> {
  const { sheets } = await readXlsx(bytes);
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheet');
  const rows = first.rows.map((row) => [...row]);
  write(rows);
  return Buffer.from(await writeXlsx({ sheets: [{ name: first.name, rows }] }));
}

describe('the template of a commune', () => {
  it('holds its form and week as codes, last week beside, and says that the figures are simulated', async () => {
    const { sheets, namedRanges } = await readXlsx(await fetchBytes(editor, own));
    expect(sheets.map(({ name }) => name)).toEqual(['Số liệu', 'Hướng dẫn']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[2]).toEqual(['Mã biểu', 'weekly', 'Mã kỳ', '2025-W41', 'Mã xã', '24301']);
    expect(String(rows[3]?.[0])).toContain('số liệu mô phỏng');
    expect(rows.slice(6).map((row) => row[0])).toEqual(
      expect.arrayContaining(['villages_with_team', 'adults_reached', 'people_helped']),
    );
    const reached = rows.find((row) => row[0] === 'adults_reached');
    expect([typeof reached?.[3], typeof reached?.[5]]).toEqual(['number', 'number']);
    expect(namedRanges?.map(({ name }) => name)).toEqual(['MA_BIEU', 'MA_KY', 'MA_XA']);
  });
  it('lets only the cells of figures be changed, without a password, and each with its rule and its note', async () => {
    const { sheets } = await readXlsx(await fetchBytes(editor, own), { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.protection).toMatchObject({ sheet: true });
    expect(sheet?.protection?.password).toBeUndefined();
    const open = [...(sheet?.cells ?? [])].filter(([, { style }]) => style?.protection?.locked === false);
    expect(open.map(([at]) => at)).toEqual(
      Array.from({ length: 13 }, (_, index) => `${String(index + 6)},4`),
    );
    expect(sheet?.dataValidations).toHaveLength(13);
    expect(sheet?.dataValidations?.[0]).toMatchObject({
      range: 'E7',
      errorStyle: 'stop',
      errorMessage: expect.stringContaining('số nguyên'),
    });
    expect(sheet?.cells?.get('6,1')?.comment?.text).toContain('Tổ công nghệ số');
    expect(sheet?.freezePane).toEqual({ rows: 6, columns: 2 });
  });
  it('prints its heads on every page, and a cell asks in words that a spreadsheet has room for', async () => {
    const parts = unzipSync(await fetchBytes(editor, own));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Số liệu'!$5:$6</definedName>`,
    );
    const asked = [...part('xl/worksheets/sheet1.xml').matchAll(/promptTitle="([^"]*)" prompt="([^"]*)"/gu)];
    expect(asked).toHaveLength(13);
    for (const [, title = '', text = ''] of asked)
      expect([title.length <= 32, text.length <= 255 + '&quot;'.length * 2]).toEqual([true, true]);
    expect(asked[0]?.[2]).toContain('đã có quyết định thành lập');
    const { sheets } = await readXlsx(await fetchBytes(editor, own));
    expect([...(sheets[1]?.rowDefs?.values() ?? [])].every(({ height = 0 }) => height > 15)).toBe(true);
  });
  it('filled in and sent back gives the same figures, and sent again changes nothing', async () => {
    const figures = new Map<string, number>();
    const file = await filled(await fetchBytes(editor, own), (rows) => {
      for (const row of rows.slice(6)) {
        const last = Number(row[3] ?? 0);
        figures.set(String(row[0]), last);
        row[4] = last;
      }
    });
    const { body } = await sendBytes(editor, '/api/imports/preview', file, 'mau.xlsx');
    expect([body.dataSet, body.period, body.errors]).toEqual(['weekly', '2025-W41', []]);
    expect(body.stated).toEqual({ dataSet: 'weekly', period: '2025-W41' });
    const recorded = await editor.post('/api/imports', recordBody(body), 'round-trip');
    expect([recorded.status, recorded.body.communes]).toEqual([200, 1]);
    const { values } = (await editor.get('/api/submissions/24301/2025-W41')).body;
    const now = new Map(
      values.map((one: { dataElement: string; value: number }) => [one.dataElement, one.value]),
    );
    expect(now).toEqual(figures);
    const again = await sendBytes(editor, '/api/imports/preview', file, 'mau.xlsx');
    expect(again.body.total).toMatchObject({ changes: 0, same: 13 });
    const template = await fetchBytes(editor, own);
    expect((await sendBytes(editor, '/api/imports/preview', template)).body.total).toMatchObject({
      changes: 0,
      same: 13,
    });
  });
  it('as CSV is found the same way', async () => {
    const csv = await fetchBytes(editor, `${own}&format=csv`);
    const { body } = await sendBytes(editor, '/api/imports/preview', csv, 'mau.csv');
    expect([body.period, body.errors, body.total.same]).toEqual(['2025-W41', [], 13]);
  });
  it('with a column for each week gives the one asked for, and names the others', async () => {
    const text = 'Mục số liệu\tTuần 39\tTuần 40\tTuần 41\nNgười trưởng thành đã được tiếp cận\t5\t6\t7\n';
    const query = '?source=paste&dataSet=weekly&period=2025-W40';
    const { body } = await sendBytes(editor, `/api/imports/preview${query}`, text);
    expect(body.rows[0].changes).toMatchObject([{ dataElement: 'adults_reached', after: 6, address: 'C2' }]);
    const other = { why: 'other_period', sheet: '', dataSet: null, figures: 1 };
    expect(body.others).toEqual([
      { ...other, place: 'B', period: '2025-W39' },
      { ...other, place: 'D', period: '2025-W41' },
    ]);
  });
  it('is its own: figures of the Department and unknown weeks are refused', async () => {
    expect((await editor.get(all)).status).toBe(403);
    expect((await editor.get('/api/imports/template?dataSet=weekly&period=2031-W01')).status).toBe(404);
  });
});

describe('the template of all communes', () => {
  it('has a row for each of the 102, in Vietnamese order, with codes as machine rows and columns', async () => {
    const { sheets } = await readXlsx(await fetchBytes(reviewer, all));
    const rows = sheets[0]?.rows ?? [];
    expect(rows[5]?.slice(0, 4)).toEqual(['org_unit', 'name', 'population_4g', 'population_4g:previous']);
    const names = rows.slice(6).map((row) => String(row[1]));
    expect(names).toHaveLength(102);
    const bare = names.map((name) => name.replace(/^(?:Xã|Phường|Đặc khu) /u, ''));
    expect(bare).toEqual([...bare].sort(new Intl.Collator('vi', { numeric: true }).compare));
  });
  it('filled in and sent back is what was filled in, and a blank row changes nothing', async () => {
    const file = await filled(await fetchBytes(reviewer, all), (rows) => {
      for (const row of rows.slice(6)) {
        for (let column = 2; column < row.length; column += 2) row[column] = null;
      }
      const cuorDang = rows.find((row) => row[0] === '24301');
      if (cuorDang !== undefined) cuorDang[2] = 12;
    });
    const { body } = await sendBytes(reviewer, '/api/imports/preview', file);
    expect([body.dataSet, body.period, body.signs]).toEqual(['department', '2025-09', true]);
    expect(body.rows.map(({ orgUnit }: { orgUnit: string }) => orgUnit)).toEqual(['24301']);
    expect(body.rows[0].changes).toMatchObject([{ dataElement: 'population_4g', after: 12 }]);
  });
  it("of the communes' weekly figures is there for those who look at all of them", async () => {
    const { sheets } = await readXlsx(await fetchBytes(demo.viewer, own));
    expect(sheets[0]?.rows.slice(6)).toHaveLength(102);
  });
});

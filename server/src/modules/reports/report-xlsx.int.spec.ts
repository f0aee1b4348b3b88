import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import type { GapsDto, OverviewDto, SubmissionStatusDto } from '../../contract/analytics.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { formatDateTime } from '../../domain/format.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';
import { reportFile, zipTexts } from '../../test/report-files.js';

type Cells = readonly unknown[][];

/** Rows above the head of a table: title, subject, what the figures are, note, empty. */
const HEAD = 5;

let demo: DemoApp;
let overview: OverviewDto;
let bytes: Buffer;
let sheets: Map<string, Cells>;

const sheet = (name: string): Cells => sheets.get(name)!;
const table = (name: string): Cells => sheet(name).slice(HEAD + 1);
const gapsOf = async (indicator: string): Promise<GapsDto> =>
  (await demo.viewer.get(`/api/gaps?period=2025-W40&indicator=${indicator}`)).body;
/** A missing number is an empty cell. */
const orEmpty = (value: number | null) => value;

beforeAll(async () => {
  demo = await startDemo();
  overview = (await demo.viewer.get('/api/overview?period=2025-W40')).body;
  bytes = await reportFile(demo.viewer, '2025-W40.xlsx');
  sheets = new Map((await readXlsx(bytes)).map(({ sheet: name, data }) => [name, data]));
}, 120_000);
afterAll(() => demo.app.close());

describe('the weekly report as a workbook', () => {
  it('has three sheets, and each says that its figures are simulated', () => {
    expect([...sheets.keys()]).toEqual(['Chỉ tiêu', 'Xã, phường', 'Chưa nộp']);
    for (const rows of sheets.values())
      expect(rows[3]![0]).toBe('BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT');
  });

  it('is named for its week and as simulated', async () => {
    const { headers } = await demo.viewer.get('/api/reports/weekly/2025-W40.xlsx');
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="bao-cao-tuan-2025-W40-so-lieu-mo-phong.xlsx"',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-length': String(bytes.length),
    });
  });

  it('states the goals as the overview does, cell by cell', () => {
    const rows = table('Chỉ tiêu').slice(0, 11);
    for (const [i, goal] of overview.goals.entries()) {
      expect(rows[i]!.slice(0, 14)).toEqual([
        goal.code,
        goal.nameVi,
        goal.targetKind === 'count' ? '% xã, phường đạt' : goal.unit,
        orEmpty(goal.target),
        orEmpty(goal.value),
        orEmpty(goal.numerator),
        orEmpty(goal.denominator),
        orEmpty(goal.change),
        orEmpty(goal.plan),
        orEmpty(goal.gapCount),
        orEmpty(goal.shortfall),
        goal.communesReached,
        goal.communesWithFigure,
        planStatusWord(goal.status, 'vi'),
      ]);
    }
    expect(overview.goals).toHaveLength(11);
  });

  it('states the 102 communes as the gap list of the headline goal does, in its order', async () => {
    const { items } = await gapsOf('adults_reached_rate');
    const rows = table('Xã, phường');
    expect(rows).toHaveLength(102);
    for (const [i, item] of items.entries()) {
      const known = item.value !== null;
      expect(rows[i]!.slice(0, 8)).toEqual([
        item.orgUnit,
        item.fullName,
        known ? item.numerator : 'chưa có số liệu',
        orEmpty(item.denominator),
        item.value ?? 'chưa có số liệu',
        orEmpty(item.plan),
        orEmpty(item.gapCount),
        planStatusWord(item.status, 'vi'),
      ]);
      const carried = item.carriedFrom === null ? null : `số liệu tuần ${item.carriedFrom.slice(-2)}`;
      expect(rows[i]![8]).toBe(carried);
    }
    expect(rows.filter((row) => row[2] === 'chưa có số liệu')).toHaveLength(2);
  });

  it('states beside each commune its values of goals 1 to 10; missing is said, never zero', async () => {
    const rows = new Map(table('Xã, phường').map((row) => [row[0], row]));
    for (const [i, goal] of overview.goals.slice(1).entries()) {
      expect(sheet('Xã, phường')[HEAD]![9 + i]).toBe(`${goal.code}. ${goal.nameVi} (${goal.unit})`);
      for (const { orgUnit, value } of (await gapsOf(goal.indicator)).items)
        expect([orgUnit, goal.code, rows.get(orgUnit)![9 + i]]).toEqual([
          orgUnit,
          goal.code,
          value ?? 'chưa có số liệu',
        ]);
    }
  });

  it('lists who has not reported, as the table of submissions does', async () => {
    const status = (await demo.viewer.get('/api/submission-status?period=2025-W40&weeks=60'))
      .body as SubmissionStatusDto;
    const missing = status.items.filter(({ cells }) => cells.at(-1) === 'missing');
    expect(table('Chưa nộp')).toEqual(
      missing.map((item) => [
        item.orgUnit,
        item.fullName,
        item.missing,
        item.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(item.lastSubmittedAt),
      ]),
    );
    expect(missing).toHaveLength(overview.reporting.missing);
  });

  it('keeps codes as text and figures as numbers', () => {
    for (const [code, name, numerator] of table('Xã, phường')) {
      expect([typeof code, typeof name]).toEqual(['string', 'string']);
      if (numerator !== 'chưa có số liệu') expect(typeof numerator).toBe('number');
    }
  });

  it('of an open week lists as not reported who is still awaited', async () => {
    const open = await readXlsx(await reportFile(demo.viewer, '2025-W41.xlsx'));
    const { reporting } = (await demo.viewer.get('/api/overview?period=2025-W41')).body as OverviewDto;
    expect(open.at(-1)!.data.slice(HEAD + 1)).toHaveLength(reporting.missing);
  });
});

describe('text in the workbook', () => {
  it('is never a formula, whatever it begins with', async () => {
    const names = ['=1+1', '+SUM(A1:A9)', '-2+3', '@cmd', '=HYPERLINK("http://x","y")', '<b>&amp;"'];
    await demo.app.owner.query(
      `insert into org_unit_versions (
        org_unit_id, version, code, name, full_name, kind, level, parent_id, opened_on, source
      )
      select v.org_unit_id, 2, v.code, n.name, n.name, v.kind, v.level, v.parent_id, v.opened_on, 'spec'
      from unnest($1::text[]) with ordinality as n (name, place)
      join (
        select v.*, row_number() over (order by v.code) as place
        from org_unit_versions v
        where v.level = 'commune'
          and v.version = 1
      ) v on v.place = n.place`,
      [names],
    );
    const planted = await reportFile(demo.viewer, '2025-W40.xlsx');
    const [, communes] = await readXlsx(planted);
    expect(communes!.data.map((row) => row[1])).toEqual(expect.arrayContaining(names));
    const parts = [...zipTexts(planted)].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(3);
    for (const [name, xml] of parts) expect([name, /<f[\s>]/u.test(xml)]).toEqual([name, false]);
  });
});

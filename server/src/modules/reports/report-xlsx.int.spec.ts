import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import type { GapsDto, OverviewDto, SubmissionStatusDto } from '../../contract/analytics.js';
import type { ReviewQueueDto } from '../../contract/quality.js';
import type { TrendDto } from '../../contract/trends.js';
import type { ReportDocument } from '../../domain/report/document.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { formatDateTime } from '../../domain/format.js';
import { startDemo, type DemoApp } from '../../test/demo-app.js';
import { frozenReport } from '../../test/frozen-report.js';
import { figuresOfPages, figuresOfSentences, type PageAnswers } from '../../test/page-figures.js';
import { reportFile, zipTexts } from '../../test/report-files.js';
import { cellsUnder, tableOf } from '../../test/report-tables.js';

type Cells = readonly unknown[][];

/** Rows above the head of a table: title, what the figures are, that they are simulated. */
const HEAD = 3;

let demo: DemoApp;
let overview: OverviewDto;
let bytes: Buffer;
let sheets: Map<string, Cells>;

const sheet = (name: string): Cells => sheets.get(name)!;
const table = (name: string): Cells => sheet(name).slice(HEAD + 1);
const gapsOf = async (indicator: string): Promise<GapsDto> =>
  (await demo.viewer.get(`/api/gaps?period=2025-W40&indicator=${indicator}`)).body;
const mostSurprising = ({ orgUnitName, findings }: ReviewQueueDto['items'][number]) =>
  [...findings]
    .sort((a, b) => (b.surprise ?? 0) - (a.surprise ?? 0))
    .slice(0, 1)
    .map(({ textVi, reason }) => ({ text: `${orgUnitName}: ${textVi}`, reason }));
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
  it('has the text, a sheet a table, and the definitions; each with figures says that these are simulated', () => {
    const [text, ...others] = [...sheets.keys()];
    const tables = ['Chỉ tiêu', 'Chi tiết chỉ tiêu', 'Xã, phường', 'Xã theo chỉ tiêu', 'Chưa nộp'];
    expect([text, ...others]).toEqual(['Báo cáo', ...tables, 'Định nghĩa']);
    const note = 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT';
    for (const name of tables) expect(sheet(name)[2]![0]).toContain(note);
    expect(sheet('Báo cáo').map(([line]) => line)).toContain(`DỰ THẢO – CHƯA BAN HÀNH · ${note}`);
    expect(sheet('Định nghĩa').length).toBeGreaterThan(overview.goals.length);
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
    const rows = table('Chi tiết chỉ tiêu');
    for (const [i, goal] of overview.goals.entries()) {
      expect(rows[i]!.slice(0, 15)).toEqual([
        goal.code,
        goal.nameVi,
        goal.targetKind === 'count' ? '% xã, phường đạt' : goal.unit,
        orEmpty(goal.target),
        goal.targetKind === 'yes_no' && goal.plan === 0 ? null : orEmpty(goal.plan),
        orEmpty(goal.value),
        goal.targetKind === 'yes_no' && goal.plan === 0 ? null : orEmpty(goal.planDifference),
        orEmpty(goal.change),
        orEmpty(goal.numerator),
        orEmpty(goal.denominator),
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
        i + 1,
        item.fullName,
        known ? item.numerator : null,
        orEmpty(item.denominator),
        item.value ?? 'chưa có số liệu',
        orEmpty(item.plan),
        orEmpty(item.gapCount),
        planStatusWord(item.status, 'vi'),
      ]);
      const carried = item.carriedFrom === null ? null : `số liệu tuần ${item.carriedFrom.slice(-2)}`;
      expect(rows[i]![8]).toBe(carried);
    }
    expect(rows.filter((row) => row[4] === 'chưa có số liệu')).toHaveLength(2);
  });

  it('states of each commune its values of all goals; missing is said, never zero', async () => {
    const rows = new Map(table('Xã theo chỉ tiêu').map((row) => [row[0], row]));
    expect(rows.get('24301')![1]).toBe('Xã Cuôr Đăng');
    for (const [i, goal] of overview.goals.entries()) {
      expect(sheet('Xã theo chỉ tiêu')[HEAD]![2 + i]).toBe(i === 0 ? 'Chung' : `Chỉ tiêu ${goal.code}`);
      for (const { orgUnit, value } of (await gapsOf(goal.indicator)).items)
        expect([orgUnit, goal.code, rows.get(orgUnit)![2 + i]]).toEqual([orgUnit, goal.code, value ?? '–']);
    }
  });

  it('lists who has not reported, as the table of submissions does', async () => {
    const status = (await demo.viewer.get('/api/submission-status?period=2025-W40&weeks=60'))
      .body as SubmissionStatusDto;
    const missing = status.items.filter(({ cells }) => cells.at(-1) === 'missing');
    expect(table('Chưa nộp')).toEqual(
      missing.map((item, i) => [
        i + 1,
        item.fullName,
        item.missing,
        item.lastSubmittedAt === null ? 'chưa nộp lần nào' : formatDateTime(item.lastSubmittedAt),
      ]),
    );
    expect(missing).toHaveLength(overview.reporting.missing);
  });

  it('keeps codes as text and figures as numbers', () => {
    for (const [code, name] of table('Xã theo chỉ tiêu').slice(0, 102))
      expect([typeof code, typeof name]).toEqual(['string', 'string']);
    for (const [, , numerator] of table('Xã, phường')) {
      if (numerator !== null) expect(typeof numerator).toBe('number');
    }
  });

  it('of an open week lists as not reported who is still awaited', async () => {
    const open = await readXlsx(await reportFile(demo.viewer, '2025-W41.xlsx'));
    const { reporting } = (await demo.viewer.get('/api/overview?period=2025-W41')).body as OverviewDto;
    expect(open.at(-2)!.data.slice(HEAD + 1)).toHaveLength(reporting.missing);
  });
});

describe('the document of the report', () => {
  let document: ReportDocument;
  let answers: PageAnswers;

  beforeAll(async () => {
    const reviewer = await demo.app.addAndSignIn('drafts', 'reviewer');
    const frozen = await frozenReport(reviewer, 'province_week');
    ({ document } = frozen);
    const ask = async <T>(path: string): Promise<T> =>
      (await reviewer.get(`/api/${path}&period=2025-W40&asOf=${encodeURIComponent(frozen.asOf)}`)).body as T;
    const { items } = await ask<ReviewQueueDto>('review-queue?x=');
    answers = {
      asOf: frozen.asOf,
      overview: await ask('overview?x='),
      gaps: await ask('gaps?indicator=adults_reached_rate'),
      status: await ask('submission-status?weeks=60'),
      findings: items.flatMap(mostSurprising),
    };
  });

  it('says in its sentences the figures of the pages, each and in this order', () => {
    // No page adds up the models of all communes.
    const { models, ...sentences } = figuresOfSentences(document);
    expect(models?.length).toBeGreaterThan(1);
    expect(sentences).toEqual(figuresOfPages(answers));
    expect(figuresOfSentences(document)['headline']).toEqual(
      expect.arrayContaining(['58,0%', '1.372.909/2.366.720']),
    );
  });

  it('shows in its table of goals and its charts the figures of the overview', async () => {
    const { goals } = answers.overview;
    const shown = tableOf(document, 'goals');
    const plans = goals.map((goal) => (goal.targetKind === 'yes_no' && goal.plan === 0 ? null : goal.plan));
    expect(cellsUnder(shown, 'target')).toEqual(goals.map(({ target }) => target));
    expect(cellsUnder(shown, 'value')).toEqual(goals.map(({ value }) => value));
    expect(cellsUnder(shown, 'quotient')).toEqual(
      goals.map(({ numerator, denominator }) => [numerator, denominator]),
    );
    expect(cellsUnder(shown, 'change')).toEqual(goals.map(({ change }) => change));
    expect(cellsUnder(shown, 'plan')).toEqual(plans);
    expect(cellsUnder(shown, 'gap')).toEqual(goals.map(({ gapCount }) => gapCount));
    const charts = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.kind === 'chart' ? b.chart : [])),
    );
    const { points } = (await demo.viewer.get('/api/trends?period=2025-W40&indicator=adults_reached_rate'))
      .body as TrendDto;
    const told = charts.map((chart) =>
      chart.type === 'bars'
        ? chart.rows.map(({ value, plan }) => [value, plan])
        : chart.points.map(({ value }) => value),
    );
    expect(told).toEqual([
      points.map(({ value }) => value),
      goals.slice(1).map(({ value }, i) => [value, plans[i + 1]]),
    ]);
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
    const communes = (await readXlsx(planted)).find(({ sheet: name }) => name === 'Xã, phường');
    expect(communes!.data.map((row) => row[1])).toEqual(expect.arrayContaining(names));
    const parts = [...zipTexts(planted)].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(parts).toHaveLength(7);
    for (const [name, xml] of parts) expect([name, /<f[\s>]/u.test(xml)]).toEqual([name, false]);
  });
});

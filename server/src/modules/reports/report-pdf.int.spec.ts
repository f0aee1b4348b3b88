import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GapsDto, GoalFigureDto, OverviewDto } from '../../contract/analytics.js';
import { formatNumber } from '../../domain/format.js';
import { planStatusWord } from '../../domain/findings/status-words.js';
import { startDemo, type DemoApp, weeksOf2025 } from '../../test/demo-app.js';
import { frozenReport } from '../../test/frozen-report.js';
import { fileDifferences } from '../../test/report-equality.js';
import { lettersOf, type PdfPage, readPdf, reportFile } from '../../test/report-files.js';

const NOTE = 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT';

let demo: DemoApp;
let overview: OverviewDto;
let gaps: GapsDto;
let pages: PdfPage[];

const lettersOfAll = (some: readonly PdfPage[]): string => some.map(({ letters }) => letters).join('');
const shown = (n: number | null, decimals = 0): string => (n === null ? '' : formatNumber(n, decimals, 'vi'));

beforeAll(async () => {
  demo = await startDemo();
  overview = (await demo.viewer.get('/api/overview?period=2025-W40')).body;
  gaps = (await demo.viewer.get('/api/gaps?period=2025-W40&indicator=adults_reached_rate')).body;
  pages = await readPdf(await reportFile(demo.viewer, '2025-W40.pdf'));
}, 120_000);
afterAll(() => demo.app.close());

describe('the page of the weekly report', () => {
  it('is A4 on every page, across where a table is wide', () => {
    expect(pages.length).toBeGreaterThan(3);
    const across = pages.map(({ size: [width, height] }) => width > height);
    expect([across[0], across.includes(true)]).toEqual([false, true]);
    for (const { size } of pages) {
      expect(Math.min(...size)).toBeCloseTo((210 / 25.4) * 72, 1);
      expect(Math.max(...size)).toBeCloseTo((297 / 25.4) * 72, 1);
    }
  });

  it('carries its fonts with it, all of them of Times metrics', () => {
    const fonts = pages.flatMap((page) => page.fonts);
    expect(new Set(fonts.map(({ name }) => name))).toEqual(
      new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic']),
    );
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('says on each page that its figures are simulated', () => {
    pages.forEach(({ letters }, i) => expect([i, letters.includes(lettersOf(NOTE))]).toEqual([i, true]));
  });

  it('numbers the pages of the report and of each annex from the second on', () => {
    const annexes = pages.flatMap(({ letters }, i) => (/^Phụlục[IV]+[^IV]/u.test(letters) ? [i] : []));
    expect(annexes).toHaveLength(5);
    pages.forEach(({ letters }, i) => {
      const first = [0, ...annexes].filter((start) => start <= i).at(-1)!;
      if (i > first) expect([i, letters.startsWith(String(i - first + 1))]).toEqual([i, true]);
    });
    expect(pages[0]!.letters.startsWith('UBND')).toBe(true);
  });

  it('is named for its week and as simulated', async () => {
    const { headers } = await demo.viewer.get('/api/reports/weekly/2025-W40.pdf');
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="bao-cao-tuan-2025-W40-so-lieu-mo-phong.pdf"',
      'content-type': 'application/pdf',
    });
  });
});

describe('many downloads at a time', () => {
  it('do not hold up quick requests: these are answered while reports are still being made', async () => {
    const order: string[] = [];
    const downloads = weeksOf2025(34, 39).map(async (week) => {
      await reportFile(demo.viewer, `${week}.pdf`);
      order.push(week);
    });
    await Promise.race(downloads);
    for (const quick of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect((await demo.viewer.get('/api/session')).status).toBe(200);
      order.push(quick);
    }
    await Promise.all(downloads);
    expect(order.at(-1)).toMatch(/^2025-W/u);
  });
});

describe('what the report says', () => {
  it.each([
    'UBND TỈNH ĐẮK LẮK',
    'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Đắk Lắk, ngày 08 tháng 10 năm 2025',
    'BÁO CÁO',
    'Kết quả thực hiện phong trào “Bình dân học vụ số” tuần 40 năm 2025 (29/9/2025 – 05/10/2025)',
    'Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk',
    'Số liệu chốt lúc 12 giờ 00 ngày 03/10/2025, ngày thứ 81 của đợt',
    'Nơi nhận:',
    'GIÁM ĐỐC',
  ])('holds %j', (text) => expect(lettersOfAll(pages)).toContain(lettersOf(text)));

  it('states the reporting and the headline as the overview does', () => {
    const { reporting, goals } = overview;
    const [headline] = goals;
    const all = lettersOfAll(pages);
    expect(all).toContain(
      lettersOf(`${reporting.submitted}/102 xã, phường đã nộp, ${reporting.onTime} đúng hạn`),
    );
    expect(all).toContain(
      lettersOf(`Kết quả này là ${shown(headline!.numerator)}/${shown(headline!.denominator)} người`),
    );
    expect(all).toContain(lettersOf(`còn thiếu tổng cộng ${shown(headline!.shortfall)} người`));
  });

  it('states every goal in its table with the numbers of the overview', () => {
    const all = lettersOfAll(pages);
    const cells = (goal: GoalFigureDto): string => {
      const sign = goal.targetKind === 'count' ? ' (% xã, phường đạt)' : '';
      return [
        `${goal.nameVi}${sign}`,
        `${shown(goal.target)}%`,
        `${shown(goal.value, 1)}%`,
        `${shown(goal.numerator)}/${shown(goal.denominator)}`,
      ].join('');
    };
    for (const goal of overview.goals) expect(all).toContain(lettersOf(cells(goal)));
  });

  it('lists the 102 communes with Vietnamese letters and the numbers of the gap list, in its order', () => {
    const all = lettersOfAll(pages);
    let at = all.indexOf(
      lettersOf('Phụ lục II NGƯỜI TRƯỞNG THÀNH ĐƯỢC TIẾP CẬN NÂNG CAO NĂNG LỰC SỐ THEO XÃ, PHƯỜNG'),
    );
    expect(gaps.items).toHaveLength(102);
    gaps.items.forEach((item, i) => {
      const missing = item.value === null;
      const row = [
        i + 1,
        item.fullName,
        missing ? '' : shown(item.numerator),
        shown(item.denominator),
        missing ? 'chưa có số liệu' : `${shown(item.value, 1)}%`,
        item.plan === null ? '' : `${shown(item.plan, 1)}%`,
        shown(item.gapCount),
        planStatusWord(item.status, 'vi'),
      ].join('');
      const next = all.indexOf(lettersOf(row), at);
      expect([row, next >= at]).toEqual([row, true]);
      at = next;
    });
  });

  it('marks a carried figure with the week it came from', () => {
    const carried = gaps.items.find(({ carriedFrom }) => carriedFrom !== null)!;
    const all = lettersOfAll(pages);
    const from = all.indexOf(lettersOf(`${carried.fullName}${shown(carried.numerator)}`));
    expect(all.slice(from, from + 120)).toContain(`sốliệutuần${carried.carriedFrom!.slice(-2)}`);
  });
});

describe('page, Word document and workbook of a report', () => {
  it.each([
    ['province_week', {}],
    ['commune_week', {}],
    ['gap_report', {}],
    ['campaign_summary', {}],
    ['custom_period', { fromPeriod: '2025-W36' }],
  ] as const)('%s say every word and figure of its document, and nothing else', async (kind, more) => {
    const own = kind === 'commune_week';
    const by = await demo.app.addAndSignIn(
      `of-${kind}`,
      own ? 'commune_editor' : 'reviewer',
      own ? '24301' : null,
    );
    const { document, files } = await frozenReport(by, kind, more);
    expect(await fileDifferences(document, files)).toEqual([]);
  });
});

describe('text that somebody wrote', () => {
  it('comes out as it was written, never as a command of the typesetter', async () => {
    const text = String.raw`#eval("x") $a$ *b* <c> @d \ê _f_ [g] // h`;
    await demo.app.owner.query(
      `insert into org_unit_versions (
        org_unit_id, version, code, name, full_name, kind, level, parent_id, opened_on, source
      )
      select v.org_unit_id, 2, v.code, $1, 'Xã ' || $1, v.kind, v.level, v.parent_id, v.opened_on, 'spec'
      from org_unit_versions v
      where v.code = '24301'
        and v.version = 1`,
      [text],
    );
    const planted = await readPdf(await reportFile(demo.viewer, '2025-W40.pdf'));
    expect(lettersOfAll(planted)).toContain(lettersOf(`Xã ${text}`));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemo, type DemoApp, weeksOf2025 } from '../../test/demo-app.js';
import { frozenReport } from '../../test/frozen-report.js';
import { printed } from '../../domain/report/printed.js';
import { bookmarksOf, layoutFaults, setPages } from '../../test/page-layout.js';
import { fileDifferences } from '../../test/report-equality.js';
import { lettersOf, type PdfPage, readPdf, reportFile } from '../../test/report-files.js';

const NOTE = 'BẢN MINH HỌA – SỐ LIỆU MÔ PHỎNG, KHÔNG PHẢI SỐ LIỆU THẬT';

let demo: DemoApp;
let pages: PdfPage[];

const lettersOfAll = (some: readonly PdfPage[]): string => some.map(({ letters }) => letters).join('');

beforeAll(async () => {
  demo = await startDemo();
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
});

describe('page, Word document and workbook of a report', () => {
  it.each([
    ['province_week', {}],
    ['commune_week', {}],
    ['gap_report', {}],
    ['campaign_summary', {}],
    ['custom_period', { fromPeriod: '2025-W36' }],
  ] as const)(
    '%s say every word and figure of its document, and nothing else, laid out as the decree has it',
    async (kind, more) => {
      const own = kind === 'commune_week';
      const by = await demo.app.addAndSignIn(
        `of-${kind}`,
        own ? 'commune_editor' : 'reviewer',
        own ? '24301' : null,
      );
      const { document, files } = await frozenReport(by, kind, more);
      expect(await fileDifferences(document, files)).toEqual([]);
      const set = await setPages(files.pdf);
      expect(layoutFaults(set, printed(document))).toEqual([]);
      expect(Math.min(...set[0]!.texts.map(({ left }) => left))).toBeCloseTo(30, 1);
      expect(Math.max(...set[0]!.texts.map(({ right }) => right))).toBeCloseTo(210 - 15, 1);
      const chapters = document.sections.length + document.annexes.length;
      expect((await bookmarksOf(files.pdf)).length).toBeGreaterThanOrEqual(chapters);
    },
  );
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

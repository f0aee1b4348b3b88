import { beforeAll, describe, expect, it } from '@jest/globals';
import { WorkerLine } from '../../../jobs/worker-line.js';
import { tablesOf } from '../../../test/document-texts.js';
import {
  bookmarksOf,
  layoutFaults,
  lookOf,
  MARGINS,
  type SetPage,
  setPages,
  type SetText,
} from '../../../test/page-layout.js';
import { reportDocument } from '../../../test/printed-document.js';
import { lettersOf, type PdfPage, readPdf, zipTexts } from '../../../test/report-files.js';
import { docxTask } from './document-docx.js';
import { pdfTask } from './document-pdf.js';

const document = reportDocument();
const tables = tablesOf(document);

let pdf: Buffer;
let word: Map<string, string>;
const styles = (): string => word.get('word/styles.xml')!;

beforeAll(async () => {
  const script = new URL('./document.worker.mjs', import.meta.url);
  const worker = new WorkerLine({ script, waiting: 2, withinMs: 60_000, memoryMb: 256, processMb: 400 });
  pdf = await worker.run(pdfTask(document));
  word = zipTexts(await worker.run(docxTask(document)));
  await worker.close();
}, 120_000);

describe('the Word document', () => {
  it('has the margins of the decree, and lies across where its annex is wide', () => {
    const xml = word.get('word/document.xml')!;
    const sizes = [...xml.matchAll(/<w:pgSz [^>]*\/>/gu)].map(([size]) => size);
    expect(sizes.map((size) => size.includes('landscape'))).toEqual([false, true, false]);
    expect(sizes[0]).toMatch(/w:w="11906" w:h="16838"|w:h="16838" w:w="11906"/u);
    for (const [margins] of xml.matchAll(/<w:pgMar [^>]*\/>/gu))
      for (const side of ['top="1134"', 'bottom="1134"', 'left="1701"', 'right="850"'])
        expect(margins).toContain(`w:${side}`);
    expect(xml.match(/<w:titlePg\/>/gu)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"/gu)).toHaveLength(3);
  });

  it('writes in Times New Roman alone, with styles of its own, and counts pages with a field', () => {
    const fonts = [...styles().matchAll(/w:ascii="([^"]*)"/gu)].map(([, name]) => name);
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    for (const name of ['Heading1', 'Heading2', 'NationalName', 'Motto', 'Signature', 'Recipients'])
      expect(word.get('word/document.xml')).toContain(`<w:pStyle w:val="${name}"/>`);
    expect([...word].filter(([name, xml]) => name.includes('header') && xml.includes('PAGE'))).not.toEqual(
      [],
    );
  });

  it('has the sizes of the decree in its styles, and keeps together what belongs together', () => {
    const styleOf = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'u').exec(styles())?.[0] ?? '';
    const sizes = {
      ...{
        Normal: 13,
        AgencyAbove: 12,
        Agency: 12,
        NationalName: 12,
        Motto: 13,
        NumberLine: 13,
        PlaceDate: 13,
      },
      ...{ DocumentType: 14, Subject: 14, RecipientsHead: 12, Recipients: 11, Signature: 13 },
      ...{ AnnexNumber: 14, AnnexTitle: 13, AnnexReference: 13, Heading1: 13, Heading2: 13, Header: 13 },
    };
    for (const [id, size] of Object.entries(sizes))
      expect([id, /<w:sz w:val="(\d+)"/u.exec(styleOf(id))?.[1]]).toEqual([id, String(size * 2)]);
    const on = (id: string, mark: string): boolean => new RegExp(`<w:${mark}/>`, 'u').test(styleOf(id));
    for (const id of ['Agency', 'NationalName', 'Motto', 'Subject', 'Signature', 'AnnexNumber', 'Heading1'])
      expect([id, on(id, 'b')]).toEqual([id, true]);
    for (const id of ['PlaceDate', 'AnnexReference', 'RecipientsHead'])
      expect([id, on(id, 'i')]).toEqual([id, true]);
    for (const id of ['Signature', 'AnnexTitle', 'Heading1', 'Heading2'])
      expect([id, on(id, 'keepNext')]).toEqual([id, true]);
    expect(styleOf('Normal')).toMatch(/w:jc w:val="both"/u);
    expect(styleOf('Normal')).toMatch(/w:firstLine="720"/u);
    expect(styleOf('Normal')).toMatch(/w:after="120"/u);
    const rows = word.get('word/document.xml')!.match(/<w:tr>.*?<\/w:tr>/gu)!;
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    const last = rows.filter((row) => /Xã Krông Pắc 99<|Xã Ea M’Droh 100<|Xã Cuôr Đăng 101</u.test(row));
    expect(last.map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, true]);
  });

  it('repeats the two head rows of a table, tells what its charts show, and knows no moment', () => {
    const xml = word.get('word/document.xml')!;
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2 * tables.length);
    expect(xml).toContain('descr="Đạt 58,0% ngày 03/10/2025."');
    expect(word.get('docProps/core.xml')).not.toContain('dcterms:created');
  });
});

describe('the page', () => {
  let set: SetPage[];
  let pages: PdfPage[];
  const look = (text: string) => {
    const { font, size } = lookOf(set, text);
    return [font.replace('Tinos-', ''), size];
  };
  const middle = (text: string): number => {
    const { left, right, page } = lookOf(set, text);
    return (left + right) / 2 - (MARGINS.left + set[page]!.width - MARGINS.right) / 2;
  };

  beforeAll(async () => {
    set = await setPages(pdf);
    pages = await readPdf(pdf);
  });

  it('is A4, across in the wide annex, with its fonts inside', () => {
    const wide = pages.map(({ size: [width, height] }) => width > height);
    expect(wide).toContain(true);
    expect([wide[0], wide.at(-1)]).toEqual([false, false]);
    const fonts = pages.flatMap((page) => page.fonts);
    expect(fonts.every(({ name, embedded }) => name.startsWith('Tinos-') && embedded)).toBe(true);
  });

  it('keeps its margins, numbers, heads and rows as the decree has them', () => {
    expect(layoutFaults(set, document)).toEqual([]);
  });

  it('of which a text over the edge, over another or in the margin is found out', () => {
    const moved = (change: Partial<SetText>): SetPage[] =>
      set.map((page, i) =>
        i === 0
          ? { ...page, texts: page.texts.map((t) => (t.text === 'BÁO CÁO' ? { ...t, ...change } : t)) }
          : page,
      );
    const beside = lookOf(set, document.numberLine);
    for (const change of [{ right: 196 }, { left: 29 }, { base: 279 }, { ...beside, left: beside.left + 5 }])
      expect(layoutFaults(moved(change), document)).not.toEqual([]);
  });

  it.each([
    ['UBND TỈNH ĐẮK LẮK', 'Regular', 12],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Bold', 12],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Bold', 12],
    ['Độc lập - Tự do - Hạnh phúc', 'Bold', 13],
    ['Số: 57/BC-SKHCN', 'Regular', 13],
    ['Đắk Lắk, ngày 08 tháng 10 năm 2025', 'Italic', 13],
    ['BÁO CÁO', 'Bold', 14],
    ['Kính gửi: Ủy ban nhân dân tỉnh Đắk Lắk.', 'Regular', 13],
    ['II. KẾT QUẢ THỰC HIỆN', 'Bold', 13],
    ['1. Kết quả thực hiện các chỉ tiêu', 'Bold', 13],
    ['Xã Cuôr Đăng đạt cao nhất.', 'Regular', 13],
    ['Nơi nhận:', 'BoldItalic', 12],
    ['- Như trên;', 'Regular', 11],
    ['KT. GIÁM ĐỐC', 'Bold', 13],
    ['Nguyễn Văn Ấm', 'Bold', 13],
    ['Phụ lục I', 'Bold', 14],
    ['KẾT QUẢ CỦA 102 XÃ, PHƯỜNG', 'Bold', 13],
    ['(Kèm theo Báo cáo số 57/BC-SKHCN)', 'Italic', 13],
  ])('sets %j in %s of %d points', (text, font, size) => expect(look(text)).toEqual([font, size]));

  it('sets number and date on one line, titles in the middle, the signature beside the recipients on one page', () => {
    const [number, date] = [document.numberLine, document.placeDate].map((text) => lookOf(set, text));
    expect(number!.base).toBeCloseTo(date!.base, 1);
    for (const text of ['BÁO CÁO', 'Phụ lục I', 'KẾT QUẢ CỦA 102 XÃ, PHƯỜNG', 'Phụ lục II'])
      expect(Math.abs(middle(text))).toBeLessThan(0.5);
    const [recipients, authority, name] = ['Nơi nhận:', 'KT. GIÁM ĐỐC', 'Nguyễn Văn Ấm'].map((text) =>
      lookOf(set, text),
    );
    expect(Math.abs(recipients!.base - authority!.base)).toBeLessThan(1);
    expect([authority!.page, name!.page]).toEqual([recipients!.page, recipients!.page]);
    expect(lettersOf(set[name!.page]!.texts.map(({ text }) => text).join(''))).toContain('./.Nơinhận:');
  });

  it('has a bookmark for each part, subheading and annex', async () => {
    expect(await bookmarksOf(pdf)).toEqual([
      ...['II. KẾT QUẢ THỰC HIỆN', '1. Kết quả thực hiện các chỉ tiêu', 'V. KIẾN NGHỊ, ĐỀ XUẤT'],
      ...['Phụ lục I', 'Phụ lục II'],
    ]);
  });
});

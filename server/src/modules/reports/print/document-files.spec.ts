import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { WorkerLine } from '../../../jobs/worker-line.js';
import { EDE_ALL, HOSTILE, hostileDocument, reportDocument } from '../../../test/printed-document.js';
import type { ReportDocument } from '../../../domain/report/document.js';
import { tablesOf } from '../../../test/document-texts.js';
import { fileDifferences, type ReportFiles } from '../../../test/report-equality.js';
import { zipTexts } from '../../../test/report-files.js';
import { docxTask } from './document-docx.js';
import { pdfTask } from './document-pdf.js';
import { xlsxTask } from './document-xlsx.js';

const tasks = { docx: docxTask, pdf: pdfTask, xlsx: xlsxTask };
const document = reportDocument();
const tables = tablesOf(document);
const line = (): WorkerLine =>
  new WorkerLine({
    script: new URL('./document.worker.mjs', import.meta.url),
    waiting: 20,
    withinMs: 60_000,
    memoryMb: 256,
    processMb: 400,
  });

let worker: WorkerLine;
let files: Record<keyof typeof tasks, Buffer>;
let sheets: Map<string, CellValue[][]>;

beforeAll(async () => {
  worker = line();
  const [docx, pdf, xlsx] = [
    await worker.run(docxTask(document)),
    await worker.run(pdfTask(document)),
    await worker.run(xlsxTask(document)),
  ];
  files = { docx, pdf, xlsx };
  sheets = new Map((await readXlsx(xlsx)).sheets.map(({ name, rows }) => [name, rows]));
}, 120_000);
afterAll(() => worker.close());

describe('files of a report', () => {
  it.each(['docx', 'pdf', 'xlsx'] as const)(
    'as %s are the same bytes the next time and from another thread',
    async (kind) => {
      const other = line();
      try {
        const again = [await worker.run(tasks[kind](document)), await other.run(tasks[kind](document))];
        expect(again.map((bytes) => bytes.equals(files[kind]))).toEqual([true, true]);
      } finally {
        await other.close();
      }
    },
  );

  it.each(['docx', 'pdf', 'xlsx'] as const)(
    'as %s are the same bytes from another process, in another time zone and under another locale',
    (kind) => {
      const [script, drawing] = ['../../../test/draw-elsewhere.mjs', './document.worker.mjs'].map(
        (file) => new URL(file, import.meta.url),
      );
      const env = { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
      const file = execFileSync(process.execPath, [fileURLToPath(script!), drawing!.href], {
        input: serialize(tasks[kind](document)),
        env,
        maxBuffer: 64 * 2 ** 20,
      });
      expect(file.equals(files[kind])).toBe(true);
    },
  );

  it('carry hostile text and Ê Đê letters of every field as text', async () => {
    const filesOf = async (given: ReportDocument): Promise<ReportFiles> => ({
      docx: await worker.run(docxTask(given)),
      pdf: await worker.run(pdfTask(given)),
      xlsx: await worker.run(xlsxTask(given)),
    });
    const drawn = await filesOf(hostileDocument());
    expect(await fileDifferences(hostileDocument(), drawn)).toEqual([]);
    // This reader of pages tells a letter with two marks, which no composed letter exists for, as its bare parts.
    const all = hostileDocument(EDE_ALL);
    const found = await fileDifferences(all, await filesOf(all));
    expect(found.filter((difference) => !difference.startsWith('pdf:'))).toEqual([]);
    for (const [name, xml] of zipTexts(drawn.xlsx))
      if (name.startsWith('xl/worksheets/')) expect([name, /<f[\s>]/u.test(xml)]).toEqual([name, false]);
    const fields = [...zipTexts(drawn.docx).values()].flatMap((xml) =>
      [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field]) => field),
    );
    expect(new Set(fields)).toEqual(new Set(['PAGE']));
  });

  it('say every word and figure of the document in its order, and nothing else', async () => {
    expect(await fileDifferences(document, files)).toEqual([]);
  });

  it.each(['pdf', 'docx', 'xlsx'] as const)('as %s with one wrong figure are found out', async (kind) => {
    for (const [right, wrong] of [
      ['1.372.909', '1.372.908'],
      ['"40,3%","value":40.3', '"40,4%","value":40.4'],
    ]) {
      const other = JSON.parse(JSON.stringify(document).replace(right!, wrong!)) as typeof document;
      const planted = { ...files, [kind]: await worker.run(tasks[kind](other)) };
      expect(await fileDifferences(document, planted)).toHaveLength(1);
    }
  });
});

describe('the workbook', () => {
  it('has a sheet for the text, for each table, and for the definitions', () => {
    expect([...sheets.keys()]).toEqual(['Báo cáo', ...tables.map(({ sheet }) => sheet), 'Định nghĩa']);
  });

  it('keeps figures as numbers, a quotient in two columns, what is missing empty', () => {
    for (const table of tables) {
      const body = sheets.get(table.sheet)!.slice(4);
      table.rows.forEach((row, i) => {
        const wanted = row.flatMap((cell): CellValue[] => {
          if (cell.kind === 'number') return [cell.value];
          return cell.kind === 'quotient' ? [cell.numerator, cell.denominator] : [cell.text];
        });
        expect(body[i]).toEqual(wanted);
      });
    }
  });

  it('prints the head of a table on every page, of a sheet whose name is quoted', () => {
    const names = zipTexts(files.xlsx).get('xl/workbook.xml');
    expect(names).toMatch(/Print_Titles"[^>]*>(?:'|&apos;|&#39;)Xã, phường(?:'|&apos;|&#39;)!\$4:\$4</u);
    expect(names).toMatch(
      /Print_Area"[^>]*>(?:'|&apos;|&#39;)Xã, phường(?:'|&apos;|&#39;)!\$A\$1:\$G\$106</u,
    );
  });

  it('never makes a formula of a text', () => {
    for (const [name, xml] of zipTexts(files.xlsx))
      if (name.startsWith('xl/worksheets/')) expect([name, /<f[\s>]/u.test(xml)]).toEqual([name, false]);
    expect(
      sheets
        .get('Chữ lạ')!
        .slice(4)
        .map((row) => row[1]),
    ).toEqual([...HOSTILE]);
  });
});

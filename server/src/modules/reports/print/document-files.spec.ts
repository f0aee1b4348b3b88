import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { WorkerLine } from '../../../jobs/worker-line.js';
import { HOSTILE, reportDocument } from '../../../test/printed-document.js';
import { tablesOf } from '../../../test/document-texts.js';
import { fileDifferences } from '../../../test/report-equality.js';
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

import { readXlsx, type Cell, type Sheet } from 'hucre/xlsx';
import { formatNumber, formatSigned } from '../domain/format.js';
import { printed } from '../domain/report/printed.js';
import type { ReportCell, ReportDocument, ReportTable } from '../domain/report/document.js';
import { pageNote } from '../modules/reports/print/page-note.js';
import { printable } from '../modules/reports/print/printable.js';
import {
  heldCells,
  lettersOfDocument,
  lettersOfPages,
  tablesOf,
  wordParagraphs,
  wordPictures,
} from './document-texts.js';
import { lettersOf, readPdf, zipTexts } from './report-files.js';

export type ReportFiles = Readonly<Record<'pdf' | 'docx' | 'xlsx', Buffer>>;

/** Where two texts part, with what stands around; null: they are the same. */
function parting(name: string, given: string, wanted: string): string[] {
  if (given === wanted) return [];
  const at = [...wanted].findIndex((letter, i) => given[i] !== letter);
  const from = Math.max(0, (at === -1 ? wanted.length : at) - 40);
  return [`${name}: "${given.slice(from, from + 100)}" for "${wanted.slice(from, from + 100)}"`];
}

/** Above the rows of a table in a workbook: caption, basis, note, head. */
const HEAD_ROWS = 4;

/** A figure as it is printed is its number, rounded as its column is. */
function printedFigures(table: ReportTable, language: ReportDocument['language']): string[] {
  const shown = (cell: ReportCell & { readonly kind: 'number' }): string =>
    (cell.signed ? formatSigned : formatNumber)(cell.value, cell.decimals, language);
  return table.rows.flatMap((row) =>
    row.flatMap((cell) => {
      if (cell.kind === 'quotient') {
        const parts = [cell.numerator, cell.denominator].flatMap((n) => n ?? []);
        const text = parts.map((n) => formatNumber(n, 0, language)).join('/');
        return cell.text === text ? [] : [`${table.id}: ${cell.text} for ${text}`];
      }
      if (cell.kind !== 'number' || cell.text.replace('%', '') === shown(cell)) return [];
      return [`${table.id}: ${cell.text} for ${shown(cell)}`];
    }),
  );
}

/** Digits behind the comma, and the mark of a share, as a program for workbooks shows a cell. */
function shapeOf(cell: Cell | undefined): string {
  const format = cell?.style?.numFmt?.split(';')[0] ?? '';
  return `${/\.(0+)/u.exec(format)?.[1] ?? ''}${format.includes('%') ? '%' : ''}`;
}
const wantedShape = ({ text, decimals }: ReportCell & { readonly kind: 'number' }): string =>
  `${'0'.repeat(decimals)}${text.endsWith('%') ? '%' : ''}`;

function sheetDifferences(sheet: Sheet | undefined, table: ReportTable, document: ReportDocument): string[] {
  const rows = sheet?.rows ?? [];
  const note = pageNote(document) ?? '';
  const above = [document.basis, note].flatMap((text, i) =>
    parting(`${table.sheet} ${String(i + 2)}`, String(rows[i + 1]?.[0] ?? ''), text),
  );
  const body = table.rows.flatMap((row, r) => {
    const at = HEAD_ROWS + r;
    const held = row.flatMap(heldCells);
    const given = (rows[at] ?? []).slice(0, held.length);
    const shapes = row.flatMap((cell, c) => {
      if (cell.kind !== 'number') return [];
      const column = row.slice(0, c).flatMap(heldCells).length;
      const [is, wanted] = [shapeOf(sheet?.cells?.get(`${String(at)},${String(column)}`)), wantedShape(cell)];
      return is === wanted ? [] : [`${table.sheet}: shown as "${is}" for "${wanted}" (${cell.text})`];
    });
    return [...parting(table.sheet, JSON.stringify(given), JSON.stringify(held)), ...shapes];
  });
  const rest = rows.slice(HEAD_ROWS + table.rows.length).flatMap((row) => row.filter((one) => one !== null));
  const wanted = table.note === '' ? [] : [table.note];
  return [...above, ...body, ...parting(`${table.sheet} below`, rest.join('\n'), wanted.join('\n'))];
}

/** Lines of the first sheet: the text without what the other sheets hold. */
function narrativeOf(document: ReportDocument): string[] {
  const { letterhead } = document;
  return [
    ...[letterhead.agencyAbove, letterhead.agency, document.numberLine, document.placeDate],
    ...[document.typeName, document.subject, pageNote(document) ?? '', document.basis],
    ...document.addressLines,
    ...document.opening.map(({ text }) => text),
    ...document.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) => {
        if (block.kind === 'table') return block.table.caption;
        return block.kind === 'chart' ? `${block.caption}: ${block.alt}` : block.text;
      }),
    ]),
    ...document.annexes.flatMap(({ number, title, paragraphs }) => [`${number}. ${title}`, ...paragraphs]),
  ];
}

/** What the files of a report say other than its document; empty: nothing, and nothing more than it. */
export async function fileDifferences(given: ReportDocument, files: ReportFiles): Promise<string[]> {
  const document = printed(printable(given));
  const xml = zipTexts(files.docx).get('word/document.xml') ?? '';
  const { sheets } = await readXlsx(files.xlsx, { readStyles: true });
  const [text] = sheets;
  const tables = tablesOf(document);
  const alts = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => (b.kind === 'chart' ? b.alt : [])),
  );
  const terms = document.definitions.map(({ term, text: meaning, source }) => [term, meaning, source]);
  return [
    ...tables.flatMap((table) => printedFigures(table, document.language)),
    ...parting(
      'pdf',
      lettersOfPages(await readPdf(files.pdf), document),
      lettersOfDocument(document, 'page'),
    ),
    ...parting('docx', lettersOf(wordParagraphs(xml).join('')), lettersOfDocument(document, 'word')),
    ...parting('pictures', wordPictures(xml).join('\n'), alts.join('\n')),
    ...parting(
      'xlsx',
      lettersOf((text?.rows ?? []).flat().join('')),
      lettersOf(narrativeOf(document).join('')),
    ),
    ...tables.flatMap((table) =>
      sheetDifferences(
        sheets.find(({ name }) => name === table.sheet),
        table,
        document,
      ),
    ),
    ...parting('definitions', JSON.stringify(sheets.at(-1)?.rows.slice(1)), JSON.stringify(terms)),
  ];
}

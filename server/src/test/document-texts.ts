import { chartSvg } from '../domain/report/chart-svg.js';
import type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportDocument,
  ReportLanguage,
  ReportTable,
} from '../domain/report/document.js';
import { closed } from '../modules/reports/print/closing-mark.js';
import { pageNote } from '../modules/reports/print/page-note.js';
import { lettersOf, type PdfPage } from './report-files.js';

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Everything that a file prints of a document, in the order in which it stands, as letters without spaces. */
type Medium = 'page' | 'word';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&([^;]+);/gu, (_, name: string) => ENTITIES[name] ?? '?');

/** Words and figures of a drawing. */
export const chartTexts = (chart: ReportChart, language: ReportLanguage): string[] =>
  [...chartSvg(chart, language).matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => unescaped(text!));

export const headTexts = ({ columns }: ReportTable): string[] => [
  ...columns.map(({ head }) => head),
  ...columns.map((_, i) => `(${String(i + 1)})`),
];
const tableTexts = (table: ReportTable): string[] => [
  table.caption,
  ...headTexts(table),
  ...table.rows.flatMap((row) => row.map(({ text }) => text)),
  table.note,
];

/** A picture in Word carries no letters. */
function blockTexts(block: ReportBlock, medium: Medium, language: ReportLanguage): string[] {
  if (block.kind === 'table') return tableTexts(block.table);
  if (block.kind !== 'chart') return [block.text];
  return [...(medium === 'page' ? chartTexts(block.chart, language) : []), block.caption];
}

function documentTexts(given: ReportDocument, medium: Medium): string[] {
  const document = closed(given);
  const { letterhead, language } = document;
  const { signer } = letterhead;
  const head = {
    page: [letterhead.agencyAbove, NATIONAL_NAME, letterhead.agency, MOTTO],
    word: [letterhead.agencyAbove, letterhead.agency, NATIONAL_NAME, MOTTO],
  }[medium];
  return [
    ...head,
    ...[document.numberLine, document.placeDate, document.typeName, document.subject],
    ...document.addressLines,
    ...document.opening.map(({ text }) => text),
    ...document.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => blockTexts(block, medium, language)),
    ]),
    ...[language === 'vi' ? 'Nơi nhận:' : 'Recipients:', ...document.recipientLines],
    ...[signer.authority, signer.post, signer.name],
    ...document.annexes.flatMap(({ number, title, reference, paragraphs, table }) => [
      ...[number, title, reference, ...paragraphs],
      ...(table === null ? [] : tableTexts(table)),
    ]),
  ];
}

/** What stands in a file of this kind, and nothing else. */
export const lettersOfDocument = (document: ReportDocument, medium: Medium): string =>
  lettersOf(documentTexts(document, medium).join(''));

export const tablesOf = ({ sections, annexes }: ReportDocument): ReportTable[] => [
  ...sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === 'table' ? [b.table] : []))),
  ...annexes.flatMap(({ table }) => table ?? []),
];

/** The pages as they are read on: without number, note and the head that a table repeats. */
export function lettersOfPages(pages: readonly PdfPage[], document: ReportDocument): string {
  const note = lettersOf(pageNote(document) ?? '');
  const heads = tablesOf(document).map((table) => lettersOf(headTexts(table).join('')));
  let number = 0;
  return pages
    .map(({ letters }, i) => {
      const first = i === 0 || document.annexes.some((annex) => letters.startsWith(lettersOf(annex.number)));
      number = first ? 1 : number + 1;
      const numbered = first ? '' : String(number);
      if (!letters.startsWith(numbered) || !letters.endsWith(note))
        throw new Error(`Page ${String(i + 1)} has no number ${numbered} or note: ${letters}`);
      const body = letters.slice(numbered.length, letters.length - note.length);
      return body.slice(heads.find((head) => body.startsWith(head))?.length ?? 0);
    })
    .join('');
}

/** Text of a Word document, paragraph by paragraph. */
export const wordParagraphs = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, part]) => unescaped(part!))
        .join(''),
    );

/** What the pictures of a Word document are said to show. */
export const wordPictures = (xml: string): string[] =>
  [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(([, text]) => unescaped(text!));

/** A cell as a workbook holds it; a quotient is two. */
export function heldCells(cell: ReportCell): unknown[] {
  if (cell.kind === 'number') return [cell.value];
  return cell.kind === 'quotient' ? [cell.numerator, cell.denominator] : [cell.text];
}

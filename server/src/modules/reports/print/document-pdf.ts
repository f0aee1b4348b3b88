import { chartSvg } from '../../../domain/report/chart-svg.js';
import type {
  ReportBlock,
  ReportDocument,
  ReportLanguage,
  ReportTable,
} from '../../../domain/report/document.js';
import { closed } from './closing-mark.js';
import { cellLines, cellText, columnWidths, headText } from './column-widths.js';
import { documentTemplate } from './document.typst.js';
import { textWidthOf } from './docx-nodes.js';
import { pageNote } from './page-note.js';
import { breakable, printable, tied, withTexts } from './printable.js';

/** Every text of the data may part where it must. */
const parting = <T>(data: T): T => withTexts(data, breakable);

function tableData(table: ReportTable, pageWidth: number): object {
  const { columns, rows, size, caption, note } = table;
  return parting({
    caption,
    size,
    note,
    widths: columnWidths(table, pageWidth),
    aligns: columns.map(({ align }) => align),
    head: columns.map(headText),
    rows: rows.map((row) =>
      columns.map(({ share }, i) => {
        const text = row[i] === undefined ? '' : cellText(row[i], pageWidth);
        return share === null && text.split(/\s+/u).length === 4 ? cellLines(text).join('\n') : text;
      }),
    ),
  });
}

function blockData(block: ReportBlock, language: ReportLanguage): object {
  if (block.kind === 'chart')
    return {
      kind: 'chart',
      svg: chartSvg(block.chart, language),
      caption: breakable(block.caption),
      alt: block.alt,
    };
  if (block.kind === 'table') return { kind: 'table', table: tableData(block.table, textWidthOf(false)) };
  return { kind: block.kind, text: breakable(block.text) };
}

/** What the worker sets: template and text, A4. Bytes depend on the document alone: no clock, no machine. */
export function pdfTask(given: ReportDocument): object {
  const document = closed(printable(given));
  const { letterhead } = document;
  const data = {
    language: document.language,
    documentTitle: document.documentTitle,
    pageNote: pageNote(document),
    agencyInText: letterhead.agencyInText,
    ...parting({
      agencyAbove: letterhead.agencyAbove,
      agency: letterhead.agency,
      signer: letterhead.signer,
      numberLine: document.numberLine,
      placeDate: document.placeDate,
      typeName: document.typeName,
      subject: tied(document.subject),
      addressLines: document.addressLines,
      recipientLines: document.recipientLines,
    }),
    opening: document.opening.map((block) => blockData(block, document.language)),
    sections: document.sections.map(({ heading, blocks }) => ({
      heading: breakable(heading),
      blocks: blocks.map((block) => blockData(block, document.language)),
    })),
    annexes: document.annexes.map(({ number, title, reference, paragraphs, table, landscape }) => ({
      ...parting({ number, title, reference, paragraphs }),
      landscape,
      table: table === null ? null : tableData(table, textWidthOf(landscape)),
    })),
  };
  return { kind: 'pdf', template: documentTemplate, data: JSON.stringify(data) };
}

import type {
  ReportAnnex,
  ReportBlock,
  ReportDocument,
  ReportLanguage,
  ReportParagraph,
  ReportSection,
} from '../../../domain/report/document.js';
import { chartSvg } from '../../../domain/report/chart-svg.js';
import { pageNote } from './page-note.js';
import { printable } from './printable.js';
import { closed } from './closing-mark.js';
import { headTable, signatureTable, titleBlock } from './docx-frame.js';
import { bare, type DocxNode, mm, node, PAGE, points, styled, textWidthOf } from './docx-nodes.js';
import { DOCX_STYLES } from './docx-styles.js';
import { figuresTable } from './docx-table.js';

/** Width of a chart on the page, in pixels at 96 to the inch. */
const CHART_WIDTH = 600;

function chartNode(block: ReportBlock & { readonly kind: 'chart' }, language: ReportLanguage): DocxNode[] {
  const svg = chartSvg(block.chart, language);
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  const image = node('ImageRun', {
    type: 'png',
    data: { svg },
    transformation: {
      width: CHART_WIDTH,
      height: Math.round((CHART_WIDTH * Number(height)) / Number(width)),
    },
    altText: { name: block.id, title: block.caption, description: block.alt },
  });
  return [
    node('Paragraph', { style: 'Chart', keepNext: true, children: [image] }),
    styled('Caption', block.caption),
  ];
}

const paragraphsOf = ({ text }: ReportParagraph, keepNext: boolean): DocxNode[] =>
  text.split('\n').map((line) => styled('Normal', line, { keepNext }));

function blockNodes(block: ReportBlock, last: boolean, language: ReportLanguage): DocxNode[] {
  if (block.kind === 'paragraph') return paragraphsOf(block, last);
  if (block.kind === 'subheading') return [styled('Heading2', block.text)];
  if (block.kind === 'chart') return chartNode(block, language);
  const { caption, note } = block.table;
  return [
    ...(caption === '' ? [] : [styled('TableCaption', caption)]),
    figuresTable(block.table, textWidthOf(false)),
    note === '' ? bare('TableGap') : styled('TableNote', note),
  ];
}

const sectionNodes = (
  { heading, blocks }: ReportSection,
  last: boolean,
  language: ReportLanguage,
): DocxNode[] => [
  styled('Heading1', heading),
  ...blocks.flatMap((block, i) => blockNodes(block, last && i === blocks.length - 1, language)),
];

function annexNodes(annex: ReportAnnex): DocxNode[] {
  return [
    styled('AnnexNumber', annex.number),
    styled('AnnexTitle', annex.title),
    ...(annex.reference === '' ? [] : [styled('AnnexReference', annex.reference)]),
    ...annex.paragraphs.map((text) => styled('Normal', text)),
    ...(annex.table === null
      ? []
      : [
          figuresTable(annex.table, textWidthOf(annex.landscape)),
          annex.table.note === '' ? bare('TableGap') : styled('TableNote', annex.table.note),
        ]),
  ];
}

/** A part of the document that counts its own pages, from the second on in the top margin. */
function pages(document: ReportDocument, children: readonly DocxNode[], landscape: boolean): object {
  const number = node('Paragraph', {
    style: 'Header',
    children: [node('TextRun', { children: ['CURRENT'] })],
  });
  const said = pageNote(document);
  const note = said === null ? bare('Footer') : styled('Footer', said);
  return {
    properties: {
      type: 'nextPage',
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297), orientation: landscape ? 'landscape' : 'portrait' },
        margin: { ...PAGE, header: mm(10), footer: mm(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: node('Header', { children: [number] }),
      first: node('Header', { children: [bare('Header')] }),
    },
    footers: {
      default: node('Footer', { children: [note] }),
      first: node('Footer', { children: [note] }),
    },
    children,
  };
}

/** What the worker writes: a tree of parts of a Word document, as plain data. Bytes depend on the document alone. */
export function docxTask(given: ReportDocument): object {
  const document = closed(printable(given));
  const body = [
    headTable(document),
    ...titleBlock(document),
    ...document.opening.flatMap((paragraph) => paragraphsOf(paragraph, false)),
    ...document.sections.flatMap((s, i) =>
      sectionNodes(s, i === document.sections.length - 1, document.language),
    ),
    styled('TableGap', '', { keepNext: true, spacing: { before: points(8) } }),
    signatureTable(document),
    bare('TableGap'),
  ];
  return {
    kind: 'docx',
    options: {
      title: document.documentTitle,
      creator: document.letterhead.agencyInText,
      lastModifiedBy: document.letterhead.agencyInText,
      description: document.basis,
      styles: DOCX_STYLES,
      sections: [
        pages(document, body, false),
        ...document.annexes.map((annex) => pages(document, annexNodes(annex), annex.landscape)),
      ],
    },
  };
}

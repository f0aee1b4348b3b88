import type { ReportDocument } from '../../../domain/report/document.js';
import { textWidth } from './column-widths.js';
import { tied } from './printable.js';
import { bare, type DocxNode, node, NO_BORDERS, points, styled, textWidthOf, widthOf } from './docx-nodes.js';

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const cell = (width: number, children: readonly DocxNode[]): DocxNode =>
  node('TableCell', { width: widthOf(width), verticalAlign: 'top', children });

/** A rule in the middle of a box: a paragraph with a line above it, drawn in from both sides. */
export function rule(boxWidth: number, length: number): DocxNode {
  const side = points((boxWidth - length) / 2);
  return node('Paragraph', {
    style: 'Rule',
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: points(4), after: 0, line: 40, lineRule: 'exact' },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
  });
}

function grid(widths: readonly number[], rows: readonly (readonly (readonly DocxNode[])[])[]): DocxNode {
  return node('Table', {
    width: widthOf(textWidthOf(false)),
    columnWidths: widths.map(points),
    layout: 'fixed',
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((cells) =>
      node('TableRow', { cantSplit: true, children: cells.map((c, i) => cell(widths[i] ?? 0, c)) }),
    ),
  });
}

/** Agency and national heading side by side; number and date on one line below. */
export function headTable(document: ReportDocument): DocxNode {
  const { agency, agencyAbove } = document.letterhead;
  const [left, right] = [textWidthOf(false) * 0.42, textWidthOf(false) * 0.58];
  const agencyWidth = Math.min(
    left,
    Math.max(...agency.split('\n').map((line) => textWidth(line, 12, true))),
  );
  return grid(
    [left, right],
    [
      [
        [
          ...(agencyAbove === '' ? [] : [styled('AgencyAbove', agencyAbove)]),
          styled('Agency', agency),
          rule(left, agencyWidth * 0.4),
        ],
        [
          styled('NationalName', NATIONAL_NAME),
          styled('Motto', MOTTO),
          rule(right, textWidth(MOTTO, 13, true)),
        ],
      ],
      [[styled('NumberLine', document.numberLine)], [styled('PlaceDate', document.placeDate)]],
    ],
  );
}

/** "BÁO CÁO", what it is about, and to whom it goes. */
export function titleBlock({ typeName, subject, addressLines }: ReportDocument): readonly DocxNode[] {
  const width = textWidthOf(false);
  return [
    styled('DocumentType', typeName),
    styled('Subject', tied(subject)),
    rule(width, Math.min(textWidth(subject, 14, true), width) * 0.4),
    bare('TableGap'),
    ...addressLines.map((text, i) => (i === 0 ? styled('Address', text) : styled('AddressList', text))),
  ];
}

/** Recipients on the left, signature on the right, in one row that is not split. */
export function signatureTable(document: ReportDocument): DocxNode {
  const { authority, post, name } = document.letterhead.signer;
  const width = textWidthOf(false);
  return grid(
    [width * 0.45, width * 0.55],
    [
      [
        [
          styled('RecipientsHead', document.language === 'vi' ? 'Nơi nhận:' : 'Recipients:'),
          ...document.recipientLines.map((line) => styled('Recipients', line)),
        ],
        [
          styled('Signature', authority),
          ...(post === '' ? [] : [styled('Signature', post)]),
          node('Paragraph', { style: 'Signature', spacing: { before: points(64) } }),
          styled('Signature', name),
        ],
      ],
    ],
  );
}

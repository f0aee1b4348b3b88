import type { ReportCell, ReportColumn, ReportTable } from '../../../domain/report/document.js';
import { CELL_PADDING, cellLines, cellText, columnWidths, headText } from './column-widths.js';
import { type DocxNode, node, points, styled, widthOf } from './docx-nodes.js';

const line = { style: 'single', size: 4, color: '000000' };
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

const cell = (width: number, paragraph: DocxNode): DocxNode =>
  node('TableCell', { width: widthOf(width), verticalAlign: 'center', children: [paragraph] });

/** One paragraph of a cell, in the size of its table. */
function paragraph(style: string, text: string, size: number, options: object, run: object = {}): DocxNode {
  const runs = text
    .split('\n')
    .map((part, i) =>
      node('TextRun', { text: part, size: size * 2, ...run, ...(i === 0 ? {} : { break: 1 }) }),
    );
  return node('Paragraph', { style, ...options, children: runs });
}

/** Four words in a narrow column stand two and two. */
function bodyText(given: ReportCell, column: ReportColumn, pageWidth: number): string {
  const text = cellText(given, pageWidth);
  return column.share === null && text.split(/\s+/u).length === 4 ? cellLines(text).join('\n') : text;
}

/** Neither the first row of a table nor its last stands alone on a page. */
const bound = (row: number, rows: number): boolean => rows > 1 && (row === 0 || row === rows - 2);

/** A table in one look: repeated head, numbered columns, rows that stand on one page. */
export function figuresTable(table: ReportTable, pageWidth: number): DocxNode {
  const widths = columnWidths(table, pageWidth);
  const wide = (i: number): number => widths[i] ?? 0;
  const head = (children: readonly DocxNode[]): DocxNode =>
    node('TableRow', { tableHeader: true, cantSplit: true, children });
  return node('Table', {
    width: widthOf(pageWidth),
    columnWidths: widths.map(points),
    layout: 'fixed',
    borders: BORDERS,
    margins: { left: points(CELL_PADDING), right: points(CELL_PADDING), top: points(2), bottom: points(2) },
    rows: [
      head(
        table.columns.map((c, i) =>
          cell(wide(i), paragraph('TableHead', headText(c), table.size, { keepNext: true })),
        ),
      ),
      head(
        table.columns.map((_, i) =>
          cell(
            wide(i),
            paragraph(
              'TableHead',
              `(${String(i + 1)})`,
              table.size,
              { keepNext: true },
              { bold: false, italics: true },
            ),
          ),
        ),
      ),
      ...table.rows.map((row, place) =>
        node('TableRow', {
          cantSplit: true,
          children: table.columns.map((column, i) =>
            cell(
              wide(i),
              row[i] === undefined
                ? styled('TableText', '')
                : paragraph('TableText', bodyText(row[i], column, pageWidth), table.size, {
                    alignment: column.align,
                    keepNext: bound(place, table.rows.length),
                  }),
            ),
          ),
        }),
      ),
    ],
  });
}

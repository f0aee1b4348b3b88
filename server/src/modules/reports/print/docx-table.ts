import type { ReportCell, ReportColumn, ReportTable } from '../../../domain/report/document.js';
import { CELL_PADDING, cellLines, cellText, columnWidths, headText } from './column-widths.js';
import { type DocxNode, node, points, rowNode, widthOf } from './docx-nodes.js';

const line = { style: 'single', size: 4, color: '000000' };
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** Four words in a narrow column stand two and two. */
function bodyText(given: ReportCell | undefined, column: ReportColumn, pageWidth: number): string {
  if (given === undefined) return '';
  const text = cellText(given, pageWidth);
  return column.share === null && text.split(/\s+/u).length === 4 ? cellLines(text).join('\n') : text;
}

/** Neither the first row of a table nor its last stands alone on a page. */
const bound = (row: number, rows: number): boolean => rows > 1 && (row === 0 || row === rows - 2);

/** A table in one look: repeated head, numbered columns, rows that stand on one page. */
export function figuresTable(table: ReportTable, pageWidth: number): DocxNode {
  const widths = columnWidths(table, pageWidth);
  const { rows, size } = table;
  const columns = table.columns.map(({ align }, i) => ({ width: points(widths[i] ?? 0), align }));
  const heads = { columns, style: 'TableHead', size, head: true, keepNext: true };
  return node('Table', {
    width: widthOf(pageWidth),
    columnWidths: widths.map(points),
    layout: 'fixed',
    borders: BORDERS,
    margins: { left: points(CELL_PADDING), right: points(CELL_PADDING), top: points(2), bottom: points(2) },
    rows: [
      rowNode({ ...heads, texts: table.columns.map(headText), slanted: false }),
      rowNode({ ...heads, texts: table.columns.map((_, i) => `(${String(i + 1)})`), slanted: true }),
      ...rows.map((cells, place) =>
        rowNode({
          ...{ columns, style: 'TableText', size, head: false, slanted: false },
          texts: table.columns.map((column, i) => bodyText(cells[i], column, pageWidth)),
          keepNext: bound(place, rows.length),
        }),
      ),
    ],
  });
}

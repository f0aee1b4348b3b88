import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { ReportCell, ReportDocument, ReportTable } from '../../../domain/report/document.js';
import { cellAddress } from '../../../domain/import/cell-address.js';
import { printable } from './printable.js';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const edge = { style: 'thin', color: { rgb: '9AA5AD' } } as const;
const BORDER = { top: edge, bottom: edge, left: edge, right: edge };
const plain: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };
const bold: CellStyle = { ...plain, font: { ...FONT, bold: true } };
const title: CellStyle = { ...plain, font: { ...FONT, bold: true, size: 14 } };
const warning: CellStyle = { ...plain, font: { ...FONT, bold: true, color: { rgb: '9B1136' } } };
const head: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EDF3' } },
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
const boxed: CellStyle = { ...plain, border: BORDER };

/** Most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767;

interface StyledValue {
  readonly value: CellValue;
  readonly style: CellStyle;
}
const said = (text: string, style: CellStyle): StyledValue => ({ value: text.slice(0, MOST_LETTERS), style });

/** A number stays a number; missing is an empty cell or the words, never 0. */
function figure(value: number | null, decimals: number, signed = false): StyledValue {
  if (value === null) return { value: null, style: boxed };
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const numFmt = signed ? `+${digits};-${digits};${digits}` : digits;
  return { value, style: { ...boxed, numFmt, alignment: { horizontal: 'right', vertical: 'top' } } };
}

const isQuotient = (table: ReportTable, column: number): boolean =>
  table.columns[column]?.quotientHeads != null || table.rows.some((row) => row[column]?.kind === 'quotient');

function cells(cell: ReportCell | undefined, two: boolean): StyledValue[] {
  if (cell?.kind === 'quotient') return [figure(cell.numerator, 0), figure(cell.denominator, 0)];
  const one =
    cell?.kind === 'number' ? figure(cell.value, cell.decimals, cell.signed) : said(cell?.text ?? '', boxed);
  return two ? [one, said('', boxed)] : [one];
}

function sheetOf(
  name: string,
  rows: readonly (readonly StyledValue[])[],
  rest: Partial<WriteSheet>,
): WriteSheet {
  const styles = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach(({ value, style }, c) => styles.set(`${String(r)},${String(c)}`, { value, style }));
  });
  return { name, rows: rows.map((row) => row.map(({ value }) => value)), cells: styles, ...rest };
}

/** Two columns for each quotient. */
function headsOf(table: ReportTable): string[] {
  return table.columns.flatMap((column, i) => {
    const one = column.head.replaceAll(/\s+/gu, ' ');
    if (!isQuotient(table, i)) return [one];
    return [...(column.quotientHeads ?? [`${one} (1)`, `${one} (2)`])];
  });
}

const WIDTH = { least: 7, most: 46, spare: 2 };
/** Letters of the longest text of a column, within bounds. */
function widthsOf(heads: readonly string[], rows: readonly (readonly StyledValue[])[]): { width: number }[] {
  return heads.map((text, i) => {
    const lengths = rows.map((row) => String(row[i]?.value ?? '').length);
    const word = Math.max(...text.split(' ').map((part) => part.length));
    return { width: Math.min(WIDTH.most, Math.max(WIDTH.least, word, ...lengths) + WIDTH.spare) };
  });
}

/** A line above a table runs on over the columns beside it. */
const over = (text: string, style: CellStyle): StyledValue =>
  said(text, { ...style, alignment: { vertical: 'top' } });

function tableSheet(document: ReportDocument, table: ReportTable, caption: string): WriteSheet {
  const heads = headsOf(table);
  const body = table.rows.map((row) => table.columns.flatMap((_, i) => cells(row[i], isQuotient(table, i))));
  const above = [
    [over(caption, title)],
    [over(document.basis, plain)],
    [over(document.simulatedNote ?? '', warning)],
  ];
  const rows = [...above, heads.map((text) => said(text, head)), ...body];
  const headRow = above.length + 1;
  const last = cellAddress(headRow + body.length, heads.length);
  const noted = table.note === '' ? rows : [...rows, [], [said(table.note, plain)]];
  return sheetOf(table.sheet, noted, {
    columns: widthsOf(heads, body),
    freezePane: { rows: headRow, columns: Math.min(2, heads.length) },
    autoFilter: { range: `${cellAddress(headRow, 1)}:${last}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: `A1:${last}`,
      printTitlesRow: `$${String(headRow)}:$${String(headRow)}`,
    },
  });
}

function narrative(document: ReportDocument): WriteSheet {
  const texts = (lines: readonly string[], style = plain) => lines.map((line) => [said(line, style)]);
  const rows = [
    ...texts(
      [document.letterhead.agencyAbove, document.letterhead.agency].filter((line) => line !== ''),
      bold,
    ),
    ...texts([document.numberLine, document.placeDate]),
    ...texts([document.typeName, document.subject], title),
    ...texts(document.simulatedNote === null ? [] : [document.simulatedNote], warning),
    ...texts([document.basis, ...document.addressLines]),
    ...document.opening.flatMap(({ text }) => texts(text.split('\n'))),
    ...document.sections.flatMap(({ heading, blocks }) => [
      ...texts([heading], bold),
      ...blocks.flatMap((block) => {
        if (block.kind === 'paragraph') return texts(block.text.split('\n'));
        if (block.kind === 'subheading') return texts([block.text], bold);
        return texts([block.kind === 'chart' ? `${block.caption}: ${block.alt}` : block.table.caption]);
      }),
    ]),
    ...document.annexes.flatMap(({ number, title: name, paragraphs }) => [
      ...texts([`${number}. ${name}`], bold),
      ...texts(paragraphs),
    ]),
  ];
  return sheetOf(document.language === 'vi' ? 'Báo cáo' : 'Report', rows, {
    columns: [{ width: 100 }],
    pageSetup: { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
}

function definitions({ definitions: terms, language }: ReportDocument): WriteSheet {
  const vi = language === 'vi';
  const name = vi ? 'Định nghĩa' : 'Definitions';
  const heads = vi ? ['Thuật ngữ', 'Nghĩa', 'Nguồn'] : ['Term', 'Meaning', 'Source'];
  const rows = terms.map(({ term, text, source }) => [term, text, source].map((part) => said(part, boxed)));
  return sheetOf(name, [heads.map((text) => said(text, head)), ...rows], {
    columns: [{ width: 30 }, { width: 80 }, { width: 40 }],
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  });
}

/** What the worker writes: the text, a sheet a table, the definitions, as plain data. */
export function xlsxTask(given: ReportDocument): object {
  const document = printable(given);
  const inBody = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [{ table: block.table, caption: block.table.caption }] : [],
    ),
  );
  const inAnnexes = document.annexes.flatMap(({ number, title: name, table }) =>
    table === null ? [] : [{ table, caption: `${number}. ${name}` }],
  );
  const tables = [...inBody, ...inAnnexes].map(({ table, caption }) => tableSheet(document, table, caption));
  return {
    kind: 'xlsx',
    workbook: { defaultFont: FONT, sheets: [narrative(document), ...tables, definitions(document)] },
  };
}

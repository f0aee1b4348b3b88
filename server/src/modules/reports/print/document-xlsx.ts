import type { Cell, CellStyle, CellValue, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type { ReportCell, ReportDocument, ReportTable } from '../../../domain/report/document.js';
import { columnLetters } from '../../../domain/import/cell-address.js';
import { pageNote } from './page-note.js';
import { printable } from './printable.js';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

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

/** Printed one page wide, as many long as it takes. */
const ONE_WIDE = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767;

interface StyledValue {
  readonly value: CellValue;
  readonly style: CellStyle;
}
const said = (text: string, style: CellStyle): StyledValue => ({ value: text.slice(0, MOST_LETTERS), style });

interface FigureLook {
  readonly decimals: number;
  readonly signed?: boolean;
  /** Printed with "%": 58 is 58%. */
  readonly share?: boolean;
}

/** A number stays a number, shown as it is printed; missing is an empty cell or the words, never 0. */
function figure(value: number | null, { decimals, signed = false, share = false }: FigureLook): StyledValue {
  if (value === null) return { value: null, style: boxed };
  const digits = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${share ? '"%"' : ''}`;
  const numFmt = signed ? `+${digits};-${digits};${digits}` : digits;
  return { value, style: { ...boxed, numFmt, alignment: { horizontal: 'right', vertical: 'top' } } };
}

const isQuotient = (table: ReportTable, column: number): boolean =>
  table.columns[column]?.quotientHeads != null || table.rows.some((row) => row[column]?.kind === 'quotient');

function cells(cell: ReportCell | undefined, two: boolean): StyledValue[] {
  if (cell?.kind === 'quotient')
    return [cell.numerator, cell.denominator].map((value) => figure(value, { decimals: 0 }));
  const one =
    cell?.kind === 'number'
      ? figure(cell.value, { ...cell, share: cell.text.endsWith('%') })
      : said(cell?.text ?? '', boxed);
  return two ? [one, said('', boxed)] : [one];
}

const WIDTH = { least: 7, most: 46, spare: 2 };
/** Points; no program shows a higher row. */
const HEIGHT = { line: 15, large: 19, most: 400 };

/** Of a row whose texts wrap in columns so many letters wide: not every program finds it by itself. */
function rowHeight(row: readonly (readonly [StyledValue, number])[]): number {
  const heights = row.map(([{ value, style }, width]) => {
    const line = style.font?.size === title.font?.size ? HEIGHT.large : HEIGHT.line;
    if (typeof value !== 'string' || style.alignment?.wrapText !== true) return line;
    return Math.ceil(value.length / (width - WIDTH.spare)) * line;
  });
  return Math.min(HEIGHT.most, Math.max(HEIGHT.line, ...heights) + 2);
}

/** The sheet's name quoted: it may hold spaces and commas. */
const printName = (kind: 'Area' | 'Titles', sheet: string, range: string): NamedRange => ({
  name: `_xlnm.Print_${kind}`,
  range: `'${sheet.replaceAll("'", "''")}'!${range}`,
  scope: sheet,
});

function sheetOf(
  name: string,
  rows: readonly (readonly StyledValue[])[],
  rest: Partial<WriteSheet>,
): WriteSheet {
  const styles = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach(({ value, style }, c) => styles.set(`${String(r)},${String(c)}`, { value, style }));
  });
  const wide = (c: number): number => rest.columns?.[c]?.width ?? WIDTH.most;
  const heights = rows.map((row) => rowHeight(row.map((cell, c) => [cell, wide(c)])));
  return {
    name,
    rows: rows.map((row) => row.map(({ value }) => value)),
    rowDefs: new Map(heights.map((height, r) => [r, { height }])),
    cells: styles,
    ...rest,
  };
}

/** Two columns for each quotient. */
function headsOf(table: ReportTable): string[] {
  return table.columns.flatMap((column, i) => {
    const one = column.head.replaceAll(/\s+/gu, ' ');
    if (!isQuotient(table, i)) return [one];
    return [...(column.quotientHeads ?? [`${one} (1)`, `${one} (2)`])];
  });
}

/** Letters of the longest text of a column, within bounds. */
function widthsOf(heads: readonly string[], rows: readonly (readonly StyledValue[])[]): { width: number }[] {
  return heads.map((text, i) => {
    const lengths = rows.map((row) => String(row[i]?.value ?? '').length);
    const word = Math.max(...text.split(' ').map((part) => part.length));
    return { width: Math.min(WIDTH.most, Math.max(WIDTH.least, word, ...lengths) + WIDTH.spare) };
  });
}

/** Under the caption, the basis and the note. */
const HEAD_ROW = 4;
const lastCell = (table: ReportTable): string =>
  `$${columnLetters(headsOf(table).length)}$${String(HEAD_ROW + table.rows.length)}`;

/** A line above a table runs on over the columns beside it. */
const over = (text: string, style: CellStyle): StyledValue =>
  said(text, { ...style, alignment: { vertical: 'top' } });

function tableSheet(document: ReportDocument, table: ReportTable, caption: string): WriteSheet {
  const heads = headsOf(table);
  const body = table.rows.map((row) => table.columns.flatMap((_, i) => cells(row[i], isQuotient(table, i))));
  const above = [
    [over(caption, title)],
    [over(document.basis, plain)],
    [over(pageNote(document) ?? '', warning)],
  ];
  const rows = [...above, heads.map((text) => said(text, head)), ...body];
  const last = lastCell(table);
  const noted = table.note === '' ? rows : [...rows, [], [said(table.note, plain)]];
  return sheetOf(table.sheet, noted, {
    columns: widthsOf(heads, body),
    freezePane: { rows: HEAD_ROW, columns: Math.min(2, heads.length) },
    autoFilter: { range: `A${String(HEAD_ROW)}:${last.replaceAll('$', '')}` },
    pageSetup: { ...ONE_WIDE, orientation: 'landscape' },
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
    ...texts(
      [pageNote(document) ?? ''].filter((line) => line !== ''),
      warning,
    ),
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
    pageSetup: ONE_WIDE,
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
    pageSetup: { ...ONE_WIDE, orientation: 'landscape' },
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
  const tables = [...inBody, ...inAnnexes];
  const sheets = tables.map(({ table, caption }) => tableSheet(document, table, caption));
  return {
    kind: 'xlsx',
    workbook: {
      defaultFont: FONT,
      sheets: [narrative(document), ...sheets, definitions(document)],
      namedRanges: tables.flatMap(({ table }) => [
        printName('Area', table.sheet, `$A$1:${lastCell(table)}`),
        printName('Titles', table.sheet, `$${String(HEAD_ROW)}:$${String(HEAD_ROW)}`),
      ]),
    },
  };
}

import type { Cell, CellStyle, WriteOptions, WriteSheet } from 'hucre/xlsx';
import type {
  ReportCell,
  ReportColumn,
  ReportDocument,
  ReportTable,
} from '../../../domain/report/document.js';
import { columnLetters } from '../../../domain/import/cell-address.js';
import { pageNote } from './page-note.js';
import { printable } from './printable.js';
import { FONT, LARGE, MOST_WIDE, rowHeight, type StyledValue, widthsOf } from './sheet-sizes.js';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const edge = { style: 'thin', color: { rgb: '9AA5AD' } } as const;
const BORDER = { top: edge, bottom: edge, left: edge, right: edge };
const plain: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };
const bold: CellStyle = { ...plain, font: { ...FONT, bold: true } };
const title: CellStyle = { ...plain, font: { ...FONT, bold: true, size: LARGE } };
const warning: CellStyle = { ...plain, font: { ...FONT, bold: true, color: { rgb: '9B1136' } } };
const head: CellStyle = {
  font: { ...FONT, bold: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EDF3' } },
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
const boxed: CellStyle = { ...plain, border: BORDER };
const inset: CellStyle = { ...boxed, alignment: { ...plain.alignment, horizontal: 'left', indent: 1 } };
const CENTRED = { wrapText: true, vertical: 'top', horizontal: 'center' } as const;

/** Printed one page wide, as many long as it takes. */
const ONE_WIDE = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
/** Letters that an upright page has room for in readable print. */
const UPRIGHT = 95;
const NUMBERED = { oddFooter: '&C&P/&N' } as const;

/** Most letters that a cell of a workbook holds. */
const MOST_LETTERS = 32_767;

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

function cells(cell: ReportCell | undefined, column: ReportColumn, two: boolean): StyledValue[] {
  if (cell?.kind === 'quotient')
    return [cell.numerator, cell.denominator].map((value) => figure(value, { decimals: 0 }));
  const one =
    cell?.kind === 'number'
      ? figure(cell.value, { ...cell, share: cell.text.endsWith('%') })
      : said(cell?.text ?? '', inset);
  const placed = column.align === 'center' ? { ...one, style: { ...one.style, alignment: CENTRED } } : one;
  return two ? [placed, said('', boxed)] : [placed];
}

/** The sheet's name quoted: it may hold spaces and commas. */
const printName = (kind: 'Area' | 'Titles', sheet: string, range: string): NamedRange => ({
  name: `_xlnm.Print_${kind}`,
  range: `'${sheet.replaceAll("'", "''")}'!${range}`,
  scope: sheet,
});

interface SheetLook extends Partial<WriteSheet> {
  readonly columns: { readonly width: number }[];
}

/** A row of one cell is a line over all the columns, and wraps within them. */
function sheetOf(
  name: string,
  rows: readonly (readonly StyledValue[])[],
  { columns, ...rest }: SheetLook,
): WriteSheet {
  const styles = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach(({ value, style }, c) => styles.set(`${String(r)},${String(c)}`, { value, style }));
  });
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const wide = (row: readonly StyledValue[], c: number): number =>
    row.length === 1 ? whole : (columns[c]?.width ?? MOST_WIDE);
  const heights = rows.map((row) => rowHeight(row.map((cell, c) => [cell, wide(row, c)])));
  const lines = rows.flatMap((row, r) => (row.length === 1 && columns.length > 1 ? [r] : []));
  return {
    name,
    rows: rows.map((row) => row.map(({ value }) => value)),
    rowDefs: new Map(heights.map((height, r) => [r, { height }])),
    cells: styles,
    columns,
    merges: lines.map((r) => ({ startRow: r, startCol: 0, endRow: r, endCol: columns.length - 1 })),
    headerFooter: NUMBERED,
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

/** Under the caption, the basis and the note. */
const HEAD_ROW = 4;
/** Of the rows; `more` rows below them. */
const lastCell = (table: ReportTable, more = 0): string =>
  `$${columnLetters(headsOf(table).length)}$${String(HEAD_ROW + table.rows.length + more)}`;
/** What is said under a table is printed with it. */
const printedEnd = (table: ReportTable): string => lastCell(table, table.note === '' ? 0 : 2);

function tableSheet(document: ReportDocument, table: ReportTable, caption: string): WriteSheet {
  const heads = headsOf(table);
  const body = table.rows.map((row) =>
    table.columns.flatMap((column, i) => cells(row[i], column, isQuotient(table, i))),
  );
  const above = [
    [said(caption, title)],
    [said(document.basis, plain)],
    [said(pageNote(document) ?? '', warning)],
  ];
  const rows = [...above, heads.map((text) => said(text, head)), ...body];
  const noted = table.note === '' ? rows : [...rows, [], [said(table.note, plain)]];
  const columns = widthsOf(heads, body);
  const wide = columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT;
  return sheetOf(table.sheet, noted, {
    columns,
    freezePane: { rows: HEAD_ROW, columns: Math.min(2, heads.length) },
    autoFilter: { range: `A${String(HEAD_ROW)}:${lastCell(table).replaceAll('$', '')}` },
    pageSetup: { ...ONE_WIDE, orientation: wide ? 'landscape' : 'portrait' },
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
    columns: [{ width: 88 }],
    pageSetup: { ...ONE_WIDE, orientation: 'portrait' },
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
        printName('Area', table.sheet, `$A$1:${printedEnd(table)}`),
        printName('Titles', table.sheet, `$${String(HEAD_ROW)}:$${String(HEAD_ROW)}`),
      ]),
    },
  };
}

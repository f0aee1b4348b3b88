import { buildZip, type ZipEntry, type ZipLies } from './build-zip.js';

/** A sheet by its cells, written as XML by hand so that every program's way of writing can be taken. */
export interface SheetXml {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** What stands inside of `<sheetData>`. */
  readonly data: string;
  /** What stands behind it. */
  readonly after?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
  /** Own number formats, from 164 on; formats of cells are 0 plain, 1 date, 2 percent, and then these. */
  readonly formats?: readonly string[];
  readonly prefix?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** `<c>` cells of one row, from texts and numbers; null: no cell. */
export function rowXml(row: number, cells: readonly (string | number | null)[], more = ''): string {
  const written = cells.map((cell, index) => {
    const place = `${columnOf(index + 1)}${String(row)}`;
    if (cell === null) return '';
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${String(cell)}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${String(row)}"${more}>${written.join('')}</row>`;
}

function columnOf(column: number): string {
  return column > 26
    ? columnOf(Math.floor((column - 1) / 26)) + columnOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** The parts of a workbook, in the order in which programs write them. */
export function workbookParts(book: WorkbookXml): ZipEntry[] {
  const numbered = book.sheets.map((sheet, index) => ({ ...sheet, number: String(index + 1) }));
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${numbered
        .map(({ number }) => override(`xl/worksheets/sheet${number}.xml`, 'worksheet'))
        .join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${related('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr${book.from1904 === true ? ' date1904="1"' : ''}/><sheets>${numbered
        .map(
          ({ name, number, state = 'visible' }) =>
            `<sheet name="${escapeXml(name)}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbered
        .map(({ number }) => related(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
        .join(
          '',
        )}${related('rIdS', 'styles', 'styles.xml')}${related('rIdT', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(book.formats ?? []) },
    { name: 'xl/sharedStrings.xml', content: stringsXml(book.strings ?? []) },
    ...numbered.map(({ number, data, after = '' }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: sheetXml(data, after, book.prefix ?? ''),
    })),
  ];
}

export const buildWorkbook = (book: WorkbookXml, lies?: ZipLies): Buffer =>
  buildZip(workbookParts(book), lies);

/** A workbook whose one part is another. */
export function withPart(book: WorkbookXml, name: string, change: (entry: ZipEntry) => ZipEntry): Buffer {
  return buildZip(workbookParts(book).map((entry) => (entry.name === name ? change(entry) : entry)));
}

function stylesXml(formats: readonly string[]): string {
  const own = formats.map(
    (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escapeXml(code)}"/>`,
  );
  const ids = [0, 14, 10, ...formats.map((_code, index) => 164 + index)];
  const xfs = ids.map((id) => `<xf numFmtId="${String(id)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
}

const stringsXml = (strings: readonly string[]): string =>
  `${XML}<sst xmlns="${MAIN}">${strings.map((text) => (text.startsWith('<') ? `<si>${text}</si>` : `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)).join('')}</sst>`;

/** `prefix`: some writers name every tag with one ("x:row"). */
function sheetXml(data: string, after: string, prefix: string): string {
  const plain = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`;
  return prefix === ''
    ? plain
    : plain.replace(/<(\/?)(\w)/gu, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
}

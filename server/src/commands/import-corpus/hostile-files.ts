import { buildWorkbook, rowXml, withPart, workbookParts } from './build-workbook.js';
import { buildZip, type ZipEntry, type ZipLies } from './build-zip.js';
import { type CorpusFile, refused, TABLE } from './corpus-file.js';

const MIB = 1024 * 1024;
const data = TABLE.map((row, index) => rowXml(index + 1, row)).join('');
const book = { sheets: [{ name: 'Số liệu', data }] };
const SHEET = 'xl/worksheets/sheet1.xml';
const parts = workbookParts(book);

const times = (count: number, made: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => made(index)).join('');
const withMore = (...more: ZipEntry[]): Buffer => buildZip([...parts, ...more]);
const withSheet = (lie: Partial<ZipEntry>): Buffer => withPart(book, SHEET, (one) => ({ ...one, ...lie }));
const withLies = (lies: ZipLies): Buffer => buildZip(parts, lies);
const withData = (more: string): Buffer =>
  buildWorkbook({ sheets: [{ name: 'Số liệu', data: data + more }] });
const inPart = (name: string, change: (content: string) => string): Buffer =>
  withPart(book, name, (one) => ({ ...one, content: change(String(one.content)) }));
const declared = (declaration: string): Buffer =>
  inPart(SHEET, (xml) => xml.replace('<worksheet', `${declaration}<worksheet`));
const compound = (...names: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ]);

type Hostile = Record<string, readonly [bytes: Buffer, ...codes: string[]]>;

/** What unpacks to more than it may, or says so. */
const bombs = (): Hostile => ({
  'bomb: one part of 30 MB': [
    withMore({ name: 'xl/media/a.bin', content: Buffer.alloc(30 * MIB) }),
    'table_file_bomb',
  ],
  'bomb: a part a thousand times its packed size': [
    withMore({ name: 'a.xml', content: Buffer.alloc(5 * MIB) }),
    'table_file_bomb',
  ],
  'bomb: a thousand parts': [
    withMore(
      ...Array.from({ length: 1_000 }, (_none, index) => ({ name: `a${String(index)}`, content: '' })),
    ),
    'table_file_bomb',
  ],
  'bomb: many small parts': [
    withMore(
      ...Array.from({ length: 100 }, (_none, index) => ({
        name: `a${String(index)}`,
        content: Buffer.alloc(250 * 1024),
      })),
    ),
    'table_file_bomb',
  ],
  'bomb: a part that announces less than it holds': [
    withSheet({ content: Buffer.alloc(9 * MIB, 32), bytes: 500 }),
    'table_file_bomb',
  ],
  'bomb: the same behind a data descriptor': [
    withSheet({ content: Buffer.alloc(9 * MIB, 32), bytes: 500, behind: true }),
    'table_file_bomb',
  ],
  'bomb: parts that share their bytes': [
    withMore({
      name: 'again.xml',
      content: parts[0]?.content ?? '',
      offset: 0,
      localName: '[Content_Types].xml',
    }),
    'table_file_bomb',
    'table_file_broken',
  ],
  'bomb: a part of zip64': [withSheet({ bytes: 0xffffffff }), 'table_file_broken'],
});

const archives = (): Hostile => ({
  'archive: two parts of one name': [withMore({ name: SHEET, content: '' }), 'table_file_broken'],
  'archive: a name that climbs out': [withMore({ name: '../../../tmp/a', content: '' }), 'table_file_broken'],
  'archive: a name of Windows': [withMore({ name: '..\\a', content: '' }), 'table_file_broken'],
  'archive: another name before the bytes': [
    withSheet({ localName: 'xl/worksheets/sheet9.xml' }),
    'table_file_broken',
  ],
  'archive: another length before the bytes': [withSheet({ localBytes: 1 }), 'table_file_broken'],
  'archive: a wrong checksum': [withSheet({ crc32: 1 }), 'table_file_broken'],
  'archive: a part with a password': [withSheet({ flags: 1 }), 'table_file_encrypted'],
  'archive: more parts than it counts': [withLies({ count: 2 }), 'table_file_broken'],
  'archive: a directory elsewhere': [withLies({ directoryOffset: 3 }), 'table_file_broken'],
  'archive: of something else': [buildZip([{ name: 'a.txt', content: 'a' }]), 'table_file_unknown'],
  'archive: a sheet that is not there': [
    inPart('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sheet1.xml', 'sheet7.xml')),
    'table_file_broken',
  ],
  'archive: a target above the top': [
    inPart('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
    ),
    'table_file_broken',
  ],
});

const kinds = (): Hostile => ({
  'kind: nothing': [Buffer.alloc(0), 'table_file_empty'],
  'kind: a workbook of 2003': [compound('Root Entry', 'Workbook'), 'table_file_old'],
  'kind: a workbook with a password': [compound('Root Entry', 'EncryptedPackage'), 'table_file_encrypted'],
  'kind: macros': [withMore({ name: 'xl/vbaProject.bin', content: 'a' }), 'table_file_macro'],
  'kind: macros under another name': [
    inPart('[Content_Types].xml', (xml) =>
      xml.replace(
        'openxmlformats-officedocument.spreadsheetml.sheet.main',
        'ms-excel.sheet.macroEnabled.main',
      ),
    ),
    'table_file_macro',
  ],
  'kind: a picture': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'table_file_unknown'],
  'kind: a page': [Buffer.from('<html><table><tr><td>24301'), 'table_file_old'],
  'kind: a text in TCVN3': [Buffer.from('M\xB7 x\xB7;\xA7\xB9t\n24301;7\n', 'latin1'), 'table_file_encoding'],
  'kind: a text in VNI': [
    Buffer.from('Ma\xF5 xa\xF5;\xD1a\xEFt\n24301;7\n', 'latin1'),
    'table_file_encoding',
  ],
  'kind: zeros in a text': [Buffer.from('24301;\u00007\n'), 'table_file_unknown'],
  'kind: a quote that never ends': [Buffer.from('24301;"7\n'), 'table_file_broken'],
  'kind: a line of a million letters': [
    Buffer.from(`24301;${'7'.repeat(1_000_000)}\n`),
    'table_file_too_many',
  ],
  'kind: a million lines': [Buffer.from('7\n'.repeat(1_000_000)), 'table_file_too_many'],
});

const contents = (): Hostile => ({
  'xml: entities that double': [
    declared(
      `<!DOCTYPE a [<!ENTITY a0 "a">${times(30, (index) => `<!ENTITY a${String(index + 1)} "&a${String(index)};&a${String(index)};">`)}]>`,
    ),
    'table_file_entities',
  ],
  'xml: an entity of a file': [
    declared('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    'table_file_entities',
  ],
  'xml: a DTD in the list of types': [
    inPart('[Content_Types].xml', (xml) => xml.replace('<Types', '<!DOCTYPE a><Types')),
    'table_file_entities',
  ],
  'xml: tags that do not close': [
    inPart(SHEET, (xml) => xml.replace('</sheetData>', '')),
    'table_file_broken',
  ],
  'xml: ten thousand tags in each other': [
    inPart(SHEET, (xml) =>
      xml.replace('<sheetData>', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}<sheetData>`),
    ),
    'table_file_broken',
  ],
  'xml: a thousand attributes': [
    inPart(SHEET, (xml) =>
      xml.replace('<sheetData>', `<a ${times(1_000, (index) => `a${String(index)}="" `)}/><sheetData>`),
    ),
    'table_file_broken',
  ],
  'xml: bytes that are no UTF-8': [
    withSheet({ content: Buffer.from('<worksheet a="\xff"/>', 'latin1') }),
    'table_file_broken',
  ],
});

const cells = (): Hostile => ({
  'cell: at the end of the world': [
    withData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'table_file_too_far',
  ],
  'cell: the same twice': [
    withData('<row r="3"><c r="A3"><v>1</v></c><c r="A3"><v>2</v></c></row>'),
    'table_file_broken',
  ],
  'cell: a string that is not there': [
    withData('<row r="3"><c r="A3" t="s"><v>5</v></c></row>'),
    'table_file_broken',
  ],
  'cell: infinity': [withData('<row r="3"><c r="A3"><v>1e999</v></c></row>'), 'table_file_broken'],
  'cell: more of them than are read': [
    withData(
      times(
        1_001,
        (row) =>
          `<row r="${String(row + 3)}">${times(100, (column) => `<c><v>${String((row * 7919 + column * 31) % 9973)}</v></c>`)}</row>`,
      ),
    ),
    'table_file_too_many',
  ],
  'cell: a tower of marks': [withData(rowXml(3, [`a${'\u0323'.repeat(30_000)}`])), 'table_file_too_many'],
  'cell: one string in all of them': [
    buildWorkbook({
      sheets: [
        { name: 'a', data: times(2_000, (row) => `<row r="${String(row + 1)}"><c t="s"><v>0</v></c></row>`) },
      ],
      strings: ['7'.repeat(32_000)],
    }),
    'table_file_too_many',
  ],
  'sheet: more of them than are read': [
    buildWorkbook({
      sheets: Array.from({ length: 60 }, (_none, index) => ({ name: String(index), data: '' })),
    }),
    'table_file_too_many',
  ],
  'sheet: more strings than are read': [
    buildWorkbook({
      ...book,
      strings: Array.from({ length: 100_001 }, (_none, index) => String((index * 7919) % 9973)),
    }),
    'table_file_too_many',
  ],
  'sheet: merged ranges without end': [
    buildWorkbook({
      sheets: [
        {
          name: 'a',
          data,
          after: times(10_001, (index) => `<mergeCell ref="A${String(index + 9)}:B${String(index + 9)}"/>`),
        },
      ],
    }),
    'table_file_too_many',
  ],
});

/** Files that nobody writes by mistake; each must be refused, with one of its codes. */
export function hostileFiles(): CorpusFile[] {
  return Object.entries({ ...bombs(), ...archives(), ...kinds(), ...contents(), ...cells() }).map(
    ([kind, [bytes, ...codes]]) => ({
      kind,
      fileName: 'so-lieu.xlsx',
      bytes,
      fate: refused(...codes),
    }),
  );
}

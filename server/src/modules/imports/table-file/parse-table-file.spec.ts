import { describe, expect, it } from '@jest/globals';
import {
  buildWorkbook,
  rowXml,
  withPart,
  workbookParts,
} from '../../../commands/import-corpus/build-workbook.js';
import { buildZip } from '../../../commands/import-corpus/build-zip.js';
import { parseTableFile } from './parse-table-file.js';
import { TableRefused } from './table-refused.js';

const sheet = (data: string): { name: string; data: string } => ({ name: 'Tuần 41', data });

function refusal(file: Uint8Array | string): string {
  try {
    parseTableFile(Buffer.from(file));
    return 'read';
  } catch (error) {
    if (error instanceof TableRefused) return error.code;
    throw error;
  }
}

describe('a file is refused by what is in it', () => {
  const book = { sheets: [sheet(rowXml(1, [1]))] };
  const ole = (...names: string[]): Buffer =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      ...names.map((name) => Buffer.from(name, 'utf16le')),
    ]);
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const inSheet = (content: string | Buffer): Buffer =>
    withPart(book, sheetPart, (one) => ({ ...one, content }));

  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'table_file_empty'],
    ['blank lines', '\n\r\n ; \n', 'table_file_empty'],
    ['a workbook without a cell', buildWorkbook({ sheets: [sheet('')] }), 'table_file_empty'],
    ['an archive without a part', buildZip([]), 'table_file_empty'],
    ['an archive of something else', buildZip([{ name: 'a.txt', content: 'x' }]), 'table_file_unknown'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'table_file_unknown'],
    ['a page', '<html><table><tr><td>1</td></tr></table></html>', 'table_file_old'],
    [
      'an OpenDocument sheet',
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      ]),
      'table_file_old',
    ],
    ['a workbook of 2003', ole('Root Entry', 'Workbook'), 'table_file_old'],
    ['a workbook with a password', ole('Root Entry', 'EncryptedPackage'), 'table_file_encrypted'],
    ['another compound file', ole('Root Entry', 'WordDocument'), 'table_file_unknown'],
    [
      'macros',
      buildZip([...workbookParts(book), { name: 'xl/vbaProject.bin', content: 'x' }]),
      'table_file_macro',
    ],
    [
      'macros of 1992',
      buildZip([...workbookParts(book), { name: 'xl/macrosheets/sheet1.xml', content: 'x' }]),
      'table_file_macro',
    ],
    [
      'a type with macros',
      withPart(book, '[Content_Types].xml', (one) => ({
        ...one,
        content: String(one.content).replace(
          'spreadsheetml.sheet.main+xml',
          'ms-excel.sheet.macroEnabled.main+xml',
        ),
      })),
      'table_file_macro',
    ],
    [
      'a type that declares entities',
      inSheet('<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><worksheet/>'),
      'table_file_entities',
    ],
    [
      'an entity without a declaration',
      inSheet(
        '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&file;</v></c></row></sheetData></worksheet>',
      ),
      'table_file_entities',
    ],
    [
      'a cell at the end of the world',
      buildWorkbook({ sheets: [sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')] }),
      'table_file_too_far',
    ],
    ['tags that do not close', inSheet('<worksheet><sheetData></worksheet>'), 'table_file_broken'],
    ['no root', inSheet(''), 'table_file_broken'],
    ['bytes that are no UTF-8', inSheet(Buffer.from('<worksheet a="\xff"/>', 'latin1')), 'table_file_broken'],
    [
      'the same cell twice',
      buildWorkbook({ sheets: [sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')] }),
      'table_file_broken',
    ],
    [
      'the same row twice',
      buildWorkbook({ sheets: [sheet(rowXml(1, [1]) + rowXml(1, [2]))] }),
      'table_file_broken',
    ],
    [
      'a string that is not there',
      buildWorkbook({ sheets: [sheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>')] }),
      'table_file_broken',
    ],
    [
      'a number that is none',
      buildWorkbook({ sheets: [sheet('<row r="1"><c r="A1"><v>NaN</v></c></row>')] }),
      'table_file_broken',
    ],
    ['a quote that never ends', 'a;b\n"1;2\n3;4', 'table_file_broken'],
    ['zeros in a text', 'a;b\n1\u00001;2\n', 'table_file_unknown'],
    ['too many columns', `${'1;'.repeat(301)}1\n`, 'table_file_too_many'],
    ['too many rows', '1\n'.repeat(5_001), 'table_file_too_many'],
    ['more lines than are looked at', '\n'.repeat(20_001) + '1', 'table_file_too_many'],
    ['a letter under a tower of marks', `a${'\u0323'.repeat(31)};b`, 'table_file_too_many'],
    ['a cell longer than any', 'x'.repeat(32_768), 'table_file_too_many'],
    ['a line longer than any', `${'x;'.repeat(200_000)}\n`, 'table_file_too_many'],
    [
      'one string used until it fills the memory',
      buildWorkbook({
        sheets: [
          sheet(
            Array.from(
              { length: 200 },
              (_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" t="s"><v>0</v></c></row>`,
            ).join(''),
          ),
        ],
        strings: ['x'.repeat(32_000)],
      }),
      'table_file_too_many',
    ],
    [
      'too many sheets',
      buildWorkbook({ sheets: Array.from({ length: 51 }, (_, i) => ({ name: String(i), data: '' })) }),
      'table_file_too_many',
    ],
  ])('%s', (_name, file, code) => {
    expect(refusal(file)).toBe(code);
  });
});

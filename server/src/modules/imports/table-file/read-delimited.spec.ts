import { describe, expect, it } from '@jest/globals';
import type { TableFile } from '../../../domain/import/table-file.js';
import { parseTableFile } from './parse-table-file.js';

const read = (file: Uint8Array | string): TableFile => parseTableFile(Buffer.from(file));

describe('a text file', () => {
  const table = 'Mã xã;Tên;Số người\n24301;Cuôr Đăng;1.234\n';
  const expected = [
    ['Mã xã', 'Tên', 'Số người'],
    ['24301', 'Cuôr Đăng', '1.234'],
  ];
  const texts = (file: Uint8Array | string): string[][] =>
    read(file).sheets[0]!.rows.map(({ cells }) =>
      cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind)),
    );
  const utf16 = (text: string, mark: string): Buffer => Buffer.from(mark + text, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${table}`), 'utf-8'],
    ['UTF-8 in parts (NFD)', Buffer.from(table.normalize('NFD')), 'utf-8'],
    ['UTF-16 little-endian with its mark', utf16(table, '\uFEFF'), 'utf-16le'],
    ['UTF-16 little-endian without', utf16(table, ''), 'utf-16le'],
    ['UTF-16 big-endian with its mark', utf16(table, '\uFEFF').swap16(), 'utf-16be'],
    ['UTF-16 big-endian without', utf16(table, '').swap16(), 'utf-16be'],
    // "ã" and "ô" are one byte, "ư", "ờ" a vowel and a tone.
    [
      'Windows-1258',
      Buffer.from('M\xE3 x\xE3;T\xEAn;S\xF4\xEC ng\xFD\xF5\xCCi\n24301;Cu\xF4r \xD0\xE3ng;1.234\n', 'latin1'),
      'windows-1258',
    ],
  ])('in %s is read', (name, file, encoding) => {
    const rows = texts(file);
    expect([read(file).encoding, read(file).delimiter]).toEqual([encoding, ';']);
    expect(name === 'Windows-1258' ? rows[1]!.at(-1) : rows).toEqual(
      name === 'Windows-1258' ? '1.234' : expected,
    );
  });
  it.each([
    [
      'commas',
      'a,b\n"1,5",2\n',
      ',',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabulators',
      'a\tb\r\n1,5\t2;3\r\n',
      '\t',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    [
      'semicolons and decimal commas',
      'a;b\n1,5;2,5\n3,5;4,5',
      ';',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    ['what it says of itself', 'sep=,\na,b;c\n', ',', [['a', 'b;c']]],
    ['nothing: one column', 'a\nb\n', null, [['a'], ['b']]],
    [
      'line ends of old Macs',
      'a;b\r1;2\r',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['line ends in quotes, and quotes in quotes', '"a\r\nb";"x ""y"""\n', ';', [['a\nb', 'x "y"']]],
  ])('parted by %s is read', (_name, text, delimiter, rows) => {
    expect([read(text).delimiter, texts(text)]).toEqual([delimiter, rows]);
  });
  it('counts rows as a sheet would show them', () => {
    expect(read('a;b\n\n1;2\n').sheets[0]!.rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(read('sep=;\na;b\n').sheets[0]!.rows.map(({ row }) => row)).toEqual([1]);
  });
  it.each([
    ['TCVN3', Buffer.from('M\xB7 x\xB7;T\xAAn;\xA7\xB9t\n', 'latin1')],
    ['VNI', Buffer.from('Ma\xF5 xa\xF5;Te\xE2n;\xD1a\xEFt\n', 'latin1')],
  ])('in %s is refused, not guessed', (_name, file) => {
    expect(() => read(file)).toThrow(expect.objectContaining({ code: 'table_file_encoding' }));
  });
});

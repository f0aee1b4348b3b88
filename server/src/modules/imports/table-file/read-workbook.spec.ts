import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { buildWorkbook, rowXml, workbookParts } from '../../../commands/import-corpus/build-workbook.js';
import { buildZip } from '../../../commands/import-corpus/build-zip.js';
import type { TableCell, TableFile } from '../../../domain/import/table-file.js';
import { parseTableFile } from './parse-table-file.js';

const read = (file: Uint8Array): TableFile => parseTableFile(file);
const sheet = (data: string, after = ''): { name: string; data: string; after: string } => ({
  name: 'Tuần 41',
  data,
  after,
});
const cellsOf = (data: string, more: object = {}): readonly TableCell[] =>
  read(buildWorkbook({ sheets: [sheet(data)], ...more })).sheets[0]!.rows.flatMap(({ cells }) => cells);

describe('a workbook', () => {
  it('of another program is read like ours: shared strings, rich text, prefixes, cells without places', () => {
    const strings = [
      'Mã xã',
      '<r><t>Cuôr </t></r><r><rPr><b/></rPr><t>Đăng</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
      'a_x000D_b',
    ];
    const data =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c><v>7</v></c></row>';
    for (const prefix of ['', 'x'])
      expect(read(buildWorkbook({ sheets: [sheet(data)], strings, prefix })).sheets).toEqual([
        {
          name: 'Tuần 41',
          hidden: false,
          merged: [],
          rows: [
            {
              row: 2,
              cells: [
                { column: 1, kind: 'text', text: 'Mã xã' },
                { column: 3, kind: 'text', text: 'Cuôr Đăng' },
              ],
            },
            {
              row: 3,
              cells: [
                { column: 1, kind: 'text', text: 'a\rb' },
                { column: 2, kind: 'number', number: '7' },
              ],
            },
          ],
        },
      ]);
  });
  it('gives text in NFC, without blanks around it and without what cannot be seen', () => {
    expect(cellsOf(rowXml(1, ['  Cuôr Đăng\u00A0 '.normalize('NFD'), '   ', 'a_x0000_b\uFEFF']))).toEqual([
      { column: 1, kind: 'text', text: 'Cuôr Đăng' },
      { column: 3, kind: 'text', text: 'ab' },
    ]);
  });
  it.each([
    ['0.57999999999999996', '0.58'],
    ['1.3729090000000001E6', '1372909'],
    ['-1E-7', '-0.0000001'],
    ['12345678901234567890', '12345678901234567000'],
    ['-0', '0'],
  ])('gives the number %s as %s', (written, number) => {
    expect(cellsOf(`<row r="1"><c r="A1"><v>${written}</v></c></row>`)).toEqual([
      { column: 1, kind: 'number', number },
    ]);
  });
  it.each([
    ['1', '45938', '2025-10-08', '45938'],
    ['1', '45938.604166666664', '2025-10-08T14:30:00', '45938.604166666664'],
    ['1', '59', '1900-02-28', '59'],
    ['1', '61', '1900-03-01', '61'],
    ['3', '45938', '2025-10-08', '45938'],
    ['4', '45938', '2025-10-08', '45938'],
  ])('gives a date for a number that is shown as one (format %s, %s)', (format, written, iso, number) => {
    const cells = cellsOf(`<row r="1"><c r="A1" s="${format}"><v>${written}</v></c></row>`, {
      formats: ['dd/mm/yyyy', '[$-42A]d "tháng" m;@'],
    });
    expect(cells).toEqual([{ column: 1, kind: 'date', iso, number }]);
  });
  it.each([
    ['1', '60'],
    ['1', '-3'],
    ['1', '2958466'],
    ['1', '0.5'],
    ['3', '7'],
    ['4', '7'],
  ])(
    'leaves a number that is no day, or whose format only looks like one (format %s, %s)',
    (format, number) => {
      const cells = cellsOf(`<row r="1"><c r="A1" s="${format}"><v>${number}</v></c></row>`, {
        formats: ['#,##0 "hộ"', '[Red]0.0\\m'],
      });
      expect(cells).toEqual([{ column: 1, kind: 'number', number }]);
    },
  );
  it('counts days from 1904 where it says so, and takes a date that is written out', () => {
    const data =
      '<row r="1"><c r="A1" s="1"><v>44476</v></c><c r="B1" t="d"><v>2025-10-08T00:00:00</v></c></row>';
    expect(cellsOf(data, { from1904: true })).toEqual([
      { column: 1, kind: 'date', iso: '2025-10-08', number: '45938' },
      { column: 2, kind: 'date', iso: '2025-10-08', number: '45938' },
    ]);
  });
  it('tells what a percentage shows beside what it is', () => {
    expect(cellsOf('<row r="1"><c r="A1" s="2"><v>0.58</v></c></row>')).toEqual([
      { column: 1, kind: 'number', number: '0.58', shown: '58%' },
    ]);
  });
  it('gives formulas by what they came to, errors as errors, and a formula without a result as empty', () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><f>A9</f></c></row>';
    expect(cellsOf(data)).toEqual([
      { column: 1, formula: true, kind: 'number', number: '2' },
      { column: 2, formula: true, kind: 'text', text: '2x' },
      { column: 3, formula: true, kind: 'error', text: '#DIV/0!' },
      { column: 4, kind: 'boolean', value: true },
      { column: 5, formula: true, kind: 'empty' },
    ]);
  });
  it('tells hidden sheets, hidden rows and merged ranges', () => {
    const hidden = { name: 'Danh mục', state: 'veryHidden' as const, data: rowXml(1, ['x'], ' hidden="1"') };
    const merged = sheet(rowXml(3, [1, 2]), '<mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells>');
    expect(read(buildWorkbook({ sheets: [merged, hidden] })).sheets).toMatchObject([
      { hidden: false, merged: [{ firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 4 }] },
      { hidden: true, rows: [{ row: 1, hidden: true }] },
    ]);
  });
  it('may be styled to its last corner, as long as nothing stands there', () => {
    expect(
      cellsOf(`${rowXml(1, [1])}<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576"/></row>`),
    ).toHaveLength(1);
  });
  it('written as a stream, with lengths behind the parts and parts that are not packed, is read', () => {
    const parts = workbookParts({ sheets: [sheet(rowXml(1, [1]))] });
    expect(read(buildZip(parts.map((one) => ({ ...one, behind: true })))).sheets).toHaveLength(1);
    expect(read(buildZip(parts.map((one) => ({ ...one, stored: true })))).sheets).toHaveLength(1);
  });
  it('of another library gives what was put into it', async () => {
    const rows = [
      ['Mã', 'Tuần', 'Đạt'],
      ['24301', new Date('2025-10-08T00:00:00Z'), 1234.5],
      [null, 'Cuôr Đăng', true],
    ];
    const { sheets } = read(await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] }));
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['Mã', 'Tuần', 'Đạt'].map((text, index) => ({ column: index + 1, kind: 'text', text })),
      [
        { column: 1, kind: 'text', text: '24301' },
        { column: 2, kind: 'date', iso: '2025-10-08', number: '45938' },
        { column: 3, kind: 'number', number: '1234.5' },
      ],
      [
        { column: 2, kind: 'text', text: 'Cuôr Đăng' },
        { column: 3, kind: 'boolean', value: true },
      ],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { tableFile, tableSheet } from '../../../test/table-builders.js';
import { tableText, textLines } from './table-text.js';

describe('a file as text', () => {
  it('is the first sheet that people see, and names the others that have anything in them', () => {
    const file = tableFile(
      tableSheet([['x']], { name: 'ẩn', hidden: true }),
      tableSheet([], { name: 'trống' }),
      tableSheet([['Mã xã', 'Người lớn'], [], ['24301', 9410]], { name: 'Số liệu' }),
      tableSheet([['ghi chú']], { name: 'Ghi chú' }),
    );
    expect(tableText(file)).toEqual({
      text: 'Mã xã\tNgười lớn\n\n24301\t9410',
      sheet: 'Số liệu',
      left: ['ẩn', 'Ghi chú'],
    });
  });
  it('read again gives the same cells on the same lines, whatever stands in them', () => {
    const rows = [
      ['Tên', 'ghi "chú"'],
      ['', 'hai\ndòng'],
      ['a\tb', '1.234,5'],
    ];
    const { text } = tableText(tableFile(tableSheet(rows)));
    expect(textLines(text)).toEqual(rows.map((cells, index) => ({ line: index + 1, cells })));
  });
  it('has semicolons, commas or tabs between, a mark in front, and letters in any composition', () => {
    const lines = [{ line: 1, cells: ['Mã', 'Cuôr Đăng'] }];
    for (const mark of [';', ',', '\t'])
      expect(textLines(`\u{FEFF}Mã${mark}${'Cuôr Đăng'.normalize('NFD')}\r\n`)).toEqual(lines);
    expect(textLines(' \n')).toEqual([]);
  });
});

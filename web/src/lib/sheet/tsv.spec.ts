import { describe, expect, it } from '@jest/globals';
import { readTsv, writeTsv } from './tsv.js';

describe('what a spreadsheet puts on the clipboard', () => {
  it('is read cell by cell, and a last line break begins no row', () => {
    expect(readTsv('1.234\t58,5\r\n\t0\r\n')).toEqual([
      ['1.234', '58,5'],
      ['', '0'],
    ]);
    expect(readTsv('7')).toEqual([['7']]);
    expect(readTsv('')).toEqual([['']]);
  });
  it('keeps tabs, line breaks and quotes inside a quoted cell', () => {
    expect(readTsv('"hai\ndòng"\t"nói ""vâng"""\n"a\tb"\t5')).toEqual([
      ['hai\ndòng', 'nói "vâng"'],
      ['a\tb', '5'],
    ]);
  });
  it('takes a quote inside a bare cell for what it is', () => {
    expect(readTsv('5" ống\t"chưa đóng\tx')).toEqual([['5" ống', '"chưa đóng', 'x']]);
  });
  it('is written so that reading gives the same cells', () => {
    const cells = [
      ['1234', 'hai\ndòng', ''],
      ['"', 'a\tb', '58,5'],
    ];
    expect(readTsv(writeTsv(cells))).toEqual(cells);
  });
});

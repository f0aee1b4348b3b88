import { describe, expect, it } from '@jest/globals';
import { readTsv } from '../../lib/sheet/tsv.js';
import { blockOf, blockText, copiedText, isOneCell } from './copy-block.js';

describe('a block that is copied', () => {
  it('reaches from corner to corner, wherever it was begun', () => {
    const block = blockOf({ row: 2, column: 3 }, { row: 1, column: 3 });
    expect(block).toEqual({ rows: [1, 2], columns: [3] });
    expect([isOneCell(block), isOneCell(blockOf({ row: 1, column: 1 }, { row: 1, column: 1 }))]).toEqual([
      false,
      true,
    ]);
  });
  it('is text that a spreadsheet puts into the same cells', () => {
    const block = blockOf({ row: 0, column: 0 }, { row: 1, column: 1 });
    const cells = [
      ['1234', ''],
      ['hai\ndòng', '58,5'],
    ];
    expect(readTsv(blockText(block, (row, column) => cells[row]?.[column] ?? ''))).toEqual(cells);
  });
  it('holds plain numbers: a grouped one would be a fraction to an English spreadsheet', () => {
    expect(copiedText(6912, '6.912', 'vi')).toBe('6912');
    expect(copiedText(58.5, '58,5', 'vi')).toBe('58,5');
    expect(copiedText(58.5, '58.5', 'en')).toBe('58.5');
  });
  it('holds a missing figure as a blank, and what cannot be read as it was typed', () => {
    expect(copiedText(null, '', 'vi')).toBe('');
    expect(copiedText(null, 'khoảng 30', 'vi')).toBe('khoảng 30');
  });
});

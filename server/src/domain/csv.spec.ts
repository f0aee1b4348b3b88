import { describe, expect, it } from '@jest/globals';
import { csvText } from './csv.js';

describe('csv', () => {
  it('separates by comma and ends every line with CRLF', () => {
    expect(csvText(['a', 'b'], [['x', 1.5]])).toBe('a,b\r\nx,1.5\r\n');
  });
  it('quotes commas, quotes and line breaks', () => {
    expect(csvText(['a'], [['x,y'], ['say "no"'], ['two\nlines']])).toBe(
      'a\r\n"x,y"\r\n"say ""no"""\r\n"two\nlines"\r\n',
    );
  });
  it('leaves a missing value empty and writes a zero', () => {
    expect(csvText(['a', 'b'], [[null, 0]])).toBe('a,b\r\n,0\r\n');
  });
  it.each(['=1+1', '+A1', '-A1', '@sum', '\tx', '\rx'])('does not let a spreadsheet run %j', (text) => {
    expect(csvText(['a'], [[text]])).toContain(`'${text}`);
  });
  it('keeps a negative number a number', () => {
    expect(csvText(['a'], [['-3'], ['-0.5']])).toBe('a\r\n-3\r\n-0.5\r\n');
  });
});

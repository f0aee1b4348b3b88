import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatNumber } from './format.js';
import { parseEntry } from './parse-number.js';

const value = (v: string | null) => ({ ok: true, value: v });
const problem = (code: string) => expect.objectContaining({ ok: false, code }) as unknown;

describe('a whole-number field', () => {
  it.each([
    ['6912', '6912'],
    ['6.912', '6912'],
    ['6 912', '6912'],
    ['6\u00a0912', '6912'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.250,0', '1250'],
    ['12,0', '12'],
    ['12.00', '12'],
    ['  42 ', '42'],
    ['+7', '7'],
    ['007', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['999999999999', '999999999999'],
  ])('reads "%s" as %s', (text, read) => {
    expect(parseEntry(text, 'count')).toEqual(value(read));
  });

  it.each(['', '   ', '\u00a0'])('keeps an empty box "%s" as missing, never zero', (text) => {
    expect(parseEntry(text, 'count')).toEqual(value(null));
  });

  it.each([
    ['12.5', 'not_whole'],
    ['58,3', 'not_whole'],
    ['0,500', 'not_whole'],
    ['1.234,5', 'not_whole'],
    ['1,250', 'ambiguous'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['– 5', 'negative'],
    ['abc', 'not_a_number'],
    ['12 người', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['1 2', 'not_a_number'],
    ['6 91', 'not_a_number'],
    ['1..2', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['5.', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['１２', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['1000000000000', 'too_large'],
  ])('answers "%s" with %s', (text, code) => {
    expect(parseEntry(text, 'count')).toEqual(problem(code));
  });

  it('names the two numbers that an ambiguous text can mean', () => {
    expect(parseEntry('1,250', 'count')).toEqual({
      ok: false,
      code: 'ambiguous',
      readings: ['1250', '1.25'],
    });
  });

  it('reads back every number as it is shown in Vietnamese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(parseEntry(formatNumber(n, 0, 'vi'), 'count')).toEqual(value(String(n)));
      }),
    );
  });

  it('answers any text without failing, and only with numbers that are whole and not negative', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., ]{0,16}$/)), (text) => {
        const parsed = parseEntry(text, 'count');
        expect(parsed.ok && parsed.value !== null ? /^\d{1,12}$/.test(parsed.value) : true).toBe(true);
      }),
    );
  });
});

describe('a decimal field', () => {
  it.each([
    ['58,5', '58.5'],
    ['58.5', '58.5'],
    ['58.50', '58.5'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['0.234', '0.234'],
    ['0,234', '0.234'],
    ['12345,678', '12345.678'],
    [',5', '0.5'],
    ['0', '0'],
  ])('reads "%s" as %s', (text, read) => {
    expect(parseEntry(text, 'decimal')).toEqual(value(read));
  });

  it.each([
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['-1,5', 'negative'],
    ['1,23456', 'too_precise'],
    ['1234567890123,5', 'too_large'],
    ['58,5%', 'not_a_number'],
  ])('answers "%s" with %s', (text, code) => {
    expect(parseEntry(text, 'decimal')).toEqual(problem(code));
  });
});

describe('a yes or no field', () => {
  it.each([
    ['1', '1'],
    ['Có', '1'],
    ['x', '1'],
    ['0', '0'],
    ['không', '0'],
    ['', null],
  ])('reads "%s" as %s', (text, read) => {
    expect(parseEntry(text, 'flag')).toEqual(value(read));
  });

  it('takes nothing else', () => {
    expect(parseEntry('2', 'flag')).toEqual(problem('not_a_number'));
  });
});

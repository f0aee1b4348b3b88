import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleElement } from '../../test/catalogue-builders.js';
import { tableCell, type Written } from '../../test/table-builders.js';
import { formatNumber } from '../format.js';
import { readCell } from './read-cell.js';

const count = sampleElement({ code: 'adults_reached' });
const decimal = sampleElement({ code: 'hours', kind: 'decimal' });
const flag = sampleElement({ code: 'committee', kind: 'flag' });
const text = sampleElement({ code: 'difficulties', kind: 'text', accumulation: null });
const read = (written: Written, element = count) => readCell(tableCell(1, written), element);
const code = (written: Written, element = count): string => {
  const reading = read(written, element);
  return reading.kind === 'fault' ? reading.code : reading.kind;
};

describe('a cell of a file', () => {
  it('that is blank is not mentioned; a zero is zero', () => {
    expect([read(null), read('  '), read('')].map(({ kind }) => kind)).toEqual(['blank', 'blank', 'blank']);
    expect(readCell(null, count)).toEqual({ kind: 'blank' });
    expect([read(0), read('0')]).toEqual([
      { kind: 'value', value: 0 },
      { kind: 'value', value: 0 },
    ]);
  });
  it('clears by a word only; a dash is asked about, because it is written for zero, too', () => {
    expect(['xóa', 'Xoá', 'XOA', 'clear'].map((word) => code(word))).toEqual(Array(4).fill('clear'));
    expect(['-', '–', '—', '...'].map((word) => code(word))).toEqual(Array(4).fill('dash'));
  });
  it('with a number as text is read as it is written here', () => {
    expect([read('6.912'), read('6 912'), read('1.234.567'), read(' 12 ')]).toEqual(
      [6912, 6912, 1_234_567, 12].map((value) => ({ kind: 'value', value })),
    );
    expect(read('58,5', decimal)).toEqual({ kind: 'value', value: 58.5 });
  });
  it('with two readings names both, whether it is text or a number', () => {
    expect(read('1,234')).toMatchObject({
      code: 'ambiguous',
      vi: expect.stringContaining('1234 hoặc 1,234'),
    });
    expect(read(1.234)).toMatchObject({ code: 'ambiguous', en: expect.stringContaining('1234 or 1.234') });
    expect(code('1.234', decimal)).toBe('ambiguous');
  });
  it('that is no figure of its kind says why', () => {
    expect([-5, 1.5, '1234567890123', 'khoảng 50', '50 người', 1e12].map((bad) => code(bad))).toEqual([
      'negative',
      'not_whole',
      'too_large',
      'not_a_number',
      'not_a_number',
      'too_large',
    ]);
    expect(code(0.12345, decimal)).toBe('too_precise');
  });
  it('that a spreadsheet made a date of, or left with an error, tells what to do', () => {
    expect(read({ kind: 'date', iso: '2025-10-01', number: '45931' })).toMatchObject({
      code: 'date',
      vi: expect.stringContaining('01/10/2025'),
    });
    expect(read({ kind: 'error', text: '#REF!' })).toMatchObject({ code: 'spreadsheet_error' });
    expect(readCell({ column: 1, kind: 'empty', formula: true }, count)).toMatchObject({
      code: 'formula_without_result',
    });
  });
  it('of yes and no takes the words, a check and 1 or 0', () => {
    expect(['Có', 'x', 1, { kind: 'boolean', value: true } as const].map((yes) => read(yes, flag))).toEqual(
      Array(4).fill({ kind: 'value', value: 1 }),
    );
    expect(read('không', flag)).toEqual({ kind: 'value', value: 0 });
    expect([code(2, flag), code('chưa', flag)]).toEqual(['not_yes_no', 'not_yes_no']);
  });
  it('of words keeps them as they are', () => {
    expect(read('=1+1', text)).toEqual({ kind: 'value', value: '=1+1' });
    expect(read(12, text)).toEqual({ kind: 'value', value: '12' });
    expect(code('a'.repeat(4001), text)).toBe('text_too_long');
  });
  it('of a date takes a date of the spreadsheet, day/month/year, and no bare number', () => {
    const date = sampleElement({ code: 'decided_on', kind: 'date', accumulation: null });
    const fifth = { kind: 'value', value: '2025-10-05' };
    const cell = { kind: 'date', iso: '2025-10-05T00:00', number: '45935' } as const;
    expect([cell, '05/10/2025', '5.10.2025', '2025-10-05'].map((written) => read(written, date))).toEqual(
      Array(4).fill(fifth),
    );
    expect([45935, '31/02/2025', 'mai'].map((bad) => code(bad, date))).toEqual(Array(3).fill('not_a_date'));
  });
  it('with a whole number is the same figure as a number, as digits and as it is shown here', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        const value = { kind: 'value', value: n };
        expect([read(n), read(String(n)), read(formatNumber(n, 0, 'vi'))]).toEqual([value, value, value]);
      }),
    );
  });
  it('is never read as a negative, fractional or endless figure, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n.toFixed(6)),
        ),
        (typed) => {
          const reading = read(typed);
          if (reading.kind === 'value')
            expect(Number.isSafeInteger(reading.value) && Number(reading.value) >= 0).toBe(true);
        },
      ),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatNumber,
  formatPercent,
  formatShort,
  formatSigned,
  formatTime,
  formatWeek,
  formatWithUnit,
  MINUS,
} from './format.js';

describe('number formats', () => {
  it.each([
    [1234567, 0, '1.234.567', '1,234,567'],
    ['1234567.45', 1, '1.234.567,5', '1,234,567.5'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [0, 0, '0', '0'],
    [58, 1, '58,0', '58.0'],
    ['58.25', 1, '58,3', '58.3'],
    [-1.7, 1, '−1,7', '−1.7'],
    ['-0.04', 1, '0,0', '0.0'],
    [-1234, 0, '−1.234', '−1,234'],
    ['123456789012345678', 0, '123.456.789.012.345.678', '123,456,789,012,345,678'],
  ])('%s with %i digits is %s in Vietnamese, %s in English', (n, decimals, vi, en) => {
    expect(formatNumber(n, decimals, 'vi')).toBe(vi);
    expect(formatNumber(n, decimals, 'en')).toBe(en);
  });

  it('writes percentages with the mark of the language, and does not cap them', () => {
    expect(formatPercent(58.5, 1, 'vi')).toBe('58,5%');
    expect(formatPercent(58.5, 1, 'en')).toBe('58.5%');
    expect(formatPercent(103, 0, 'vi')).toBe('103%');
  });

  it('signs a difference with a true minus, and leaves zero without a sign', () => {
    expect(formatSigned(1.7, 1, 'vi')).toBe('+1,7');
    expect(formatSigned(-1.7, 1, 'vi')).toBe(`${MINUS}1,7`);
    expect(formatSigned(0.04, 1, 'vi')).toBe('0,0');
    expect(formatSigned(-0.04, 1, 'en')).toBe('0.0');
    expect(MINUS).toBe('\u2212');
  });

  it('shows a given number with the digits it has', () => {
    expect(formatShort(58, 4, 'vi')).toBe('58');
    expect(formatShort('62.50', 4, 'vi')).toBe('62,5');
    expect(formatShort(20400, 4, 'vi')).toBe('20.400');
  });

  it('sets a unit apart, a percent sign not', () => {
    expect(formatWithUnit(58, 1, '%', 'vi')).toBe('58,0%');
    expect(formatWithUnit(1234, 0, 'người', 'vi')).toBe('1.234 người');
    expect(formatWithUnit(1234, 0, '', 'en')).toBe('1,234');
  });
});

describe('date formats', () => {
  it('writes dd/mm/yyyy of a date and of an instant in local time', () => {
    expect(formatDate('2025-10-03')).toBe('03/10/2025');
    expect(formatDate('2025-10-02T17:00:00.000Z')).toBe('03/10/2025');
    expect(formatDate(new Date('2025-10-02T16:59:00.000Z'))).toBe('02/10/2025');
    expect(formatDayMonth('2025-10-03')).toBe('03/10');
  });

  it('writes the local time of an instant', () => {
    expect(formatDateTime('2025-10-03T05:00:00.000Z')).toBe('12:00 03/10/2025');
    expect(formatTime('2025-10-03T10:00:00.000Z')).toBe('17:00');
  });

  it('names a week', () => {
    expect(formatWeek('2025-W40', 'vi')).toBe('Tuần 40');
    expect(formatWeek('2025-W01', 'en')).toBe('Week 1');
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseDate } from './parse-date.js';

describe('a typed date', () => {
  it.each([
    ...['05/08/2025', '5/8/2025', ' 05-08-2025 ', '05.08.2025', '05082025', '5 8 2025', '2025-08-05'],
    ...['ngày 05 tháng 8 năm 2025', 'Ngày 5 tháng 08 năm 2025', '5 tháng 8 năm 2025'],
    ...['05/08/2025 0:00:00', '05/08/2025 00:00', '2025-08-05T00:00:00'],
  ])('%j is the fifth of August, day first', (text) => {
    expect(parseDate(text)).toBe('2025-08-05');
  });
  it.each([
    '',
    '31/02/2025',
    '13/13/2025',
    '5/8/25',
    '05/08/2025 13:30',
    '5 tháng 8',
    '5/8',
    '2025',
    'hôm nay',
    '05/08/2025/1',
    '００/08/2025',
  ])('%j is none, and is not guessed', (text) => {
    expect(parseDate(text)).toBeNull();
  });
  it('knows the 29th of February of leap years only', () => {
    expect([parseDate('29/02/2024'), parseDate('29/02/2025')]).toEqual(['2024-02-29', null]);
  });
});

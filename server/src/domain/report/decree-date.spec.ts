import { describe, expect, it } from '@jest/globals';
import { decreeDate, decreeDateTime, decreeDateWords } from './decree-date.js';

describe('dates of an administrative document', () => {
  it.each([
    ['2025-10-05', '05/10/2025'],
    ['2025-09-29', '29/9/2025'],
    ['2026-01-05', '05/01/2026'],
    ['2026-02-11', '11/02/2026'],
    ['2025-06-30', '30/6/2025'],
  ])('%s is written %s: days below 10 and the months 1 and 2 get a leading zero', (date, written) => {
    expect(decreeDate(date)).toBe(written);
  });

  it('an instant is written in local time', () => {
    expect(decreeDateTime('2025-10-03T05:00:00.000Z')).toBe('12 giờ 00 ngày 03/10/2025');
    expect(decreeDateTime('2025-10-31T17:30:00.000Z')).toBe('00 giờ 30 ngày 01/11/2025');
  });

  it('the date of a document is written out', () => {
    expect(decreeDateWords('2025-10-08')).toBe('ngày 08 tháng 10 năm 2025');
    expect(decreeDateWords('2026-06-01')).toBe('ngày 01 tháng 6 năm 2026');
  });
});

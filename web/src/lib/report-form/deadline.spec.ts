import { describe, expect, test } from '@jest/globals';
import { translator } from '../i18n/translate.js';
import { vi } from '../i18n/vi/index.js';
import { window41 } from '../../test/weekly-report.js';
import { deadlineInWords } from './deadline.js';

const at = (time: string): string =>
  deadlineInWords(window41, new Date(`${time}+07:00`), translator(vi)).text;

describe('the deadline in words', () => {
  test.each([
    ['2025-10-08T14:00:00', 'Hạn nộp: 17:00 thứ Sáu 10/10 · còn 2 ngày'],
    ['2025-10-09T18:00:00', 'Hạn nộp: 17:00 thứ Sáu 10/10 · còn 23 giờ'],
    ['2025-10-10T16:20:00', 'Hạn nộp: 17:00 thứ Sáu 10/10 · còn 40 phút'],
    ['2025-10-10T17:00:00', 'Hạn nộp: 17:00 thứ Sáu 10/10 · còn 1 phút'],
    [
      '2025-10-10T17:00:01',
      'Đã quá hạn 17:00 thứ Sáu 10/10. Vẫn nộp được đến 17:00 thứ Ba 14/10, tính là nộp muộn.',
    ],
    ['2025-10-14T17:00:01', 'Kỳ này đã đóng lúc 17:00 thứ Ba 14/10, không sửa được nữa.'],
    ['2025-10-05T23:59:59', 'Kỳ này mở lúc 00:00 thứ Hai 06/10.'],
  ])('at %s: %s', (time, words) => {
    expect(at(time)).toBe(words);
  });
  test('say their year when it is another one, or months away', () => {
    expect(at('2026-02-01T08:00:00')).toContain('thứ Ba 14/10/2025');
    expect(at('2025-12-20T08:00:00')).toContain('thứ Ba 14/10/2025');
    expect(at('2025-11-20T08:00:00')).toContain('thứ Ba 14/10,');
  });
});

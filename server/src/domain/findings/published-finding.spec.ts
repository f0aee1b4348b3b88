import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nothingPublished, publishedReportsFinding, publishedWeeksFinding } from './published-finding.js';

describe('the sentence on reports', () => {
  it.each([
    [0, 0, 'Không xã, phường nào phải báo cáo', 'No commune owes a report'],
    [0, 102, 'Chưa có xã, phường nào báo cáo', 'No commune has reported yet'],
    [1, 102, '1/102 xã, phường đã báo cáo', '1 of 102 communes has reported'],
    [71, 102, '71/102 xã, phường đã báo cáo', '71 of 102 communes have reported'],
    [102, 102, 'Tất cả 102 xã, phường đã báo cáo', 'All 102 communes have reported'],
    [1, 1, 'Tất cả 1 xã, phường đã báo cáo', 'The only commune has reported'],
  ])('of %i of %i is right in number and in both languages', (submitted, expected, vi, en) => {
    expect(publishedReportsFinding({ submitted, expected }, 'vi')).toBe(vi);
    expect(publishedReportsFinding({ submitted, expected }, 'en')).toBe(en);
  });
  it('never says that all have reported while one has not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(199), (expected, less) => {
        const submitted = Math.max(0, expected - 1 - less);
        expect(publishedReportsFinding({ submitted, expected }, 'vi')).not.toMatch(/^Tất cả/u);
        expect(publishedReportsFinding({ submitted, expected }, 'en')).not.toMatch(/^(?:All|The only)/u);
      }),
    );
  });
});

it('the desk is headed by the newest week that the public sees, and by how many they are', () => {
  const week = (period: string, version = 1) => ({ period, version });
  expect(publishedWeeksFinding([], 'vi')).toBe(nothingPublished('vi'));
  expect(publishedWeeksFinding([week('2025-W40', 2)], 'vi')).toBe('Đang công bố đến tuần 40, bản 2');
  const two = [week('2025-W40'), week('2025-W39')];
  expect(publishedWeeksFinding(two, 'vi')).toBe('Đang công bố đến tuần 40, bản 1; người dân xem được 2 tuần');
  expect(publishedWeeksFinding(two, 'en')).toBe(
    'Published up to week 40, version 1; the public can see 2 weeks',
  );
});

it('a page without figures says so, and says nothing else', () => {
  expect([nothingPublished('vi'), nothingPublished('en')]).toEqual([
    'Chưa có số liệu nào được công bố',
    'No figures have been published yet',
  ]);
});

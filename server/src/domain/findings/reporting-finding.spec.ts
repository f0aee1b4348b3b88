import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../test/finding-builders.js';
import { reportingFinding } from './reporting-finding.js';

const dueAt = '2025-10-10T10:00:00.000Z';
const counts = { expected: 102, submitted: 71, onTime: 68, late: 3, returned: 0, missing: 31 };
const all = { ...counts, submitted: 102, onTime: 102, late: 0, missing: 0 };
const none = { ...counts, submitted: 0, onTime: 0, late: 0, missing: 102 };

describe('sentence of the reporting', () => {
  it.each([
    [
      'open',
      counts,
      '71/102 xã, phường đã nộp; hạn nộp 17:00 ngày 10/10/2025',
      '71 of 102 communes have reported; due 17:00 on 10/10/2025',
    ],
    [
      'due',
      counts,
      '71/102 xã, phường đã nộp, 68 đúng hạn; còn 31 chưa nộp',
      '71 of 102 communes have reported, 68 on time; 31 still missing',
    ],
    [
      'closed',
      { ...counts, returned: 2 },
      '71/102 xã, phường đã nộp, 68 đúng hạn; còn 31 chưa nộp; 2 báo cáo bị trả lại',
      '71 of 102 communes have reported, 68 on time; 31 still missing; 2 returned',
    ],
    [
      'closed',
      all,
      'Tất cả 102 xã, phường đã nộp, đều đúng hạn',
      'All 102 communes have reported, all on time',
    ],
    [
      'closed',
      { ...all, onTime: 100, late: 2 },
      'Tất cả 102 xã, phường đã nộp, 100 đúng hạn',
      'All 102 communes have reported, 100 on time',
    ],
    ['closed', none, 'Chưa có xã, phường nào nộp báo cáo', 'No commune has reported yet'],
    [
      'closed',
      { ...counts, submitted: 1, onTime: 1, late: 0, missing: 101 },
      '1/102 xã, phường đã nộp, đều đúng hạn; còn 101 chưa nộp',
      '1 of 102 communes has reported, on time; 101 still missing',
    ],
    ['not_open', none, 'Kỳ báo cáo chưa mở', 'The period is not open yet'],
    [
      'closed',
      { ...none, expected: 0, missing: 0 },
      'Không xã, phường nào phải báo cáo',
      'No commune owes a report',
    ],
  ] as const)('in a period that is %s says who has reported', (state, given, vi, en) => {
    expect(reportingFinding(given, { state, dueAt }, 'vi')).toBe(vi);
    expect(reportingFinding(given, { state, dueAt }, 'en')).toBe(en);
  });

  it('says that all have reported exactly when nobody is missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 102 }),
        fc.nat(102),
        fc.nat(102),
        fc.constantFrom(...LANGUAGES),
        (expected, a, b, language) => {
          const submitted = Math.min(a, expected);
          const onTime = Math.min(b, submitted);
          const given = {
            expected,
            submitted,
            onTime,
            late: submitted - onTime,
            returned: 0,
            missing: expected - submitted,
          };
          const text = reportingFinding(given, { state: 'closed', dueAt }, language);
          expect(/^(?:Tất cả|All|The only)/u.test(text)).toBe(submitted === expected);
          expect(/đều đúng hạn|all on time|reported, on time/u.test(text)).toBe(
            submitted > 0 && submitted === onTime,
          );
        },
      ),
    );
  });
});

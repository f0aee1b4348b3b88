import { expect, it } from '@jest/globals';
import { toSignWords } from './to-sign.js';

const week = { kind: 'province_week', period: '2025-W40' } as const;

it('a signer is told which report waits, or how many do, and nothing where none does', () => {
  expect(toSignWords([], 'vi')).toBeNull();
  expect(toSignWords([week], 'vi')?.finding).toBe('Báo cáo tuần 40 chờ bạn ký ban hành');
  expect(toSignWords([week, { ...week, kind: 'gap_report' }], 'vi')?.finding).toBe(
    '2 báo cáo chờ bạn ký ban hành',
  );
  expect(toSignWords([week], 'en')?.finding).toBe('Report of week 40 waits for you to issue it');
  expect(toSignWords([week, week], 'en')?.finding).toBe('2 reports wait for you to issue them');
});

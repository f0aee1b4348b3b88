import { describe, expect, it } from '@jest/globals';
import { isSpan } from './report-span.js';

describe('the periods of a report', () => {
  it.each([
    ['custom_period', '2025-W36', '2025-W40', true],
    ['custom_period', '2025-W40', '2025-W40', true],
    ['custom_period', '2025-W41', '2025-W40', false],
    ['custom_period', '2025-09', '2025-W40', false],
    ['custom_period', null, '2025-W40', false],
    ['province_week', null, '2025-W40', true],
    ['province_week', '2025-W36', '2025-W40', false],
  ] as const)('are those of a %s from %s to %s: %s', (kind, from, to, right) => {
    expect(isSpan(kind, from, to)).toBe(right);
  });
});

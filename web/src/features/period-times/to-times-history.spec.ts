import type { HistoryEntryDto } from '@contract/administration.js';
import { describe, expect, test } from '@jest/globals';
import { translator } from '../../lib/i18n/translate.js';
import { vi } from '../../lib/i18n/vi/index.js';
import { toTimesHistory } from './to-times-history.js';

const t = translator(vi);
const entry = (field: string, before: string | null, after: string): HistoryEntryDto => ({
  version: 2,
  at: '2025-10-08T07:00:00Z',
  by: 'admin',
  reason: 'Công văn 45',
  changes: [{ field, before, after }],
});
const changes = (one: HistoryEntryDto) => toTimesHistory([one], t)[0]?.changes[0];

describe('the history of the times', () => {
  test('says weekday and hour', () => {
    expect(changes(entry('due', '5 17:00', '4 16:30'))).toEqual({
      label: 'Hạn nộp',
      before: '17:00 thứ Sáu',
      after: '16:30 thứ Năm',
    });
  });
  test('of holidays says only those that went and came', () => {
    expect(changes(entry('holidays', '2026-01-01, 2026-04-30', '2026-01-01, 2026-05-01'))).toMatchObject({
      before: '30/04/2026',
      after: '01/05/2026',
    });
    expect(changes(entry('holidays', '2026-01-01', '2026-01-01, 2026-05-01'))).toMatchObject({
      before: null,
      after: '01/05/2026',
    });
  });
  test('of the holidays that were shipped says how many', () => {
    expect(changes(entry('holidays', null, '2026-01-01, 2026-05-01'))).toMatchObject({
      before: null,
      after: '2 ngày',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  dataStatusWord,
  missingWeeksWord,
  noDataWord,
  planStatusWord,
  statusCellWord,
  submissionStateWord,
  windowStateWord,
} from './status-words.js';

describe('words of a status', () => {
  it('names the five statuses against the plan', () => {
    const statuses = ['reached', 'on_track', 'behind', 'far_behind', 'no_data'] as const;
    expect(statuses.map((status) => planStatusWord(status, 'vi'))).toEqual([
      'Đạt',
      'Đúng tiến độ',
      'Chậm',
      'Rất chậm',
      'Chưa có số liệu',
    ]);
    expect(statuses.map((status) => planStatusWord(status, 'en'))).toEqual([
      'Reached',
      'On track',
      'Behind',
      'Far behind',
      'No data',
    ]);
  });

  it('names how a value came about, windows, states and cells', () => {
    expect(dataStatusWord('stale', 'vi')).toBe('Số liệu kỳ trước');
    expect(windowStateWord('due', 'vi')).toBe('Quá hạn, chưa khóa sổ');
    expect(submissionStateWord('awaiting_signature', 'vi')).toBe('Chờ ký');
    expect(statusCellWord('late', 'en')).toBe('Late');
    expect(noDataWord('vi')).toBe('chưa có số liệu');
  });

  it('counts missing weeks, one and many', () => {
    expect(missingWeeksWord(0, 'vi')).toBe('');
    expect(missingWeeksWord(2, 'vi')).toBe('thiếu 2 tuần');
    expect(missingWeeksWord(1, 'en')).toBe('1 week missing');
    expect(missingWeeksWord(2, 'en')).toBe('2 weeks missing');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { CampaignHistoryDto } from '@contract/campaign-admin.js';
import { translator } from '../i18n/translate.js';
import { vi } from '../i18n/vi/index.js';
import { toCampaignHistory } from './to-campaign-history.js';

const t = translator(vi);
const entry = (more: Partial<CampaignHistoryDto['items'][number]>): CampaignHistoryDto['items'][number] => ({
  version: 2,
  at: '2025-10-07T02:00:00Z',
  by: 'Lê Thị Quản Trị',
  reason: 'Quyết định 12',
  changes: [],
  subject: 'target',
  goal: 0,
  target: 1,
  indicator: 'adults_reached_rate',
  scopeName: 'Xã Cuôr Đăng',
  ...more,
});
const read = (more: Partial<CampaignHistoryDto['items'][number]>) =>
  toCampaignHistory([entry(more)], new Map([[0, 'Người trưởng thành']]), t, 'vi')[0];

describe('the history of a campaign', () => {
  test('says whose target of which goal was changed, from what to what', () => {
    const item = read({
      changes: [
        { field: 'value', before: 55, after: 58.5 },
        { field: 'dueOn', before: '2025-09-30', after: '2025-10-25' },
        { field: 'planShape', before: 'linear', after: 'stepped' },
        { field: 'planPoints', before: '', after: '2025-09-01=30.5; 2025-10-01=50' },
        { field: 'decision', before: null, after: '12/QĐ-UBND' },
      ],
    });
    expect(item?.act).toBe('Đổi mục tiêu của Xã Cuôr Đăng: chỉ tiêu 0. Người trưởng thành');
    expect(item?.changes).toEqual([
      { label: 'Mục tiêu', before: '55', after: '58,5' },
      { label: 'Hạn', before: '30/09/2025', after: '25/10/2025' },
      { label: 'Cách tăng', before: 'đều', after: 'theo bậc' },
      { label: 'Các mốc', before: '', after: '01/09/2025: 30,5; 01/10/2025: 50' },
      { label: 'Số văn bản', before: null, after: '12/QĐ-UBND' },
    ]);
  });

  test('the first version of a thing is the thing itself; a target that somebody set says what it wants', () => {
    const changes = [
      { field: 'kind', before: null, after: 'ratio' },
      { field: 'value', before: null, after: 58 },
    ];
    const item = read({ version: 1, changes });
    expect([item?.act, item?.changes]).toEqual([
      'Giao mục tiêu cho Xã Cuôr Đăng: chỉ tiêu 0. Người trưởng thành',
      [{ label: 'Mục tiêu', before: null, after: '58' }],
    ]);
    expect(read({ version: 1, by: null, changes })?.changes).toEqual([]);
    expect(read({ version: 1, subject: 'goal', changes })?.changes).toEqual([]);
  });

  test('an end is called an end', () => {
    const changes = [{ field: 'ended', before: false, after: true }];
    expect(read({ subject: 'goal', changes })?.act).toBe('Bỏ chỉ tiêu 0. Người trưởng thành');
    expect(read({ changes })?.act).toMatch(/^Kết thúc mục tiêu/u);
  });

  test('a goal that is not in the list any more is named by its indicator', () => {
    expect(read({ subject: 'goal', goal: 5, target: null, scopeName: null })?.act).toBe(
      'Đổi chỉ tiêu 5. adults_reached_rate',
    );
  });
});

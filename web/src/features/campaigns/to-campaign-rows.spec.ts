import { describe, expect, test } from '@jest/globals';
import { campaignState, toCampaignRows } from './to-campaign-rows.js';

const campaign = (code: string, startOn: string, endOn: string) => ({
  code,
  nameVi: `Đợt ${code}`,
  nameEn: code,
  startOn,
  endOn,
  days: 0,
  source: 'Kế hoạch 1',
  goals: [],
});
const today = '2025-10-08';

describe('a campaign in the list', () => {
  test('runs from its first day to its last, both included', () => {
    const span = { startOn: '2025-07-15', endOn: '2025-10-25' };
    expect(
      ['2025-07-14', '2025-07-15', '2025-10-25', '2025-10-26'].map((on) => campaignState(span, on)),
    ).toEqual(['coming', 'running', 'running', 'over']);
  });

  test('stands by what it is now: running, to come, over; the latest start first', () => {
    const items = [
      campaign('old', '2024-01-01', '2024-12-31'),
      campaign('next', '2026-01-01', '2026-12-31'),
      campaign('older', '2023-01-01', '2023-12-31'),
      campaign('peak', '2025-07-15', '2025-10-25'),
    ];
    expect(toCampaignRows(items, today, 'vi').map(({ code, state }) => [code, state])).toEqual([
      ['peak', 'running'],
      ['next', 'coming'],
      ['old', 'over'],
      ['older', 'over'],
    ]);
  });

  test('counts its days with both ends, and says which day it is', () => {
    const [row] = toCampaignRows([campaign('peak', '2025-07-15', '2025-10-25')], today, 'vi');
    expect(row).toMatchObject({ days: 103, day: 86, startText: '15/07/2025', endText: '25/10/2025' });
    const [coming] = toCampaignRows([campaign('next', '2025-10-10', '2026-12-31')], today, 'vi');
    const [over] = toCampaignRows([campaign('old', '2025-01-01', '2025-10-01')], today, 'vi');
    expect([coming?.day, over?.day]).toEqual([2, 7]);
  });
});

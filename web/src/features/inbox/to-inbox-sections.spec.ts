import { describe, expect, it } from '@jest/globals';
import type { InboxDto } from '@contract/workflow.js';
import { byPeriod, toInboxSections } from './to-inbox-sections.js';

type Item = InboxDto['toSign'][number];
const item = (orgUnit: string, period: string, cutOffAt: string, late = false): Item =>
  ({ orgUnit, period, dataSet: 'weekly', late, window: { cutOffAt } }) as Item;

describe('the inbox', () => {
  it('leaves out what is empty and begins with what is pressing', () => {
    const one = item('24301', '2025-W41', '2025-10-10');
    const inbox: InboxDto = {
      toSign: [one],
      returned: [],
      toReview: [one],
      requests: [],
      reminders: [],
      total: 2,
    };
    expect(toInboxSections(inbox).map(({ kind }) => kind)).toEqual(['toSign', 'toReview']);
  });
  it('puts the reports of a week together, the newest week first, and counts the late ones', () => {
    const groups = byPeriod([
      item('1', '2025-W39', '2025-09-26'),
      item('2', '2025-W40', '2025-10-03', true),
      item('3', '2025-W40', '2025-10-03'),
    ]);
    expect(groups.map(({ period, items, late }) => [period, items.length, late])).toEqual([
      ['2025-W40', 2, 1],
      ['2025-W39', 1, 0],
    ]);
  });
});

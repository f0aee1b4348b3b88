import type { CompletenessDto } from '@contract/quality.js';
import { describe, expect, it } from '@jest/globals';
import { reportCounts, reportFilter, toReportRows } from './to-report-rows.js';

type Item = CompletenessDto['items'][number];
const item = (orgUnit: string, cell: Item['cell'], state: Item['state']): Item => ({
  orgUnit,
  orgUnitName: orgUnit,
  state,
  cell,
  firstSubmittedAt: ['missing', 'awaiting', 'not_due'].includes(cell) ? null : '2025-10-03T10:00:00Z',
  dueAt: '2025-10-03T10:00:00Z',
  done: 0,
  complete: false,
  missing: [],
  noChange: false,
});

const items = [
  item('a', 'on_time', 'approved'),
  item('b', 'late', 'submitted'),
  item('c', 'returned', 'returned'),
  item('d', 'missing', 'awaiting_signature'),
  item('e', 'awaiting', 'draft'),
];

describe('the communes of a week', () => {
  it('are counted by how their report stands; whoever has not handed in is missing, due or not', () => {
    expect(reportCounts(items)).toEqual({
      missing: 2,
      on_time: 1,
      late: 1,
      returned: 1,
      excluded: 0,
      to_sign: 1,
      to_review: 1,
      all: 5,
    });
  });
  it('keep their order when they are narrowed', () => {
    expect(toReportRows(items, 'missing').map(({ orgUnit }) => orgUnit)).toEqual(['d', 'e']);
  });
  it('are those who are silent when the address names nothing known', () => {
    expect([reportFilter(undefined), reportFilter('constructor'), reportFilter('late')]).toEqual([
      'missing',
      'missing',
      'late',
    ]);
  });
});

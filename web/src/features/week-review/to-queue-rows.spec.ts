import { describe, expect, it } from '@jest/globals';
import type { ReviewQueueDto } from '@contract/quality.js';
import { queueFilter, questioned, rulesOf, toQueueRows } from './to-queue-rows.js';

type Item = ReviewQueueDto['items'][number];

const item = (more: Partial<Item>): Item =>
  ({
    orgUnit: '24301',
    state: 'submitted',
    warnings: 0,
    errors: 0,
    missing: [],
    findings: [],
    effect: { people: null, share: null },
    ...more,
  }) as Item;

const queue = (items: readonly Item[]): ReviewQueueDto => ({ items: [...items] }) as ReviewQueueDto;

describe('the review queue', () => {
  const odd = item({ orgUnit: '1', warnings: 2, effect: { people: 1234, share: 10 } });
  const blank = item({ orgUnit: '2', missing: ['sessions'], state: 'approved' });
  const calm = item({ orgUnit: '3', effect: { people: -5, share: 1 } });
  const all = queue([odd, blank, calm]);

  it('keeps the order of the server', () => {
    expect(toQueueRows(all, 'all', 'vi').map((row) => row.item.orgUnit)).toEqual(['1', '2', '3']);
  });
  it('to review holds only what can still be approved or returned', () => {
    expect(toQueueRows(all, 'toReview', 'vi').map((row) => row.item.orgUnit)).toEqual(['1', '3']);
  });
  it('a warning, an error or a blank asks a question; nothing else does', () => {
    expect(toQueueRows(all, 'warned', 'vi').map((row) => row.item.orgUnit)).toEqual(['1', '2']);
    expect(questioned(all)).toBe(2);
    expect(toQueueRows(all, 'all', 'vi').map((row) => row.calm)).toEqual([false, false, true]);
  });
  it('says the effect with its sign, and none where there is none', () => {
    expect(toQueueRows(all, 'all', 'vi').map((row) => row.effect)).toEqual(['+1.234', null, '−5']);
  });

  it('is narrowed to one rule that asks something this week; an unknown one shows all', () => {
    const found = (rule: string) => ({ rule }) as Item['findings'][number];
    const week = queue([
      item({ orgUnit: '1', findings: [found('stock_fell'), found('stock_fell')] }),
      item({ orgUnit: '2', findings: [found('same_three_weeks'), found('stock_fell')] }),
      item({ orgUnit: '3' }),
    ]);
    expect(rulesOf(week)).toEqual([
      { rule: 'stock_fell', reports: 2 },
      { rule: 'same_three_weeks', reports: 1 },
    ]);
    expect(toQueueRows(week, 'same_three_weeks', 'vi').map((row) => row.item.orgUnit)).toEqual(['2']);
    expect(['stock_fell', 'above_full', undefined].map((text) => queueFilter(week, text))).toEqual([
      'stock_fell',
      'all',
      'all',
    ]);
  });
});

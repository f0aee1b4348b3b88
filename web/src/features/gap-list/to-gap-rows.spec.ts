import { describe, expect, it } from '@jest/globals';
import { gapItem, gaps, goal } from '../../test/week-figures.js';
import { toGapRows } from './to-gap-rows.js';

describe('the ten largest gaps', () => {
  const items = [
    gapItem('1', 0),
    gapItem('2', null),
    ...Array.from({ length: 12 }, (_, index) => gapItem(String(index + 10), (index + 1) * 100)),
  ];

  it('are the communes with the most people missing, the largest first', () => {
    const rows = toGapRows(gaps(items), 'vi');
    expect(rows.rows).toHaveLength(10);
    expect(rows.rows[0]).toMatchObject({ code: '21', gapCountText: '1.200' });
    expect(rows.short).toBe(12);
  });

  it('say which part of the whole shortfall they are', () => {
    // 300 + … + 1200 of 100 + … + 1200: 7500 of 7800.
    expect(toGapRows(gaps(items), 'vi').finding).toContain('96%');
  });

  it('list neither those that reached the target nor those without a figure', () => {
    const codes = toGapRows(gaps([gapItem('1', 0), gapItem('2', null), gapItem('3', 5)]), 'vi').rows.map(
      (row) => row.code,
    );
    expect(codes).toEqual(['3']);
  });

  it('say that the province has reached its target although communes have not', () => {
    expect(toGapRows(gaps(items), 'vi')).toMatchObject({ provinceReached: true, shortfallText: '106.980' });
    expect(toGapRows(gaps(items, { goal: goal({ gapCount: 12 }) }), 'vi').provinceReached).toBe(false);
  });

  it('name a target only when it is one for all', () => {
    expect(toGapRows(gaps(items), 'vi').targetText).toBe('58%');
    expect(toGapRows(gaps([gapItem('1', 5), gapItem('2', 5, { target: 60 })]), 'vi').targetText).toBeNull();
  });
});

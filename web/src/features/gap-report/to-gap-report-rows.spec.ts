import { describe, expect, it } from '@jest/globals';
import { gapItem, gaps } from '../../test/week-figures.js';
import { toGapReportRows } from './to-gap-report-rows.js';

describe('the gap report', () => {
  const items = [
    gapItem('1', 5),
    gapItem('2', null),
    gapItem('3', 900, { carriedFrom: '2025-W39' }),
    gapItem('4', 0, { perWeekNeeded: 0 }),
  ];

  it('lists every commune with a figure, the most missing first and those that have enough last', () => {
    expect(toGapReportRows(gaps(items), 'vi').rows.map((row) => row.code)).toEqual(['3', '1', '4']);
  });

  it('lists those without a figure apart and never as zero', () => {
    const rows = toGapReportRows(gaps(items), 'vi');
    expect(rows.missing).toEqual([{ code: '2', fullName: 'Xã số 2' }]);
    expect(rows.rows.some((row) => row.code === '2')).toBe(false);
    expect(rows.province.short).toBe(2);
  });

  it('marks a carried figure with the week it came from', () => {
    const [first, second] = toGapReportRows(gaps(items), 'vi').rows;
    expect(first?.carriedWeek).toBe('2025-W39');
    expect(second?.carriedWeek).toBeNull();
  });

  it('puts all rows on one axis', () => {
    const rows = toGapReportRows(
      gaps([gapItem('1', 5, { value: 20 }), gapItem('2', 5, { value: 40 })]),
      'vi',
    ).rows;
    expect(rows[0]?.target).toBe(rows[1]?.target);
    expect((rows[1]?.now ?? 0) / (rows[0]?.now ?? 1)).toBeCloseTo(2);
  });

  it('gives no points to what is counted, and leaves an unknown pace unknown', () => {
    const rows = toGapReportRows(gaps([gapItem('1', 60, { gapPoints: null, perWeekNeeded: null })]), 'vi');
    expect(rows.hasPoints).toBe(false);
    expect(rows.rows[0]?.perWeekText).toBeNull();
  });

  it('shows the province’s own gap beside the sum of the communes', () => {
    expect(toGapReportRows(gaps(items), 'vi').province).toMatchObject({
      gapText: '0',
      shortfallText: '106.980',
      status: 'reached',
    });
  });
});
